// Numbers and records in words, in the person's units.

import type { Dose, ExerciseLog, Morning, Row, Run, Session, Strength } from "../api/types";
import { t } from "../messages";
import { addDays, type Day, daysBetween } from "./dates";
import { noteLines } from "./noteLines";
import { distanceUnit, fromKg, fromMetres, type Units, weightUnit } from "./units";

/** "2 × 10", "11 + 10", "5 × 30 s". */
export function sets(dose: Pick<Dose, "reps" | "hold_s">): string {
  const holds = dose.hold_s !== undefined && dose.hold_s.length > 0;
  const amounts = (holds ? dose.hold_s : dose.reps) ?? [];
  const [first] = amounts;
  if (first === undefined) return "";
  if (amounts.every((amount) => amount === first)) {
    return `${amounts.length}\u00a0${t.dose.times}\u00a0${holds ? t.dose.seconds(first) : first}`;
  }
  const spread = amounts.join(` ${t.dose.plus} `);
  return holds ? `${spread} s` : spread;
}

export type Clock = "24" | "12";

export function weight(kg: number, units: Units): string {
  const value = fromKg(kg, units);
  const digits = units.weight === "kg" ? 2 : 1;
  return `${number(value, digits)}\u00a0${weightUnit(units)}`;
}

/** The sets and the weight, if there is one. */
export function dose(what: Dose, units: Units): string {
  const load = what.load_kg ?? 0;
  const amount = sets(what);
  return load > 0 ? `${amount} ${t.dose.with(weight(load, units))}` : amount;
}

// A formatter takes a slow phone a millisecond and more to make, so that each is made once.
const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

function numberBy(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options);
  const made = numbers.get(key) ?? new Intl.NumberFormat(t.locale, options);
  numbers.set(key, made);
  return made;
}

function dateBy(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  const made = dates.get(key) ?? new Intl.DateTimeFormat(t.locale, { timeZone: "UTC", ...options });
  dates.set(key, made);
  return made;
}

export const number = (value: number, digits: number): string =>
  numberBy({ maximumFractionDigits: digits }).format(value);

/** "44%", in German with a space before the sign. */
export const percent = (share: number): string => numberBy({ style: "percent" }).format(share);

/** A number as it stands in a field, for `parseNumber` to read again: no thousands sign. */
export const typed = (value: number): string =>
  numberBy({ maximumFractionDigits: 3, useGrouping: false }).format(value);

/** "9.01 km"; rounded down, so that a cap never looks larger than it is. */
export function distance(metres: number, units: Units, digits = 2): string {
  const factor = 10 ** digits;
  const value = Math.floor(fromMetres(metres, units) * factor + 1e-6) / factor;
  return `${number(value, digits)}\u00a0${distanceUnit(units)}`;
}

/** A distance as it was run, rounded to the nearest hundredth. */
export const covered = (metres: number, units: Units): string =>
  `${number(fromMetres(metres, units), 2)}\u00a0${distanceUnit(units)}`;

