// The answers of the first-run questions, and the episode and placement they make. Pure.

import type { Body, Dose, Episode, Exercise, Pattern, Side } from "../api/types";
import { EXERCISES } from "../api/types";
import {
  addDays,
  type Day,
  daysBetween,
  WEEKDAYS,
  type Weekday,
  weekdayOf,
  weekdaysFrom,
  zone,
} from "../lib/dates";
import { parseNumber, toKg, toMetres, type Units } from "../lib/units";
import { newTold, type Told } from "../screening/path";
import type { Result } from "../screening/result";
import { legOf } from "../screening/suggest";
import type { Said } from "./prediction";

export type Standing = { rung: string | null; sets: number; amount: number; load_kg: number };

/** Where the answers are kept. */
export const START = "start";

/** The screens of the plan, after the safety check and the questions about the pain. */
export const PLAN_STEPS = ["pattern", "severity", "leg", "days", "stand", "run"] as const;
export type PlanStep = (typeof PLAN_STEPS)[number];

export const isPlanStep = (step: string): step is PlanStep =>
  (PLAN_STEPS as readonly string[]).includes(step);

export type StartDraft = {
  /** "check", a screen of the questions, or one of the plan; it is the address as well. */
  step: string;
  flags: string[];
  /** The day on which the safety check was answered. */
  checked: Day | null;
  /** Whether the pattern comes from the questions or was told by a professional. */
  by: "questions" | "hand";
  told: Told;
  /** The stage that the answers mean; null where it is not known. */
  suggested: string | null;
  guided: boolean | null;
  pattern: Pattern | null;
  severity: "mild" | "moderate" | "severe" | null;
  side: Side | null;
  onset: Day;
  morning: number | null;
  days: Weekday[];
  age: string;
  mass: string;
  plate: string;
  stand: "start" | "know" | null;
  stage: string;
  strength: Record<Exercise, Standing>;
  run: "no" | "walkrun" | "yes" | null;
  runStep: string;
  weekly: string;
  longest: string;
  goal: string;
  prediction: Said;
};

/** The plans that have one stage only, so that nobody is asked for it. */
const ONE_STAGE: Partial<Record<Pattern, string>> = {
  careful: "CAREFUL",
  other: "DIARY",
  prevent: "PREVENT",
};

/** The screens of the plan that this pattern asks, in order. */
export function stepsOf({ pattern, by }: Pick<StartDraft, "pattern" | "by">): PlanStep[] {
  const isAsked: Record<PlanStep, boolean> = {
    pattern: by === "hand",
    severity: by === "questions" && pattern === "strain",
    // Without pain there is no sore leg to ask for.
    leg: pattern !== "prevent",
    days: true,
    stand: pattern === null || ONE_STAGE[pattern] === undefined || asksWhoTreats({ pattern, by }),
    // The diary has no running to plan.
    run: pattern !== "other",
  };
  return PLAN_STEPS.filter((step) => isAsked[step]);
}

/** Whoever was told by a professional need not be asked again in a plan of one stage. */
const asksWhoTreats = ({ pattern, by }: Pick<StartDraft, "pattern" | "by">): boolean =>
  by === "questions" && pattern === "careful";

/** Whether the pattern's plan has several stages to choose from. */
export const hasStages = ({ pattern }: Pick<StartDraft, "pattern">): boolean =>
  pattern === null || ONE_STAGE[pattern] === undefined;

/** As long as on a plan the safety check need not be answered anew (3.1). */
const CHECK_HOLDS_DAYS = 14;

/**
 * What was kept; it goes on from the safety check where that was answered too long ago. A draft
 * that an earlier version kept has no day of it; its steps were numbers, its pattern chosen by hand.
 */
export function fromKept(
  kept: (Partial<Omit<StartDraft, "step">> & { step?: unknown }) | null,
  today: Day,
): StartDraft {
  const { step, ...rest } = kept ?? {};
  const known = { ...newStart(today), ...rest };
  const by = typeof step === "number" && step > 0 ? "hand" : known.by;
  const isFresh = known.checked !== null && daysBetween(known.checked, today) < CHECK_HOLDS_DAYS;
  return { ...known, by, step: isFresh && typeof step === "string" ? step : "check" };
}

