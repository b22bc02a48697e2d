// What was answered to the questions about the pain, each time. Pure.

import type { Row } from "../api/types";
import { addDays, type Day } from "../lib/dates";
import type { Told } from "../screening/path";

/** A pop locks while it is no older (3.2, Q14): after that the same answer tells of a new one. */
const RECENT_DAYS = 56;

/**
 * The flags that somebody has checked lately and that are open no more: the answers that raised
 * them raise them no second time. What was never checked, or long ago, is raised as ever.
 */
export function lookedAt(rows: readonly Row[], open: readonly string[], today: Day): string[] {
  const checked = rows
    .filter((row) => row.type === "cleared" && !row.deleted && row.body !== null)
    .filter((row) => row.date > addDays(today, -RECENT_DAYS))
    .flatMap((row) => row.body?.ids as string[]);
  return [...new Set(checked)].filter((flag) => !open.includes(flag)).sort();
}

/** The newest first. */
export const screeningsOf = (rows: readonly Row[]): Row[] =>
  rows
    .filter((row) => row.type === "screening" && !row.deleted && row.body !== null)
    .sort((a, b) => momentOf(b) - momentOf(a) || b.id.localeCompare(a.id));

const momentOf = (row: Row): number => Date.parse(String(row.body?.at)) || 0;

/** The questions whose answer is another one, or that only one of the two answered. */
export function changedIn(before: Told, after: Told): string[] {
  const asked = new Set([...Object.keys(before.answers), ...Object.keys(after.answers)]);
  return [...asked].filter((id) => before.answers[id] !== after.answers[id]).sort();
}
