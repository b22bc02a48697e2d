// The pages of Learn as data: both languages of one shape, found by any words, led to by rules.

import { beforeAll, expect, it } from "vitest";
import { pages as de } from "../messages/de/learn";
import { pages as en } from "../messages/en/learn";
import { PAGE_IDS, PAGES } from "./pages";
import { groupOf, groupsOf, marksOf, placeOf } from "./rulebook";
import { pageOf, rulesOf } from "./ruled";
import { search } from "./search";
import { load } from "./texts";

beforeAll(load);

/** The shape of a page: which blocks it has, and how many lines in each. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape);
  if (typeof value !== "object" || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]));
}

function sentences(value: unknown): string[] {
  if (typeof value === "string") return value.includes(" ") ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(sentences);
}

it("has the same pages of the same shape in both languages", () => {
  expect(Object.keys(en)).toEqual(PAGE_IDS);
  expect(Object.keys(de)).toEqual(PAGE_IDS);
  for (const id of PAGE_IDS) expect(shape(de[id]), id).toEqual(shape(en[id]));
});

it("leaves no sentence in English", () => {
  const english = new Set(sentences(en));
  expect(sentences(de).filter((text) => english.has(text))).toEqual([]);
});

it("finds pages by all of the words, in a title first", () => {
  expect(search("cushion car")).toEqual(["sitting"]);
  expect(search("10%")[0]).toBe("tenPercent");
  expect(search("  STRETCHING ")[0]).toBe("stretching");
  // The name that no text uses.
  expect(search("RDL")).toEqual(["deadlift"]);
  expect(search("NH2")[0]).toBe("nordic");
  expect(search("zebra")).toEqual([]);
  expect(search("")).toEqual(PAGE_IDS);
});

it("leads from a rule to what explains it, from a part by its whole", () => {
  expect(pageOf("B20")).toBe("tenPercent");
  expect(pageOf("5.4-SUSPEND-NH")).toBe("soreness");
  expect(pageOf("5.4-SUSPEND-RD")).toBe("hurt");
  expect(pageOf("G2-OTHER")).toBe("overload");
  expect(pageOf("RF04")).toBe("professional");
  expect(pageOf("RF09")).toBe("nerves");
  expect(pageOf("7.4-SP3")).toBe("fastRunning");
  // What a newer server may say is no fault: the page of rules has it.
  expect(pageOf("99.1-NEW")).toBe(null);
  expect(rulesOf("falls")).toContain("FALL_HOLD");
});

it("gathers sentences and numbers of one place of the rulebook", () => {
  const rules = {
    rules: [
      { id: "5.4-RED", text: "That was too much." },
      { id: "B20", text: "A week grows by at most 10%." },
      { id: "5.4-ORANGE", text: "That was more than it should be." },
    ],
    names: {},
  };
  const numbers = {
    red_rest_days: { value: 3, source: "5.4", mark: "E" },
    week_green_pct: { value: 110, source: "B20", mark: "B" },
    green_max: { value: 2, source: "BAND_PHT", mark: "E" },
  };
  const groups = groupsOf(rules, { numbers } as never);
  expect(groups.map((group) => group.key)).toEqual(["seeds", "5", "named"]);
  const [red] = groups[1]?.places ?? [];
  expect(red?.texts.map((rule) => rule.id)).toEqual(["5.4-RED", "5.4-ORANGE"]);
  expect(red?.numbers).toEqual([{ name: "red_rest_days", value: 3, mark: "E" }]);
  expect(groups.flatMap((group) => group.places.map(marksOf))).toEqual([["B"], ["E"], ["E"]]);
});

it("knows each rule's place and its group", () => {
  expect([placeOf("S2-RD-UNLOCK"), groupOf("S2")]).toEqual(["S2", "4"]);
  expect([placeOf("13-OPEN"), groupOf("13")]).toEqual(["13", "10"]);
  expect(["2.1", "16", "10", "G7", "RF04", "FALL_HOLD"].map(groupOf)).toEqual([
    ...["2", "16", "10", "gates", "flags", "named"],
  ]);
});

it("names every page of an exercise after its versions", () => {
  const rungs = PAGE_IDS.flatMap((id) => PAGES[id].rungs ?? []);
  expect(new Set(rungs).size).toBe(rungs.length);
});
