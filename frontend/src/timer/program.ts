// What a timed run is made of: the walk-run step or the step of speed that the plan gives, laid
// out part after part. Every number comes with the plan; what has none there waits for a tap.

import type { Plan } from "../api/types";
import { lengthOf, type Segment } from "../guided/clock";

/** `easy` is running before and after the fast part, `recover` the walk between fast parts. */
export type Phase = "ready" | "walk" | "run" | "easy" | "fast" | "recover";
export type Part = Segment<Phase>;

type Running = Plan["running"];
type Pattern = NonNullable<Running["pattern"]>;

/** Fast parts: so many times so many seconds, or `budget_s` seconds of fast running in all. */
export type Fast =
  | { repeats: number; seconds: number; most: { repeats: number; seconds: number } }
  | { budget_s: number };

export type Timed = { step: string; pattern: Pattern } | { step: string; fast: Fast };

/** To put the phone away, or to get into stride; the last three seconds are counted. */
export const READY_S = 5;
const OPEN = Number.POSITIVE_INFINITY;

const part = (phase: Phase, ms: number, rep: number): Part => ({ phase, ms, rep });
const ready = (rep: number): Part => part("ready", READY_S * 1000, rep);

/** The timed run of a plan's next run; null where nothing in it has a time. */
export function timedOf({ step, pattern, fast }: Running): Timed | null {
  if (!step) return null;
  if (pattern) return { step, pattern };
  if (fast?.fast_s) return { step, fast: { budget_s: fast.fast_s } };
  const [repeats, mostRepeats] = fast?.repeats ?? [];
  const [seconds, mostSeconds] = fast?.seconds ?? [];
  if (!repeats || !seconds) return null;
  // The least of a span comes first; more is the runner's choice, within the plan.
  const most = { repeats: mostRepeats ?? repeats, seconds: mostSeconds ?? seconds };
  return { step, fast: { repeats, seconds, most } };
}

export function programOf(timed: Timed): Part[] {
  if ("pattern" in timed) return walkRun(timed.pattern);
  const { fast } = timed;
  if ("budget_s" in fast) {
    return [part("easy", OPEN, 0), ready(1), part("fast", fast.budget_s * 1000, 1), last()];
  }
  const rounds = Array.from({ length: fast.repeats }, (_, i) => [
    ready(i + 1),
    part("fast", fast.seconds * 1000, i + 1),
    ...(i < fast.repeats - 1 ? [part("recover", OPEN, i + 1)] : []),
  ]);
  return [part("easy", OPEN, 0), ...rounds.flat(), last()];
}

const last = (): Part => part("easy", OPEN, 0);

function walkRun({ repeats, walk_s, run_s }: Pattern): Part[] {
  const rounds = Array.from({ length: repeats }, (_, i) =>
    [part("walk", walk_s * 1000, i + 1), part("run", run_s * 1000, i + 1)].filter(
      ({ ms }) => ms > 0,
    ),
  );
  return [ready(0), ...rounds.flat()];
}

/** Fast running that was ended before its time was used up: the rest of it, after a recovery. */
export function restOfBudget(left_ms: number, rep: number): Part[] {
  return [part("recover", OPEN, rep), ready(rep + 1), part("fast", left_ms, rep + 1)];
}

export const isOpen = (one: Pick<Part, "ms">): boolean => one.ms === OPEN;

export const roundsOf = (program: readonly Part[]): number =>
  program.reduce((most, one) => Math.max(most, one.rep), 0);

/** Milliseconds of some phases, what is open left out. */
export const msOf = (program: readonly Part[], phases: readonly Phase[]): number =>
  lengthOf(program.filter((one) => phases.includes(one.phase) && !isOpen(one)));

/** All but getting ready: what is logged as the run's time. */
export const MOVING: readonly Phase[] = ["walk", "run", "easy", "fast", "recover"];
