// This week's training parts: what was done and what is still to come. What was missed is no part
// of it: nothing is made up.

import type { ExerciseLog, Plan, Row } from "../api/types";
import { addDays, type Day, weekStart } from "../lib/dates";

export type WeekDone = { done: number; toCome: number };

/** Each exercise and the run of a day are one part; the week is the plan's, from Monday on. */
export function weekDone(rows: readonly Row[], plan: Pick<Plan, "week">, today: Day): WeekDone {
  const [first, last] = [weekStart(today), addDays(weekStart(today), 6)];
  const done = new Set<string>();
  for (const row of rows) {
    if (row.deleted || row.date < first || row.date > today) continue;
    if (row.type === "run") done.add(`${row.date} run`);
    if (row.type !== "session") continue;
    const logs = (row.body?.exercises ?? []) as ExerciseLog[];
    for (const log of logs) done.add(`${row.date} ${log.exercise}`);
  }
  const toCome = plan.week
    .filter((day) => day.date >= today && day.date <= last)
    .flatMap((day) =>
      day.items
        .filter((item) => item.kind !== "test" && item.done !== true)
        .map((item) => `${day.date} ${item.exercise ?? item.kind}`),
    )
    .filter((part) => !done.has(part));
  return { done: done.size, toCome: toCome.length };
}
