// Which sounds, words and buzzes belong to a session's program, and when. Pure.

import { lengthOf } from "../guided/clock";
import { type Cue, countdown, DONE, LONG_S, TONE_S } from "../guided/cues";
import type { Phase, Segment } from "./program";

/** Pitches in hertz: up is high, a hold in the middle, down low. */
const PITCH: Partial<Record<Phase, number>> = { up: 880, hold: 660, down: 440 };

/** In order; a phase begins with its tone, a set and a rest end with a longer one. */
export function cuesOf(program: readonly Segment[]): Cue[] {
  const cues: Cue[] = [];
  let begun = 0;
  for (const { phase, ms } of program) {
    const end = begun + ms;
    const hertz = PITCH[phase];
    if (phase === "ready") cues.push(...countdown(begun, end, true));
    else if (phase === "rest") cues.push(...countdown(begun, end, false));
    else if (hertz !== undefined) {
      const buzz = phase === "down" ? 120 : 60;
      cues.push({ at: begun, sound: phase, hertz, lasts: TONE_S, word: phase, buzz });
    }
    begun = end;
  }
  const rests = program[0]?.phase === "rest";
  cues.push({
    at: lengthOf(program),
    sound: "done",
    hertz: DONE,
    lasts: LONG_S,
    word: rests ? "go" : "done",
    buzz: 300,
  });
  return cues;
}
