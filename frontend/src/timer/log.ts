// From what the timer saw to the run form: time, kind, step, start and what was felt. Pure.

import type { Band, Plan } from "../api/types";
import { localNow } from "../lib/dates";
import { lightOf } from "../state/overlay";
import { newRun, type RunDraft } from "../state/runDraft";
import { movedS, type Timer, type Verdict } from "./timer";

/** The form's draft of a timed run stands beside one that was typed, and takes nothing from it. */
export const TIMED_RUN = "run/timed";

/** The traffic light of the answer, with the climb from what was told before (5.2). */
export const lightNow = (live: Plan["live"] | undefined, timer: Timer): Band | null =>
  timer.answer ? lightOf(live, timer.answer.pain, timer.answer.quality, timer.pains) : null;

export const verdictOf = (band: Band | null): Verdict =>
  band === "red" ? "stop" : band === "orange" ? "end" : "on";

/**
 * The prefilled form. A walk-run names its step however long it was: the plan counts it by its
 * time. A fast step that was not done in full is none.
 */
export function toDraft(timer: Timer, now: number): RunDraft {
  const { step } = timer.timed;
  const seconds = movedS(timer, now);
  const begun = new Date(timer.begunAt ?? now);
  const draft = newRun(step, step);
  return {
    ...draft,
    id: timer.id,
    when: `${localNow(begun)}:${String(begun.getSeconds()).padStart(2, "0")}`,
    hours: seconds >= 3600 ? String(Math.floor(seconds / 3600)) : "",
    minutes: String(Math.floor(seconds / 60) % 60),
    seconds: String(seconds % 60),
    pain_during: timer.pains.length > 0 ? Math.max(...timer.pains) : null,
    quality: timer.quality,
    step: timer.less && !("pattern" in timer.timed) ? null : draft.step,
  };
}
