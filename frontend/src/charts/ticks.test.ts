import { expect, it } from "vitest";
import { ticks } from "./ticks";

const FIRST = "2026-01-05";
const at = (from: number, to: number, room: number) =>
  ticks(FIRST, { from, to }, room, "2026-01-12").map((tick) => tick.day);

it("marks weeks by their first day", () => {
  // 28 days with room for six marks: every week.
  expect(at(-0.5, 27.5, 6)).toEqual(["2026-01-05", "2026-01-12", "2026-01-19", "2026-01-26"]);
  // The log begins on a Wednesday: marks stay on Mondays.
  const days = ticks("2026-01-07", { from: -0.5, to: 27.5 }, 6, "2026-01-12");
  expect(days.map((tick) => [tick.at, tick.day])).toEqual([
    [5, "2026-01-12"],
    [12, "2026-01-19"],
    [19, "2026-01-26"],
    [26, "2026-02-02"],
  ]);
});

it("marks every other day of two weeks where there is room", () => {
  expect(at(-0.5, 13.5, 7)).toEqual([
    ...["2026-01-05", "2026-01-07", "2026-01-09", "2026-01-11"],
    ...["2026-01-13", "2026-01-15", "2026-01-17"],
  ]);
});

it("marks months and years by their first day", () => {
  expect(at(-0.5, 182.5, 6)).toEqual(["2026-03-01", "2026-05-01", "2026-07-01"]);
  const years = ticks(FIRST, { from: -0.5, to: 1825.5 }, 5.5, FIRST);
  expect(years.map((tick) => [tick.day, tick.by])).toEqual([
    ["2027-01-01", "year"],
    ["2028-01-01", "year"],
    ["2029-01-01", "year"],
    ["2030-01-01", "year"],
    ["2031-01-01", "year"],
  ]);
  expect(years[0]?.at).toBe(361);
});
