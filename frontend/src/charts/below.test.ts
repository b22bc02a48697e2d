import { expect, it } from "vitest";
import type { Row, Timeline } from "../api/types";
import type { Units } from "../lib/units";
import { belowOf, choices, symmetry, topOf } from "./below";
import { linesOf } from "./lines";
import { weeksOf } from "./weeks";

const KM: Units = { distance: "km", weight: "kg" };
const MILES: Units = { distance: "mi", weight: "lb" };
const mark = { what: null, until: null, value: null, left: null, right: null };
const legs = (side: string, reps: number[], lifted_kg: number[]) => ({
  ...{ exercise: "EB", side, reps, hold_s: [0, 0], lifted_kg },
});
const week = (start: string, run_m: number, cap_m: number | null, load_au: number | null) => ({
  ...{ start, run_m, cap_m, load_au },
});

const timeline = {
  since: "2026-01-05",
  today: "2026-01-14",
  expected: { first: null, last: null, notes: [] },
  pain: {
    morning: [2, null, 3, 3, ...Array(6).fill(null)],
    worst: [2, 5, 3, 3, ...Array(5).fill(null), 1],
    during: [null, 5, ...Array(7).fill(null), 1],
    morning_tenths: [],
    worst_tenths: [],
  },
  predictions: [{ date: "2026-01-07", back_by: "2026-01-13" }],
  stages: [
    { date: "2026-01-05", stage: "S1" },
    { date: "2026-01-12", stage: "S2" },
  ],
  rungs: [],
  weeks: [week("2026-01-05", 8000, 8000, 150), week("2026-01-12", 1609, null, null)],
  legs: [legs("left", [20, 32], [0, 64]), legs("right", [20, 30], [0, 75])],
  sitting: [{ date: "2026-01-08", minutes: 25 }],
  scores: [
    { name: "efi", points: [{ date: "2026-01-05", value: 48 }] },
    { name: "psfs", points: [] },
  ],
  day_loads: [{ date: "2026-01-06", au: 150, unrated: 0 }],
  markers: [
    { ...mark, date: "2026-01-06", kind: "fall" },
    { ...mark, date: "2026-01-08", kind: "test", what: "sl_bridge", left: 18, right: 21 },
  ],
} as unknown as Timeline;

it("offers what there is anything of", () => {
  expect(choices(timeline)).toEqual([
    ...["reps:EB", "kg:EB", "run", "sitting", "efi", "sl_bridge", "load"],
  ]);
  const scores = ["visa_h", "fash"].map((name) => ({
    name,
    points: [{ date: "2026-01-09", value: 61 }],
  }));
  const clinicians = { ...timeline, scores } as Timeline;
  expect(choices(clinicians)).toEqual(expect.arrayContaining(["visa_h", "fash"]));
  const nothing = { ...timeline, legs: [], sitting: [], scores: [], markers: [], day_loads: [] };
  expect(choices(nothing)).toEqual(["run"]);
});

it("counts of two legs the larger, or shows each", () => {
  const all = belowOf(timeline, "reps:EB", false, KM);
  // A bar stands in the middle of its week: three days after the first.
  expect(all).toMatchObject({ look: "bars", at: [3, 10] });
  expect(all.parts).toEqual([{ name: "all", values: [20, 32] }]);
  expect(belowOf(timeline, "kg:EB", false, KM).parts[0]?.values).toEqual([0, 75]);
  expect(belowOf(timeline, "reps:EB", true, KM).parts).toEqual([
    { name: "left", values: [20, 32] },
    { name: "right", values: [20, 30] },
  ]);
  // 75 kg are 165.35 lb.
  expect(belowOf(timeline, "kg:EB", false, MILES).parts[0]?.values[1]).toBeCloseTo(165.35, 2);
});

it("has the cap beside the running, in the person's unit", () => {
  const run = belowOf(timeline, "run", false, KM);
  expect([run.parts[0]?.values, run.cap]).toEqual([
    [8, 1.609],
    [8, null],
  ]);
  expect(belowOf(timeline, "run", false, MILES).parts[0]?.values[1]).toBeCloseTo(0.99979, 4);
  expect(belowOf(timeline, "load", false, KM).parts[0]?.values).toEqual([150, null]);
});

it("puts a test on its day, with the weaker leg or with both", () => {
  const one = belowOf(timeline, "sl_bridge", false, KM);
  expect(one).toMatchObject({ look: "dots", at: [3], parts: [{ name: "own", values: [18] }] });
  const both = belowOf(timeline, "sl_bridge", true, KM);
  expect(both.parts.map((part) => part.values)).toEqual([[18], [21]]);
  // The rulebook's own: 18 of 21 are 85.7%, 19 of 21 are 90.5%.
  expect([symmetry(18, 21), symmetry(21, 19), symmetry(null, 4), symmetry(0, 0)]).toEqual([
    ...[85, 90, null, null],
  ]);
  expect(belowOf(timeline, "efi", false, KM)).toMatchObject({ at: [0], most: 100 });
});

it("leaves a little room above the largest value", () => {
  expect(topOf(belowOf(timeline, "reps:EB", false, KM))).toBe(35);
  expect(topOf(belowOf(timeline, "run", false, KM))).toBe(8.5);
  expect(topOf(belowOf(timeline, "efi", false, KM))).toBe(100);
  expect(topOf({ ...belowOf(timeline, "run", false, KM), parts: [], cap: null })).toBe(5);
});

it("tells the weeks that are seen, the newest first", () => {
  const lines = linesOf(timeline, [], "2026-01-14");
  const below = belowOf(timeline, "reps:EB", false, KM);
  const cross = {
    ...{ type: "cross", id: "a", date: "2026-01-07", seq: 1, deleted: false },
    body: { duration_s: 2700 },
  } as Row;
  const weeks = weeksOf(timeline, lines, below, [cross], lines.whole);
  expect(weeks).toEqual([
    {
      ...{ start: "2026-01-12", morningMean: null, worst: 1, during: 1, places: [1] },
      ...{ cross: 0, stage: "S2", marks: [], expected: true },
    },
    {
      // 2, 3 and 3.
      ...{ start: "2026-01-05", morningMean: 8 / 3, worst: 5, during: 5, places: [0] },
      ...{ cross: 45, stage: "S1", marks: ["fall", "prediction", "test"], expected: false },
    },
  ]);
  expect(weeksOf(timeline, lines, below, [], { from: 8, to: 22 })).toHaveLength(1);
});
