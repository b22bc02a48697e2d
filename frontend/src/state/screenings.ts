// What was answered to the questions about the pain, each time. Pure.

import type { Row } from "../api/types";
import type { Told } from "../screening/path";

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
