// What the runner expects: by when running will be as before. Said in weeks or as a month, kept as
// a day, and never read by a rule. Pure.

import type { Row } from "../api/types";
import { addDays, type Day } from "../lib/dates";

export const WEEKS = [4, 8, 12, 26] as const;
/** As far ahead as the server takes it. */
const MONTHS = 24;

/** "weeks:8", "month:2026-05", or nothing said. */
export type Said = `weeks:${number}` | `month:${string}` | "";

/** The month of `today` and those after it, as "2026-05". */
export function months(today: Day): string[] {
  const first = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: MONTHS }, (_, ahead) => {
    const [year, month] = [Math.floor((first + ahead) / 12), (first + ahead) % 12];
    return `${year}-${String(month + 1).padStart(2, "0")}`;
  });
}

/** The day that is meant: so many weeks from today, or the last one of a month. */
export function dayOfSaid(said: Said, today: Day): Day | null {
  const [kind, value = ""] = said.split(":");
  if (kind === "weeks") return addDays(today, 7 * Number(value));
  if (kind !== "month" || !value) return null;
  const next = `${value}-01`;
  return addDays(`${addDays(next, 31).slice(0, 7)}-01`, -1);
}

/** Of two said on one day the later id is the newer, which rises with time; so it is with the server. */
export const inOrder = (a: Row, b: Row): number =>
  a.date.localeCompare(b.date) || a.id.localeCompare(b.id);

/** Those of the episode since `started`, the newest first. */
export function predictionsOf(rows: readonly Row[], started: Day): Row[] {
  return rows
    .filter((row) => row.type === "prediction" && row.date >= started)
    .sort((a, b) => inOrder(b, a));
}

export const backByOf = (row: Row | undefined): Day | null =>
  typeof row?.body?.back_by === "string" ? row.body.back_by : null;
