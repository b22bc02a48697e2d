// The runner's own calendar days, as "YYYY-MM-DD" strings. Nothing here knows a time zone
// other than the device's own.

export type Day = string;

const two = (n: number): string => String(n).padStart(2, "0");

export function dayOf(moment: Date): Day {
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** A day as a Date at noon UTC: safe to add days to, whatever the clocks do. */
function noon(day: Day): Date {
  return new Date(`${day}T12:00:00Z`);
}

export function addDays(day: Day, days: number): Day {
  const moment = noon(day);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000);
}

export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const weekdayOf = (day: Day): Weekday =>
  WEEKDAYS[(noon(day).getUTCDay() + 6) % 7] as Weekday;

/** The weekdays in the order of a calendar that begins with `first`. */
export function weekdaysFrom(first: Weekday): Weekday[] {
  const at = WEEKDAYS.indexOf(first);
  return [...WEEKDAYS.slice(at), ...WEEKDAYS.slice(0, at)];
}

/** The first day of the week that holds `day`. */
export function weekStart(day: Day, first: Weekday = "mon"): Day {
  const index = (noon(day).getUTCDay() + 6) % 7;
  return addDays(day, -((index - WEEKDAYS.indexOf(first) + 7) % 7));
}

/**
 * A local "YYYY-MM-DDTHH:MM" with the device's UTC offset of that moment. Where the clock showed it
 * twice, only the moment itself knows which one it was.
 */
export function withOffset(local: string, moment = new Date(local)): string {
  const minutes = -moment.getTimezoneOffset();
  const sign = minutes < 0 ? "-" : "+";
  const size = Math.abs(minutes);
  const seconds = local.length === 16 ? ":00" : "";
  return `${local}${seconds}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** The wall-clock part of an `at`, for a date-and-time field. */
export function localPart(at: string): string {
  return at.slice(0, 16);
}

export function localNow(moment: Date = new Date()): string {
  return `${dayOf(moment)}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** Whether a local time lies ahead of the device's clock, to the minute. */
export const isAhead = (local: string): boolean => local.slice(0, 16) > localNow();

export function atNow(moment: Date = new Date()): string {
  return withOffset(`${localNow(moment)}:${two(moment.getSeconds())}`, moment);
}

export function zone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
}
