// What a move says and does, whichever way it was made: from the list, by keys or by dragging.

import { signal } from "@preact/signals";
import type { Movable } from "../api/types";
import type { Day } from "../lib/dates";
import { t } from "../messages";
import { today } from "../state/clock";
import { moveItem } from "../state/planActions";
import { say } from "../state/toast";
import { clashOn } from "../state/weeks";
import { dayInside, nameOf, sentence, whyNot } from "./words";

/** The item whose list of days is open. */
export const choosing = signal<Movable | null>(null);

/** The item under the finger, and the day it is over. */
export const dragging = signal<{ movable: Movable; from: Day; over: Day | null } | null>(null);

/** Moves if the day fits, else says why not. The toast is read out and takes it back. */
export async function drop(movable: Movable, from: Day, to: Day): Promise<void> {
  const name = nameOf(movable.item);
  const clash = clashOn(movable, to);
  if (to === from || clash === undefined) return;
  if (clash !== null) return say(t.plan.stays(name, sentence(whyNot(clash))));
  const back = await moveItem(movable, to);
  if (!back) return;
  const words =
    to === movable.own ? t.plan.wentBack(name) : t.notes.moved(name, dayInside(to, today.value));
  say(words, () => void back());
}
