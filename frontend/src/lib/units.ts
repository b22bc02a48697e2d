// Kilometres or miles, kilograms or pounds. The log is always metres and kilograms; these
// only turn what a person reads and types.

export type Units = "metric" | "imperial";

const METRES_IN_MILE = 1609.344;
const KG_IN_POUND = 0.45359237;

export const metresIn = (units: Units): number => (units === "metric" ? 1000 : METRES_IN_MILE);

export const distanceUnit = (units: Units): "km" | "mi" => (units === "metric" ? "km" : "mi");
export const weightUnit = (units: Units): "kg" | "lb" => (units === "metric" ? "kg" : "lb");

export function toMetres(distance: number, units: Units): number {
  return Math.round(distance * metresIn(units));
}

export function fromMetres(metres: number, units: Units): number {
  return metres / metresIn(units);
}

/** A weight as typed, in kilograms with at most three decimals. */
export function toKg(weight: number, units: Units): number {
  const kg = units === "metric" ? weight : weight * KG_IN_POUND;
  return Math.round(kg * 1000) / 1000;
}

export function fromKg(kg: number, units: Units): number {
  const weight = units === "metric" ? kg : kg / KG_IN_POUND;
  return Math.round(weight * 100) / 100;
}

/** What a person typed as a number: "9.008", "9,008" and " 9 " are fine; else null. */
export function parseNumber(text: string): number | null {
  const clean = text.trim().replace(",", ".");
  if (!/^\d+(\.\d*)?$|^\.\d+$/.test(clean)) return null;
  return Number(clean);
}
