import { expect, it } from "vitest";
import { browsersLanguage, languageOf } from "../messages/languages";
import { likely, settingsOf } from "./settings";

it("guesses what is usual where the browser is at home", () => {
  expect(likely("en-US")).toEqual({
    distance_unit: "mi",
    weight_unit: "lb",
    week_starts: "sun",
    clock: "12",
    language: "auto",
  });
  expect(likely("en-GB")).toMatchObject({ distance_unit: "mi", weight_unit: "kg", clock: "24" });
  expect(likely("de")).toMatchObject({ distance_unit: "km", week_starts: "mon", clock: "24" });
  expect(likely("ar-EG")).toMatchObject({ weight_unit: "kg", week_starts: "sat", clock: "12" });
});

it("fills in what an account of an earlier version does not say", () => {
  expect(settingsOf({ weight_unit: "lb" })).toEqual({
    distance_unit: "km",
    weight_unit: "lb",
    week_starts: "mon",
    clock: "24",
    language: "auto",
  });
  expect(settingsOf(null).week_starts).toBe("mon");
});

it("speaks the first of the browser's languages that there are texts for", () => {
  expect(browsersLanguage(["fr-FR", "en-AU", "de"])).toBe("en");
  expect(browsersLanguage(["de-AT", "en"])).toBe("de");
  expect([languageOf("de"), languageOf("en")]).toEqual(["de", "en"]);
  expect(languageOf("tlh")).toBe(browsersLanguage());
  expect(browsersLanguage(["fr"])).toBe("en");
});
