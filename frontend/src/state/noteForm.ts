// What each note asks, and the way from answers to the log and back. Pure; the keys and bounds
// are those of the server's event schemas.

import type { Body } from "../api/types";
import { inOrder } from "../bodymap/areas";
import { addDays, type Day, isAhead, withOffset } from "../lib/dates";
import { t } from "../messages/all";
import { EVENT, type Noun } from "./nouns";

export type Value = string | number | boolean | null | readonly string[];
export const ENDS = { ...t.notes.ends, ...t.noteForm.ends };
export type Ends = keyof typeof ENDS;

export type NoteField =
  | { kind: "day" | "until" | "moment" | "tick" | "limp" | "mean" | "index"; key: string }
  /** Places on the body; the third or angle of a Nordic curl; and that one answer is needed. */
  | { kind: "spots" | "break" | "any"; key: string }
  | {
      kind: "whole";
      key: string;
      min: number;
      max: number;
      unit: string;
      optional?: true;
      /** How many of what is stored make one of what is typed: 60 for minutes kept as seconds. */
      times?: number;
    }
  | { kind: "scale"; key: string; ends: Ends; optional?: true }
  | { kind: "words"; key: string; max: number; optional?: true; picks?: readonly string[] }
  | { kind: "choice"; key: string; options: Record<string, string>; optional?: true };

export type NoteDraft = {
  id: string;
  /** The day on which it was begun: an old answer to a test is no answer. */
  begun: Day;
  values: Record<string, Value>;
  /** What was logged, while it is being changed. */
  original: Body | null;
};

const DATE: NoteField = { kind: "day", key: "date" };
const NOTE: NoteField = { kind: "words", key: "note", max: 2000, optional: true };
const DAY_MIN = 1440;
const LONGEST_PAUSE_DAYS = 366;
/** Three to five things that matter to the runner (11). */
export const THINGS = ["1", "2", "3", "4", "5"] as const;
export const LEAST_THINGS = 3;
const LEAST_ANSWERED = 7;
const MOST_INDEX = 100;

const count = (key: string): NoteField => ({
  kind: "whole",
  key,
  min: 0,
  max: 1000,
  unit: t.noteForm.repetitions,
});

const scale = (key: string, ends: Ends): NoteField => ({ kind: "scale", key, ends });
const maybe = (key: string, ends: Ends): NoteField =>
  ({ ...scale(key, ends), optional: true }) as NoteField;

const score = (): NoteField => ({ kind: "whole", key: "value", min: 0, max: 100, unit: "" });

/** A scan has a note of its own, which says of what it was. */
const { imaging: _scan, ...TREATMENTS } = t.notes.treatments;

