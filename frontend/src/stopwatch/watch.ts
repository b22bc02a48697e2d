// A test that counts up: what is kept of it, and where it stands on the wall clock. Pure.

import { elapsed, type Running, start } from "../guided/clock";
import type { Timed } from "../state/nouns";

/** The minutes after which it is enough (10). */
export const CAP_MIN: Record<Timed, number> = { sitting: 60, walk: 30, morning: 5 };

export type Watch = {
  noun: Timed;
  /** Milliseconds on the wall clock: what runs on while the page is closed. */
  startedAt: number;
  /** Pain on sitting down. */
  before: number | null;
  seat: string | null;
};

const MINUTE = 60_000;
export const capMs = (noun: Timed): number => CAP_MIN[noun] * MINUTE;

/** The same as a program of one part, for the clock and the sounds that guided things share. */
export const runningOf = ({ noun, startedAt }: Watch): Running<Timed> =>
  start([{ phase: noun, ms: capMs(noun), rep: 0 }], startedAt);

export const goneMs = (watch: Watch, now: number): number =>
  Math.min(elapsed(runningOf(watch), now), capMs(watch.noun));

export const isOver = (watch: Watch, now: number): boolean =>
  goneMs(watch, now) >= capMs(watch.noun);

/** Whole minutes; a minute that is not full is none. */
export const minutesOf = (watch: Watch, now: number): number =>
  Math.floor(goneMs(watch, now) / MINUTE);

const STOP_PAIN = 3;
const STOP_RISE = 2;

/** The pain at which to stop (10): 3 of 10, or 2 more than at the start. */
export const stopPain = (before: number | null): number =>
  Math.min(STOP_PAIN, (before ?? STOP_PAIN) + STOP_RISE);

/** Whoever has that pain already leaves the test for another day. */
export const mayBegin = (before: number | null): boolean => (before ?? 0) < STOP_PAIN;

/** A walk of so many minutes is logged as a walk, a shorter one as the test of ten minutes. */
const WALK_MIN = 20;
export const isWalk = (watch: Watch, now: number): boolean =>
  watch.noun === "walk" && minutesOf(watch, now) >= WALK_MIN;
