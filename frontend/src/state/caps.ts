// What the plan allows to run: the week, what is left of it, one run of today, and what was
// published about runs beyond that. Pure; the numbers are the plan's own.

import type { Plan, Reason, Row, Run } from "../api/types";
import { addDays, type Day, weekStart } from "../lib/dates";
import type { Entry } from "../offline/outbox";

type Running = Plan["running"];
export type Beyond = NonNullable<Running["beyond"]>[number];

export type Caps = {
  week: number;
  done: number;
  left: number;
  /** The longest run of today in metres: one run's cap, or what is left of the week. */
  run: number;
  /** Why a run is so long at most; null where the rest of the week is less. */
  why: Reason | null;
};

/**
 * What the runs that wait to be sent add to the week of the plan's day, in metres; less than 0
 * where runs that the plan counts were shortened or deleted. Its weeks begin on Monday.
 */
export function unsentMetres(outbox: readonly Entry[], planned: Day | undefined): number {
  if (planned === undefined) return 0;
  const [first, last] = [weekStart(planned), addDays(weekStart(planned), 6)];
  const metres = (run: Pick<Entry, "date" | "body"> | null): number =>
    run && run.date >= first && run.date <= last ? ((run.body as Run)?.distance_m ?? 0) : 0;
  return outbox
    .filter((entry) => entry.type === "run" && entry.state === "waiting")
    .map((entry) => metres(entry) - metres(entry.before as Row | null))
    .reduce((sum, one) => sum + one, 0);
}

/** Null on the walk-run ladder, whose minutes are the dose. `unsent` as `unsentMetres` has it. */
export function capsOf(running: Running, unsent = 0): Caps | null {
  const { week_cap_m: week, week_done_m = 0, run_cap_m: cap, run_cap_why } = running;
  if (week === null || week === undefined || cap === null || cap === undefined) return null;
  const done = Math.max(0, week_done_m + unsent);
  const left = Math.max(0, week - done);
  return {
    week,
    done,
    left,
    run: Math.min(cap, left),
    why: left < cap ? null : (run_cap_why ?? null),
  };
}

/** Whole percent by which a run is longer than the longest of 30 days; null without one. */
export function percentOver({ longest_m = 0 }: Running, metres: number): number | null {
  return longest_m > 0 ? Math.floor(((metres - longest_m) * 100) / longest_m) : null;
}

/** The published band of a run so long (7.2); null within a tenth. */
export function bandOf(running: Running, metres: number): Beyond | null {
  const percent = percentOver(running, metres);
  if (percent === null) return null;
  return running.beyond?.findLast((one) => percent > one.above_pct) ?? null;
}
