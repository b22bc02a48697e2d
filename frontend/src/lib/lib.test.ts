import { describe, expect, it } from "vitest";
import { addDays, daysBetween, weekStart, withOffset } from "./dates";
import * as format from "./format";
import { fromKg, parseNumber, toKg, toMetres } from "./units";
import { uuid7 } from "./uuid7";

describe("days", () => {
  it("counts calendar days over a clock change and a year's end", () => {
    expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
  });

  it("finds the first day of the week", () => {
    expect(weekStart("2026-11-22")).toBe("2026-11-16");
    expect(weekStart("2026-11-22", "sun")).toBe("2026-11-22");
    expect(weekStart("2026-11-21", "sun")).toBe("2026-11-15");
  });

  it("gives a local time its offset", () => {
    expect(withOffset("2026-01-07T18:00")).toMatch(/^2026-01-07T18:00:00[+-]\d\d:\d\d$/);
  });
});

describe("units", () => {
  it("reads numbers as people write them", () => {
    expect(["9.008", "9,008", " 9 ", ".5"].map(parseNumber)).toEqual([9.008, 9.008, 9, 0.5]);
    expect(["", "-1", "1e3", "nine", "1.2.3"].map(parseNumber)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it("keeps whole metres and three decimals of a kilogram", () => {
    expect(toMetres(9.008, "metric")).toBe(9008);
    expect(toMetres(1, "imperial")).toBe(1609);
    expect(toKg(5, "imperial")).toBe(2.268);
    expect(fromKg(2.268, "imperial")).toBe(5);
  });
});

describe("format", () => {
  it("writes doses", () => {
    expect(format.sets({ reps: [10, 10] })).toBe("2\u00a0×\u00a010");
    expect(format.sets({ reps: [10, 9, 9] })).toBe("10 + 9 + 9");
    expect(format.sets({ hold_s: [30, 30] })).toBe("2\u00a0×\u00a030\u00a0s");
    expect(format.dose({ rung: "RD3", reps: [8, 8], load_kg: 2 }, "metric")).toBe(
      "2\u00a0×\u00a08 with 2\u00a0kg",
    );
  });

  it("rounds a cap down and a run to the nearest", () => {
    expect(format.distance(9680, "metric", 1)).toBe("9.6\u00a0km");
    expect(format.covered(9008, "metric")).toBe("9.01\u00a0km");
  });

  it("writes times", () => {
    expect(format.duration(2832)).toBe("47:12");
    expect(format.duration(3723)).toBe("1:02:03");
    expect(format.pace(9008, 2832, "metric")).toBe("5:14");
  });
});

it("makes ids that sort by time", () => {
  const [a, b] = [uuid7(1), uuid7(2)];
  expect(a).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(a < b).toBe(true);
});

it("says a named rule in words", () => {
  expect(["REVIEW_WEEKS", "5.4-RED", "B23", "RF14", "S2-RD-UNLOCK"].map(format.ruleTag)).toEqual([
    ...["review weeks", "5.4-RED", "B23", "RF14", "S2-RD-UNLOCK"],
  ]);
});
