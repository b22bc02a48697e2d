// A clinician's limits as the log has them: which hold, and the events that set and end them.

import { type Body, EXERCISES, type Exercise, type Row } from "../api/types";
import type { Day } from "../lib/dates";
import { distance, weight } from "../lib/format";
import type { Units } from "../lib/units";
import { t } from "../messages/all";

/** What an event of limits says beside its day and whose they are. */
export type Limits = {
  max_pain_during?: number | null;
  max_rung?: Partial<Record<Exercise, string>> | null;
  max_load_kg?: Partial<Record<Exercise, number>> | null;
  max_week_m?: number | null;
};

const KEYS = ["max_pain_during", "max_rung", "max_load_kg", "max_week_m"] as const;
export type Key = (typeof KEYS)[number];

/** One limit to read: of one exercise where the key holds several. */
export type Limit = { key: Key; exercise: Exercise | null; text: string };

/** `by`: whose each limit is, by `placeOf`. */
type InForce = { limits: Limits; by: ReadonlyMap<string, string> };

/** One limit's name: its key, and its exercise where the key holds several. */
const placeOf = (key: Key, exercise: Exercise | null): string =>
  exercise ? `${key}:${exercise}` : key;

export const whose = ({ by }: InForce, { key, exercise }: Limit): string =>
  by.get(placeOf(key, exercise)) ?? "";

/** Each key's newest limit since the plan began; of one day the later id, which rises with time. */
export function inForce(rows: readonly Row[], since: Day): InForce {
  const events = rows
    .filter((row) => row.type === "limit" && !row.deleted && row.date >= since)
    .sort((a, b) => `${a.date} ${a.id}`.localeCompare(`${b.date} ${b.id}`));
  const limits: Limits = {};
  const by = new Map<string, string>();
  for (const { body } of events) {
    for (const key of KEYS) {
      if (!body || !(key in body)) continue;
      const [before, value] = [limits[key], (body as Limits)[key]];
      delete limits[key];
      if (value === null || value === undefined) continue;
      Object.assign(limits, { [key]: value });
      for (const exercise of changed(before, value)) by.set(placeOf(key, exercise), `${body.by}`);
    }
  }
  return { limits, by };
}

/** What an event set anew: the exercises whose limit it only repeats stay whose they were. */
function changed(before: Limits[Key], value: NonNullable<Limits[Key]>): (Exercise | null)[] {
  if (typeof value !== "object") return [null];
  const old = typeof before === "object" && before !== null ? before : {};
  return EXERCISES.filter((one) => value[one] !== undefined && value[one] !== old[one]);
}

/**
 * The keys of an event that sets `proposed`. A key is replaced as a whole, so the exercises that
 * it does not name keep the limit they have.
 */
export function merged(proposed: Limits, now: Limits): Body {
  const both = <T extends object>(one?: T | null, more?: T | null) => ({ ...one, ...more });
  return {
    ...proposed,
    ...(proposed.max_rung ? { max_rung: both(now.max_rung, proposed.max_rung) } : {}),
    ...(proposed.max_load_kg ? { max_load_kg: both(now.max_load_kg, proposed.max_load_kg) } : {}),
  };
}

/** The keys of an event that ends one limit and leaves the key's others. */
export function without({ key, exercise }: Limit, now: Limits): Body {
  const value = now[key];
  if (exercise === null || typeof value !== "object" || value === null) return { [key]: null };
  const { [exercise]: _ended, ...rest } = value;
  return { [key]: Object.keys(rest).length > 0 ? rest : null };
}

/** The limit in force that would end with this one, a higher or a lower one; not the same again. */
export const replacedBy = (one: Limit, inForce: readonly Limit[]): Limit | undefined =>
  inForce.find(
    (now) => now.key === one.key && now.exercise === one.exercise && now.text !== one.text,
  );

/** The limits in words, in a fixed order. */
export function limitLines(limits: Limits, units: Units): Limit[] {
  const { max_pain_during: pain, max_rung: rungs, max_load_kg: loads, max_week_m: week } = limits;
  const name = (exercise: Exercise) => t.exercise[exercise] ?? exercise;
  const of = <T>(values: Partial<Record<Exercise, T>> | null | undefined) =>
    EXERCISES.flatMap((exercise) => {
      const value = values?.[exercise];
      return value === undefined ? [] : [{ exercise, value }];
    });
  const single = (key: Key, text: string): Limit => ({ key, exercise: null, text });
  return [
    ...(typeof pain === "number" ? [single("max_pain_during", t.share.limit.pain(pain))] : []),
    ...of(rungs).map(({ exercise, value }): Limit => {
      const rung = `${value}, ${t.rung[value]}`;
      return { key: "max_rung", exercise, text: t.share.limit.rung(name(exercise), rung) };
    }),
    ...of(loads).map(({ exercise, value }): Limit => {
      const text = t.share.limit.load(name(exercise), weight(value, units));
      return { key: "max_load_kg", exercise, text };
    }),
    ...(typeof week === "number"
      ? [single("max_week_m", t.share.limit.week(distance(week, units, 1)))]
      : []),
  ];
}
