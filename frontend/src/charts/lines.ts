// The numbers behind the chart, by the day: the server's timeline, and on top of it what waits
// to be sent, as points and marks only. Nothing here knows a rule or a dose. Pure.

import type { Body, Row, Run, Session, Timeline, TimelineMark } from "../api/types";
import { addDays, type Day, daysBetween } from "../lib/dates";
import { backByOf, inOrder } from "../state/prediction";
import { type Span, wholeOf } from "./span";

type Column = (number | null)[];

export type Mark = {
  at: number;
  until: number;
  kind: TimelineMark["kind"] | "prediction" | "stage";
};
/** What the runner expected, said at `at`; null leaves it open. */
export type Prediction = { at: number; to: number | null };
export type Step = { at: number; name: string };

export type Lines = {
  /** The day that is number 0. */
  first: Day;
  /** The number of the last day that is known. */
  today: number;
  whole: Span;
  days: number[];
  morning: Column;
  worst: Column;
  during: Column;
  /** Means of seven days. */
  morningMean: Column;
  worstMean: Column;
  expected: { from: number; to: number } | null;
  marks: Mark[];
  /** In the order in which they were said: the last one holds. */
  predictions: Prediction[];
  stages: Step[];
  rungs: { [exercise: string]: Step[] };
};

/** What of the axis belongs to it beside the days: the range in which people recover. */
function expectedOf({ expected }: Timeline, first: Day): Lines["expected"] {
  if (expected.first === null || expected.last === null) return null;
  return { from: daysBetween(first, expected.first), to: daysBetween(first, expected.last) };
}

const points = (tenths: readonly (number | null)[]): Column =>
  tenths.map((value) => (value === null ? null : value / 10));

/** `unsent`: the rows that the server does not have yet. */
export function linesOf(timeline: Timeline, unsent: readonly Row[], today: Day): Lines {
  const { since: first, pain } = timeline;
  const last = Math.max(daysBetween(first, today), daysBetween(first, timeline.today), 0);
  const fill = (values: Column): Column =>
    Array.from({ length: last + 1 }, (_, day) => values[day] ?? null);
  const expected = expectedOf(timeline, first);
  const predictions = predictionsOf(timeline, unsent);
  const hoped = predictions.at(-1)?.to ?? 0;
  const lines: Lines = {
    first,
    today: last,
    whole: wholeOf(0, Math.max(last, expected?.to ?? 0, hoped)),
    days: Array.from({ length: last + 1 }, (_, day) => day),
    morning: fill(pain.morning),
    worst: fill(pain.worst),
    during: fill(pain.during),
    morningMean: fill(points(pain.morning_tenths)),
    worstMean: fill(points(pain.worst_tenths)),
    expected,
    marks: [
      ...timeline.markers.map((mark) => markOf(mark, first)),
      ...predictions.map(({ at }): Mark => ({ at, until: at, kind: "prediction" })),
    ],
    predictions,
    stages: timeline.stages.map(({ date, stage }) => ({
      at: daysBetween(first, date),
      name: stage,
    })),
    rungs: {},
  };
  for (const { date, exercise, rung } of timeline.rungs) {
    const steps = lines.rungs[exercise] ?? [];
    steps.push({ at: daysBetween(first, date), name: rung });
    lines.rungs[exercise] = steps;
  }
  for (const row of unsent) lay(lines, row);
  lines.marks.sort((a, b) => a.at - b.at);
  return lines;
}

function markOf({ date, until, kind }: TimelineMark, first: Day): Mark {
  const at = daysBetween(first, date);
  return { at, until: until === null ? at : daysBetween(first, until), kind };
}

/** What is not sent yet stands for all that was said on its day. */
function predictionsOf({ since, predictions }: Timeline, unsent: readonly Row[]): Prediction[] {
  const own = unsent.filter((row) => row.type === "prediction" && row.date >= since).sort(inOrder);
  const days = new Set(own.map((row) => row.date));
  const said = [
    ...predictions.filter(({ date }) => !days.has(date)),
    ...own.map((row) => ({ date: row.date, back_by: backByOf(row) })),
  ];
  return said
    .map(({ date, back_by }) => ({
      at: daysBetween(since, date),
      to: back_by === null ? null : daysBetween(since, back_by),
    }))
    .sort((a, b) => a.at - b.at);
}

const larger = (a: number | null | undefined, b: number | null): number | null =>
  a === null || a === undefined ? b : b === null ? a : Math.max(a, b);

/** An entry that waits to be sent: a point or a mark, until the server's numbers are there. */
function lay(lines: Lines, row: Row): void {
  const at = daysBetween(lines.first, row.date);
  const body = row.body;
  if (at < 0 || at > lines.today || row.deleted || body === null) return;
  const during = painOf(row.type, body);
  if (row.type === "morning") {
    lines.morning[at] = Number(body.pain);
    lines.worst[at] = larger(lines.worst[at], Number(body.pain));
  }
  lines.during[at] = larger(lines.during[at], during);
  lines.worst[at] = larger(lines.worst[at], during);
  const kind = MARKED[row.type];
  if (!kind || lines.marks.some((mark) => mark.at === at && mark.kind === kind)) return;
  const until = typeof body.until === "string" ? daysBetween(lines.first, body.until) : at;
  lines.marks.push({ at, until, kind });
}

const MARKED: { [type: string]: Mark["kind"] } = {
  ...{ fall: "fall", flare: "flare", treatment: "treatment", pause: "pause", test: "test" },
};

function painOf(type: string, body: Body): number | null {
  if (type === "run" || type === "cross") return (body as unknown as Run).pain_during ?? null;
  if (type !== "session") return null;
  const pains = (body as unknown as Session).exercises.map((log) => log.pain_during);
  return pains.length > 0 ? Math.max(...pains) : null;
}

export const dayAt = (lines: Lines, at: number): Day => addDays(lines.first, at);

/** The step that a day stands on. */
export function stepAt(steps: readonly Step[] | undefined, day: number): string | null {
  return steps?.findLast((step) => step.at <= day)?.name ?? null;
}