/** How long ago it began at about, by the answer to Q14: a day to begin with, which is shown. */
const BEGAN: Readonly<Record<string, number>> = { lt_8w: 28, "8_12w": 70, gt_12w: 120 };

/** What the questions say already: pattern, stage, leg, onset and the usual morning. */
export function accepted(draft: StartDraft, result: Result, today: Day): Partial<StartDraft> {
  const { told } = draft;
  const ago = BEGAN[told.answers.Q14 ?? ""];
  const both = told.answers.Q19 === "both" ? "both" : null;
  return {
    by: "questions",
    pattern: result.pattern,
    suggested: result.start?.stage ?? null,
    stage: result.pattern === "strain" ? "A1" : "S2",
    stand: draft.stand ?? "start",
    side: draft.side ?? both ?? legOf(told.spots),
    onset: draft.onset || (ago ? addDays(today, -ago) : ""),
    morning: told.signs.morning_pain ?? draft.morning,
  };
}

/** Four days a week on which the plan's week fits, counted from today: there is a first session. */
const FIRST_DAYS = [0, 2, 4, 5];

function firstDays(today: Day): Weekday[] {
  const from = weekdaysFrom(weekdayOf(today));
  const days = FIRST_DAYS.map((ahead) => from[ahead]);
  return WEEKDAYS.filter((day) => days.includes(day));
}

export function newStart(today: Day): StartDraft {
  return {
    step: "check",
    flags: [],
    checked: null,
    by: "questions",
    told: newTold(),
    suggested: null,
    guided: null,
    pattern: null,
    severity: null,
    side: null,
    onset: "",
    morning: null,
    days: firstDays(today),
    age: "",
    mass: "",
    plate: "",
    stand: null,
    stage: "S2",
    strength: {
      EB: { rung: "EB1", sets: 2, amount: 10, load_kg: 0 },
      RD: { rung: null, sets: 2, amount: 8, load_kg: 0 },
      NH: { rung: null, sets: 2, amount: 3, load_kg: 0 },
    },
    run: null,
    runStep: "WR1",
    weekly: "",
    longest: "",
    goal: "",
    prediction: "",
  };
}

/** Names of the questions of this step that still need an answer. */
export function open(draft: StartDraft, today: Day): string[] {
  const severity: [string, boolean][] = [
    ["severity", draft.pattern !== "strain" || draft.severity !== null],
    ["severe", draft.severity !== "severe" || draft.pattern !== "strain"],
  ];
  const missing: Record<string, [string, boolean][]> = {
    pattern: [["pattern", draft.pattern !== null], ...severity],
    severity,
    leg: [
      ["side", draft.side !== null],
      ["onset", draft.onset !== "" && daysBetween(draft.onset, today) >= 0],
      ["morning", draft.morning !== null],
    ],
    days: [
      ["days", draft.days.length > 0],
      ["age", draft.age === "" || (parseNumber(draft.age) ?? 0) >= 18],
      ["mass", draft.mass === "" || parseNumber(draft.mass) !== null],
      ["plate", draft.plate === "" || parseNumber(draft.plate) !== null],
    ],
    stand: [
      ["guided", !asksWhoTreats(draft) || draft.guided !== null],
      ["stand", !hasStages(draft) || draft.stand !== null],
    ],
    run: [
      ["run", draft.run !== null],
      ["weekly", !asksForWeeks(draft) || parseNumber(draft.weekly) !== null],
      ["longest", !asksForWeeks(draft) || parseNumber(draft.longest) !== null],
      ["goal", !draft.goal || (parseNumber(draft.goal) ?? 0) > 0],
    ],
  };
  return (missing[draft.step] ?? []).filter(([, ok]) => !ok).map(([name]) => name);
}

/** The stage the beginning means, by how sore the mornings are (rulebook 3.3, 4.2, 4.3). */
export function startStage(draft: StartDraft): string {
  const { pattern, suggested } = draft;
  const only = pattern ? ONE_STAGE[pattern] : undefined;
  if (only) return only;
  if (pattern === "strain") return "A0";
  if (suggested !== null && draft.by === "questions") return suggested;
  const pain = draft.morning ?? 0;
  if (pain >= 5) return "S0";
  return pain >= 3 ? "S1" : "S2";
}