/** "47:12" or "1:02:03". */
export function duration(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const tail = String(seconds % 60).padStart(2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${tail}` : `${minutes}:${tail}`;
}

export function pace(metres: number, seconds: number, units: Units): string {
  return duration(Math.round(seconds / fromMetres(metres, units)));
}

const intl = (day: Day, options: Intl.DateTimeFormatOptions): string =>
  dateBy(options).format(new Date(`${day}T12:00:00Z`));

export const longDay = (day: Day): string =>
  intl(day, { weekday: "long", day: "numeric", month: "long" });

/** With its year, where a log may go on for many. */
export const fullDay = (day: Day): string =>
  intl(day, { weekday: "long", day: "numeric", month: "long", year: "numeric" });

export const yearDay = (day: Day): string =>
  intl(day, { day: "numeric", month: "short", year: "numeric" });

export const month = (day: Day): string => intl(day, { month: "short" });

export const shortDay = (day: Day): string =>
  intl(day, { weekday: "short", day: "numeric", month: "short" });

/** A rule's id beside its text; a named rule reads as words: "review weeks", "week jump". */
export const ruleTag = (id: string): string =>
  /^[A-Z]+(_[A-Z0-9]+)+$/.test(id)
    ? id
        .replace(/^WARN_/, "")
        .replaceAll("_", " ")
        .toLowerCase()
    : id;

export const dayOfMonth = (day: Day): string => intl(day, { day: "numeric" });
export const dayAndMonth = (day: Day): string => intl(day, { day: "numeric", month: "short" });
export const longWeekday = (day: Day): string => intl(day, { weekday: "long" });
export const narrowWeekday = (day: Day): string => intl(day, { weekday: "narrow" });
export const weekday = (day: Day): string => intl(day, { weekday: "short" });

export const monthName = (day: Day): string => intl(day, { month: "long", year: "numeric" });

/** "today", "tomorrow", else "Tue, 24 Nov". */
export function nearDay(day: Day, today: Day): string {
  const away = daysBetween(today, day);
  if (away === 0) return t.common.today;
  if (away === 1) return t.common.tomorrow;
  if (away === -1) return t.common.yesterday;
  return shortDay(day);
}

export const sameYearDay = (day: Day, today: Day): string =>
  daysBetween(day, addDays(today, 0)) > 300
    ? intl(day, { day: "numeric", month: "short", year: "numeric" })
    : nearDay(day, today);

/** The wall-clock time of an `at`: "18:05" or "6:05 pm". */
export const clockTime = (at: string, clock: Clock): string =>
  dateBy({
    hour: clock === "24" ? "2-digit" : "numeric",
    minute: "2-digit",
    hourCycle: clock === "24" ? "h23" : "h12",
  }).format(new Date(`${at.slice(0, 16)}Z`));

/** "3-5", or "3+" where the upper end is open. */
const span = (value: number | readonly (number | null)[] | null | undefined): string | null => {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return value > 0 ? String(value) : null;
  const [low, high] = value;
  if (low === undefined || low === null || high === undefined || high === 0) return null;
  if (high === null) return `${low}+`;
  return low === high ? String(low) : `${low}-${high}`;
};

/** "1-2 s up · 3-5 s down · rest 60-90 s". */
/** The parts of a tempo; each stays on one line. */
export function tempo({ tempo: pace, rest_s }: Pick<Strength, "tempo" | "rest_s">): string[] {
  const [up, hold, down, rest] = [pace?.up_s, pace?.hold_s, pace?.down_s, rest_s].map(span);
  const parts = [
    up && t.tempo.up(up),
    hold && t.tempo.hold(hold),
    down && t.tempo.down(down),
    rest && t.tempo.rest(rest),
  ];
  return parts.filter((part): part is string => Boolean(part));
}

const sideWord = (side: "left" | "right"): string =>
  t.inside(side === "left" ? t.common.left : t.common.right);

export function exerciseLine(log: ExerciseLog, units: Units): string {
  const side = log.side && log.side !== "both" ? ` (${sideWord(log.side)})` : "";
  return `${t.exercise[log.exercise] ?? log.exercise}${side} ${dose(log, units)}`;
}

/** One record in a line or two, for the history, the outbox and a conflict. */
/** A walk-run by time has no distance to name. */
const withDistance = (kind: string, metres: number, units: Units): string =>
  metres > 0 ? `${kind} ${covered(metres, units)}` : kind;

export function describe(row: Pick<Row, "type" | "body" | "date">, units: Units): string[] {
  const { body } = row;
  if (!body) return [];
  switch (row.type) {
    case "session": {
      const session = body as Session;
      return session.exercises.map(
        (log) => `${exerciseLine(log, units)}, ${t.history.pain(log.pain_during)}`,
      );
    }
    case "run": {
      const run = body as Run;
      const kind = t.runKind[run.kind ?? "easy"] ?? t.exercise.run ?? "";
      return [
        `${withDistance(kind, run.distance_m, units)} · ${duration(run.duration_s)}`,
        // A run that a file brought has no answer until somebody gives it.
        run.pain_during === undefined ? t.history.untold : t.history.pain(run.pain_during),
      ];
    }
    case "morning":
      return [t.history.morningPain((body as Morning).pain)];
    default:
      return (
        noteLines(row.type, body, { day: shortDay, farDay: yearDay }) ?? [
          t.history.events[row.type] ?? row.type,
        ]
      );
  }
}

const ROUGH: readonly [string, number][] = [
  ["year", 525_600],
  ["month", 43_800],
  ["day", 1_440],
  ["hour", 60],
];

/** So many minutes in the largest unit of which they are about one and a half: "3 hours". */
export function roughly(minutes: number): string {
  const [unit, size] = ROUGH.find(([, one]) => minutes >= 1.5 * one) ?? ["minute", 1];
  return numberBy({
    style: "unit",
    unit,
    unitDisplay: "long",
    maximumFractionDigits: 0,
  }).format(minutes / size);
}
