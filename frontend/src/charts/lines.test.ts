import { expect, it } from "vitest";
import type { Row, Timeline } from "../api/types";
import { clusters } from "./cluster";
import { linesOf, type Mark, stepAt } from "./lines";

const mark = { what: null, until: null, value: null, left: null, right: null };

/** Four days from Monday the 5th of January on, as the server tells them. */
const timeline = {
  since: "2026-01-05",
  today: "2026-01-08",
  expected: { first: "2026-03-30", last: "2026-07-06", notes: [] },
  pain: {
    first: "2026-01-05",
    morning: [2, null, 3, null],
    worst: [2, 4, 3, null],
    during: [null, 4, null, null],
    morning_tenths: [20, 20, 25, 25],
    worst_tenths: [20, 30, 30, 30],
  },
  stages: [{ date: "2026-01-05", stage: "S1" }],
  rungs: [
    { date: "2026-01-05", exercise: "EB", rung: "EB0", index: 0 },
    { date: "2026-01-07", exercise: "EB", rung: "EB1", index: 1 },
  ],
  markers: [
    { ...mark, date: "2026-01-07", kind: "pause", until: "2026-01-09" },
    { ...mark, date: "2026-01-06", kind: "fall" },
  ],
  predictions: [],
} as unknown as Timeline;

const row = (type: string, date: string, body: object): Row =>
  ({ type, id: `${type}${date}`, date, seq: 0, deleted: false, body }) as Row;

it("counts days from the beginning, and points instead of tenths", () => {
  const lines = linesOf(timeline, [], "2026-01-08");
  expect(lines.today).toBe(3);
  expect(lines.days).toEqual([0, 1, 2, 3]);
  expect(lines.morning).toEqual([2, null, 3, null]);
  expect(lines.morningMean).toEqual([2, 2, 2.5, 2.5]);
  // 12 weeks are 84 days, 26 weeks are 182: the axis goes on to the end of the range.
  expect(lines.expected).toEqual({ from: 84, to: 182 });
  expect(lines.whole).toEqual({ from: -0.5, to: 182.5 });
  expect(lines.marks).toEqual([
    { at: 1, until: 1, kind: "fall" },
    { at: 2, until: 4, kind: "pause" },
  ]);
  expect([0, 1, 2, 3].map((day) => stepAt(lines.rungs.EB, day))).toEqual([
    ...["EB0", "EB0", "EB1", "EB1"],
  ]);
  expect(stepAt(lines.stages, -1)).toBeNull();
});

it("lays what is not sent yet on top, as points and marks alone", () => {
  const session = (pains: number[]) => ({
    exercises: pains.map((pain_during) => ({ exercise: "EB", rung: "EB1", pain_during })),
  });
  const unsent = [
    row("morning", "2026-01-10", { pain: 5 }),
    row("session", "2026-01-10", session([1, 6])),
    row("run", "2026-01-06", { distance_m: 3000, pain_during: 1 }),
    row("fall", "2026-01-06", {}),
    row("flare", "2026-01-10", {}),
    row("morning", "2026-01-12", { pain: 9 }),
    row("morning", "2026-01-04", { pain: 9 }),
    { ...row("morning", "2026-01-08", { pain: 9 }), deleted: true },
  ];
  const lines = linesOf(timeline, unsent, "2026-01-10");
  expect(lines.morning).toEqual([2, null, 3, null, null, 5]);
  expect(lines.during).toEqual([null, 4, null, null, null, 6]);
  expect(lines.worst).toEqual([2, 4, 3, null, null, 6]);
  // No mean is worked out here.
  expect(lines.morningMean.slice(4)).toEqual([null, null]);
  expect(lines.marks.map((one) => [one.at, one.kind])).toEqual([
    ...[
      [1, "fall"],
      [2, "pause"],
      [5, "flare"],
    ],
  ]);
});

it("has no range where nothing usual is known", () => {
  const none = { ...timeline, expected: { first: null, last: null, notes: [] } };
  const lines = linesOf(none, [], "2026-01-08");
  expect(lines.expected).toBeNull();
  // Two weeks at least.
  expect(lines.whole).toEqual({ from: -0.5, to: 13.5 });
});

it("makes one mark of those that would cover each other", () => {
  const marks = [1, 3, 9, 10, 30].map((at): Mark => ({ at, until: at, kind: "fall" }));
  expect(clusters(marks, 5).map((one) => [one.from, one.to, one.marks.length])).toEqual([
    [1, 3, 2],
    [9, 10, 2],
    [30, 30, 1],
  ]);
  expect(clusters(marks, 0.5)).toHaveLength(5);
  expect(clusters([], 5)).toEqual([]);
});

it("draws each expectation as it was said, and what is not sent yet stands for its day", () => {
  const said = {
    ...timeline,
    expected: { first: null, last: null, notes: [] },
    predictions: [
      { date: "2026-01-06", back_by: "2026-02-09" },
      { date: "2026-01-08", back_by: "2026-03-02" },
    ],
  };
  const lines = linesOf(said, [], "2026-01-08");
  // Days 35 and 56 of an axis that begins on the 5th: it reaches to the one that holds.
  expect(lines.predictions).toEqual([
    { at: 1, to: 35 },
    { at: 3, to: 56 },
  ]);
  expect(lines.whole.to).toBe(56.5);
  expect(lines.marks.filter((one) => one.kind === "prediction").map((one) => one.at)).toEqual([
    ...[1, 3],
  ]);
  const unsent = [
    row("prediction", "2026-01-08", { back_by: "2026-02-02" }),
    row("prediction", "2026-01-01", { back_by: "2026-02-02" }),
  ];
  expect(linesOf(said, unsent, "2026-01-08").predictions).toEqual([
    { at: 1, to: 35 },
    { at: 3, to: 28 },
  ]);
  // Of two of a day the later id is the one that holds, whatever order they come in.
  const two = [
    { ...row("prediction", "2026-01-09", { back_by: "2026-02-02" }), id: "b" },
    { ...row("prediction", "2026-01-09", { back_by: "2026-03-02" }), id: "a" },
  ];
  expect(linesOf(said, two, "2026-01-09").predictions.at(-1)).toEqual({ at: 4, to: 28 });
  const open = linesOf(said, [row("prediction", "2026-01-09", {})], "2026-01-09");
  expect(open.predictions.at(-1)).toEqual({ at: 4, to: null });
  expect(open.whole.to).toBe(13.5);
});
