// A session while it is being filled in, and its way to and from the log. Pure.

import type { Dose, Exercise, ExerciseLog, Quality, Session } from "../api/types";
import type { SetState } from "../components/SetRow";
import { withOffset } from "../lib/dates";

/** What one leg did, or both alike. */
export type Part = {
  side?: "left" | "right";
  sets: SetState[];
  rir: number | null;
  pain_before: number | null;
  pain_during: number | null;
  /** The worst pain so far, by how many sets were done when it was told. */
  felt?: Record<number, number>;
  pain_after: number | null;
  quality: Quality[];
  form_ok: boolean;
  tempo_ok: boolean;
  /** Fields of an edited record that this page does not show. */
  extra: Partial<ExerciseLog>;
};

export type DraftExercise = {
  exercise: Exercise;
  rung: string;
  load_kg: number;
  prescribed: Dose | null;
  parts: Part[];
};

export type Draft = {
  id: string;
  /** Local time of an edited or back-dated session; null means the moment of saving. */
  when: string | null;
  /** The stored moment of an edited session: kept with its own offset unless it is changed. */
  original: string | null;
  exercises: DraftExercise[];
  analgesic: boolean;
  note: string;
  extra: Partial<Session>;
};

export const isHold = (rung: string): boolean => rung === "EB0";
/** Rungs done one leg at a time: their repetitions are those of each leg. */
export const oneLegged = (rung: string): boolean => /^(EB[234]|RD)/.test(rung);
export const takesLoad = (rung: string): boolean => /^(RD[34]|EB4)$/.test(rung);

const FIRST_SETS: Record<Exercise, number[]> = { EB: [10, 10], RD: [8, 8], NH: [3, 3] };

const amountsOf = (dose: Dose): number[] => dose.hold_s ?? dose.reps ?? [];

const emptyPart = (sets: SetState[]): Part => ({
  sets,
  rir: null,
  pain_before: null,
  pain_during: null,
  pain_after: null,
  quality: [],
  form_ok: true,
  tempo_ok: true,
  extra: {},
});

const setsDone = (part: Part): number => part.sets.filter((set) => set.done).length;

/** The worst pain so far; told again after the same set, it corrects what was told before. */
export const feel = (part: Part, pain: number): Part => ({
  ...part,
  pain_during: pain,
  felt: { ...part.felt, [setsDone(part)]: pain },
});

/** The pains of the sets in order, by how many sets were done. */
export const bySets = (pains: readonly number[]): Record<number, number> =>
  Object.fromEntries(pains.map((pain, at) => [at + 1, pain]));

/** What was told after fewer sets than are done now, in order. */
export function feltBefore(part: Part): number[] {
  const told = Object.entries(part.felt ?? {})
    .map(([sets, pain]) => [Number(sets), pain] as const)
    .filter(([sets]) => sets > 0);
  const latest = Math.max(0, ...told.map(([sets]) => sets));
  const now = Math.min(setsDone(part), latest);
  return told
    .filter(([sets]) => sets < now)
    .sort(([a], [b]) => a - b)
    .map(([, pain]) => pain);
}

/** An exercise with nothing ticked: the prescribed sets, or an empty frame to fill in. */
export function newExercise(exercise: Exercise, dose: Dose | null): DraftExercise {
  const rung = dose?.rung ?? `${exercise}1`;
  const amounts = dose ? amountsOf(dose) : FIRST_SETS[exercise];
  return {
    exercise,
    rung,
    load_kg: dose?.load_kg ?? 0,
    prescribed: dose,
    parts: [emptyPart(amounts.map((amount) => ({ amount, done: false })))],
  };
}

/** Both the same, or a part a leg; the sore leg first. */
export function splitSides(one: DraftExercise, first: "left" | "right"): DraftExercise {
  const [part] = one.parts;
  if (!part || one.parts.length > 1) return one;
  const second = first === "left" ? "right" : "left";
  return {
    ...one,
    parts: [
      { ...part, side: first },
      { ...structuredClone(part), side: second },
    ],
  };
}

export function joinSides(one: DraftExercise): DraftExercise {
  const [part] = one.parts;
  if (!part) return one;
  const { side: _side, ...both } = part;
  return { ...one, parts: [both] };
}

