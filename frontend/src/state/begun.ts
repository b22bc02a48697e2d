// What was begun and stopped by a word at which one stops (rulebook 5.2): numb, a pop, sharp pain.
// Nobody shows it as done, and nothing of it is made up.

import type { Quality, Row } from "../api/types";
import type { Day } from "../lib/dates";
import { STOPS } from "./overlay";

type Part = { exercise?: string; quality?: readonly Quality[] };

/** Whether a session, or one exercise of it, or a run was stopped. */
export function wasStopped(row: Row, exercise?: string): boolean {
  if (row.deleted || !row.body) return false;
  const parts = (row.type === "session" ? row.body.exercises : [row.body]) as Part[];
  return parts
    .filter((part) => exercise === undefined || part.exercise === exercise)
    .some((part) => part.quality?.some((word) => STOPS.includes(word)));
}

/** Whether that day's run, or its work of an exercise, was stopped. */
export const stoppedOn = (rows: readonly Row[], day: Day, name: string): boolean =>
  rows.some(
    (row) =>
      row.date === day &&
      (name === "run"
        ? row.type === "run" && wasStopped(row)
        : row.type === "session" && wasStopped(row, name)),
  );
