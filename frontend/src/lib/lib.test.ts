import { afterEach, describe, expect, it, vi } from "vitest";
import { addDays, atNow, daysBetween, weekdaysFrom, weekStart, withOffset } from "./dates";
import * as format from "./format";
import { fromKg, parseNumber, toKg, toMetres, type Units, weightStep } from "./units";
import { uuid7 } from "./uuid7";

const METRIC: Units = { distance: "km", weight: "kg" };
const IMPERIAL: Units = { distance: "mi", weight: "lb" };

afterEach(() => {
  vi.unstubAllEnvs();
});

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

  it("orders the weekdays from the first", () => {
    expect(weekdaysFrom("sat")).toEqual(["sat", "sun", "mon", "tue", "wed", "thu", "fri"]);
    expect(weekdaysFrom("mon")[6]).toBe("sun");
  });

  it("tells the hour that comes twice from the one before it", () => {
    vi.stubEnv("TZ", "Europe/Berlin");
    const first = new Date("2026-10-25T00:30:05Z");
    const second = new Date("2026-10-25T01:30:05Z");
    expect([first, second].map(atNow)).toEqual([
      "2026-10-25T02:30:05+02:00",
      "2026-10-25T02:30:05+01:00",
    ]);
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
    expect(toMetres(9.008, METRIC)).toBe(9008);
    expect(toMetres(1, IMPERIAL)).toBe(1609);
    expect(toKg(5, IMPERIAL)).toBe(2.268);
    expect(fromKg(2.268, IMPERIAL)).toBe(5);
  });

  it("keeps distance and weight apart", () => {
    const british: Units = { distance: "mi", weight: "kg" };
    expect(toMetres(26.2, british)).toBe(42_165);
    expect(toKg(20, british)).toBe(20);
    expect(toKg(45, IMPERIAL)).toBe(20.412);
    expect(fromKg(20.412, IMPERIAL)).toBe(45);
    expect([weightStep(british), weightStep(IMPERIAL)]).toEqual([0.5, 1]);
  });

  it("writes a number so that it is read again", () => {
    expect(format.typed(9.008)).toBe("9.008");
    expect(parseNumber(format.typed(1234.5))).toBe(1234.5);
  });
});

describe("format", () => {
  it("writes doses", () => {
    expect(format.sets({ reps: [10, 10] })).toBe("2\u00a0×\u00a010");
    expect(format.sets({ reps: [10, 9, 9] })).toBe("10 + 9 + 9");
    expect(format.sets({ hold_s: [30, 30] })).toBe("2\u00a0×\u00a030\u00a0s");
    expect(format.dose({ rung: "RD3", reps: [8, 8], load_kg: 2 }, METRIC)).toBe(
      "2\u00a0×\u00a08 with 2\u00a0kg",
    );
  });

  it("rounds a cap down and a run to the nearest", () => {
    expect(format.distance(9680, METRIC, 1)).toBe("9.6\u00a0km");
    expect(format.covered(9008, METRIC)).toBe("9.01\u00a0km");
  });

  it("writes times", () => {
    expect(format.duration(2832)).toBe("47:12");
    expect(format.duration(3723)).toBe("1:02:03");
    expect(format.pace(9008, 2832, METRIC)).toBe("5:14");
    // 3,000 s over 6.2137 mi are 482.8 s a mile.
    expect(format.pace(10_000, 3000, IMPERIAL)).toBe("8:03");
  });

  it("writes miles and pounds", () => {
    // 6.0149 mi and 11.023 lb.
    expect(format.distance(9680, IMPERIAL, 1)).toBe("6\u00a0mi");
    expect(format.weight(5, IMPERIAL)).toBe("11\u00a0lb");
    expect(format.weight(2.25, METRIC)).toBe("2.25\u00a0kg");
  });

  it("writes the time of day by either clock", () => {
    expect(format.clockTime("2026-03-20T18:05:59+01:00", "24")).toBe("18:05");
    expect(format.clockTime("2026-03-20T18:05:59+01:00", "12")).toMatch(/^6:05\spm$/i);
    expect(format.clockTime("2026-03-20T00:05:00Z", "24")).toBe("00:05");
    expect(format.clockTime("2026-03-20T00:05:00Z", "12")).toMatch(/^12:05\sam$/i);
  });
});

it("makes ids that sort by time", () => {
  const [a, b] = [uuid7(1), uuid7(2)];
  expect(a).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(a < b).toBe(true);
});

it("says a named rule in words", () => {
  const ids = ["REVIEW_WEEKS", "WARN_WEEK_JUMP", "5.4-RED", "B23", "RF14", "S2-RD-UNLOCK"];
  expect(ids.map(format.ruleTag)).toEqual([
    ...["review weeks", "week jump", "5.4-RED", "B23", "RF14", "S2-RD-UNLOCK"],
  ]);
});
