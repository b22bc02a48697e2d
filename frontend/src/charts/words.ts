// What is drawn below the pain, in words: its name, its keys and its amounts.

import { number } from "../lib/format";
import { distanceUnit, type Units, weightUnit } from "../lib/units";
import { t } from "../messages/all";
import { type Amount, type Below, exerciseOf, symmetry, type What } from "./below";

export function nameOf(what: What, units: Units): string {
  const { what: words } = t.timeline;
  const exercise = exerciseOf(what);
  if (exercise) {
    const name = t.exercise[exercise] ?? exercise;
    return words[what.split(":")[0] as Amount](name, weightUnit(units));
  }
  if (what === "run") return words.run(distanceUnit(units));
  return words[what as Exclude<What, `${Amount}:${string}` | "run">];
}

/** With its time: bars stand for a week. */
export function titleOf({ what, look }: Below, units: Units): string {
  const name = nameOf(what, units);
  return look === "bars" ? t.timeline.aWeek(name) : name;
}

const say = (value: number | null | undefined): string =>
  value === null || value === undefined ? t.timeline.none : number(value, 1);

/** The amount of a bar or a dot, with both legs and the cap where there are such. */
export function amountAt(below: Below, place: number): string {
  const [first, second] = below.parts;
  const value = first?.values[place];
  const cap = below.cap?.[place];
  if (second) {
    const other = second.values[place];
    const legs = t.timeline.legs(say(value), say(other));
    const percent = below.look === "dots" ? symmetry(value ?? null, other ?? null) : null;
    return percent === null ? legs : `${legs}; ${t.timeline.symmetry(percent)}`;
  }
  if (cap === null || cap === undefined) return say(value);
  return t.timeline.ofCap(say(value), say(cap));
}

/** The bar of the week of a day, or the dot of that very day; -1 for neither. */
export function placeAt(below: Below, day: number): number {
  return below.at.findLastIndex((at) =>
    below.look === "bars" ? Math.abs(at - day) <= 3 : at === day,
  );
}
