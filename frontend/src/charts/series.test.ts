import { expect, it } from "vitest";
import type { Row } from "../api/types";
import { buildSeries, repsOf } from "./series";

const row = (type: string, date: string, body: object): Row => ({
  type,
  id: `${type}${date}`,
  date,
  seq: 1,
  deleted: false,
  body: { ...body },
});

const bridge = (date: string, reps: number[], pain: number) =>
  row("session", date, { exercises: [{ exercise: "EB", rung: "EB1", reps, pain_during: pain }] });

it("puts days and weeks on one axis", () => {
  const rows = [
    bridge("2026-01-07", [10, 10], 1),
    bridge("2026-01-09", [11, 11], 3),
    bridge("2026-01-14", [12], 0),
    row("morning", "2026-01-08", { pain: 2 }),
    row("morning", "2026-01-10", { pain: 3 }),
    row("run", "2026-01-10", { distance_m: 5000, pain_during: 4 }),
  ];
  const series = buildSeries(rows, "EB", "2026-01-15", { from: null, first: "mon" });
  expect(series?.days[0]).toBe("2026-01-05");
  expect(series?.days).toHaveLength(14);
  expect(series?.weeks).toEqual([
    { start: "2026-01-05", work: 42, morningMean: 2.5, duringMax: 3 },
    { start: "2026-01-12", work: 12, morningMean: null, duringMax: 0 },
  ]);
  const runs = buildSeries(rows, "run", "2026-01-15", { from: null, first: "mon" });
  expect(runs?.weeks.map((week) => week.work)).toEqual([5000, 0]);
});

it("has nothing to draw for an empty log", () => {
  expect(buildSeries([], "EB", "2026-01-15", { from: null, first: "mon" })).toBeNull();
});

it("counts two legs logged apart once, by the larger", () => {
  const log = (side: "left" | "right", reps: number[]) => ({
    exercise: "EB" as const,
    rung: "EB2",
    side,
    reps,
    pain_during: 0,
  });
  const session = { at: "", exercises: [log("left", [8, 8]), log("right", [8, 6])] };
  expect(repsOf(session, "EB")).toBe(16);
});
