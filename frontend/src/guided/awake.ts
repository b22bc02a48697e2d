// Keeps the screen on while a session runs, and says when it cannot.

import { signal } from "@preact/signals";

/** "refused" by the browser or to save power; "missing" where the browser has no such thing. */
export type Awake = "off" | "on" | "refused" | "missing";

export const awake = signal<Awake>("off");

let lock: WakeLockSentinel | null = null;
let wanted = false;

async function take(): Promise<void> {
  if (!("wakeLock" in navigator)) {
    awake.value = "missing";
    return;
  }
  if (lock || document.visibilityState !== "visible") return;
  try {
    const taken = await navigator.wakeLock.request("screen");
    if (!wanted) return void taken.release();
    lock = taken;
    awake.value = "on";
    // The browser lets go whenever the page is hidden.
    taken.addEventListener("release", () => {
      if (lock === taken) lock = null;
    });
  } catch {
    if (wanted) awake.value = "refused";
  }
}

const again = () => {
  if (document.visibilityState === "visible") void take();
};

/** Until the function that it returns is called. */
export function keepAwake(): () => void {
  wanted = true;
  document.addEventListener("visibilitychange", again);
  void take();
  return () => {
    wanted = false;
    document.removeEventListener("visibilitychange", again);
    void lock?.release();
    lock = null;
    awake.value = "off";
  };
}