export type Missing = { exercise: Exercise; what: "sets" | "pain" | "rir" };

export function missing(draft: Draft): Missing[] {
  return draft.exercises.flatMap(({ exercise, parts }) => {
    const found: Missing[] = [];
    if (parts.some((part) => !part.sets.some((set) => set.done))) {
      found.push({ exercise, what: "sets" });
    }
    if (parts.some((part) => part.pain_during === null)) found.push({ exercise, what: "pain" });
    if (parts.some((part) => part.rir === null)) found.push({ exercise, what: "rir" });
    return found;
  });
}

/** The draft as it goes into the log. Call it only when nothing is missing. */
export function toSession(draft: Draft, now: string): Session {
  const note = draft.note.trim();
  const { note: _note, ...extra } = draft.extra;
  return {
    ...extra,
    at: momentOf(draft, now),
    ...(note ? { note } : {}),
    exercises: draft.exercises.flatMap((one) => one.parts.map((part) => toLog(one, part, draft))),
  };
}

function momentOf({ when, original }: Draft, now: string): string {
  if (original && when === original.slice(0, 19)) return original;
  return when ? withOffset(when) : now;
}

function toLog(one: DraftExercise, part: Part, draft: Draft): ExerciseLog {
  const done = part.sets.filter((set) => set.done).map((set) => set.amount);
  return {
    ...part.extra,
    exercise: one.exercise,
    rung: one.rung,
    ...(isHold(one.rung) ? { hold_s: done } : { reps: done }),
    load_kg: one.load_kg,
    ...(part.side ? { side: part.side } : {}),
    ...(part.rir === null ? {} : { rir: part.rir }),
    ...(part.pain_before === null ? {} : { pain_before: part.pain_before }),
    pain_during: part.pain_during ?? 0,
    ...(part.pain_after === null ? {} : { pain_after: part.pain_after }),
    ...painBySet(part),
    ...(part.quality.length > 0 ? { quality: part.quality } : {}),
    form_ok: part.form_ok,
    tempo_ok: part.tempo_ok,
    ...(draft.analgesic ? { analgesic_last_12h: true } : {}),
    ...(one.prescribed ? { prescribed: one.prescribed } : {}),
  };
}

/** The pain set by set, where more than one was told and none was changed since. */
function painBySet(part: Part): Pick<ExerciseLog, "pain_by_set"> {
  const told = Object.entries(part.felt ?? {})
    .filter(([sets]) => Number(sets) > 0)
    .map(([, pain]) => pain);
  if (told.length < 2 || Math.max(...told) !== part.pain_during) return {};
  return { pain_by_set: told };
}

/** A logged session opened for a change. */
export function fromSession(id: string, session: Session): Draft {
  const exercises: DraftExercise[] = [];
  for (const log of session.exercises) {
    const part = toPart(log);
    const same = exercises.find((one) => one.exercise === log.exercise && one.rung === log.rung);
    if (same && part.side) same.parts.push(part);
    else {
      exercises.push({
        exercise: log.exercise,
        rung: log.rung,
        load_kg: log.load_kg ?? 0,
        prescribed: log.prescribed ?? null,
        parts: [part],
      });
    }
  }
  const { exercises: _logs, at, note, ...extra } = session;
  return {
    id,
    when: at.slice(0, 19),
    original: at,
    exercises,
    analgesic: session.exercises.some((log) => log.analgesic_last_12h === true),
    note: note ?? "",
    extra,
  };
}

function toPart(log: ExerciseLog): Part {
  const { doms, pain_by_set } = log;
  return {
    ...(log.side && log.side !== "both" ? { side: log.side } : {}),
    sets: amountsOf(log).map((amount) => ({ amount, done: true })),
    rir: log.rir ?? null,
    pain_before: log.pain_before ?? null,
    pain_during: log.pain_during,
    pain_after: log.pain_after ?? null,
    quality: log.quality ?? [],
    form_ok: log.form_ok ?? true,
    tempo_ok: log.tempo_ok ?? true,
    ...(pain_by_set ? { felt: bySets(pain_by_set) } : {}),
    extra: doms === undefined ? {} : { doms },
  };
}
