// One short message at a time, with an optional way back.

import { signal } from "@preact/signals";

type Toast = { text: string; undo?: () => void };

export const toast = signal<Toast | null>(null);

let timer: ReturnType<typeof setTimeout> | undefined;

export function say(text: string, undo?: () => void): void {
  clearTimeout(timer);
  toast.value = undo ? { text, undo } : { text };
  timer = setTimeout(hush, undo ? 10_000 : 4_000);
}

export function hush(): void {
  clearTimeout(timer);
  toast.value = null;
}
