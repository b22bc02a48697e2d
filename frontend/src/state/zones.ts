// In which zone the plan's days and times are, and a journey to another one.

import { zone } from "../lib/dates";
import type { Change } from "../offline/outbox";
import { event, put } from "./actions";
import { today } from "./clock";
import { commit, episode, liveRows } from "./store";

/** Whether this device's zone is told to the server by itself: yes, no, or not yet asked. */
export const FOLLOWS = "follows-zone";
const KEY = "timezone";

const settings = () =>
  liveRows.value.filter((row) => row.type === "setting" && row.body?.key === KEY);

/** The zone by which the server reminds; null without a plan. */
export function zoneOfPlan(): string | null {
  const open = episode.value?.body;
  if (!open) return null;
  const newest = settings().find((row) => row.date >= open.started);
  return newest ? String(newest.body?.value) : open.timezone;
}

/** The city that a zone is named after. */
export const placeOf = (name: string): string =>
  (name.split("/").at(-1) ?? name).replaceAll("_", " ");

/** What the clock on the wall says there, to the minute. */
function wall(timeZone: string, now: Date): string {
  const parts = { dateStyle: "short", timeStyle: "short", timeZone } as const;
  try {
    return new Intl.DateTimeFormat("en", parts).format(now);
  } catch {
    // A zone that this browser has never heard of.
    return timeZone;
  }
}

/** Where this device is, if the clocks there differ from those of the plan; else null. */
export function abroad(now: Date = new Date()): string | null {
  const [home, here] = [zoneOfPlan(), zone()];
  return home && wall(home, now) !== wall(here, now) ? here : null;
}

/**
 * From today on the plan and its reminders go by this zone; one such record a day. Whoever flies
 * west over midnight has one of tomorrow already, which would go on being the newest, or a plan
 * that begins tomorrow, which knows nothing of the day before.
 */
export function changeTo(name: string): Change {
  const body = { key: KEY, value: name };
  const known = settings().find((row) => row.date >= today.value);
  const started = episode.value?.body?.started ?? today.value;
  const [, later = started] = [started, today.value].sort();
  if (!known) return event("setting", later, { date: later, ...body });
  return put("setting", known.id, known.date, { type: "setting", date: known.date, ...body });
}

export const moveTo = (name: string): Promise<boolean> => commit([changeTo(name)]);
