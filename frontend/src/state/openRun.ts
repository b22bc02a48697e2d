// Which run's feeling to ask for: the newest of a week that nobody has told about.

import type { Row, Run } from "../api/types";
import { addDays } from "../lib/dates";
import { today } from "./clock";
import { liveRows, meta } from "./store";

/** Later nobody remembers it well, and a newer run has decided. */
const ASKED_DAYS = 7;

export const runSkipped = (id: string): string => `run-skipped:${id}`;

export const isOpen = (row: Row): boolean =>
  row.type === "run" && (row.body as Run).pain_during === undefined;

export function openRun(): { row: Row; run: Run } | null {
  const since = addDays(today.value, -ASKED_DAYS);
  const newest = liveRows.value.find((row) => row.type === "run" && row.date <= today.value);
  if (!newest || newest.date < since || !isOpen(newest)) return null;
  if (meta.value.get(runSkipped(newest.id)) === true) return null;
  return { row: newest, run: newest.body as Run };
}