export const FIELDS: Record<Noun, readonly NoteField[]> = {
  sitting: [
    { kind: "whole", key: "minutes", min: 0, max: DAY_MIN, unit: t.log.minutes },
    maybe("pain", "pain"),
    { kind: "words", key: "seat", max: 40, optional: true, picks: t.noteForm.seats },
    DATE,
  ],
  bridge: [count("left"), count("right"), DATE],
  nordic: [{ kind: "break", key: "value" }, DATE],
  walk: [scale("value", "pain"), { kind: "limp", key: "limp" }, DATE],
  touch: [scale("value", "pain"), DATE],
  confidence: [scale("value", "trust"), DATE],
  psfs: [{ kind: "mean", key: "value" }, DATE],
  everyday: [{ kind: "index", key: "value" }, DATE],
  level: [count("value"), DATE],
  fall: [
    DATE,
    { kind: "words", key: "surface", max: 40, optional: true },
    {
      kind: "choice",
      key: "side",
      options: { left: t.common.left, right: t.common.right, both: t.common.both },
      optional: true,
    },
    { kind: "words", key: "part", max: 80, optional: true },
    maybe("pain", "pain"),
    { kind: "tick", key: "injured" },
    NOTE,
  ],
  treatment: [{ kind: "choice", key: "kind", options: TREATMENTS }, DATE, NOTE],
  imaging: [{ kind: "words", key: "part", max: 80, optional: true }, DATE, NOTE],
  visa_h: [score(), DATE],
  fash: [score(), DATE],
  diary: [
    { kind: "spots", key: "spots" },
    maybe("tying", "pain"),
    maybe("stairs", "pain"),
    maybe("carrying", "pain"),
    { kind: "words", key: "carried", max: 80, optional: true },
    maybe("driving", "pain"),
    {
      kind: "whole",
      key: "driven_min",
      min: 0,
      max: DAY_MIN,
      unit: t.log.minutes,
      optional: true,
    },
    maybe("mood", "mood"),
    maybe("stress", "stress"),
    { kind: "words", key: "shoes", max: 80, optional: true },
    { kind: "tick", key: "new_shoes" },
    NOTE,
    DATE,
    { kind: "any", key: "any" },
  ],
  cross: [
    { kind: "words", key: "sport", max: 40, picks: t.noteForm.sports },
    {
      kind: "whole",
      key: "duration_s",
      min: 1,
      max: 7 * DAY_MIN,
      unit: t.log.minutes,
      times: 60,
    },
    maybe("pain_during", "pain"),
    maybe("rpe", "effort"),
    { kind: "moment", key: "at" },
    NOTE,
  ],
  pause: [DATE, { kind: "until", key: "until" }],
};

export const newNote = (id: string, today: Day, values: NoteDraft["values"] = {}): NoteDraft => ({
  id,
  begun: today,
  values,
  original: null,
});

/** A logged note opened for a change. */
export function fromNote(noun: Noun, id: string, body: Body, today: Day): NoteDraft {
  const shown = FIELDS[noun].map((field): [string, Value] => [field.key, read(field, body)]);
  return { id, begun: today, values: Object.fromEntries(shown), original: body };
}

function read(field: NoteField, body: Body): Value {
  const kept = body[field.key] as Value | undefined;
  if (kept === undefined || kept === null) return null;
  // A file brought the sport as a code.
  if (field.key === "sport") return t.notes.brought[String(kept)] ?? kept;
  if (field.kind === "spots") return inOrder(kept as readonly string[]);
  if (field.kind === "whole") return String(Math.round(Number(kept) / (field.times ?? 1)));
  return field.kind === "moment" ? String(kept).slice(0, 19) : kept;
}

const text = (value: Value | undefined): string =>
  value === null || value === undefined ? "" : String(value).trim();

/** An unticked box and a text of spaces say nothing. */
const says = (value: Value | undefined): boolean => value !== false && text(value) !== "";

const THIRDS = 3;
const [LEAST_DEGREES, MOST_DEGREES] = [10, 90];

/** A third of the way down is kept as 1 to 3, an angle from upright as its degrees. */
export const isThird = (value: unknown): boolean => Number(value) <= THIRDS;

export const isBreak = (value: unknown): boolean =>
  typeof value === "number" &&
  ((value >= 1 && value <= THIRDS) || (value >= LEAST_DEGREES && value <= MOST_DEGREES));

const whole = (value: Value | undefined): number | null =>
  /^\d{1,6}$/.test(text(value)) ? Number(text(value)) : null;

/** The mean of three things or more rounded down, so that it never reaches a number too early. */
export function meanOf(values: NoteDraft["values"]): number | null {
  const scores = THINGS.map((n) => values[`score${n}`]).filter((one) => typeof one === "number");
  if (scores.length < LEAST_THINGS) return null;
  return Math.floor(scores.reduce((sum, one) => sum + one, 0) / scores.length);
}

