// What a set is made of in time: the seconds of the plan's tempo, laid out one after another.

import type { Strength } from "../api/types";
import { phasesOf } from "../figures/movements";
import { lengthOf, positionAt, type Running, type Segment as Timed } from "../guided/clock";

export type Phase = "ready" | "up" | "hold" | "down" | "rest";
export type Segment = Timed<Phase>;

/** Whole seconds of each phase; `down` is the one that the runner may choose. */
export type Pace = { up: number; hold: number; down: number; least: number; most: number };

/** To get into place before a set, the last three counted aloud. */
export const READY_S = 5;
/** Lowering that the plan leaves open ("as slow as you can") is paced up to here. */
const OPEN_MOST_S = 10;
/** An open lowering begins here, within the 3-5 seconds of all slow lowering (B16). */
const OPEN_FIRST_S = 4;
/** Coming back up from a Nordic curl is pushed with the hands; it has no tempo of its own. */
const PUSH_UP_S = 3;

type Tempo = NonNullable<Strength["tempo"]>;

const middle = (low: number, high: number): number => Math.ceil((low + high) / 2);

/** The pace of a tempo: the middle of what it gives, rounded towards slow. */
export function paceOf(tempo: Tempo | null | undefined): Pace {
  const [downLow, downHigh] = tempo?.down_s ?? [null, null];
  const [upLow, upHigh] = tempo?.up_s ?? [null, null];
  const least = downLow ?? 0;
  const most = downHigh ?? Math.max(OPEN_MOST_S, least);
  return {
    up: upLow === null || upLow === undefined ? PUSH_UP_S : middle(upLow, upHigh ?? upLow),
    hold: tempo?.hold_s ?? 0,
    down: downHigh === null ? Math.max(OPEN_FIRST_S, least) : middle(least, most),
    least,
    most,
  };
}

const READY: Segment = { phase: "ready", ms: READY_S * 1000, rep: 0 };

/** A set of repetitions: getting ready, then each repetition's phases. */
export function setOfReps(rung: string, reps: number, pace: Pace): Segment[] {
  const once = phasesOf(rung).flatMap((phase) => {
    const seconds = pace[phase as "up" | "hold" | "down"];
    return seconds > 0 ? [{ phase, ms: seconds * 1000 }] : [];
  });
  return [
    READY,
    ...Array.from({ length: reps }, (_, i) => once.map((one) => ({ ...one, rep: i + 1 }))).flat(),
  ];
}

/** A set of EB0: up, and held. */
export function setOfHold(seconds: number): Segment[] {
  return [READY, { phase: "hold", ms: seconds * 1000, rep: 1 }];
}

export const restOf = (seconds: number): Segment[] => [
  { phase: "rest", ms: seconds * 1000, rep: 0 },
];

/** Repetitions that are complete at `now`; of a hold, its whole seconds are in `heldMs`. */
export function repsDone(running: Running<Phase>, now: number): number {
  const { index, over } = positionAt(running, now);
  const open = over ? 0 : (running.program[index]?.rep ?? 0);
  const begun = running.program.slice(0, over ? undefined : index + 1);
  const reps = begun.reduce((most, one) => Math.max(most, one.rep), 0);
  return open > 0 ? open - 1 : reps;
}

/** How long the holds of the program were held by `now`. */
export function heldMs(running: Running<Phase>, now: number): number {
  const { index, segment, share, over } = positionAt(running, now);
  const before = running.program
    .slice(0, over ? undefined : index)
    .filter((one) => one.phase === "hold");
  const open = !over && segment.phase === "hold" ? segment.ms * share : 0;
  return lengthOf(before) + open;
}
