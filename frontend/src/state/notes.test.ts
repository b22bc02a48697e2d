import { expect, describe as group, it } from "vitest";
import type { Body, Row } from "../api/types";
import { describe } from "../lib/format";
import type { Units } from "../lib/units";
import { type Entry, sameBody } from "../offline/outbox";
import { FIELDS, faults, fromNote, newNote, toBody, type Value } from "./noteForm";
import {
  EVENT,
  isNoun,
  NOUNS,
  type Noun,
  nounOf,
  nounOfCriterion,
  nounOfTest,
  nounsOf,
} from "./nouns";
import { isNoted, waitsToCount } from "./overlay";

const METRIC: Units = { distance: "km", weight: "kg" };

const TODAY = "2026-03-20";
const NOW = "2026-03-20T18:00:00+01:00";

const draft = (values: Record<string, Value>) => newNote("a", TODAY, values);
const made = (noun: Noun, values: Record<string, Value>) => toBody(noun, draft(values), TODAY, NOW);
const open = (noun: Noun, values: Record<string, Value> = {}) =>
  Object.keys(faults(noun, draft(values), TODAY));

const row = (type: string, body: Body, date = TODAY): Row => ({
  type,
  id: "a",
  date,
  seq: 0,
  deleted: false,
  body,
});

group("the list of notes", () => {
  it("has the Nordic curl's test only where the plan has the curl, and none of loads in a diary", () => {
    expect(nounsOf("tests", "pht", true)).toContain("nordic");
    for (const pattern of ["pht", "strain", "careful", "prevent", "other"]) {
      expect(nounsOf("tests", pattern, false)).not.toContain("nordic");
    }
    expect(nounsOf("tests", "careful", false)).toContain("level");
    expect(nounsOf("tests", "other", true)).toEqual(["sitting", "walk", "visa_h", "fash"]);
  });
});

