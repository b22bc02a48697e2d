// Whether the browser keeps what is on this device, or may clear it when space runs low.

import { signal } from "@preact/signals";

/** null while it is not known, or where the browser does not say. */
export const isKept = signal<boolean | null>(null);

/** Looks without asking for anything. */
export async function lookWhetherKept(): Promise<void> {
  try {
    isKept.value = (await navigator.storage?.persisted?.()) ?? null;
  } catch {
    isKept.value = null;
  }
}

let asked = false;

/** Asked once, after something was saved: by then it is plain what there is to be kept. */
export async function askToKeep(): Promise<void> {
  if (asked) return;
  asked = true;
  await lookWhetherKept();
  if (isKept.value === false) await keep();
}

export async function keep(): Promise<void> {
  try {
    isKept.value = (await navigator.storage?.persist?.()) ?? null;
  } catch {
    // The browser decides; without it the server's copy is the safety net.
  }
}
