// What the device keeps of a running timer, and the way from it to the form.

import { localNow } from "../lib/dates";
import { uuid7 } from "../lib/uuid7";
import { today } from "../state/clock";
import { newNote, type Value } from "../state/noteForm";
import { newRun } from "../state/runDraft";
import { dropDraft, readDraft, writeDraft } from "../state/store";
import { TIMED_RUN } from "../timer/log";
import { isWalk, minutesOf, type Watch } from "./watch";

const SLOT = "stopwatch";

export const readWatch = (): Promise<Watch | null> => readDraft<Watch>(SLOT);
export const keepWatch = (watch: Watch): Promise<void> => writeDraft(SLOT, watch);
export const dropWatch = (): Promise<void> => dropDraft(SLOT);

/** Fills in the form of what was timed and gives its path. */
export async function toForm(watch: Watch, now: number): Promise<string> {
  const path = await fill(watch, now);
  await dropWatch();
  return path;
}

async function fill(watch: Watch, now: number): Promise<string> {
  const minutes = String(minutesOf(watch, now));
  // A timed run that waits for its form keeps its place.
  if (isWalk(watch, now) && !(await readDraft(TIMED_RUN))) {
    const when = localNow(new Date(watch.startedAt));
    await writeDraft(TIMED_RUN, { ...newRun("WALK"), when, minutes });
    return `log/${TIMED_RUN}`;
  }
  if (watch.noun === "morning") return "today";
  const values: Record<string, Value> =
    watch.noun === "sitting" ? { minutes, seat: watch.seat } : {};
  await writeDraft(`note/${watch.noun}`, newNote(uuid7(), today.value, values));
  return `log/${watch.noun}`;
}