group("a note", () => {
  it("asks for what the server needs and for nothing else", () => {
    expect(NOUNS.map((noun) => [noun, open(noun)])).toEqual([
      ["cross", ["sport", "duration_s"]],
      ["diary", ["any"]],
      ["psfs", ["value"]],
      ["everyday", ["value"]],
      ["fall", []],
      ["treatment", ["kind"]],
      ["imaging", []],
      ["pause", ["until"]],
      ["sitting", ["minutes"]],
      ["bridge", ["left", "right"]],
      ["nordic", ["value"]],
      ["walk", ["value"]],
      ["touch", ["value"]],
      ["confidence", ["value"]],
      ["level", ["value"]],
      ["visa_h", ["value"]],
      ["fash", ["value"]],
    ]);
  });

  it("is written with the keys of its event", () => {
    expect(made("sitting", { minutes: "15", seat: " hard chair ", pain: 3 })).toEqual({
      date: TODAY,
      minutes: 15,
      seat: "hard chair",
      pain: 3,
    });
    expect(made("bridge", { left: "18", right: "21", date: "2026-03-19" })).toEqual({
      name: "sl_bridge",
      left: 18,
      right: 21,
      date: "2026-03-19",
    });
    expect(made("walk", { value: 0, limp: false })).toEqual({
      name: "walk",
      value: 0,
      date: TODAY,
    });
    expect(made("fall", { injured: false, note: " " })).toEqual({ date: TODAY });
    expect(made("cross", { sport: "Cycling", duration_s: "45", rpe: 4 })).toEqual({
      at: NOW,
      sport: "Cycling",
      duration_s: 2700,
      rpe: 4,
    });
    expect(made("pause", { until: "2026-04-01" })).toEqual({ date: TODAY, until: "2026-04-01" });
  });

  it("makes one diary of two places, and of nothing none", () => {
    const spots = ["left/sit_bone", "right/groin"];
    const told = { spots, carrying: 0, driven_min: "", new_shoes: false, shoes: " ", note: "ok " };
    expect(open("diary", told)).toEqual([]);
    expect(made("diary", told)).toEqual({ date: TODAY, spots, carrying: 0, note: "ok" });
    expect(open("diary", { new_shoes: true })).toEqual([]);
    expect(open("diary", { mood: 0 })).toEqual([]);
    expect(open("diary", { spots: [], note: "  ", new_shoes: false, date: TODAY })).toEqual([
      "any",
    ]);
    expect(open("diary", { mood: 3, driven_min: "1441" })).toEqual(["driven_min"]);
  });

  it("takes a third or an angle for a Nordic curl, and nothing between", () => {
    expect(made("nordic", { value: 2 })).toEqual({ name: "nordic_break", value: 2, date: TODAY });
    expect([1, 3, 10, 90].flatMap((value) => open("nordic", { value }))).toEqual([]);
    expect([0, 4, 9, 91, null].map((value) => open("nordic", { value }))).toEqual(
      Array(5).fill(["value"]),
    );
  });

  it("keeps a scan apart from other treatments, and a clinician's score within its bounds", () => {
    const scan = { kind: "imaging", part: "left hip", note: "grade 1b", date: TODAY };
    expect(made("imaging", { part: "left hip", note: "grade 1b" })).toEqual(scan);
    expect(nounOf({ type: "treatment", body: scan })).toBe("imaging");
    expect(nounOf({ type: "treatment", body: { kind: "massage" } })).toBe("treatment");
    expect(Object.keys((FIELDS.treatment[0] as { options: object }).options)).not.toContain(
      "imaging",
    );
    expect(made("visa_h", { value: "61" })).toEqual({ name: "visa_h", value: 61, date: TODAY });
    expect(open("fash", { value: "101" })).toEqual(["value"]);
  });

  it("takes the mean of three things rounded down, never up to the next number", () => {
    const things = { name1: "stairs", score1: 8, score2: 8, score3: 7 };
    expect(made("psfs", things)).toEqual({ name: "psfs", value: 7, date: TODAY });
    expect(made("psfs", { ...things, score3: 8 })).toMatchObject({ value: 8 });
    // Five things: 8, 8, 7, 2 and 1 are 26, a fifth of that is 5.2.
    expect(made("psfs", { ...things, score4: 2, score5: 1 })).toMatchObject({ value: 5 });
    expect(open("psfs", { score1: 8, score2: 8 })).toEqual(["value"]);
    expect(open("psfs", { score1: 0, score2: 0, score3: 0 })).toEqual([]);
  });

  it("makes the everyday index of at least seven of ten answers", () => {
    const items = (...given: number[]) =>
      Object.fromEntries(given.map((one, place) => [`item${place + 1}`, one]));
    const all = items(10, 10, 9, 9, 8, 10, 6, 2, 5, 10);
    // 79 of ten answers; 50 of seven are 71.4; 47 of eight are 58.75.
    expect(made("everyday", all)).toEqual({ name: "efi", value: 79, date: TODAY });
    expect(made("everyday", items(8, 8, 8, 8, 8, 5, 5))).toMatchObject({ value: 71 });
    expect(made("everyday", items(6, 6, 6, 6, 6, 6, 6, 5))).toMatchObject({ value: 59 });
    expect(open("everyday", items(8, 8, 8, 8, 8, 5))).toEqual(["value"]);
    expect(open("everyday", items(0, 0, 0, 0, 0, 0, 0))).toEqual([]);
    expect(made("everyday", items(0, 0, 0, 0, 0, 0, 0))).toMatchObject({ value: 0 });
  });

  it("keeps a noted index within 0 to 100 when it is changed", () => {
    const opened = fromNote("everyday", "a", { name: "efi", value: 64, date: TODAY }, TODAY);
    const changed = (value: string) => ({ ...opened, values: { ...opened.values, value } });
    expect(toBody("everyday", changed("70"), TODAY, NOW)).toMatchObject({ value: 70 });
    expect(faults("everyday", changed("101"), TODAY)).toHaveProperty("value");
    expect(faults("everyday", changed(""), TODAY)).toHaveProperty("value");
    expect(faults("everyday", opened, TODAY)).toEqual({});
  });

  it("takes no walk with a limp for a walking test", () => {
    expect(open("walk", { value: 1, limp: true })).toEqual(["limp"]);
    expect(open("walk", { value: 0, limp: false })).toEqual([]);
  });

  it("keeps to the bounds of the server", () => {
    expect(open("sitting", { minutes: "1440" })).toEqual([]);
    expect(open("sitting", { minutes: "1441" })).toEqual(["minutes"]);
    expect(open("sitting", { minutes: "12.5" })).toEqual(["minutes"]);
    expect(open("bridge", { left: "0", right: "1000" })).toEqual([]);
    expect(open("bridge", { left: "0", right: "1001" })).toEqual(["right"]);
    expect(open("touch", { value: 1, date: "2026-03-21" })).toEqual(["date"]);
    expect(open("pause", { until: "2026-03-19" })).toEqual(["until"]);
    expect(open("pause", { until: "2027-03-21" })).toEqual([]);
    expect(open("pause", { until: "2027-03-22" })).toEqual(["until"]);
  });

  it("comes back unchanged from an edit, with what the form does not ask", () => {
    const logged: [Noun, Body][] = [
      ["sitting", { date: "2026-03-01", minutes: 20, seat: "car" }],
      ["bridge", { date: "2026-03-01", name: "sl_bridge", left: 20, right: 22 }],
      ["psfs", { date: "2026-03-01", name: "psfs", value: 6 }],
      ["everyday", { date: "2026-03-01", name: "efi", value: 64 }],
      [
        "diary",
        { date: "2026-03-01", spots: ["left/calf"], stress: 0, new_shoes: true, driven_min: 90 },
      ],
      ["imaging", { date: "2026-03-01", kind: "imaging", part: "hip", note: "clear" }],
      ["nordic", { date: "2026-03-01", name: "nordic_break", value: 45 }],
      ["visa_h", { date: "2026-03-01", name: "visa_h", value: 61 }],
      ["fall", { date: "2026-03-01", injured: true, side: "left", pain: 0, note: "ice" }],
      [
        "cross",
        { at: "2026-03-01T07:30:15-05:00", sport: "Rowing", duration_s: 1832, pain_during: 0 },
      ],
      ["pause", { date: "2026-03-01", until: "2026-03-09", later: "kept" }],
    ];
    for (const [noun, body] of logged) {
      expect(toBody(noun, fromNote(noun, "a", body, TODAY), TODAY, NOW)).toEqual(body);
    }
  });

  it("takes out what an edit empties, and changes what it changes", () => {
    const opened = fromNote("fall", "a", { date: TODAY, injured: true, note: "ice" }, TODAY);
    opened.values = { ...opened.values, injured: false, note: "", pain: 2 };
    expect(toBody("fall", opened, TODAY, NOW)).toEqual({ date: TODAY, pain: 2 });
  });

  it("has no field twice, and each of its own test's name", () => {
    for (const noun of NOUNS) {
      const keys = FIELDS[noun].map((field) => field.key);
      expect(new Set(keys).size).toBe(keys.length);
      const { type, says = {} } = EVENT[noun];
      expect(nounOf({ type, body: says })).toBe(noun);
      if (noun !== "imaging") expect(nounOfTest(says.name ?? type)).toBe(noun);
    }
    expect(nounOf({ type: "score", body: { name: "later" } })).toBeNull();
    expect(nounOfTest("sprint")).toBeNull();
    expect(isNoun("session")).toBe(false);
  });
});

