import { beforeAll, expect, it } from "vitest";
import type { Units } from "../lib/units";
import { speakMore } from "../messages";

const METRIC: Units = { distance: "km", weight: "kg" };
const IMPERIAL: Units = { distance: "mi", weight: "lb" };

let form: typeof import("./limitsDraft");
beforeAll(async () => {
  await speakMore();
  form = await import("./limitsDraft");
});

it("proposes nothing where nothing was typed", () => {
  expect(form.proposed(form.NO_LIMITS, METRIC)).toBeNull();
  expect(form.proposed({ ...form.NO_LIMITS, week: "  " }, METRIC)).toBeNull();
});

it("proposes what was typed, in metres and kilograms", () => {
  const { NO_LIMITS, proposed } = form;
  const draft = {
    pain: "0",
    week: "7,5",
    rung: { ...NO_LIMITS.rung, EB: "EB1" },
    load: { ...NO_LIMITS.load, RD: "12.5", NH: "0" },
  };
  expect(proposed(draft, METRIC)).toEqual({
    max_pain_during: 0,
    max_week_m: 7_500,
    max_rung: { EB: "EB1" },
    max_load_kg: { RD: 12.5, NH: 0 },
  });
  // A mile is 1609.344 m, so ten are 16 093.44, and a pound is 0.45359237 kg.
  const imperial = { ...NO_LIMITS, week: "10", load: { ...NO_LIMITS.load, RD: "10" } };
  expect(proposed(imperial, IMPERIAL)).toEqual({ max_week_m: 16_094, max_load_kg: { RD: 4.536 } });
});

it.each(["x", "-1", "1e3", "501", "12 km"])("finds fault with %s kilometres", (week) => {
  expect(form.limitFaults({ ...form.NO_LIMITS, week }, METRIC)).toEqual({
    week: "A number from 0 to 500.",
  });
});

it("finds fault with a weight, and with none that is right", () => {
  const load = (RD: string) => ({ ...form.NO_LIMITS, load: { ...form.NO_LIMITS.load, RD } });
  expect(form.limitFaults(load("201"), METRIC)).toEqual({ loadRD: "A number from 0 to 200." });
  expect(form.limitFaults(load("440"), IMPERIAL)).toEqual({});
  expect(form.limitFaults(load("441"), IMPERIAL)).toEqual({ loadRD: "A number from 0 to 440." });
});
