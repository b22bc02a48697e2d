// The week as the Plan page shows it: the server's calendar, and what this device has logged,
// moved or paused since. It checks no rule; the calendar says which days fit.

import type { Calendar, CalendarWeek, Clash, Movable, Row, WeekItem } from "../api/types";
import { addDays, type Day } from "../lib/dates";
import type { Entry } from "../offline/outbox";

export type Item = Movable["item"];

/** An item with the day it stands on here, and whether that waits for the server. */
export type Placed = { movable: Movable; day: Day; moved: boolean; waiting: boolean };

export type ShownItem = { item: WeekItem; placed: Placed | null };
export type ShownDay = { date: Day; done: Row[]; due: ShownItem[]; paused: boolean };

export type Log = { rows: readonly Row[]; outbox: readonly Entry[] };

const there = (row: Row): boolean => !row.deleted && row.body !== null;

const isOf = (item: Item, row: Row): boolean =>
  item === "run" ? row.type === "run" : row.type === "session" && hasExercise(row, item);

function hasExercise(row: Row, exercise: string): boolean {
  const logs = (row.body?.exercises ?? []) as { exercise: string }[];
  return logs.some((log) => log.exercise === exercise);
}

/** The move by hand that still waits for its day: the newest one that no work has answered. */
export function moveOf(item: Item, rows: readonly Row[], today: Day): Row | null {
  const found = rows
    .filter((row) => there(row) && row.type === "move" && row.body?.item === item)
    .filter((row) => String(row.body?.to) >= today)
    .filter((row) => !rows.some((one) => there(one) && one.date >= row.date && isOf(item, one)));
  return found.sort((a, b) => (a.date < b.date ? 1 : -1))[0] ?? null;
}

/** Where an item stands: on the server's day, or where an unsent move or way back puts it. */
export function placeOf(movable: Movable, { rows, outbox }: Log, today: Day): Placed {
  const unsent = outbox.filter((entry) => entry.type === "move");
  const row = moveOf(movable.item, rows, today);
  const waiting = row !== null && unsent.some((entry) => entry.id === row.id);
  if (row && waiting) {
    return { movable, day: String(row.body?.to), moved: true, waiting: true };
  }
  const back = unsent.some(
    (entry) => entry.op === "delete" && itemOf(entry.before) === movable.item,
  );
  if (back && row === null) return { movable, day: movable.own, moved: false, waiting: true };
  return { movable, day: movable.date, moved: movable.date !== movable.own, waiting: false };
}

const itemOf = (stored: Entry["before"]): unknown =>
  stored && "type" in stored ? stored.body?.item : undefined;

/** What an item would clash with on a day; undefined for a day that it cannot go to at all. */
export function clashOn(movable: Movable, day: Day): Clash | null | undefined {
  const choice = movable.to.find((one) => one.date === day);
  return choice === undefined ? undefined : choice.clash;
}

export type Pause = { row: Row; from: Day; until: Day };

/** The pauses that are not over, the first one first. */
export const pausesOf = (rows: readonly Row[], today: Day): Pause[] =>
  rows
    .filter((row) => there(row) && row.type === "pause")
    .map((row) => ({ row, from: row.date, until: String(row.body?.until) }))
    .filter((pause) => pause.until >= today)
    .sort((a, b) => (a.from < b.from ? -1 : 1));

/** This week of the calendar and the later ones, whatever day the calendar is of. */
export function split(found: Calendar, today: Day): [CalendarWeek | null, CalendarWeek[]] {
  const at = found.weeks.findIndex((week) => week.start <= today && today < addDays(week.start, 7));
  return at < 0 ? [null, []] : [found.weeks[at] ?? null, found.weeks.slice(at + 1)];
}

const LOGGED = new Set(["session", "run", "test", "sitting", "score"]);

/** This week: what was done from the log, what is due; and the next sessions that stand after it. */
export function shownWeek(found: Calendar, week: CalendarWeek, log: Log, today: Day): ShownDay[] {
  const placed = found.moves.map((movable) => placeOf(movable, log, today));
  const pauses = pausesOf(log.rows, today);
  const days = week.days.map(({ date, items }) => {
    const done = log.rows.filter((row) => there(row) && row.date === date && LOGGED.has(row.type));
    const paused = pauses.some((pause) => pause.from <= date && date <= pause.until);
    const kept = items
      .filter((item) => !item.done && date >= today)
      .map((item) => ({ item, placed: placedAt(placed, item, date) }))
      .filter((shown) => !shown.placed || shown.placed.day === date);
    const arrived = placed
      .filter((one) => one.day === date && one.movable.date !== date)
      .map((one) => ({ item: itemAt(found, one.movable), placed: one }));
    const due = [...kept, ...arrived].filter(
      ({ item }) => date > today || !done.some((row) => answers(row, item)),
    );
    return { date, done: done.reverse(), due: paused ? [] : due, paused };
  });
  return [...days, ...beyond(found, addDays(week.start, 7), placed)];
}

/** The days after this week on which something stands that may be moved already. */
function beyond(found: Calendar, from: Day, placed: readonly Placed[]): ShownDay[] {
  const later = placed.filter((one) => one.day >= from);
  const dates = [...new Set(later.map((one) => one.day))].sort();
  return dates.map((date) => ({
    date,
    done: [],
    due: later
      .filter((one) => one.day === date)
      .map((one) => ({ item: itemAt(found, one.movable), placed: one })),
    paused: false,
  }));
}

const nameOf = (item: WeekItem): string | undefined =>
  item.kind === "strength" ? item.exercise : item.kind;

/** The next session or run can be moved; the ones after it follow from it. */
const placedAt = (placed: readonly Placed[], item: WeekItem, date: Day): Placed | null =>
  placed.find((one) => one.movable.item === nameOf(item) && one.movable.date === date) ?? null;

function itemAt(found: Calendar, movable: Movable): WeekItem {
  const day = found.weeks.flatMap((week) => week.days).find((one) => one.date === movable.date);
  const item = day?.items.find((one) => !one.done && nameOf(one) === movable.item);
  if (item) return item;
  return movable.item === "run"
    ? { kind: "run", done: false }
    : { kind: "strength", exercise: movable.item, done: false };
}

function answers(row: Row, item: WeekItem): boolean {
  if (item.kind === "test") {
    return row.body?.name === item.name || row.type === item.name;
  }
  return isOf((item.kind === "run" ? "run" : item.exercise) as Item, row);
}

/** For each exercise and the runs the days of a later week, in the order of the page. */
export function daysOf(week: CalendarWeek): Map<string, Day[]> {
  const days = new Map<string, Day[]>();
  for (const name of ["EB", "RD", "NH", "walk", "run"]) {
    const on = week.days
      .filter((day) => day.items.some((item) => laterName(item) === name))
      .map((day) => day.date);
    if (on.length > 0) days.set(name, on);
  }
  return days;
}

function laterName(item: WeekItem): string | undefined {
  if (item.kind === "run") return item.step === "WALK" ? "walk" : "run";
  return item.kind === "strength" ? item.exercise : undefined;
}

export type DaysChanged = { name: string; before: Day[]; after: Day[] };

/** Which exercises and runs have other days in `after` than in `before`, the same week. */
export function changes(before: CalendarWeek, after: CalendarWeek): DaysChanged[] {
  const [was, is] = [daysOf(before), daysOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((name) => ({ name, before: was.get(name) ?? [], after: is.get(name) ?? [] }))
    .filter((one) => one.before.join() !== one.after.join());
}
