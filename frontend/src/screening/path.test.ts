import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Asked } from "../api/types";
import type { Spot } from "../bodymap/areas";
import { marksOf, sorted, TABLES, type TableId } from "./marks";
import {
  firstOpen,
  fitting,
  fromEvent,
  hasLost,
  mayShow,
  newLocks,
  newTold,
  screensOf,
  type Told,
  toEvent,
} from "./path";
import { isSignLeft } from "./signs";
import { legOf, legsOf, placeOf } from "./suggest";

const shared = resolve(process.cwd(), "../tests/engine/screening_cases.json");
const { asked } = JSON.parse(readFileSync(shared, "utf8")) as { asked: Asked };
const IDS = asked.questions.map((one) => one.id);
const SIGNS = ["morning_pain", "walking_pain", "sitting_min", "settles_h"];

const told = (change: Partial<Told> = {}): Told => ({ ...newTold(), any_pain: true, ...change });

/** The first answer to each question, Q01 and Q02 aside. */
const first = Object.fromEntries(
  asked.questions.map(({ id, answers }) => [id, answers[0]?.key ?? ""]),
);

describe("the way through the questions", () => {
  it("asks one after the other, and nothing more of whoever has no pain", () => {
    expect(screensOf(asked, told())).toEqual(["pain", ...IDS, ...SIGNS, "result"]);
    expect(screensOf(asked, told({ any_pain: false }))).toEqual(["pain", "result"]);
  });

  it("asks at once how long ago a pop was, and locks on a recent one only", () => {
    const popped = told({ answers: { Q01: "sudden_move", Q02: "pop" } });
    expect(screensOf(asked, popped).slice(0, 5)).toEqual(["pain", "Q01", "Q02", "Q14", "Q03"]);
    expect(screensOf(asked, popped)).toHaveLength(IDS.length + SIGNS.length + 2);
    expect(newLocks(asked, popped)).toEqual([]);
    const recent = { ...popped, answers: { ...popped.answers, Q14: "lt_8w" } };
    expect(newLocks(asked, recent)).toEqual(["RF04"]);
    expect(newLocks(asked, { ...recent, recorded: ["RF04"] })).toEqual([]);
    const old = { ...popped, answers: { ...popped.answers, Q14: "gt_12w" } };
    expect(newLocks(asked, old)).toEqual([]);
    // A flag to see a professional about locks nothing.
    expect(newLocks(asked, told({ answers: { Q02: "burn_electric" } }))).toEqual([]);
  });

  it("leads nobody past an open question, whatever the address says", () => {
    const some = told({ answers: { Q01: "gradual", Q02: "sharp" } });
    expect(firstOpen(asked, some)).toBe("Q03");
    const may = ["pain", "Q01", "Q03", "Q04", "result", "Q99"].map((to) =>
      mayShow(asked, some, to),
    );
    expect(may).toEqual([true, true, true, false, false, false]);
  });

  it("keeps of an earlier version's draft what still fits", () => {
    const old = {
      version: "screening 0.9.0",
      answers: { Q01: "gradual", Q02: "itchy", Q77: "yes" },
    };
    const found = fitting(asked, old);
    expect(found).toEqual({ ...newTold(), version: asked.version, answers: { Q01: "gradual" } });
    expect(hasLost(found, old)).toBe(true);
    expect(
      hasLost(fitting(asked, { answers: { Q01: "gradual" } }), { answers: { Q01: "gradual" } }),
    ).toBe(false);
  });

  it("becomes an event and is read from it again", () => {
    const whole = told({
      version: asked.version,
      answers: { ...first, Q02: "burn_electric" },
      spots: ["left/calf"],
      signs: { morning_pain: 2, walking_pain: 0, sitting_min: 60, settles_h: 2 },
    });
    const event = toEvent(asked, whole, "2026-03-20T18:00:00+01:00", ["RF16"]);
    expect(event).toMatchObject({ version: "screening 1.0.0", flags: ["RF09", "RF16"] });
    expect(event).not.toHaveProperty("any_pain");
    expect(fromEvent(event)).toEqual(whole);
    const none = toEvent(asked, told({ any_pain: false }), "2026-03-20T18:00:00Z", []);
    expect(none).toEqual({
      at: "2026-03-20T18:00:00Z",
      version: "screening 1.0.0",
      answers: {},
      any_pain: false,
    });
  });
});

