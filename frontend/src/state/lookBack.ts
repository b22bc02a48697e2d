// What the runner noted in the days before a flare-up: things that happened, and more running
// than before. It says what was there and judges nothing. Pure.

import type { Row, Run } from "../api/types";
import { addDays, type Day, type Weekday, weekStart } from "../lib/dates";

/** So far back a fall is looked for (9.4). */
export const LOOK_DAYS = 56;
const WEEKS_BEFORE = 4;
const DAYS_BEFORE = 30;
/** More than a tenth is more than the usual step (2.1, 7.2). */
const MORE_PCT = 110;
const LONG_DRIVE_MIN = 60;
const FAST = new Set(["strides", "hills", "fast", "race"]);

export type Found =
  | { kind: "note" | "ill" | "shoes" | "drive"; date: Day; row: Row }
  | { kind: "week" | "long"; date: Day; metres: number; percent: number }
  | { kind: "fast"; date: Day; row: Row };

const HAPPENED = new Set(["fall", "treatment", "pause"]);

/** Newest first; `rows` are the log's own, in any order. */
export function lookBack(rows: readonly Row[], today: Day, first: Weekday): Found[] {
  const from = addDays(today, -LOOK_DAYS);
  const lately = rows.filter((row) => row.date > from && row.date <= today);
  const runs = rows
    .filter((row) => row.type === "run" && (row.body as Run).kind !== "walk" && row.date <= today)
    .sort((a, b) => a.date.localeCompare(b.date));
  const found = [...lately.flatMap(noted), ...longer(runs, from), ...faster(runs, from)];
  return [...found, ...weeks(runs, from, first)].sort((a, b) => b.date.localeCompare(a.date));
}

function noted(row: Row): Found[] {
  const { date, body } = row;
  if (HAPPENED.has(row.type)) return [{ kind: "note", date, row }];
  if (row.type === "morning" && body?.ill === true) return [{ kind: "ill", date, row }];
  if (row.type !== "diary") return [];
  return [
    ...(body?.new_shoes === true ? [{ kind: "shoes", date, row } as const] : []),
    ...(Number(body?.driven_min ?? 0) >= LONG_DRIVE_MIN
      ? [{ kind: "drive", date, row } as const]
      : []),
  ];
}

const metresOf = (row: Row): number => (row.body as Run).distance_m;
const over = (metres: number, before: number): number =>
  Math.floor((100 * (metres - before)) / before);

/** Runs over the longest of the thirty days before by more than a tenth. */
function longer(runs: readonly Row[], from: Day): Found[] {
  return runs.flatMap((run): Found[] => {
    const before = runs.filter((one) => isBefore(one, run)).map(metresOf);
    const longest = Math.max(0, ...before);
    const metres = metresOf(run);
    if (run.date <= from || longest === 0 || 100 * metres <= MORE_PCT * longest) return [];
    return [{ kind: "long", date: run.date, metres, percent: over(metres, longest) }];
  });
}

/** Fast or hilly running where there was none in the thirty days before. */
const faster = (runs: readonly Row[], from: Day): Found[] =>
  runs
    .filter((run) => run.date > from && isFast(run))
    .filter((run) => !runs.some((one) => isFast(one) && isBefore(one, run)))
    .map((row) => ({ kind: "fast", date: row.date, row }));

const isFast = (run: Row): boolean => FAST.has((run.body as Run).kind ?? "easy");

const isBefore = (one: Row, run: Row): boolean =>
  one.date < run.date && one.date >= addDays(run.date, -DAYS_BEFORE);

/** Weeks over the most of the four before them by more than a tenth. */
function weeks(runs: readonly Row[], from: Day, first: Weekday): Found[] {
  const sums = new Map<Day, number>();
  for (const run of runs) {
    const week = weekStart(run.date, first);
    sums.set(week, (sums.get(week) ?? 0) + metresOf(run));
  }
  return [...sums].flatMap(([date, metres]): Found[] => {
    const before = Array.from(
      { length: WEEKS_BEFORE },
      (_, i) => sums.get(addDays(date, -7 * (i + 1))) ?? 0,
    );
    const most = Math.max(...before);
    if (addDays(date, 6) <= from || most === 0 || 100 * metres <= MORE_PCT * most) return [];
    return [{ kind: "week", date, metres, percent: over(metres, most) }];
  });
}
