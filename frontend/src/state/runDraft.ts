// A run while it is being typed, and its way to and from the log. Pure.

import type { Quality, Run, RunKind } from "../api/types";
import { withOffset } from "../lib/dates";
import { typed } from "../lib/format";
import { fromMetres, parseNumber, toMetres, type Units } from "../lib/units";
import { uuid7 } from "../lib/uuid7";

export type RunDraft = {
  id: string;
  when: string | null;
  original: string | null;
  distance: string;
  hours: string;
  minutes: string;
  seconds: string;
  pain_during: number | null;
  pain_after: number | null;
  /** Pain when sitting afterwards. */
  sitting: number | null;
  quality: Quality[];
  kind: RunKind;
  step: string | null;
  surface: string;
  note: string;
  analgesic: boolean;
  /** Metres as stored, with the text they were shown as: a change elsewhere keeps them exact. */
  exact: { text: string; metres: number } | null;
  extra: Partial<Run>;
};

const KIND_OF_STEP: Record<string, RunKind> = { SP4: "hills", SP6: "fast", SP7: "fast" };

function kindOf(state: string | undefined): RunKind {
  if (state?.startsWith("WR")) return "walk_run";
  if (state?.startsWith("SP")) return KIND_OF_STEP[state] ?? "strides";
  return state === "WALK" || state === "NO_RUN" ? "walk" : "easy";
}

/** What the next run is: its own step; while speed is open the others are easy runs. */
export function nextStep({ state, step }: { state?: string; step?: string }): string | undefined {
  return step ?? (state?.startsWith("SP") ? "BASE" : state);
}

/** A new run of the kind that the plan has next: its step if it is for today, else its state's. */
export function newRun(state: string | undefined, step?: string): RunDraft {
  const now = nextStep({ ...(state ? { state } : {}), ...(step ? { step } : {}) });
  const kind = kindOf(now);
  return {
    id: uuid7(),
    when: null,
    original: null,
    distance: "",
    hours: "",
    minutes: "",
    seconds: "",
    pain_during: null,
    pain_after: null,
    sitting: null,
    quality: [],
    kind,
    step: now && /^(WR|SP)/.test(now) ? now : null,
    surface: "",
    note: "",
    analgesic: false,
    exact: null,
    extra: {},
  };
}

/** A walk and a walk-run go by their minutes: nobody has to know how far it was (7.3). */
export const byTime = (draft: RunDraft): boolean =>
  draft.kind === "walk" || draft.kind === "walk_run";

export function metresOf(draft: RunDraft, units: Units): number | null {
  if (draft.exact && draft.exact.text === draft.distance) return draft.exact.metres;
  const typed = parseNumber(draft.distance);
  return typed === null ? null : toMetres(typed, units);
}

export function secondsOf(draft: RunDraft): number | null {
  const parts = [draft.hours, draft.minutes, draft.seconds];
  if (parts.every((part) => part === "")) return null;
  const [hours = 0, minutes = 0, seconds = 0] = parts.map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

export function toRun(draft: RunDraft, units: Units, now: string): Run {
  const { when, original } = draft;
  const same = original !== null && when === original.slice(0, 19);
  const at = same ? original : when ? withOffset(when) : now;
  const fast = draft.kind === "strides" || draft.kind === "hills" || draft.kind === "fast";
  const stepped = draft.step?.startsWith("WR") ? draft.kind === "walk_run" : fast;
  return {
    ...draft.extra,
    at,
    distance_m: metresOf(draft, units) ?? 0,
    duration_s: secondsOf(draft) ?? 0,
    pain_during: draft.pain_during ?? 0,
    ...(draft.pain_after === null ? {} : { pain_after: draft.pain_after }),
    ...(draft.sitting === null ? {} : { sitting_pain_after: draft.sitting }),
    ...(draft.quality.length > 0 ? { quality: draft.quality } : {}),
    kind: draft.kind,
    ...(stepped && draft.step ? { step: draft.step } : {}),
    ...(draft.analgesic ? { analgesic_last_12h: true } : {}),
    ...(draft.surface.trim() ? { surface: draft.surface.trim() } : {}),
    ...(draft.note.trim() ? { note: draft.note.trim() } : {}),
  };
}

/** A logged run opened for a change. */
export function fromRun(id: string, run: Run, units: Units): RunDraft {
  const text = run.distance_m === 0 ? "" : typed(fromMetres(run.distance_m, units));
  const {
    at,
    distance_m,
    duration_s,
    pain_during,
    pain_after,
    sitting_pain_after,
    quality,
    kind,
    step,
    surface,
    note,
    analgesic_last_12h,
    ...extra
  } = run;
  return {
    id,
    when: at.slice(0, 19),
    original: at,
    distance: text,
    hours: duration_s >= 3600 ? String(Math.floor(duration_s / 3600)) : "",
    minutes: String(Math.floor(duration_s / 60) % 60),
    seconds: String(duration_s % 60),
    pain_during: pain_during ?? null,
    pain_after: pain_after ?? null,
    sitting: sitting_pain_after ?? null,
    quality: quality ?? [],
    kind: kind ?? "easy",
    step: step ?? null,
    surface: surface ?? "",
    note: note ?? "",
    analgesic: analgesic_last_12h ?? false,
    exact: { text, metres: distance_m },
    extra,
  };
}
