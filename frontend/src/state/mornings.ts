// Mornings after training that were not answered. A late answer still counts.

import { computed } from "@preact/signals";
import type { Row } from "../api/types";
import { addDays, type Day } from "../lib/dates";
import { today } from "./clock";
import { barred } from "./lock";
import { episode, liveRows, meta, plan } from "./store";

/** The first 72 hours of a flare-up, in which bridges rest and nobody sits long (9.4). */
const rests = computed(() => plan.value?.alerts.some((alert) => alert.rule === "9.4") ?? false);

/**
 * The morning as it is: bridges and a hard chair are nothing for a leg that must rest, in the first
 * days after a strain too, or whose pain fits something else.
 */
export const asItIs = computed(
  () =>
    barred.value ||
    rests.value ||
    episode.value?.body?.pattern === "other" ||
    plan.value?.stage === "A0",
);

/** Days for which a morning can still be added: later it is a guess. */
export const RECENT = 3;

const skipped = (day: Day): string => `morning-skipped:${day}`;

const training = (row: Row): boolean => row.type === "session" || row.type === "run";

/** Whether this morning follows training and has no answer yet. */
export function askedToday(): boolean {
  const yesterday = addDays(today.value, -1);
  const rows = liveRows.value;
  return (
    rows.some((row) => training(row) && row.date === yesterday) &&
    !rows.some((row) => row.type === "morning" && row.date === today.value)
  );
}

/** The last days' mornings that follow a session or a run and have no answer, newest first. */
export function missedMornings(days: number): Day[] {
  const started = episode.value?.body?.started;
  if (!started) return [];
  const rows = liveRows.value;
  const answered = new Set(rows.filter((row) => row.type === "morning").map((row) => row.date));
  const trained = new Set(rows.filter(training).map((row) => row.date));
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
