// A run from its form into the log, and on to where the person goes next.

import { atNow } from "../lib/dates";
import { t } from "../messages";
import { saveRun } from "./actions";
import { locked } from "./lock";
import { once } from "./once";
import { lightOf } from "./overlay";
import { checkAfter, raisedBy } from "./raised";
import { goOn, hash } from "./route";
import { type RunDraft, toRun } from "./runDraft";
import { liveRows, plan, units } from "./store";
import { say } from "./toast";

/** A RED asks for the safety check first; a save that failed leaves the form as it is. */
export const keepRun = once(async (draft: RunDraft, slot: string, next: string): Promise<void> => {
  const run = toRun(draft, units.value, atNow());
  const red = lightOf(plan.value?.live, run.pain_during, run.quality) === "red";
  const meta = red ? { check: checkAfter(run) } : {};
  const here = hash.value;
  const old = liveRows.value.find((row) => row.id === draft.id);
  if (!(await saveRun(draft.id, run, { dropDraft: slot, meta }, raisedBy(run, old)))) return;
  say(t.log.saved);
  // What locks is told at once; the other questions wait until it was looked at.
  goOn(here, locked.value ? "today" : red ? "check" : next);
});
