// Kilometres or miles, kilograms or pounds. The log is always metres and kilograms; these
// only turn what a person reads and types.

export type Units = { distance: "km" | "mi"; weight: "kg" | "lb" };

/** An international mile and an avoirdupois pound, both exact since 1959. */
const METRES: Record<Units["distance"], number> = { km: 1000, mi: 1609.344 };
const KG: Record<Units["weight"], number> = { kg: 1, lb: 0.45359237 };

export const distanceUnit = (units: Units): Units["distance"] => units.distance;
export const weightUnit = (units: Units): Units["weight"] => units.weight;

/** What one tap on plus or minus changes a weight by, in the person's unit. */
export const weightStep = (units: Units): number => (units.weight === "kg" ? 0.5 : 1);

export function toMetres(distance: number, units: Units): number {
  return Math.round(distance * METRES[units.distance]);
}

export function fromMetres(metres: number, units: Units): number {
  return metres / METRES[units.distance];
}

/** A weight as typed, in kilograms with at most three decimals. */
export function toKg(weight: number, units: Units): number {
  return Math.round(weight * KG[units.weight] * 1000) / 1000;
}

export function fromKg(kg: number, units: Units): number {
  return Math.round((kg / KG[units.weight]) * 100) / 100;
}

/** What a person typed as a number: "9.008", "9,008" and " 9 " are fine; else null. */
export function parseNumber(text: string): number | null {
  const clean = text.trim().replace(",", ".");
  if (!/^\d+(\.\d*)?$|^\.\d+$/.test(clean)) return null;
  return Number(clean);
}
