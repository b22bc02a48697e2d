// This week's training parts: what was done and what is still to come. What was missed is no part
// of it: nothing is made up.

import type { ExerciseLog, Plan, Row } from "../api/types";
import { addDays, type Day, weekStart } from "../lib/dates";
import { wasStopped } from "./begun";

/** `stopped`: begun and not done; nothing of it is to come. */
export type WeekDone = { done: number; stopped: number; toCome: number };

/** Each exercise and the run of a day are one part; the week is the plan's, from Monday on. */
export function weekDone(rows: readonly Row[], plan: Pick<Plan, "week">, today: Day): WeekDone {
  const [first, last] = [weekStart(today), addDays(weekStart(today), 6)];
  const begun = new Set<string>();
  const stopped = new Set<string>();
  for (const row of rows) {
    if (row.deleted || row.date < first || row.date > today) continue;
    if (row.type === "run") {
      begun.add(`${row.date} run`);
      if (wasStopped(row)) stopped.add(`${row.date} run`);
    }
    if (row.type !== "session") continue;
    const logs = (row.body?.exercises ?? []) as ExerciseLog[];
    for (const log of logs) {
      begun.add(`${row.date} ${log.exercise}`);
      if (wasStopped(row, log.exercise)) stopped.add(`${row.date} ${log.exercise}`);
    }
  }
  const toCome = plan.week
    .filter((day) => day.date >= today && day.date <= last)
    .flatMap((day) =>
      day.items
        .filter((item) => item.kind !== "test" && item.done !== true)
        .map((item) => `${day.date} ${item.exercise ?? item.kind}`),
    )
    .filter((part) => !begun.has(part));
  return { done: begun.size - stopped.size, stopped: stopped.size, toCome: toCome.length };
}