it("knows which note answers a criterion", () => {
  const answers = [
    ...["S2-EXIT-SITTING", "S3-EXIT-LSI", "A3-EXIT-CONFIDENCE", "A3-EXIT-TOUCH"],
    ...["A0-EXIT-WALK", "S4-EXIT-PSFS", "S2-EXIT-EB2", "A2-EXIT-WALKRUN"],
    ...["A1-EXIT-WALK", "S1-EXIT-WALK"],
  ].map(nounOfCriterion);
  expect(answers).toEqual([
    ...["sitting", "bridge", "confidence", "touch", "walk", "psfs"],
    ...[null, null, null, null],
  ]);
});

it("is said in words", () => {
  const said = (type: string, body: Body) => describe(row(type, body), METRIC);
  expect(said("sitting", { minutes: 15, pain: 3, seat: "sofa" })).toEqual([
    "Sitting test: 15\u00a0min",
    "sofa · pain 3 of 10",
  ]);
  expect(said("test", { name: "sl_bridge", left: 18, right: 21 })).toEqual([
    "Single-leg bridge test: left 18, right 21",
  ]);
  expect(said("test", { name: "confidence", value: 0 })).toEqual(["Trust in the leg: 0 of 10"]);
  expect(said("score", { name: "efi", value: 79 })).toEqual(["Everyday function: 79 of 100"]);
  expect(said("score", { name: "visa_h", value: 80 })).toEqual(["VISA-H score: 80 of 100"]);
  expect(said("fall", { surface: "ice", side: "left", part: "hip", pain: 0 })).toEqual([
    "Fall or slip",
    "no injury · ice · left · hip · pain 0 of 10",
  ]);
  expect(said("treatment", { kind: "imaging" })).toEqual(["Scan or X-ray"]);
  expect(said("treatment", { kind: "imaging", part: "hip", note: "<b>clear</b>" })).toEqual([
    ...["Scan or X-ray", "hip", "<b>clear</b>"],
  ]);
  expect(said("test", { name: "nordic_break", value: 3 })).toEqual([
    "Nordic curl test: lower third",
  ]);
  expect(said("test", { name: "nordic_break", value: 45 })).toEqual(["Nordic curl test: 45°"]);
  expect(
    said("diary", {
      spots: ["right/groin", "left/calf"],
      tying: 3,
      driving: 0,
      driven_min: 45,
      mood: 4,
      new_shoes: true,
      note: "rain",
    }),
  ).toEqual([
    "Diary of the day",
    "left: calf; right: groin",
    "tying shoes 3 of 10 · driving 0 of 10",
    "45\u00a0min in the car · mood 4 of 10",
    "new shoes",
    "rain",
  ]);
  expect(said("cross", { sport: "Rowing", duration_s: 2700, rpe: 4 })).toEqual([
    "Rowing · 45\u00a0min",
    "effort 4 of 10",
  ]);
  expect(said("flare", {})).toEqual(["Flare-up reported"]);
});

group("a note and the plan", () => {
  const test = row("test", { name: "walk", value: 0 });
  const entry = (state: string, op = "put") => ({ key: "test:a", op, state }) as unknown as Entry;

  it("answers a due test on its own day only", () => {
    expect(isNoted("walk", TODAY, [test])).toBe(true);
    expect(isNoted("touch", TODAY, [test])).toBe(false);
    expect(isNoted("walk", "2026-03-21", [test])).toBe(false);
    expect(isNoted("walk", TODAY, [{ ...test, deleted: true }])).toBe(false);
  });

  it("is known to wait until it is sent", () => {
    expect(waitsToCount("walk", [test], [entry("waiting")])).toBe(true);
    expect(waitsToCount("walk", [test], [])).toBe(false);
    expect(waitsToCount("walk", [test], [entry("refused")])).toBe(false);
    expect(waitsToCount("touch", [test], [entry("waiting")])).toBe(false);
  });

  it("is the same with and without a default spelled out", () => {
    expect(sameBody({ date: TODAY, injured: false }, { date: TODAY })).toBe(true);
    expect(sameBody({ date: TODAY, injured: true }, { date: TODAY })).toBe(false);
  });
});
