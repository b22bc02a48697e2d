// What the page for the physio says, gathered from the log: sums and newest values, no rule.

import type { Morning, Row, Run, Session, TimelineMark } from "../api/types";
import { addDays, type Day, weekStart } from "../lib/dates";
import { type Noun, nounOf } from "./nouns";

/** The draft that holds what the runner wants to ask. */
export const QUESTIONS = "report";
export const WEEKS = 12;

export type ReportWeek = {
  start: Day;
  /** Mean of the mornings in tenths; null without one. */
  morningTenths: number | null;
  /** The worst pain of a morning, a session or a run; null without any. */
  worst: number | null;
  metres: number;
};

const painsOf = (row: Row): number[] => {
  if (row.type === "run") {
    const pain = (row.body as Run).pain_during;
    return pain === undefined ? [] : [pain];
  }
  if (row.type !== "session") return [];
  return (row.body as Session).exercises.map((log) => log.pain_during);
};

/** The last weeks, the oldest first; the rulebook's weeks, which begin on Monday. */
export function weeksOf(rows: readonly Row[], today: Day, count = WEEKS): ReportWeek[] {
  return Array.from({ length: count }, (_, i) => {
    const start = addDays(weekStart(today), -7 * (count - 1 - i));
    const end = addDays(start, 6);
    const own = rows.filter((row) => row.date >= start && row.date <= end && row.date <= today);
    const mornings = own
      .filter((row) => row.type === "morning")
      .map((row) => (row.body as Morning).pain);
    const pains = [...mornings, ...own.flatMap(painsOf)];
    const sum = mornings.reduce((all, pain) => all + pain, 0);
    return {
      start,
      morningTenths: mornings.length > 0 ? Math.round((sum * 10) / mornings.length) : null,
      worst: pains.length > 0 ? Math.max(...pains) : null,
      metres: own
        .filter((row) => row.type === "run")
        .reduce((all, row) => all + (row.body as Run).distance_m, 0),
    };
  });
}

const TESTS: readonly Noun[] = [
  ...(["sitting", "bridge", "touch", "confidence", "psfs", "everyday"] as const),
  ...(["visa_h", "fash"] as const),
];

/** The newest of each test since the start, in a fixed order. `rows` are the newest first. */
export function newestTests(rows: readonly Row[], started: Day): Row[] {
  return TESTS.flatMap((noun) => {
    const found = rows.find((row) => row.date >= started && nounOf(row) === noun);
    return found ? [found] : [];
  });
}

/** With the flare-ups that the plan saw in the pain, as if they had been told; newest first. */
export function withSeen(rows: readonly Row[], marks: readonly TimelineMark[]): Row[] {
  const told = new Set(rows.flatMap((row) => (row.type === "flare" ? [row.date] : [])));
  const seen = marks
    .filter((mark) => mark.kind === "flare" && !told.has(mark.date))
    .map(({ date }) => ({ type: "flare", id: date, date, seq: 0, deleted: false, body: { date } }));
  return [...rows, ...seen].sort((a, b) => b.date.localeCompare(a.date));
}

const EVENTS = new Set(["flare", "red_flag", "cleared", "fall", "treatment", "pause"]);

/** What happened beside the training in the weeks shown, the newest first. */
export function eventsOf(rows: readonly Row[], today: Day): Row[] {
  const from = addDays(weekStart(today), -7 * (WEEKS - 1));
  return rows.filter((row) => row.date >= from && row.date <= today && EVENTS.has(row.type));
}