/** The Everyday Function Index: ten times the mean of the answers, to the nearest whole number. */
export function indexOf(values: NoteDraft["values"]): number | null {
  const given = t.noteForm.everydayItems
    .map((_, place) => values[itemKey(place)])
    .filter((one): one is number => typeof one === "number");
  if (given.length < LEAST_ANSWERED) return null;
  const tenfold = 10 * given.reduce((sum, one) => sum + one, 0);
  return Math.floor((2 * tenfold + given.length) / (2 * given.length));
}

export const itemKey = (place: number): string => `item${place + 1}`;

/** What still has to be answered or changed, by the key of the field. */
export function faults(noun: Noun, draft: NoteDraft, today: Day): Record<string, string> {
  const answered = FIELDS[noun].some(({ kind, key }) => kind !== "day" && says(draft.values[key]));
  const found = FIELDS[noun].map((field) => [
    field.key,
    field.kind === "any" ? (answered ? null : t.noteForm.something) : faultOf(field, draft, today),
  ]);
  return Object.fromEntries(found.filter(([, fault]) => fault !== null));
}

function faultOf(field: NoteField, draft: NoteDraft, today: Day): string | null {
  const value = draft.values[field.key];
  switch (field.kind) {
    case "day":
      return text(value) > today ? t.noteForm.aheadDay : null;
    case "moment":
      return text(value) && isAhead(text(value)) ? t.log.future : null;
    case "until":
      return untilFault(text(value), text(draft.values.date) || today);
    case "limp":
      return value === true ? t.noteForm.limp : null;
    case "whole": {
      if (field.optional && !text(value)) return null;
      const n = whole(value);
      const fits = n !== null && n >= field.min && n <= field.max;
      return fits ? null : t.noteForm.whole(field.min, field.max);
    }
    case "mean":
      return draft.original || meanOf(draft.values) !== null ? null : t.common.choose;
    case "index": {
      const index = draft.original ? whole(value) : indexOf(draft.values);
      if (index !== null && index <= MOST_INDEX) return null;
      return draft.original ? t.noteForm.whole(0, MOST_INDEX) : t.noteForm.everydayIndex.least;
    }
    case "scale":
    case "choice":
      return field.optional || text(value) ? null : t.common.choose;
    case "words":
      return field.optional || text(value) ? null : t.common.required;
    case "break":
      return isBreak(value) ? null : t.noteForm.angle;
    case "tick":
    case "spots":
    case "any":
      return null;
  }
}

export function untilFault(until: Day, from: Day): string | null {
  if (!until) return t.common.required;
  if (until < from) return t.noteForm.untilBefore;
  return until > addDays(from, LONGEST_PAUSE_DAYS) ? t.noteForm.untilLong : null;
}

/** The event's body without its type. What the form does not ask stays as it was. */
export function toBody(noun: Noun, draft: NoteDraft, today: Day, now: string): Body {
  const body: Body = { ...draft.original, ...EVENT[noun].says };
  for (const field of FIELDS[noun]) {
    const value = write(field, draft, today, now);
    if (value === null) delete body[field.key];
    else body[field.key] = value;
  }
  return body;
}

function write(field: NoteField, draft: NoteDraft, today: Day, now: string): Value {
  const value = draft.values[field.key] ?? null;
  const { original } = draft;
  // Untouched stays exact: seconds, and the offset of a moment logged elsewhere.
  if (original && String(value) === String(read(field, original)))
    return (original[field.key] as Value) ?? null;
  switch (field.kind) {
    case "day":
      return text(value) || today;
    case "moment":
      return text(value) ? withOffset(text(value)) : now;
    case "whole":
      if (field.optional && !text(value)) return null;
      return (whole(value) ?? 0) * (field.times ?? 1);
    case "spots":
      return Array.isArray(value) && value.length > 0 ? value : null;
    case "any":
      return null;
    case "mean":
      return original ? value : meanOf(draft.values);
    case "index":
      return original ? whole(value) : indexOf(draft.values);
    case "tick":
      return value === true ? true : null;
    case "limp":
      return null;
    default:
      return typeof value === "string" ? value.trim() || null : value;
  }
}
