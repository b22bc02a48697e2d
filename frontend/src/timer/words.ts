// Where a timed run stands, in words, for the screen and for a screen reader.

import { duration } from "../lib/format";
import { t } from "../messages/all";
import type { Part, Phase, Timed } from "./program";

/** Strides, hills, or another word for the fast part of a step. */
function fastWord(step: string): "hill" | "fast" | "stride" {
  if (step === "SP4") return "hill";
  return step === "SP6" ? "fast" : "stride";
}

/** "3 min", "20 s" or "2 min 30 s". */
export function timeWords(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), Math.round(seconds % 60)];
  if (minutes === 0) return t.dose.seconds(rest);
  const whole = t.notes.minutes(minutes);
  return rest === 0 ? whole : `${whole} ${t.dose.seconds(rest)}`;
}

export function phaseWord({ step }: Timed, phase: Phase): string {
  const p = t.timer;
  if (phase === "fast") return p.fast[fastWord(step)];
  if (phase === "recover") return step === "SP4" ? p.walkDown : p.phase.recover;
  return p.phase[phase];
}

/** "Run, 2 min"; a part without an end is its phase alone. */
export function partWords(timed: Timed, one: Pick<Part, "phase" | "ms">): string {
  const word = phaseWord(timed, one.phase);
  return Number.isFinite(one.ms) ? t.timer.lasting(word, timeWords(one.ms / 1000)) : word;
}

export const titleWords = ({ step }: Timed): string => t.speed[step] ?? t.today.walkRun;

/** The button that ends a part without an end. */
export function onWords(timed: Timed, next: Part | null, rounds: number): string {
  const p = t.timer;
  if (!next) return p.finish;
  if (timed.step === "SP6") return p.startFast;
  return p.startOf(p.fast[fastWord(timed.step)], next.rep, rounds);
}

/** "12:30 of 30:00", or the time alone where nobody knows how long it takes. */
export const totalWords = (moved: number, whole: number | null): string =>
  whole === null ? duration(moved) : t.timer.totalOf(duration(moved), duration(whole / 1000));
