// What is drawn below the pain, as the person chooses: the load of the weeks, or a line of the
// diary. All of it the server's numbers in the person's units. Pure.

import { EXERCISES, type Exercise, type Timeline } from "../api/types";
import { type Day, daysBetween } from "../lib/dates";
import { fromKg, fromMetres, type Units } from "../lib/units";

export type Amount = "reps" | "hold" | "kg";
export type What =
  | `${Amount}:${Exercise}`
  | ("run" | "sitting" | "efi" | "psfs" | "visa_h" | "fash")
  | ("sl_bridge" | "confidence" | "load");

type Column = (number | null)[];
export type Part = { name: "all" | "left" | "right" | "own"; values: Column };

export type Below = {
  what: What;
  /** Bars stand for weeks, dots for days. */
  look: "bars" | "dots";
  /** Day numbers: of bars the middle of their weeks. */
  at: number[];
  parts: Part[];
  /** The week's cap, in the unit of the bars. */
  cap: Column | null;
  /** A day's or week's value is at most this, where there is such a thing. */
  most: number | null;
};

const KEYS = { reps: "reps", hold: "hold_s", kg: "lifted_kg" } as const;
const SCORES = ["efi", "psfs", "visa_h", "fash"] as const;
const TESTS = ["sl_bridge", "confidence"] as const;
const MOST: { [what: string]: number } = {
  efi: 100,
  psfs: 10,
  visa_h: 100,
  fash: 100,
  confidence: 10,
};
export const WEEK_MIDDLE = 3;

const split = (what: What) => what.split(":") as [Amount, Exercise | undefined];

/** What there is anything of; the running always. */
export function choices(timeline: Timeline): What[] {
  const found: What[] = [];
  for (const exercise of EXERCISES) {
    for (const amount of ["reps", "hold", "kg"] as const) {
      const legs = timeline.legs.filter((leg) => leg.exercise === exercise);
      if (legs.some((leg) => leg[KEYS[amount]].some((value) => value > 0))) {
        found.push(`${amount}:${exercise}`);
      }
    }
  }
  found.push("run");
  if (timeline.sitting.length > 0) found.push("sitting");
  for (const name of SCORES) {
    if (timeline.scores.some((line) => line.name === name && line.points.length > 0))
      found.push(name);
  }
  for (const name of TESTS) {
    if (timeline.markers.some((mark) => mark.kind === "test" && mark.what === name))
      found.push(name);
  }
  if (timeline.day_loads.some((load) => load.au !== null)) found.push("load");
  return found;
}

/** Whether the two legs can be told apart. */
export const hasSides = (what: What): boolean => what.includes(":") || what === "sl_bridge";

export const exerciseOf = (what: What): Exercise | null => split(what)[1] ?? null;

export function belowOf(timeline: Timeline, what: What, sides: boolean, units: Units): Below {
  const numberOf = (day: Day) => daysBetween(timeline.since, day);
  const weeks = timeline.weeks.map((week) => numberOf(week.start) + WEEK_MIDDLE);
  const bars = { what, look: "bars", at: weeks, cap: null, most: null } as const;
  const [amount, exercise] = split(what);
  if (exercise) return { ...bars, parts: legParts(timeline, amount, exercise, sides, units) };
  if (what === "run") {
    const inUnits = (metres: number | null) => metres && fromMetres(metres, units);
    const values = timeline.weeks.map((week) => fromMetres(week.run_m, units));
    return {
      ...bars,
      parts: [{ name: "all", values }],
      cap: timeline.weeks.map((week) => inUnits(week.cap_m)),
    };
  }
  if (what === "load") {
    return {
      ...bars,
      parts: [{ name: "all", values: timeline.weeks.map((week) => week.load_au) }],
    };
  }
  return {
    what,
    look: "dots",
    cap: null,
    most: MOST[what] ?? null,
    ...dotsOf(timeline, what, sides),
  };
}

function legParts(
  timeline: Timeline,
  amount: Amount,
  exercise: Exercise,
  sides: boolean,
  units: Units,
): Part[] {
  const values = (side: "left" | "right") => {
    const leg = timeline.legs.find((one) => one.exercise === exercise && one.side === side);
    return timeline.weeks.map((_, week) => {
      const value = leg?.[KEYS[amount]][week] ?? 0;
      return amount === "kg" ? fromKg(value, units) : value;
    });
  };
  const [left, right] = [values("left"), values("right")];
  if (sides) {
    return [
      { name: "left", values: left },
      { name: "right", values: right },
    ];
  }
  // Of two legs logged apart the larger, as the weeks count them.
  return [{ name: "all", values: left.map((value, week) => Math.max(value, right[week] ?? 0)) }];
}

function dotsOf(timeline: Timeline, what: What, sides: boolean): Pick<Below, "at" | "parts"> {
  const numberOf = (day: Day) => daysBetween(timeline.since, day);
  const tests = timeline.markers.filter((mark) => mark.kind === "test" && mark.what === what);
  const points =
    what === "sitting"
      ? timeline.sitting.map(({ date, minutes }) => ({ at: numberOf(date), value: minutes }))
      : tests.length > 0
        ? tests.map(({ date, value, left }) => ({ at: numberOf(date), value: value ?? left }))
        : (timeline.scores.find((line) => line.name === what)?.points ?? []).map((point) => ({
            at: numberOf(point.date),
            value: point.value,
          }));
  const at = points.map((point) => point.at);
  const hasLegs = tests.some((test) => test.left !== null && test.right !== null);
  if (!hasLegs) return { at, parts: [{ name: "all", values: points.map((one) => one.value) }] };
  const legs: Part[] = [
    { name: "left", values: tests.map((test) => test.left) },
    { name: "right", values: tests.map((test) => test.right) },
  ];
  if (sides) return { at, parts: legs };
  const weaker = tests.map(({ left, right }) => (left && right ? Math.min(left, right) : left));
  return { at, parts: [{ name: "own", values: weaker }] };
}

/** How the weaker leg stands against the other in one test, in percent, rounded down. */
export function symmetry(left: number | null, right: number | null): number | null {
  if (left === null || right === null || Math.max(left, right) === 0) return null;
  return Math.floor((100 * Math.min(left, right)) / Math.max(left, right));
}

/** A rounded top of the scale with a little room above the largest value. */
export function topOf({ parts, cap, most }: Below): number {
  if (most !== null) return most;
  const values = [...parts.flatMap((part) => part.values), ...(cap ?? [])];
  const largest = values.reduce<number>((top, value) => Math.max(top, value ?? 0), 0);
  const step = 10 ** Math.floor(Math.log10(Math.max(largest, 1)));
  return Math.max(Math.ceil((largest * 1.05) / (step / 2)) * (step / 2), 5);
}
