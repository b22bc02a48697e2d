// What runs while something is guided: the clock's looks, the drawing, the screen kept awake.

import { held } from "../offline/update";
import { keepAwake } from "./awake";
import { deviceVoice } from "./signals";

type Parts = {
  /** Often enough for words and vibration, which cannot be scheduled ahead. */
  look: () => void;
  /** Before each frame, at this moment of the wall clock. */
  draw: (at: number) => void;
  /** The page is seen again, or no longer. */
  shown: (at: number) => void;
  hidden: () => void;
  /** The page was left. */
  left: () => void;
};

const LOOK_MS = 50;

/** Runs until the function that it returns is called. */
export function runLoop({ look, draw, shown, hidden, left }: Parts): () => void {
  let frame = 0;
  const drawn = () => {
    draw(Date.now());
    frame = requestAnimationFrame(drawn);
  };
  const seen = () => {
    if (document.visibilityState === "visible") shown(Date.now());
    else hidden();
    look();
  };
  // A new version waits until it is over.
  held.value = true;
  // A browser loads its voices once they are asked for.
  deviceVoice();
  const sleep = keepAwake();
  const timer = setInterval(look, LOOK_MS);
  frame = requestAnimationFrame(drawn);
  document.addEventListener("visibilitychange", seen);
  return () => {
    left();
    held.value = false;
    sleep();
    clearInterval(timer);
    cancelAnimationFrame(frame);
    document.removeEventListener("visibilitychange", seen);
  };
}
