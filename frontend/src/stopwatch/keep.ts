// What the device keeps of a running timer, and the way from it to the form.

import { localNow } from "../lib/dates";
import { uuid7 } from "../lib/uuid7";
import { today } from "../state/clock";
import { type NoteDraft, newNote, type Value } from "../state/noteForm";
import { newRun } from "../state/runDraft";
import { dropDraft, readDraft, writeDraft } from "../state/store";
import { TIMED_RUN } from "../timer/log";
import { isWalk, minutesOf, type Watch } from "./watch";

const SLOT = "stopwatch";

export const readWatch = (): Promise<Watch | null> => readDraft<Watch>(SLOT);
export const keepWatch = (watch: Watch): Promise<boolean> => writeDraft(SLOT, watch);
export const dropWatch = (): Promise<void> => dropDraft(SLOT);

/** Fills in the form of what was timed and gives its path; null where storage refuses. */
export async function toForm(watch: Watch, now: number): Promise<string | null> {
  const { path, slot, draft } = await formOf(watch, now);
  if (slot && !(await writeDraft(slot, draft))) return null;
  await dropWatch();
  return path;
}

async function formOf(
  watch: Watch,
  now: number,
): Promise<{ path: string; slot?: string; draft?: unknown }> {
  const minutes = String(minutesOf(watch, now));
  // A timed run that waits for its form keeps its place.
  if (isWalk(watch, now) && !(await readDraft(TIMED_RUN))) {
    const draft = { ...newRun("WALK"), when: localNow(new Date(watch.startedAt)), minutes };
    return { path: `log/${TIMED_RUN}`, slot: TIMED_RUN, draft };
  }
  if (watch.noun === "morning") return { path: "today" };
  const values: Record<string, Value> = watch.noun === "sitting" ? { minutes } : {};
  if (watch.seat) values.seat = watch.seat;
  const slot = `note/${watch.noun}`;
  const begun = await readDraft<NoteDraft>(slot);
  // The way to the clock begins on the form: what was typed there before stays.
  const form = begun?.begun === today.value ? begun : newNote(uuid7(), today.value);
  const draft = { ...form, values: { ...form.values, ...values } };
  return { path: `log/${watch.noun}`, slot, draft };
}
