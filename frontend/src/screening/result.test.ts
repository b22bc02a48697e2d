import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Asked } from "../api/types";
import { type Result, result } from "./result";

type Sheet = {
  name: string;
  answers: number[];
  flags: string[];
  any_pain: boolean;
  age: number | null;
  signs: [number, number, number, number] | null;
  bridges: number | null;
  expect: Omit<Result, "totals"> & { totals: [number, number, number] };
};

const shared = resolve(process.cwd(), "../tests/engine/screening_cases.json");
const { asked, cases } = JSON.parse(readFileSync(shared, "utf8")) as {
  asked: Asked;
  cases: Sheet[];
};

function found(sheet: Sheet, checked: readonly string[] = []): Result {
  const keys = asked.questions.map((question, i) => [
    question.id,
    question.answers[sheet.answers[i] ?? -1]?.key ?? "",
  ]);
  const [morning_pain = 0, walking_pain = 0, sitting_min = 0, settles_h = 0] = sheet.signs ?? [];
  // The age is asked with the rest of the start; below 18 it is the flag RF15.
  const young = sheet.age !== null && sheet.age < 18 ? ["RF15"] : [];
  return result(asked, {
    answers: Object.fromEntries(keys) as Record<string, string>,
    flags: [...sheet.flags, ...young],
    any_pain: sheet.any_pain,
    signs: sheet.signs && { morning_pain, walking_pain, sitting_min, settles_h },
    bridges: sheet.bridges,
    checked,
  });
}

describe("what the answers suggest", () => {
  it("is what the engine says, for the rulebook's vignettes and 500 other sheets", () => {
    expect(cases.length).toBeGreaterThan(500);
    for (const sheet of cases) {
      const [S, T, O] = sheet.expect.totals;
      expect(found(sheet), sheet.name).toEqual({ ...sheet.expect, totals: { S, T, O } });
    }
  });

  it("goes by the points once a professional has looked at the flag", () => {
    const locked = cases.find((one) => one.name === "runner 1");
    if (!locked) throw new Error("Runner 1 was expected.");
    const popped = { ...locked, flags: ["RF04"] };
    expect(found(popped).pattern).toBeNull();
    expect(found(popped, ["RF04"]).pattern).toBe("pht");
    expect(found({ ...popped, flags: ["RF04", "RF05"] }, ["RF04"]).pattern).toBeNull();
  });
});
