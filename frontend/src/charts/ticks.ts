// Where the time axis is marked: days, weeks, months or years, as many as have room. Pure.

import { addDays, type Day, daysBetween } from "../lib/dates";
import type { Span } from "./span";

export type Tick = { at: number; day: Day; by: "day" | "month" | "year" };

/** Whole weeks begin on the week's first day, so that marks and bars agree. */
const DAYS = [1, 2, 7, 14] as const;
const MONTHS = [1, 2, 3, 6, 12, 24] as const;
const MONTH = 30.4;

/** At most `room` marks of the span; `monday` is a first day of the week. */
export function ticks(first: Day, span: Span, room: number, monday: Day): Tick[] {
  const length = span.to - span.from;
  const days = DAYS.find((step) => length / step <= room);
  if (days !== undefined) return byDays(first, span, days, monday);
  const months = MONTHS.find((step) => length / (step * MONTH) <= room) ?? 60;
  return byMonths(first, span, months);
}

function byDays(first: Day, span: Span, step: number, monday: Day): Tick[] {
  const offset = step >= 7 ? daysBetween(first, monday) : 0;
  const found: Tick[] = [];
  let at = Math.ceil((span.from - offset) / step) * step + offset;
  for (; at <= span.to; at += step) found.push({ at, day: addDays(first, at), by: "day" });
  return found;
}

function byMonths(first: Day, span: Span, step: number): Tick[] {
  const begin = addDays(first, Math.ceil(span.from));
  let month = Number(begin.slice(0, 4)) * 12 + Number(begin.slice(5, 7)) - 1;
  if (begin.slice(8) !== "01") month += 1;
  month = Math.ceil(month / step) * step;
  const found: Tick[] = [];
  for (;;) {
    const [year, of] = [Math.floor(month / 12), month % 12];
    const day = `${year}-${String(of + 1).padStart(2, "0")}-01`;
    const at = daysBetween(first, day);
    if (at > span.to) return found;
    found.push({ at, day, by: step >= 12 ? "year" : "month" });
    month += step;
  }
}
