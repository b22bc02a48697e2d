// Short names for what goes over the wire. The shapes are those of the API's own document.

import type { Day } from "../lib/dates";
import type { Units } from "../lib/units";

export type Exercise = "EB" | "RD" | "NH";
export const EXERCISES: readonly Exercise[] = ["EB", "RD", "NH"];
export type Band = "green" | "yellow" | "orange" | "red";
export type Side = "left" | "right" | "both";
export type Quality =
  | "ache"
  | "tight"
  | "sharp"
  | "pop"
  | "burning"
  | "numb"
  | "tingle"
  | "weak"
  | "limp";
export const QUALITIES: readonly Quality[] = [
  "ache",
  "tight",
  "sharp",
  "pop",
  "burning",
  "numb",
  "tingle",
  "weak",
  "limp",
];

/** One exercise's work: repetitions a set, or on the holds of EB0 seconds a set. */
export type Dose = { rung: string; reps?: number[]; hold_s?: number[]; load_kg?: number };

export type ExerciseLog = Dose & {
  exercise: Exercise;
  side?: "left" | "right";
  rir?: number;
  pain_before?: number;
  pain_during: number;
  pain_after?: number;
  quality?: Quality[];
  form_ok?: boolean;
  tempo_ok?: boolean;
  analgesic_last_12h?: boolean;
  doms?: number;
  prescribed?: Dose;
};

export type Session = {
  at: string;
  duration_s?: number;
  rpe?: number;
  note?: string;
  exercises: ExerciseLog[];
};

export type RunKind = "walk" | "walk_run" | "easy" | "long" | "strides" | "hills" | "fast" | "race";
export const RUN_KINDS: readonly RunKind[] = [
  "walk",
  "walk_run",
  "easy",
  "long",
  "strides",
  "hills",
  "fast",
  "race",
];

export type Run = {
  at: string;
  distance_m: number;
  duration_s: number;
  pain_during: number;
  pain_before?: number;
  pain_after?: number;
  quality?: Quality[];
  kind?: RunKind;
  step?: string;
  rpe?: number;
  sitting_pain_after?: number;
  analgesic_last_12h?: boolean;
  surface?: string;
  note?: string;
};

export type Morning = { pain: number; analgesic_last_12h?: boolean; ill?: boolean };

/** Any body as stored: the fields of its type. The pages narrow it by the row's type. */
export type Body = Record<string, unknown>;

export type Row = {
  type: string;
  id: string;
  date: Day;
  seq: number;
  deleted: boolean;
  body: Body | null;
};

export type Episode = {
  started: Day;
  ended: Day | null;
  pattern: "pht" | "strain";
  side: Side;
  onset: Day;
  timezone: string;
  training_days: string[];
  baseline_morning_pain: number;
  age?: number | null;
  body_mass_kg?: number | null;
  guided?: boolean;
  smallest_plate_kg?: number | null;
  week_start?: string;
  severity?: "mild" | "moderate" | null;
  goal_week_m?: number | null;
  red_flags: string[];
};

export type EpisodeRow = { id: string; seq: number; deleted: boolean; body: Episode | null };

export type Reason = { rule: string; values: Record<string, unknown>; text: string };

export type Strength = {
  rung: string | null;
  reps?: number[];
  hold_s?: number[];
  load_kg?: number;
  tempo?: {
    down_s: [number, number] | number;
    hold_s: [number, number] | number;
    up_s: [number, number] | number;
  } | null;
  rest_s?: [number, number] | number | null;
  sides?: string;
  earliest?: Day | null;
  next?: Day | null;
  band?: Band | null;
  provisional?: boolean;
  change: string;
  reasons: Reason[];
  outlook?: Partial<Record<Band, Dose | null>> | null;
};

export type Running = {
  state: string;
  week_cap_m?: number | null;
  week_done_m?: number;
  run_cap_m?: number | null;
  earliest?: Day | null;
  next?: Day | null;
  band?: Band | null;
  provisional?: boolean;
  change: string;
  reasons: Reason[];
  pattern?: unknown;
  [more: string]: unknown;
};

export type WeekItem = {
  kind: string;
  exercise?: Exercise;
  rung?: string;
  reps?: number[];
  hold_s?: number[];
  load_kg?: number;
  distance_m?: number;
  step?: string;
  done?: boolean;
};

export type Alert = {
  level: "emergency" | "urgent" | "see_professional" | "info";
  rule: string;
  values: Record<string, unknown>;
  text: string;
};

export type Plan = {
  today: Day;
  protocol: string;
  stage: string;
  state: "normal" | "freeze" | "flare" | "locked" | "review" | "paused";
  strength: Partial<Record<Exercise, Strength>>;
  running: Partial<Running>;
  live: { bands: { green: number; yellow: number; orange: number }; stop: Quality[] } | null;
  week: { date: Day; items: WeekItem[] }[];
  criteria: { id: string; text: string; met: boolean; now: string }[];
  alerts: Alert[];
};

export type Account = { id: string; email: string; units: Units; language: string };

export type Problem = {
  status: number;
  code: string;
  title?: string;
  detail?: string;
  errors?: Record<string, unknown>;
  current?: Row | EpisodeRow;
};

export type Written = { row: Row; plan: Plan | null };
export type Started = { episode: EpisodeRow; plan: Plan | null };
export type Pulled = {
  seq: number;
  more: boolean;
  rows: Row[];
  episodes: EpisodeRow[];
  plan: Plan | null;
};
