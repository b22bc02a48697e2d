// A cue of what is guided: a tone, a word and a buzz at one moment. Pure; milliseconds from the start.

export type Cue = {
  at: number;
  /** Its name, for those who listen. */
  sound: string;
  hertz: number;
  /** Seconds of tone. */
  lasts: number;
  /** What a voice says with it, if there is one; a number counts. */
  word: string | number | null;
  /** Milliseconds of vibration. */
  buzz: number;
};

/** Pitches in hertz that all guided things share: the countdown, and the end. */
export const COUNT = 550;
export const DONE = 990;
const SHORT_S = 0.09;
export const TONE_S = 0.18;
export const LONG_S = 0.45;

/** The last three seconds before `end`, counted down. */
export function countdown(begun: number, end: number, voice: boolean): Cue[] {
  return [3, 2, 1]
    .map((n) => ({ n, at: end - n * 1000 }))
    .filter(({ at }) => at >= begun)
    .map(({ n, at }) => ({
      at,
      sound: "count",
      hertz: COUNT,
      lasts: SHORT_S,
      word: voice ? n : null,
      buzz: 40,
    }));
}
