// A session while the player guides it: which exercise, set and leg it is at, and what was
// done. One plain value, kept on the device with every change, so that it can be read back to
// the same second. Pure; times are the wall clock's milliseconds.

import type { Dose, Exercise, Quality } from "../api/types";
import { pause, positionAt, type Running as Runs, resume, start } from "../guided/clock";
import { isHold } from "../state/sessionDraft";
import { heldMs, type Pace, type Phase, repsDone, restOf, setOfHold, setOfReps } from "./program";

export type Running = Runs<Phase>;
export type Leg = "left" | "right";

/** One exercise of the session as it was prescribed; `legs` is empty where both work at once. */
export type Work = {
  exercise: Exercise;
  prescribed: Dose;
  amounts: number[];
  load_kg: number;
  legs: readonly Leg[];
  pace: Pace;
  rest_s: number;
  pain_before: number | null;
};

/** What the runner answers after a set. `lowered` is seconds; null where nothing is lowered. */
export type Answer = {
  amount: number;
  pain: number | null;
  rir: number | null;
  quality: Quality[];
  form_ok: boolean;
  lowered: number | null;
};

export type Done = Answer & { work: number; set: number; leg: Leg | null; load_kg: number };

export type Step = "warmup" | "card" | "turn" | "set" | "ask" | "rest" | "end" | "stopped";

export type Finish = {
  pain_after: number | null;
  analgesic: boolean;
  glutes: boolean;
  glutes_min: number;
  note: string;
};

export type Lowering = { rep: number; ms: number };

export type Player = {
  id: string;
  begunAt: number;
  /** When the page was last seen alive: after longer than AWAY_MS a set waits, paused. */
  seenAt: number;
  works: Work[];
  work: number;
  set: number;
  /** Index into the exercise's legs; 0 where both work at once. */
  leg: number;
  step: Step;
  running: Running | null;
  /** The rest that began when the last set ended; it runs on while the answers are given. */
  rest: Running | null;
  answer: Answer | null;
  /** Lowerings whose end was tapped in this set. */
  lowerings: Lowering[];
  warm: boolean;
  /** The session ends after the questions of this set. */
  ending: boolean;
  done: Done[];
  finish: Finish;
};

export const AWAY_MS = 120_000;
const GLUTES_MIN = 10;

export const legsOf = (player: Player): readonly Leg[] => player.works[player.work]?.legs ?? [];
export const legOf = (player: Player): Leg | null => legsOf(player)[player.leg] ?? null;
export const workOf = (player: Player): Work | undefined => player.works[player.work];

/** A session about to begin. `works` is what is due; it may not be empty. */
export function begin(id: string, works: Work[], now: number): Player {
  return atExercise(
    {
      id,
      begunAt: now,
      seenAt: now,
      works,
      work: 0,
      set: 0,
      leg: 0,
      step: "card",
      running: null,
      rest: null,
      answer: null,
      lowerings: [],
      warm: false,
      ending: false,
      done: [],
      finish: {
        pain_after: null,
        analgesic: false,
        glutes: false,
        glutes_min: GLUTES_MIN,
        note: "",
      },
    },
    0,
  );
}

/** To an exercise's card; before the first Nordic curl stands the warm-up (rulebook 6.4). */
export function atExercise(player: Player, work: number): Player {
  const next = player.works[work];
  const still = { ...player, running: null, rest: null, answer: null, lowerings: [] };
  if (!next) return { ...still, step: "end" };
  const cold = next.exercise === "NH" && !player.warm;
  return { ...still, work, set: 0, leg: 0, step: cold ? "warmup" : "card" };
}

export function startSet(player: Player, now: number): Player {
  const work = workOf(player);
  if (!work) return player;
  const amount = work.amounts[player.set] ?? 0;
  const rung = work.prescribed.rung;
  const program = isHold(rung) ? setOfHold(amount) : setOfReps(rung, amount, work.pace);
  return {
    ...player,
    seenAt: now,
    step: "set",
    rest: null,
    lowerings: [],
    running: start(program, now),
  };
}

export const pauseSet = (player: Player, now: number): Player =>
  player.running ? { ...player, running: pause(player.running, now) } : player;

export const resumeSet = (player: Player, now: number): Player =>
  player.running ? { ...player, seenAt: now, running: resume(player.running, now) } : player;

/** The runner is down before or after the figure: what the lowering really took. */
export function tapDown(player: Player, now: number): Player {
  if (!player.running || player.running.pausedAt !== null) return player;
  const { segment, share } = positionAt(player.running, now);
  const { lowerings } = player;
  if (segment.phase !== "down" || lowerings.some((one) => one.rep === segment.rep)) return player;
  const ms = Math.round(segment.ms * share);
  return { ...player, lowerings: [...lowerings, { rep: segment.rep, ms }] };
}

/** The set is over, by the clock or by the runner: the rest begins, and the questions are there. */
export function finishSet(player: Player, now: number): Player {
  const { running } = player;
  const work = workOf(player);
  if (player.step !== "set" || !running || !work) return player;
  const ended = endOf(running, now);
  const hold = isHold(work.prescribed.rung);
  const last = player.done.findLast((one) => one.work === player.work);
  return {
    ...player,
    step: "ask",
    running: null,
    rest: restAfter(player, ended),
    answer: {
      amount: hold ? Math.floor(heldMs(running, now) / 1000) : repsDone(running, now),
      pain: null,
      rir: null,
      quality: [],
      form_ok: last?.form_ok ?? true,
      lowered: hold ? null : loweredIn(player.lowerings, work.pace),
    },
  };
}

/** When the program ended, if it did while nobody looked; else now. */
function endOf(running: Running, now: number): number {
  if (!positionAt(running, now).over) return now;
  return running.startedAt + running.program.reduce((sum, one) => sum + one.ms, 0);
}

/** To the nearest second, as far as a thumb is exact: what was tapped, else what was paced. */
function loweredIn(lowerings: readonly Lowering[], pace: Pace): number {
  if (lowerings.length === 0) return pace.down;
  const mean = lowerings.reduce((sum, one) => sum + one.ms, 0) / lowerings.length;
  return Math.round(mean / 1000);
}

/** The other leg goes on at once; after both there is the rung's rest, after the last set none. */
function restAfter(player: Player, now: number): Running | null {
  const work = workOf(player);
  if (!work || player.leg < work.legs.length - 1) return null;
  if (player.set >= work.amounts.length - 1) return null;
  return start(restOf(work.rest_s), now);
}

/** Turns to the questions by itself once the set's time is over. */
export function lookAt(player: Player, now: number): Player {
  const { running, step } = player;
  if (step !== "set" || !running || !positionAt(running, now).over) return player;
  return finishSet(player, now);
}

/**
 * Back after the page was hidden, frozen or killed. A short while: the set is where the clock
 * says. Longer: it waits, paused where it was last seen, and runs on only when asked. A rest
 * simply ran on.
 */
export function comeBack(player: Player, now: number): Player {
  const away = now - player.seenAt;
  const seen = { ...player, seenAt: now };
  if (player.step !== "set" || !player.running || away <= AWAY_MS) return lookAt(seen, now);
  return { ...seen, running: pause(player.running, player.seenAt) };
}