describe("the questions that come back by themselves", () => {
  const whole = (change: Record<string, string>, walking_pain = 0) =>
    told({ answers: { ...CALM, ...change }, signs: { walking_pain } });
  const CALM = {
    Q02: "tightness",
    Q03: "sit_bone",
    Q05: "none",
    Q06: "no",
    Q07: "no",
    Q08: "none",
  };

  it("are answered by all the others, where no sign is left", () => {
    for (const rule of ["4.3", "9.1-RESCREEN", "16-RESCREEN", "16-STRAIN"]) {
      expect(isSignLeft(rule, whole({}))).toBe(false);
      expect(isSignLeft(rule, told({ any_pain: false }))).toBe(false);
    }
    expect(isSignLeft("4.3", whole({ Q05: "below_knee_or_whole_leg" }))).toBe(true);
    expect(isSignLeft("9.1-RESCREEN", whole({ Q07: "yes" }))).toBe(true);
    // Each list has its own signs: 4.3 for something else, 16 for a strain.
    expect(isSignLeft("4.3", whole({ Q08: "bruise" }))).toBe(false);
    expect(isSignLeft("16-STRAIN", whole({ Q08: "bruise" }))).toBe(true);
    expect(isSignLeft("16-STRAIN", whole({ Q07: "yes" }))).toBe(false);
    expect(isSignLeft("16-STRAIN", whole({}, 1))).toBe(true);
  });

  it("know only answers that the questions have", () => {
    const one = (id: string, key: string) => told({ answers: { [id]: key } });
    const count = (rule: string) =>
      asked.questions.flatMap(({ id, answers }) =>
        answers.filter(({ key }) => isSignLeft(rule, one(id, key))),
      ).length;
    expect([count("4.3"), count("16-STRAIN")]).toEqual([8, 5]);
  });
});

describe("what taps on the map suggest", () => {
  const taps: [Spot[], string | null][] = [
    [[], null],
    [["left/sit_bone"], "sit_bone"],
    [["left/buttock", "left/sit_bone"], "sit_bone"],
    [["left/sit_bone", "left/upper_thigh"], "sit_bone"],
    [["right/mid_thigh"], "mid_thigh"],
    [["right/behind_knee"], "behind_knee"],
    [["left/upper_thigh", "left/mid_thigh", "left/behind_knee"], "whole_back_thigh"],
    [["left/sit_bone", "left/mid_thigh"], "whole_back_thigh"],
    // What comes from the back, or goes below the knee, is never read as a sore spot.
    [["left/low_back"], "back_buttock_leg"],
    [["left/low_back", "left/sit_bone"], "back_buttock_leg"],
    [["left/buttock", "left/calf"], "back_buttock_leg"],
    [["left/groin"], "groin_front"],
    // The questions have no words for these.
    [["left/outer_hip"], null],
    [["right/front_thigh"], null],
  ];

  it.each(taps)("%j: %s", (spots, place) => {
    expect(placeOf(spots)).toBe(place);
    const known = asked.questions.find((one) => one.id === "Q03")?.answers.map((one) => one.key);
    if (place !== null) expect(known).toContain(place);
  });

  it("knows the leg, and whether it is both", () => {
    expect([legOf([]), legsOf([])]).toEqual([null, null]);
    expect([legOf(["right/calf"]), legsOf(["right/calf"])]).toEqual(["right", "one"]);
    const both: Spot[] = ["left/calf", "right/sit_bone"];
    expect([legOf(both), legsOf(both)]).toEqual(["both", "both"]);
  });
});

describe("the answers in the two tables", () => {
  /** What a column stands for: points of the kinds that speak for it. */
  const KINDS = { pattern: [["T"], ["S"]], otherwise: [["S", "T"], ["O"]] } as const;

  it("mark only a column for which the answer counts", () => {
    for (const table of Object.keys(TABLES) as TableId[]) {
      for (const row of TABLES[table]) {
        for (const [question, answers] of Object.entries(row)) {
          for (const [key, columns] of Object.entries(answers)) {
            const known = asked.questions.find((one) => one.id === question);
            const points = known?.answers.find((one) => one.key === key)?.points;
            if (!points) throw new Error(`There is no answer ${key} to ${question}.`);
            for (const column of columns) {
              const sum = KINDS[table][column].reduce((all, kind) => all + points[kind], 0);
              expect(sum, `${table} ${question} ${key}`).toBeGreaterThan(0);
            }
          }
        }
      }
    }
  });

  it("stand in the row of what they are about", () => {
    const found = marksOf(
      asked,
      { Q01: "gradual", Q05: "thigh_above_knee", Q08: "bruise" },
      "pattern",
    );
    expect(found.map((row) => row.map((one) => [one.question, one.columns]))).toEqual([
      [["Q01", [0]]],
      [],
      [],
      [["Q08", [1]]],
      [],
      [],
      [],
      [],
    ]);
    const other = marksOf(asked, { Q05: "thigh_above_knee", Q02: "pop" }, "otherwise");
    expect(other[1]).toEqual([
      { question: "Q05", text: "Down the thigh, not past the knee", columns: [0, 1] },
    ]);
  });

  it("are told apart by whether they count for the pattern", () => {
    const answers = { Q01: "gradual", Q02: "sharp", Q12: "no", Q14: "gt_12w" };
    const { fits, not } = sorted(asked, answers, "pht");
    expect(fits.map((one) => one.id)).toEqual(["Q01", "Q14"]);
    expect(not.map((one) => one.id)).toEqual(["Q02"]);
    expect(sorted(asked, answers, "careful")).toEqual({ fits: [], not: [] });
  });
});
