// What the answers suggest, found on the device: the engine's own decisions (screening.py) with
// its numbers, which the server hands out. A shared list of answer sheets holds the two together.
// A pattern, never a diagnosis. Pure.

import type { Asked, Pattern } from "../api/types";

export type Signs = {
  morning_pain: number;
  walking_pain: number;
  /** Minutes of sitting until it hurts. */
  sitting_min: number;
  /** Hours until easy running or stairs have settled. */
  settles_h: number;
};

export type Answers = Readonly<Record<string, string>>;

export type Case = {
  answers: Answers;
  /** Those of the safety check. */
  flags?: readonly string[];
  any_pain: boolean;
  signs?: Signs | null;
  /** Slow two-leg bridges until the level finder's stop. */
  bridges?: number | null;
  /** Raised before and looked at by a professional since: they lock no more. */
  checked?: readonly string[];
};

export type Totals = { S: number; T: number; O: number };

export type Irritability = "high" | "moderate" | "low";

export type Start = {
  irritability: Irritability;
  stage: string;
  first_dose: Asked["scoring"]["holds"] | null;
  reasons: string[];
};

export type Result = {
  totals: Totals;
  /** Null is a lock. */
  pattern: Pattern | null;
  flags: string[];
  see_professional: boolean;
  /** The rules whose texts are shown, in order. */
  wording: string[];
  start: Start | null;
};

export function result(asked: Asked, told: Case): Result {
  const totals = totalOf(asked, told.answers);
  const flags = [...new Set([...raised(asked, told.answers), ...(told.flags ?? [])])].sort();
  const isLocked = locks(
    asked,
    flags.filter((flag) => !told.checked?.includes(flag)),
  );
  const pattern = isLocked ? null : told.any_pain ? patternOf(asked, totals) : "prevent";
  const unclear = pattern === null || pattern === "careful" || pattern === "other";
  const advised = flags.length > 0 || totals.O >= asked.scoring.numbers.other_least;
  const loads = pattern === "pht" || pattern === "strain";
  return {
    totals,
    pattern,
    flags,
    see_professional: unclear || advised,
    wording: [
      `3.2-${pattern === null ? "LOCKED" : pattern.toUpperCase()}`,
      ...(advised && !unclear ? ["3.2-PROFESSIONAL"] : []),
      ...(flags.length > 0 ? ["3.1-CLOSING"] : []),
    ],
    start: loads && told.signs ? startOf(asked, pattern, told.signs, told.bridges ?? null) : null,
  };
}

export function totalOf(asked: Asked, answers: Answers): Totals {
  const sums = { S: 0, T: 0, O: 0 };
  for (const { id, answers: given } of asked.questions) {
    const points = given.find((one) => one.key === answers[id])?.points;
    if (!points) continue;
    sums.S += points.S;
    sums.T += points.T;
    sums.O += points.O;
  }
  return sums;
}

/** The red flags that answers raise (3.1, 3.2). */
export const raised = (asked: Asked, answers: Answers): string[] =>
  asked.scoring.raises
    .filter(
      (rule) =>
        answers[rule.question] === rule.answer &&
        !Object.entries(rule.unless).some(([other, old]) => old.includes(answers[other] ?? "")),
    )
    .map((rule) => rule.flag);

export const locks = (asked: Asked, flags: readonly string[]): boolean =>
  flags.some((flag) => asked.scoring.locking.includes(flag));

/** Rules 2 to 5 of 3.2; the lead is over each of the other two. */
export function patternOf(asked: Asked, { S, T, O }: Totals): Pattern {
  const { numbers } = asked.scoring;
  const top = Math.max(S, T);
  const second = Math.max(Math.min(S, T), O);
  if (O >= numbers.other_least) {
    if (O >= top) return "other";
    if (top - O <= numbers.mixed_within) return "careful";
  }
  if (top >= numbers.lead_least && top - second >= numbers.lead_by) {
    return S > T ? "strain" : "pht";
  }
  return "careful";
}

/** The worst that any sign says (3.3). */
export function irritability(asked: Asked, signs: Signs): Irritability {
  const { numbers } = asked.scoring;
  if (
    signs.morning_pain >= numbers.morning_high ||
    signs.walking_pain >= numbers.walking_high ||
    signs.sitting_min < numbers.sitting_high_min ||
    signs.settles_h > numbers.settles_high_h
  ) {
    return "high";
  }
  const isModerate =
    signs.morning_pain >= numbers.morning_moderate ||
    signs.sitting_min < numbers.sitting_moderate_min ||
    signs.settles_h >= numbers.settles_moderate_h;
  return isModerate ? "moderate" : "low";
}

/** The lower of the level finder's dose and the stage's (3.3, 3.4). */
function startOf(
  asked: Asked,
  pattern: "pht" | "strain",
  signs: Signs,
  bridges: number | null,
): Start {
  const { stages, levels, holds, holds_first } = asked.scoring;
  const level = irritability(asked, signs);
  const stage = pattern === "pht" ? stages[level] : stages.strain;
  const reasons = [pattern === "pht" ? `3.3-${level.toUpperCase()}` : "4.2-START"];
  if (bridges === null) return { irritability: level, stage, first_dose: null, reasons };
  if (level === "high") {
    return { irritability: level, stage, first_dose: null, reasons: [...reasons, "3.4-HIGH"] };
  }
  const found = levels.filter((one) => bridges >= one.fewest).at(-1)?.dose ?? holds;
  const waits = holds_first.includes(stage) && found.rung !== holds.rung;
  return {
    irritability: level,
    stage,
    first_dose: waits ? holds : found,
    reasons: [...reasons, "3.4", ...(waits ? ["3.4-STAGE"] : [])],
  };
}
