import { expect, it } from "vitest";
import type { Body, Row } from "../api/types";
import { lookBack } from "./lookBack";

const TODAY = "2026-03-20";

let last = 0;
const row = (type: string, date: string, body: Body = {}): Row => {
  last += 1;
  return { type, id: String(last), date, seq: 0, deleted: false, body };
};
const run = (date: string, metres: number, kind = "easy"): Row =>
  row("run", date, { distance_m: metres, kind });

const said = (rows: Row[]) =>
  lookBack(rows, TODAY, "mon").map((one) => [
    ...[one.kind, one.date],
    ...("percent" in one ? [one.percent] : []),
  ]);

it("lists what happened in 56 days, the newest first", () => {
  const rows = [
    row("fall", "2026-01-23"),
    row("fall", "2026-01-24"),
    row("treatment", "2026-03-01", { kind: "massage" }),
    row("morning", "2026-03-02", { pain: 1, ill: true }),
    row("morning", "2026-03-03", { pain: 9 }),
    row("diary", "2026-03-04", { new_shoes: true, driven_min: 60 }),
    row("diary", "2026-03-05", { driven_min: 59, mood: 1 }),
    row("fall", "2026-03-21"),
  ];
  // The day 56 days ago is the 23rd of January: one day less is the first that counts.
  expect(said(rows)).toEqual([
    ["shoes", "2026-03-04"],
    ["drive", "2026-03-04"],
    ["ill", "2026-03-02"],
    ["note", "2026-03-01"],
    ["note", "2026-01-24"],
  ]);
});

it("names a run over the longest of thirty days by more than a tenth", () => {
  const before = run("2026-02-10", 10_000);
  expect(said([before, run("2026-03-12", 11_000)])).toEqual([]);
  // The week of the 9th of March is also held against the one of the 9th of February.
  expect(said([before, run("2026-03-12", 11_500)])).toEqual([
    ["long", "2026-03-12", 15],
    ["week", "2026-03-09", 15],
  ]);
  // 31 days later there is no run left to compare with.
  expect(said([before, run("2026-03-13", 20_000)])).toEqual([["week", "2026-03-09", 100]]);
  expect(said([before, run("2026-03-12", 20_000, "walk")])).toEqual([]);
});

it("names a week over the most of the four before it", () => {
  const weeks = [run("2026-02-17", 9_000), run("2026-02-25", 8_000), run("2026-02-27", 4_000)];
  // 12 km are a third over 9; the run of 9 km itself came after none.
  expect(said(weeks)).toEqual([["week", "2026-02-23", 33]]);
  // In the week of 2 March 13 km stand against 12.
  expect(said([...weeks, run("2026-03-03", 6_500), run("2026-03-05", 6_500)])).toEqual([
    ["week", "2026-02-23", 33],
  ]);
});

it("names fast and hilly running after thirty days without", () => {
  const found = said([run("2026-03-02", 5_000, "hills"), run("2026-03-09", 5_000, "strides")]);
  expect(found).toEqual([["fast", "2026-03-02"]]);
});
