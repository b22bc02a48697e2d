// What stops the training on this device at once, before any server has answered.

import { computed } from "@preact/signals";
import type { Quality, Row } from "../api/types";
import { daysBetween } from "../lib/dates";
import { t } from "../messages";
import { today } from "./clock";
import { openFlags, unansweredRed } from "./overlay";
import { episode, episodes, meta, outbox, plan, rows } from "./store";

/** Flags that do not lock are asked for anew before each plan. */
const since = computed(() => {
  if (episode.value?.body) return episode.value.body.started;
  const ended = episodes.value.map((one) => (one.deleted ? null : (one.body?.ended ?? null)));
  return ended.reduce<string | null>((last, day) => (day && day > (last ?? "") ? day : last), null);
});

const locking = (id: string): boolean => t.check.flagOf(id)?.locks ?? true;

/** Every yes that nobody has checked; what stops the training outlives the plan it came in. */
export const flags = computed(() => openFlags(rows.value, since.value, locking));

/** The flags that stop the training now. */
export const lockFlags = computed((): string[] => {
  const here = flags.value.filter(locking);
  if (plan.value?.state === "locked") {
    const there = plan.value.alerts.map((alert) => alert.rule).filter((id) => /^RF\d/.test(id));
    return [...new Set([...here, ...there.filter(locking)])];
  }
  // The server has these flags and plans on: it knows best.
  const unsent = outbox.value.some((entry) => entry.type === "red_flag");
  return plan.value && !unsent ? [] : here;
});

export const locked = computed(() => lockFlags.value.length > 0 || plan.value?.state === "locked");

/** After a sharp pain or a pop in maintenance the signs of a strain are asked for (16). */
export const STRAIN = "16-STRAIN";
/** Alerts that ask the questions about the pattern again, and the rule of their answer (4.3, 9.1). */
export const RESCREENS: ReadonlyMap<string, string> = new Map([
  ["4.3-RESCREEN", "4.3"],
  ["9.1-RESCREEN", "9.1-RESCREEN"],
  ["16-RESCREEN", "16-RESCREEN"],
  [STRAIN, STRAIN],
]);
const ASKS_AGAIN_DAYS = 14;

/** The questions were answered here with a sign left: they rest as long as the plan's own do. */
export const rescreened = computed((): boolean => {
  const day = meta.value.get("rescreened");
  return typeof day === "string" && daysBetween(day, today.value) < ASKS_AGAIN_DAYS;
});

/** A RED that was logged here and that the server has not answered. */
export const red = computed(() => unansweredRed(plan.value, rows.value, outbox.value));

/** `id` rises with time: an answer with a later one was given after it. */
export type OpenCheck = { marked: Quality[]; id?: string };

/** The safety check that a RED opened and that is not answered yet, here or on another device. */
export const openCheck = computed(() => {
  const check = (meta.value.get("check") as OpenCheck | null | undefined) ?? null;
  const answers = (row: Row): boolean =>
    row.type === "acknowledged" && row.body?.rule === "3.1" && row.id > (check?.id ?? "~");
  return rows.value.some(answers) ? null : check;
});

/** A flare-up that was told here and that the server has not answered: everything rests (9.4). */
export const flareWaits = computed(() =>
  outbox.value.some(
    (entry) => entry.type === "flare" && entry.op === "put" && entry.state === "waiting",
  ),
);

/** The safety check comes before anything else. */
export const stopped = computed(() => red.value !== null || openCheck.value !== null);

/** A flag, a RED, an open check or a flare-up: nothing is guided then. */
export const barred = computed(() => locked.value || stopped.value || flareWaits.value);
