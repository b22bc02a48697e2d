// A timed run: where it stands, what the runner did with it, and what was felt. One plain value,
// kept on the device with every change. Pure; times are the wall clock's milliseconds.

import type { Quality } from "../api/types";
import { cut, lengthOf, pause, positionAt, type Running, resume, start } from "../guided/clock";
import {
  isOpen,
  MOVING,
  msOf,
  type Part,
  type Phase,
  programOf,
  restOfBudget,
  type Timed,
} from "./program";

export type Step = "card" | "run" | "pain" | "end" | "stopped";

/** What the runner said of the pain, while it is being said. */
export type Answer = { pain: number | null; quality: Quality[] };

export type Timer = {
  id: string;
  timed: Timed;
  step: Step;
  /** When it was started; null before. */
  begunAt: number | null;
  /** When the page was last seen alive. */
  seenAt: number;
  running: Running<Phase> | null;
  answer: Answer | null;
  /** The pains told so far, in order: a climb stops as a high one does (5.2). */
  pains: number[];
  quality: Quality[];
  /** A part with a time of its own was left out or cut short, or the end came early. */
  less: boolean;
};

/** A part without an end that nobody looked at for so long did not go on: it waits, paused. */
export const AWAY_MS = 3_600_000;

export const begin = (id: string, timed: Timed, now: number): Timer => ({
  id,
  timed,
  step: "card",
  begunAt: null,
  seenAt: now,
  running: null,
  answer: null,
  pains: [],
  quality: [],
  less: false,
});

export const startRun = (timer: Timer, now: number): Timer => ({
  ...timer,
  step: "run",
  begunAt: now,
  running: start(programOf(timer.timed), now),
});

const withRunning = (timer: Timer, change: (running: Running<Phase>) => Running<Phase>): Timer =>
  timer.running ? { ...timer, running: change(timer.running) } : timer;

export const pauseRun = (timer: Timer, now: number): Timer =>
  withRunning(timer, (running) => pause(running, now));

export const resumeRun = (timer: Timer, now: number): Timer =>
  withRunning(timer, (running) => resume(running, now));

/**
 * Ends the present part, and the next begins: the way on from a part without an end, and the way
 * past one with a time. Fast running with a budget keeps what is left of it for another part.
 */
export function nextPart(timer: Timer, now: number): Timer {
  const { running, timed } = timer;
  if (timer.step !== "run" || !running) return timer;
  const { index, segment, left, over } = positionAt(running, now);
  if (over) return timer;
  const goesOn = resume(cut(running, now), now);
  const budget = "fast" in timed && "budget_s" in timed.fast;
  if (segment.phase === "fast" && budget) {
    const program = goesOn.program.toSpliced(index + 1, 0, ...restOfBudget(left, segment.rep));
    return { ...timer, running: { ...goesOn, program } };
  }
  const less = timer.less || (!isOpen(segment) && segment.phase !== "ready");
  return lookAt({ ...timer, less, running: goesOn }, now);
}

/** What was done so far is what it was; over by itself or by the runner. */
export function endRun(timer: Timer, now: number): Timer {
  const { running } = timer;
  if (!running) return timer;
  const { index, over } = positionAt(running, now);
  const ended = { ...timer, step: "end" as const, answer: null };
  if (over) return ended;
  const less = timer.less || leavesOut(timer, index, now);
  const program = cut(running, now).program.slice(0, index + 1);
  return { ...ended, less, running: { ...running, program, pausedAt: null } };
}

/** Whether an end now leaves something out. A budget of fast running is a most, not a must. */
function leavesOut({ running, timed }: Timer, index: number, now: number): boolean {
  if (!running) return true;
  if ("fast" in timed && "budget_s" in timed.fast) {
    return msOf(cut(running, now).program.slice(0, index + 1), ["fast"]) === 0;
  }
  return running.program.slice(index).some((one) => !isOpen(one) && one.phase !== "ready");
}

/** The pain button: the timer waits while the question is there. */
export const askPain = (timer: Timer, now: number): Timer => ({
  ...pauseRun(timer, now),
  step: "pain",
  answer: { pain: null, quality: [] },
});

export const answering = (timer: Timer, change: Partial<Answer>): Timer =>
  timer.answer ? { ...timer, answer: { ...timer.answer, ...change } } : timer;

/** What the traffic light allows: on, or no further. */
export type Verdict = "on" | "end" | "stop";

export function answered(timer: Timer, verdict: Verdict, now: number): Timer {
  const { answer } = timer;
  if (!answer) return { ...timer, step: "run" };
  const pains = answer.pain === null ? timer.pains : [...timer.pains, answer.pain];
  const quality = [...new Set([...timer.quality, ...answer.quality])];
  const told = { ...timer, pains, quality, answer: null };
  if (verdict === "on") return resumeRun({ ...told, step: "run" }, now);
  return { ...endRun(told, now), step: verdict === "stop" ? "stopped" : "end" };
}

/** Turns to the end by itself once the time is over. */
export function lookAt(timer: Timer, now: number): Timer {
  const { running, step } = timer;
  if (step !== "run" || !running || !positionAt(running, now).over) return timer;
  return { ...timer, step: "end" };
}

/**
 * Back after the page was hidden, frozen or killed: a run goes on without the phone, so it is
 * where the clock says. Only a part without an end waits, if nobody was there for an hour.
 */
export function comeBack(timer: Timer, now: number): Timer {
  const seen = { ...timer, seenAt: now };
  const { running } = timer;
  if (timer.step !== "run" || !running) return seen;
  const open = isOpen(positionAt(running, now).segment);
  if (open && now - timer.seenAt > AWAY_MS) return pauseRun(seen, timer.seenAt);
  return lookAt(seen, now);
}

/** The parts as they were done by `now`: the present one as far as it is, later ones not. */
export function doneBy(timer: Timer, now: number): Part[] {
  const { running } = timer;
  if (!running) return [];
  const { index, over } = positionAt(running, now);
  if (over) return [...running.program];
  return cut(running, now).program.slice(0, index + 1);
}

/** Seconds of walking and running, pauses and getting ready taken out. */
export const movedS = (timer: Timer, now: number): number =>
  Math.floor(msOf(doneBy(timer, now), MOVING) / 1000);

/** How long the whole of it takes, in milliseconds; null where a part waits for a tap. */
export function wholeMs(timer: Timer): number | null {
  const program = timer.running?.program ?? programOf(timer.timed);
  return lengthOf(program) === Number.POSITIVE_INFINITY ? null : msOf(program, MOVING);
}