const BEGIN: Dose = { rung: "EB1", reps: [10, 10], load_kg: 0 };

/** What "start me at the beginning" sets; null leaves it to the plan. */
export const startDose = (draft: StartDraft): Dose | null =>
  startStage(draft) === "S2" ? BEGIN : null;

/** Whether a physio's stage was given; an answer to a screen that is no longer asked is none. */
const knows = (draft: StartDraft): boolean => draft.stand === "know" && hasStages(draft);

const stageOf = (draft: StartDraft): string => (knows(draft) ? draft.stage : startStage(draft));

/** Where walking comes first: after a strain, in the careful plan and in the diary (4.2, 4.3). */
const WALKS_FIRST = ["A0", "CAREFUL", "DIARY"];

/** Nobody is handed a run at first where the plan begins with walking. */
export const restsFromRunning = (draft: StartDraft): boolean =>
  WALKS_FIRST.includes(stageOf(draft));

/** Nobody is asked for the way back who has no pain, or whose diary plans no way. */
export const asksForPrediction = ({ pattern }: StartDraft): boolean =>
  pattern !== "prevent" && pattern !== "other";

/** Whether the plan begins with the running of the last weeks, so that it has to be known. */
export const asksForWeeks = (draft: StartDraft): boolean =>
  draft.run === "yes" && !restsFromRunning(draft);

export function standingDose(one: Standing): Dose | null {
  if (!one.rung) return null;
  const amounts = Array.from({ length: one.sets }, () => one.amount);
  const work = one.rung === "EB0" ? { hold_s: amounts } : { reps: amounts };
  return { rung: one.rung, ...work, load_kg: one.load_kg };
}

/** The weeks that rules count begin like the person's calendar does when the plan begins. */
export function toEpisode(
  draft: StartDraft,
  today: Day,
  units: Units,
  weekStarts: Weekday,
): Episode {
  const [age, mass, plate] = [draft.age, draft.mass, draft.plate].map(parseNumber);
  // A draft that an earlier version kept has no goal.
  const goal = parseNumber(draft.goal ?? "");
  const { pattern, severity } = draft;
  const sore = stepsOf(draft).includes("leg");
  return {
    started: today,
    ended: null,
    pattern: pattern ?? "pht",
    side: (sore && draft.side) || "both",
    onset: sore ? draft.onset : today,
    timezone: zone(),
    training_days: WEEKDAYS.filter((day) => draft.days.includes(day)),
    baseline_morning_pain: (sore && draft.morning) || 0,
    week_start: weekStarts,
    ...(age ? { age: Math.round(age) } : {}),
    ...(mass ? { body_mass_kg: toKg(mass, units) } : {}),
    ...(plate ? { smallest_plate_kg: toKg(plate, units) } : {}),
    ...(draft.guided ? { guided: true } : {}),
    ...(goal ? { goal_week_m: toMetres(goal, units) } : {}),
    ...(pattern === "strain" && (severity === "mild" || severity === "moderate")
      ? { severity }
      : {}),
    // They come from the list of the check, whose ids are the server's.
    red_flags: draft.flags as Episode["red_flags"],
  };
}

export function toPlacement(draft: StartDraft, units: Units): Body {
  const known = knows(draft);
  const doses: [Exercise, Dose | null][] = known
    ? EXERCISES.map((one) => [one, standingDose(draft.strength[one])])
    : [["EB", startDose(draft)]];
  return {
    stage: stageOf(draft),
    strength: Object.fromEntries(doses.filter(([, dose]) => dose !== null)),
    running: restsFromRunning(draft) ? { state: "NO_RUN" } : running(draft, units),
  };
}

function running(draft: StartDraft, units: Units): Body {
  if (draft.run === "walkrun") return { state: draft.runStep };
  if (draft.run === "no") return { state: "NO_RUN" };
  return {
    state: "BASE",
    week_m: toMetres(parseNumber(draft.weekly) ?? 0, units),
    longest_m: toMetres(parseNumber(draft.longest) ?? 0, units),
  };
}
