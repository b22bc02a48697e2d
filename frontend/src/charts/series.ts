// The numbers behind the chart: pain by day, work by week, on one time axis. Pure.

import type { Exercise, Morning, Row, Run, Session } from "../api/types";
import { addDays, type Day, daysBetween, type Weekday, weekStart } from "../lib/dates";

export type What = Exercise | "run";

export type Week = {
  start: Day;
  /** Repetitions of the exercise, or metres run; both legs alike count once. */
  work: number;
  morningMean: number | null;
  duringMax: number | null;
};

export type Series = {
  days: Day[];
  morning: (number | null)[];
  during: (number | null)[];
  weeks: Week[];
};

/** One leg's repetitions count as the exercise's: of two legs logged apart the larger. */
export function repsOf(session: Session, exercise: Exercise): number {
  const total = { left: 0, right: 0, both: 0 };
  for (const log of session.exercises) {
    if (log.exercise !== exercise) continue;
    total[log.side ?? "both"] += (log.reps ?? []).reduce((sum, n) => sum + n, 0);
  }
  return total.both + Math.max(total.left, total.right);
}

const workOf = (row: Row, what: What): number => {
  if (what === "run") return row.type === "run" ? (row.body as Run).distance_m : 0;
  return row.type === "session" ? repsOf(row.body as Session, what) : 0;
};

function duringOf(row: Row, what: What): number | null {
  if (what === "run") return row.type === "run" ? (row.body as Run).pain_during : null;
  if (row.type !== "session") return null;
  const pains = (row.body as Session).exercises
    .filter((log) => log.exercise === what)
    .map((log) => log.pain_during);
  return pains.length > 0 ? Math.max(...pains) : null;
}

const larger = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.max(a, b);

/** Days from the first record in range to the end of this week; null when there is nothing. */
export function buildSeries(
  rows: readonly Row[],
  what: What,
  today: Day,
  options: { from: Day | null; first: Weekday },
): Series | null {
  const used = rows.filter(
    (row) =>
      (row.type === "morning" || row.type === "session" || row.type === "run") &&
      row.date <= today &&
      (options.from === null || row.date >= options.from),
  );
  const earliest = used.reduce<Day | null>(
    (day, row) => (day === null || row.date < day ? row.date : day),
    null,
  );
  if (earliest === null) return null;
  const begin = weekStart(earliest, options.first);
  const length = daysBetween(begin, weekStart(today, options.first)) + 7;
  const days = Array.from({ length }, (_, i) => addDays(begin, i));
  const morning: (number | null)[] = days.map(() => null);
  const during: (number | null)[] = days.map(() => null);
  const work = new Array<number>(length / 7).fill(0);
  for (const row of used) {
    const i = daysBetween(begin, row.date);
    if (row.type === "morning") morning[i] = (row.body as Morning).pain;
    during[i] = larger(during[i] ?? null, duringOf(row, what));
    const week = Math.floor(i / 7);
    work[week] = (work[week] ?? 0) + workOf(row, what);
  }
  const weeks = work.map((amount, week) => {
    const from = week * 7;
    const mornings = morning.slice(from, from + 7).filter((pain) => pain !== null);
    const sum = mornings.reduce((total, pain) => total + pain, 0);
    return {
      start: days[from] ?? begin,
      work: amount,
      morningMean: mornings.length > 0 ? sum / mornings.length : null,
      duringMax: during.slice(from, from + 7).reduce<number | null>(larger, null),
    };
  });
  return { days, morning, during, weeks };
}
