// The limits form: what was typed, what is wrong with it, and what it proposes. Pure.

import { EXERCISES, type Exercise } from "../api/types";
import { fromKg, fromMetres, parseNumber, toKg, toMetres, type Units } from "../lib/units";
import { t } from "../messages/all";
import type { Limits } from "../state/limits";

const MOST_KG = 200;
const MOST_M = 500_000;

/** Empty where there is no limit. */
export type LimitsDraft = {
  pain: string;
  week: string;
  rung: Record<Exercise, string>;
  load: Record<Exercise, string>;
};

const EMPTY: Record<Exercise, string> = { EB: "", RD: "", NH: "" };
export const NO_LIMITS: LimitsDraft = { pain: "", week: "", rung: EMPTY, load: EMPTY };

const kg = (typed: string, units: Units): number | null => {
  const value = parseNumber(typed);
  return value === null ? null : toKg(value, units);
};
/** Whole metres, up rather than down: a cap is shown rounded down, and should read as typed. */
const metres = (typed: string, units: Units): number | null => {
  const value = parseNumber(typed);
  if (value === null) return null;
  const found = toMetres(value, units);
  return fromMetres(found, units) < value ? found + 1 : found;
};
const within = (value: number | null, most: number): boolean => value !== null && value <= most;

/** What is wrong, by "week" or by "load" and the exercise: "loadRD". */
export function limitFaults(draft: LimitsDraft, units: Units): Record<string, string> {
  const found: Record<string, string> = {};
  if (draft.week.trim() && !within(metres(draft.week, units), MOST_M)) {
    found.week = t.share.page.notNumber(String(Math.floor(fromMetres(MOST_M, units))));
  }
  for (const exercise of EXERCISES) {
    const typed = draft.load[exercise];
    if (typed.trim() && !within(kg(typed, units), MOST_KG)) {
      found[`load${exercise}`] = t.share.page.notNumber(String(Math.floor(fromKg(MOST_KG, units))));
    }
  }
  return found;
}

/** The limits that were typed; null without any. Only for a draft without faults. */
export function proposed(draft: LimitsDraft, units: Units): Limits | null {
  const given = <T>(values: Record<Exercise, string>, read: (typed: string) => T) =>
    Object.fromEntries(
      EXERCISES.filter((one) => values[one].trim()).map((one) => [one, read(values[one])]),
    );
  const rungs = given(draft.rung, (rung) => rung);
  const loads = given(draft.load, (typed) => kg(typed, units));
  const limits: Limits = {
    ...(draft.pain ? { max_pain_during: Number(draft.pain) } : {}),
    ...(Object.keys(rungs).length > 0 ? { max_rung: rungs } : {}),
    ...(Object.keys(loads).length > 0 ? { max_load_kg: loads as Record<Exercise, number> } : {}),
    ...(draft.week.trim() ? { max_week_m: metres(draft.week, units) } : {}),
  };
  return Object.keys(limits).length > 0 ? limits : null;
}
