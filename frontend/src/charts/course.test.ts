import { expect, it } from "vitest";
import type { Course } from "../api/types";
import { bothWeeks, hereOf, stageSpans, weeksDrawn } from "./course";

const course = (...weeks: [number | null, number, string][]): Course => ({
  morning_tenths: weeks.map(([tenths]) => tenths),
  run_m: weeks.map(([, metres]) => metres),
  stages: weeks.map(([, , stage]) => stage) as Course["stages"],
});

const now = course([25, 4000, "S1"], [null, 0, "S2"]);
const before = course([30, 0, "S1"], [27, 2000, "S1"], [10, 6000, "S2"]);
const long = (weeks: number) =>
  course(...Array.from({ length: weeks }, (): [number, number, string] => [10, 0, "S3"]));

it("puts the weeks of both next to each other", () => {
  expect(bothWeeks(now, before, 3)).toEqual([
    {
      week: 1,
      now: { morning: 2.5, metres: 4000, stage: "S1" },
      before: { morning: 3, metres: 0, stage: "S1" },
    },
    {
      week: 2,
      now: { morning: null, metres: 0, stage: "S2" },
      before: { morning: 2.7, metres: 2000, stage: "S1" },
    },
    { week: 3, now: null, before: { morning: 1, metres: 6000, stage: "S2" } },
  ]);
});

it("tells when the stage of now began, this time and before", () => {
  expect(hereOf(now, before)).toEqual({ stage: "S2", now: 2, before: 3 });
  expect(hereOf(before, course([0, 0, "A1"]))).toEqual({ stage: "S2", now: 3, before: null });
  // Led back and there again: the first time counts.
  const again = course([0, 0, "S1"], [0, 0, "S2"], [0, 0, "S1"], [0, 0, "S2"]);
  expect(hereOf(again, before)).toEqual({ stage: "S2", now: 2, before: 3 });
  expect(hereOf(course(), before)).toBeNull();
});

it("draws a little more than the present weeks at first, and twelve at least", () => {
  expect(weeksDrawn(long(6), long(10))).toEqual({ near: 10, all: 10 });
  expect(weeksDrawn(long(2), long(260))).toEqual({ near: 12, all: 260 });
  expect(weeksDrawn(long(20), long(260))).toEqual({ near: 28, all: 260 });
  expect(weeksDrawn(long(40), long(10))).toEqual({ near: 40, all: 40 });
});

it("joins weeks of one stage", () => {
  expect(stageSpans(before, 3)).toEqual([
    { from: 1, to: 2, stage: "S1" },
    { from: 3, to: 3, stage: "S2" },
  ]);
  expect(stageSpans(before, 1)).toEqual([{ from: 1, to: 1, stage: "S1" }]);
});
