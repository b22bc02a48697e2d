// The rules in the order of a book: what belongs to one place of the rulebook stands together, its
// sentences and its numbers. Pure.

import type { Protocol, Rules } from "../api/types";

export type RuleText = Rules["rules"][number];
export type NumberRow = { name: string; value: number; mark: string };
export type Place = { id: string; texts: RuleText[]; numbers: NumberRow[] };
export type Group = { key: string; places: Place[] };

/** The place of the rulebook that a rule belongs to: "5.4" of "5.4-ORANGE". */
export const placeOf = (rule: string): string => rule.split("-", 1)[0] ?? rule;

/** The groups by the beginning of a place; the first one that fits. */
const GROUPS: readonly [key: string, RegExp][] = [
  ["seeds", /^[AB]\d\d$/],
  ["gates", /^G\d$/],
  ["flags", /^RF\d\d$/],
  ["10", /^1[0-3]$/],
  ["16", /^16$/],
  ...["2", "3", "4", "5", "6", "7", "8", "9"].map((n): [string, RegExp] => [
    n,
    new RegExp(`^${n}(\\.|$)`),
  ]),
  ["4", /^[SA]\d$/],
  ["named", /./],
];
const ORDER = [
  ...["seeds", "gates", "2", "3", "4", "5", "6", "7"],
  ...["8", "9", "10", "16", "named", "flags"],
];

export const groupOf = (place: string): string =>
  GROUPS.find(([, fits]) => fits.test(place))?.[0] ?? "named";

/** Every place that has a sentence or a number of this protocol, in groups. */
export function groupsOf(rules: Rules, protocol: Protocol): Group[] {
  const places = new Map<string, Place>();
  const at = (id: string): Place => {
    const found = places.get(id) ?? { id, texts: [], numbers: [] };
    places.set(id, found);
    return found;
  };
  for (const rule of rules.rules) at(placeOf(rule.id)).texts.push(rule);
  for (const [name, number] of Object.entries(protocol.numbers))
    at(number.source).numbers.push({ name, value: number.value, mark: number.mark });
  const all = [...places.values()];
  return ORDER.map((key) => ({
    key,
    places: all
      .filter((place) => groupOf(place.id) === key)
      .sort((one, other) => one.id.localeCompare(other.id, "en", { numeric: true })),
  })).filter((group) => group.places.length > 0);
}

/** The marks of a place: those of its numbers, and of a founding text its own letter. */
export function marksOf(place: Place): string[] {
  const own = groupOf(place.id) === "seeds" ? [place.id.slice(0, 1)] : [];
  return [...new Set([...own, ...place.numbers.map((number) => number.mark)])];
}
