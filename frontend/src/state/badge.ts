// The number on the installed app's icon: what is due today and not done. No number is no icon's
// mark, never a zero, and nothing is told while the plan rests or nobody is signed in.

import { computed, effect } from "@preact/signals";
import { today } from "./clock";
import { barred } from "./lock";
import { askedToday } from "./mornings";
import { dueExercises } from "./sessionStart";
import { liveRows, opening, plan } from "./store";
// Like the icon's number it is wanted once the first screen is there.
import "../reminders/taps";

const RESTS = new Set(["flare", "locked", "paused"]);

const rests = (): boolean => barred.value || RESTS.has(plan.value?.state ?? "");

function runDue(): boolean {
  const next = plan.value?.running?.next;
  const ran = liveRows.value.some((row) => row.type === "run" && row.date === today.value);
  return Boolean(next && next <= today.value && !ran);
}

/** The morning after training, the strength session and the run: each counts as one. */
export const dueNow = computed((): number => {
  if (opening.value !== "ready") return 0;
  const work = rests() ? [] : [dueExercises().length > 0, runDue()];
  return [askedToday(), ...work].filter(Boolean).length;
});

/** Keeps the icon's number in step from now on, where the browser has one. */
export function keepBadge(): void {
  if (!("setAppBadge" in navigator)) return;
  effect(() => {
    const due = dueNow.value;
    const told = due > 0 ? navigator.setAppBadge(due) : navigator.clearAppBadge();
    // Not installed, or not allowed: an icon without a number is all that is lost.
    told.catch(() => undefined);
  });
}
