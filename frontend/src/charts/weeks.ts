// The weeks that the table shows: of each what the chart draws of it, as numbers. Pure.

import type { Row, Timeline } from "../api/types";
import { addDays, type Day, daysBetween } from "../lib/dates";
import type { Below } from "./below";
import { type Lines, type Mark, stepAt } from "./lines";
import type { Span } from "./span";

export type TableWeek = {
  start: Day;
  /** Of the mornings of the week; null without any. */
  morningMean: number | null;
  worst: number | null;
  during: number | null;
  /** The places in `below` that belong to the week. */
  places: number[];
  /** Minutes of other training, which no running cap counts. */
  cross: number;
  stage: string | null;
  marks: Exclude<Mark["kind"], "stage">[];
  /** A day of it is one by which the runner expected to run as before. */
  expected: boolean;
};

const WEEK = 7;

/** The weeks that the span touches, the newest first. */
export function weeksOf(
  timeline: Timeline,
  lines: Lines,
  below: Below,
  rows: readonly Row[],
  span: Span,
): TableWeek[] {
  const minutes = crossMinutes(rows, lines.first);
  const found: TableWeek[] = [];
  for (const { start } of timeline.weeks.toReversed()) {
    const from = daysBetween(lines.first, start);
    if (from > span.to || from + WEEK - 1 < span.from) continue;
    const isOf = (at: number) => at >= from && at < from + WEEK;
    const of = (column: readonly (number | null)[]) =>
      column.slice(Math.max(from, 0), Math.max(from + WEEK, 0)).filter((one) => one !== null);
    const mornings = of(lines.morning);
    const places = below.at.flatMap((at, place) => (isOf(at) ? [place] : []));
    found.push({
      start,
      morningMean: mornings.length > 0 ? sum(mornings) / mornings.length : null,
      worst: largest(of(lines.worst)),
      during: largest(of(lines.during)),
      places,
      cross: sum([...minutes].flatMap(([at, one]) => (isOf(at) ? [one] : []))),
      stage: stepAt(lines.stages, Math.min(from + WEEK - 1, lines.today)),
      marks: lines.marks.flatMap((mark) =>
        isOf(mark.at) && mark.kind !== "stage" ? [mark.kind] : [],
      ),
      expected: lines.predictions.some(({ to }) => to !== null && isOf(to)),
    });
  }
  return found;
}

const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);
const largest = (values: readonly number[]) => (values.length > 0 ? Math.max(...values) : null);

function crossMinutes(rows: readonly Row[], first: Day): Map<number, number> {
  const found = new Map<number, number>();
  for (const row of rows) {
    if (row.type !== "cross" || row.date < addDays(first, -WEEK)) continue;
    const at = daysBetween(first, row.date);
    const minutes = Math.round(Number(row.body?.duration_s) / 60);
    found.set(at, (found.get(at) ?? 0) + minutes);
  }
  return found;
}
