import { beforeAll, expect, it } from "vitest";
import type { Body, Row } from "../api/types";
import type { Units } from "../lib/units";
import { speakMore } from "../messages";
import { inForce, limitLines, merged, replacedBy, whose, without } from "./limits";

beforeAll(speakMore);

const SINCE = "2026-03-01";
const limit = (id: string, date: string, body: Body, by = "Anna"): Row => ({
  type: "limit",
  id,
  date,
  seq: 1,
  deleted: false,
  body: { date, by, ...body },
});
const METRIC: Units = { distance: "km", weight: "kg" };

it("takes each key's newest since the plan began, whatever order they came in", () => {
  const rows = [
    limit("d", "2026-03-09", { max_week_m: 9_000 }, "Ben"),
    limit("a", "2026-02-27", { max_pain_during: 1 }), // Of an earlier plan.
    limit("b", "2026-03-02", { max_week_m: 12_000, max_rung: { EB: "EB1" } }),
  ];
  const found = { max_week_m: 9_000, max_rung: { EB: "EB1" } };
  const now = inForce(rows, SINCE);
  expect(now.limits).toEqual(found);
  expect(limitLines(now.limits, METRIC).map((one) => whose(now, one))).toEqual(["Anna", "Ben"]);
  expect(inForce(rows.reverse(), SINCE).limits).toEqual(found);
});

it("leaves an exercise's limit to whose it was, where another one sets a limit beside it", () => {
  const first = limit("a", "2026-03-02", { max_rung: { EB: "EB1", RD: "RD1" } }, "Anna");
  const beside = merged(
    { max_rung: { RD: "RD2", NH: "NH1" } },
    { max_rung: { EB: "EB1", RD: "RD1" } },
  );
  const now = inForce([first, limit("b", "2026-03-09", beside, "Ben")], SINCE);
  const lines = limitLines(now.limits, METRIC);
  expect(lines.map((one) => [one.exercise, whose(now, one)])).toEqual([
    ["EB", "Anna"],
    ["RD", "Ben"],
    ["NH", "Ben"],
  ]);
});

it("ends a key by null, on the same day by the later id", () => {
  const set = limit("019d0000", "2026-03-09", { max_week_m: 9_000, max_pain_during: 2 });
  const ended = limit("019d0001", "2026-03-09", { max_week_m: null });
  expect(inForce([ended, set], SINCE).limits).toEqual({ max_pain_during: 2 });
  expect(inForce([set, { ...ended, deleted: true }], SINCE).limits.max_week_m).toBe(9_000);
});

it("keeps no metres and no pain apart from no limit", () => {
  const rows = [limit("a", "2026-03-02", { max_week_m: 0, max_pain_during: 0 })];
  const { limits } = inForce(rows, SINCE);
  expect(limits).toEqual({ max_week_m: 0, max_pain_during: 0 });
  expect(limitLines(limits, METRIC).map((one) => one.text)).toEqual([
    "Pain during training: at most 0 of 10",
    "Running: at most 0\u00a0km a week",
  ]);
});

it("adds an exercise's limit to those of the others, and replaces its own", () => {
  const now = { max_rung: { EB: "EB1", RD: "RD2" }, max_load_kg: { RD: 5 } };
  expect(merged({ max_rung: { RD: "RD1", NH: "NH1" }, max_week_m: 8_000 }, now)).toEqual({
    max_rung: { EB: "EB1", RD: "RD1", NH: "NH1" },
    max_week_m: 8_000,
  });
});

it("tells which limit a proposed one would replace, also by a higher one", () => {
  const now = limitLines({ max_rung: { EB: "EB1", RD: "RD2" }, max_week_m: 8_000 }, METRIC);
  const proposed = { max_rung: { RD: "RD2", NH: "NH1" }, max_pain_during: 1, max_week_m: 12_000 };
  const found = limitLines(proposed, METRIC).map((one) => replacedBy(one, now)?.text);
  expect(found).toEqual([undefined, undefined, undefined, "Running: at most 8\u00a0km a week"]);
});

it("ends one exercise's limit and leaves the others", () => {
  const now = { max_rung: { EB: "EB1", RD: "RD2" }, max_load_kg: { RD: 5 }, max_week_m: 8_000 };
  const [eb, rd, load, week] = limitLines(now, METRIC);
  expect([eb, rd, load, week].map((one) => one && without(one, now))).toEqual([
    { max_rung: { RD: "RD2" } },
    { max_rung: { EB: "EB1" } },
    { max_load_kg: null },
    { max_week_m: null },
  ]);
});

it("says limits in the reader's units", () => {
  const limits = { max_load_kg: { RD: 5 }, max_week_m: 16_094 };
  expect(limitLines(limits, { distance: "mi", weight: "lb" }).map((one) => one.text)).toEqual([
    "Single-leg deadlift: at most 11\u00a0lb",
    "Running: at most 10\u00a0mi a week",
  ]);
});
