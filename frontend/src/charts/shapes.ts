// The shape of each kind of mark, on the canvas and in the key. Beside its letter: no mark is
// told by its colour alone.

import type { Mark } from "./lines";

export type Shape = "triangle" | "diamond" | "square" | "round";

export const SHAPES: { [kind in Mark["kind"]]: Shape } = {
  fall: "triangle",
  flare: "diamond",
  treatment: "square",
  pause: "round",
  test: "round",
  illness: "round",
  placement: "square",
  limit: "diamond",
  prediction: "round",
  stage: "square",
};

/** These are drawn filled. */
export const GRAVE: ReadonlySet<string> = new Set(["fall", "flare"]);
