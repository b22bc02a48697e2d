import { expect, it } from "vitest";
import type { Row } from "../api/types";
import { backByOf, dayOfSaid, months, predictionsOf } from "./prediction";

const TODAY = "2026-02-10";

const said = (id: string, date: string, back_by?: string): Row => ({
  type: "prediction",
  id,
  date,
  seq: 1,
  deleted: false,
  body: { date, ...(back_by ? { back_by } : {}) },
});

it("takes weeks from today, and of a month its last day", () => {
  expect(dayOfSaid("weeks:8", TODAY)).toBe("2026-04-07");
  expect(dayOfSaid("month:2026-02", TODAY)).toBe("2026-02-28");
  expect(dayOfSaid("month:2028-02", TODAY)).toBe("2028-02-29");
  expect(dayOfSaid("month:2026-04", TODAY)).toBe("2026-04-30");
  expect(dayOfSaid("month:2026-12", TODAY)).toBe("2026-12-31");
  expect(dayOfSaid("month:", TODAY)).toBeNull();
  expect(dayOfSaid("", TODAY)).toBeNull();
});

it("offers the months of two years, none further than the server takes", () => {
  const all = months("2026-11-30");
  expect([all[0], all[1], all[2], all.length]).toEqual(["2026-11", "2026-12", "2027-01", 24]);
  // 731 days from 1 November 2026 are 1 November 2028.
  expect(dayOfSaid(`month:${months("2026-11-01").at(-1)}`, "2026-11-01")).toBe("2028-10-31");
});

it("goes by the newest day, and of one day by the later id", () => {
  const rows = [
    said("old", "2025-01-01", "2025-03-01"),
    said("a", "2026-01-05", "2026-06-01"),
    said("b", "2026-01-05", "2026-04-01"),
    said("first", "2026-01-02", "2026-09-01"),
    { ...said("fall", "2026-01-06"), type: "fall" },
  ];
  const found = predictionsOf(rows, "2026-01-01");
  expect(found.map((row) => row.id)).toEqual(["b", "a", "first"]);
  expect(backByOf(found[0])).toBe("2026-04-01");
  const open = predictionsOf([...rows, said("open", "2026-01-05")], "2026-01-01");
  expect(open[0]?.id).toBe("open");
  expect(backByOf(open[0])).toBeNull();
  expect(backByOf(undefined)).toBeNull();
});
