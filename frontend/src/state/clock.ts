// The device's calendar day, as a signal that turns at midnight.

import { signal } from "@preact/signals";
import { type Day, dayOf } from "../lib/dates";

export const today = signal<Day>(dayOf(new Date()));

/** The zone of a journey, while it is asked whether reminders should come along. */
export const travelled = signal<string | null>(null);

/** Looks at the clock again; true when a new day has begun. */
export function lookAtClock(): boolean {
  const now = dayOf(new Date());
  if (now === today.value) return false;
  today.value = now;
  return true;
}
