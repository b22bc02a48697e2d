// Which tones, words and buzzes belong to a timed run, and when. Pure.

import { lengthOf } from "../guided/clock";
import { type Cue, countdown, DONE, LONG_S } from "../guided/cues";
import type { Part, Phase } from "./program";

/** Pitches in hertz: running is high, walking low, an octave apart. */
const PITCH: Partial<Record<Phase, number>> = {
  ...{ run: 880, fast: 880, easy: 660 },
  ...{ walk: 440, recover: 440 },
};
/** Told apart by the hand as well: running buzzes long. */
const BUZZ: Partial<Record<Phase, number>> = { run: 500, fast: 500 };
const SHORT_BUZZ = 150;

/** What a voice says when a part begins: its phase and its seconds, 0 where it has no end. */
const wordOf = ({ phase, ms }: Part): string =>
  `${phase} ${Number.isFinite(ms) ? Math.round(ms / 1000) : 0}`;

/** In order: three counts before each change, then the tone and the word of what begins. */
export function cuesOf(program: readonly Part[]): Cue[] {
  const cues: Cue[] = [];
  let begun = 0;
  for (const one of program) {
    const { phase, ms } = one;
    const hertz = PITCH[phase];
    if (hertz !== undefined) {
      const buzz = BUZZ[phase] ?? SHORT_BUZZ;
      cues.push({ at: begun, sound: phase, hertz, lasts: LONG_S, word: wordOf(one), buzz });
    }
    cues.push(...countdown(begun, begun + ms, phase === "ready"));
    begun += ms;
  }
  const at = lengthOf(program);
  cues.push({ at, sound: "done", hertz: DONE, lasts: 2 * LONG_S, word: "done 0", buzz: 800 });
  return cues;
}
