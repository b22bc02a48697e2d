// Which sounds, words and buzzes belong to a program, and when. Pure; milliseconds from its start.

import { lengthOf, type Phase, type Segment } from "./clock";

/** Pitches in hertz: up is high, a hold in the middle, down low; the rest of the signals apart. */
export const PITCH = { up: 880, hold: 660, down: 440, count: 550, done: 990 } as const;

export type Sound = keyof typeof PITCH;

export type Cue = {
  at: number;
  sound: Sound;
  /** Seconds of tone. */
  lasts: number;
  /** What a voice says with it, if there is one; a number counts. */
  word: "up" | "hold" | "down" | "done" | "go" | number | null;
  /** Milliseconds of vibration. */
  buzz: number;
};

const COUNT_FROM = 3;
const SHORT_S = 0.09;
const TONE_S = 0.18;
const LONG_S = 0.45;

/** The last three seconds before `end`, counted down. */
function countdown(begun: number, end: number, voice: boolean): Cue[] {
  return [3, 2, 1]
    .slice(0, COUNT_FROM)
    .map((n) => ({ n, at: end - n * 1000 }))
    .filter(({ at }) => at >= begun)
    .map(({ n, at }) => ({
      at,
      sound: "count",
      lasts: SHORT_S,
      word: voice ? n : null,
      buzz: 40,
    }));
}

const WORKING: readonly Phase[] = ["up", "hold", "down"];

/** In order; a phase begins with its tone, a set and a rest end with a longer one. */
export function cuesOf(program: readonly Segment[]): Cue[] {
  const cues: Cue[] = [];
  let begun = 0;
  for (const { phase, ms } of program) {
    const end = begun + ms;
    if (phase === "ready") cues.push(...countdown(begun, end, true));
    else if (phase === "rest") cues.push(...countdown(begun, end, false));
    else if (WORKING.includes(phase)) {
      cues.push({
        at: begun,
        sound: phase as Sound,
        lasts: TONE_S,
        word: phase as "up",
        buzz: phase === "down" ? 120 : 60,
      });
    }
    begun = end;
  }
  const rests = program[0]?.phase === "rest";
  cues.push({
    at: lengthOf(program),
    sound: "done",
    lasts: LONG_S,
    word: rests ? "go" : "done",
    buzz: 300,
  });
  return cues;
}
