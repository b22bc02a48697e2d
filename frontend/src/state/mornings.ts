// Mornings after training that were not answered. A late answer still counts.

import { addDays, type Day } from "../lib/dates";
import { today } from "./clock";
import { episode, liveRows, meta } from "./store";

/** Days for which a morning can still be added: later it is a guess. */
export const RECENT = 3;

const skipped = (day: Day): string => `morning-skipped:${day}`;

/** The last days' mornings that follow a session or a run and have no answer, newest first. */
export function missedMornings(days: number): Day[] {
  const started = episode.value?.body?.started;
  if (!started) return [];
  const rows = liveRows.value;
  const answered = new Set(rows.filter((row) => row.type === "morning").map((row) => row.date));
  const trained = new Set(
    rows.filter((row) => row.type === "session" || row.type === "run").map((row) => row.date),
  );
  return Array.from({ length: days }, (_, i) => addDays(today.value, -1 - i)).filter(
    (day) => day >= started && trained.has(addDays(day, -1)) && !answered.has(day),
  );
}

/** Yesterday's, unless the runner does not remember. */
export function askedLater(): Day | null {
  const [day] = missedMornings(1);
  return day && meta.value.get(skipped(day)) !== true ? day : null;
}

export const skipName = skipped;
