// What is shown between an offline save and the server's next plan. It chooses among the
// answers the plan already holds; it computes no dose of its own.

import type {
  Band,
  Dose,
  Exercise,
  ExerciseLog,
  Plan,
  Quality,
  Row,
  Run,
  Session,
} from "../api/types";
import { EXERCISES } from "../api/types";
import type { Entry } from "../offline/outbox";
import { type Noun, nounOf } from "./nouns";

const ORDER: readonly Band[] = ["green", "yellow", "orange", "red"];

/** Used only before the first plan has come: a red at the strictest of the rulebook's bands. */
const STRICT = {
  bands: { green: 1, yellow: 2, orange: 3 },
  climb: 2,
  stop: ["sharp", "pop", "numb", "tingle", "weak", "limp"] as Quality[],
};

/** The words at which one stops (5.2). */
export const STOPS: readonly Quality[] = STRICT.stop;

/**
 * The traffic light of one pain and its qualities, by the plan's own numbers. `earlier` are the
 * pains of the exercise's sets before it, in order: a climb from one to the next stops (5.2).
 */
export function lightOf(
  live: Plan["live"] | undefined,
  pain: number | null | undefined,
  quality: readonly Quality[] = [],
  earlier: readonly number[] = [],
): Band | null {
  const { bands, climb, stop } = live ?? STRICT;
  if (quality.some((one) => stop.includes(one))) return "red";
  if (pain === null || pain === undefined) return null;
  const felt = [...earlier, pain];
  if (felt.some((one, i) => i > 0 && one - (felt[i - 1] ?? one) >= climb)) return "red";
  if (pain <= bands.green) return "green";
  if (pain <= bands.yellow) return "yellow";
  return pain <= bands.orange ? "orange" : "red";
}

export const worst = (bands: readonly Band[]): Band | null =>
  bands.reduce<Band | null>(
    (found, band) => (found && ORDER.indexOf(found) >= ORDER.indexOf(band) ? found : band),
    null,
  );

/** The light of one exercise: its worst pain, its words, and a climb from set to set. */
function lightOfLog(live: Plan["live"] | undefined, log: ExerciseLog): Band | null {
  const pains = log.pain_by_set ?? [];
  const climb = lightOf(live, pains.at(-1), [], pains.slice(0, -1));
  const whole = lightOf(live, log.pain_during, log.quality);
  return worst([whole, climb].filter((band) => band !== null));
}

/** The light of a whole session or run. */
export function lightOfRow(live: Plan["live"] | undefined, row: Row): Band | null {
  if (row.type === "run") {
    const run = row.body as Run | null;
    return run ? lightOf(live, run.pain_during, run.quality) : null;
  }
  if (row.type !== "session") return null;
  const logs = (row.body as Session | null)?.exercises ?? [];
  return worst(logs.map((log) => lightOfLog(live, log)).filter((band) => band !== null));
}

export type Shown = {
  /** The dose to show, or null when there is none. */
  dose: Dose | null;
  /** The band of what waits to be sent, when the dose comes from the outlook. */
  band: Band | null;
  confirmed: boolean;
};

/** The dose of one exercise: the plan's, or the outlook's branch for what is not yet sent. */
export function shownDose(
  plan: Plan | null,
  exercise: Exercise,
  rows: readonly Row[],
  outbox: readonly Entry[],
): Shown {
  const strength = plan?.strength[exercise];
  const dose = asDose(strength);
  const logs = unsentLogs(exercise, rows, outbox);
  if (!strength || logs.length === 0) return { dose, band: null, confirmed: true };
  const band = worst(logs.map((log) => lightOfLog(plan?.live, log)).filter((b) => b !== null));
  // Green stays at the same dose: only the next morning and the server can raise it.
  if (band === null || band === "green") return { dose, band, confirmed: false };
  const branch = strength.outlook?.[band];
  return { dose: branch === undefined ? dose : asDose(branch), band, confirmed: false };
}

export function asDose(
  part: (Omit<Partial<Dose>, "rung"> & { rung?: string | null }) | undefined,
): Dose | null {
  if (!part?.rung) return null;
  const { rung, reps, hold_s, load_kg } = part;
  return {
    rung,
    ...(reps ? { reps } : {}),
    ...(hold_s ? { hold_s } : {}),
    load_kg: load_kg ?? 0,
  };
}

function unsentLogs(
  exercise: Exercise,
  rows: readonly Row[],
  outbox: readonly Entry[],
): ExerciseLog[] {
  const pending = new Set(
    outbox.filter((entry) => entry.type === "session" && entry.op === "put").map((e) => e.id),
  );
  return rows
    .filter((row) => row.type === "session" && !row.deleted && pending.has(row.id))
    .flatMap((row) => (row.body as Session).exercises)
    .filter((log) => log.exercise === exercise);
}

/** A session or run that was RED and that no plan has answered yet. */
export function unansweredRed(
  plan: Plan | null,
  rows: readonly Row[],
  outbox: readonly Entry[],
): Row | null {
  const pending = new Set(outbox.map((entry) => entry.key));
  return (
    rows.find(
      (row) =>
        !row.deleted &&
        pending.has(`${row.type}:${row.id}`) &&
        lightOfRow(plan?.live, row) === "red",
    ) ?? null
  );
}

const instant = (row: Row): number => Date.parse(String(row.body?.at));
/** Of the same second the check comes after the flag: nobody clears what is not there yet. */
const order = (row: Row): number => (row.type === "cleared" ? 1 : 0);

/** The flag that a row raises. */
export const flagOf = (row: Pick<Row, "body">): string => String(row.body?.id ?? row.body?.flag);

/**
 * Flags that were answered yes and that nobody has checked since, oldest first. Those that were
 * raised before `since` count only if they stay for good.
 */
export function openFlags(
  rows: readonly Row[],
  since: string | null,
  stays: (id: string) => boolean,
): string[] {
  const events = rows
    .filter((row) => !row.deleted)
    .filter((row) => row.type === "red_flag" || row.type === "cleared")
    .sort((a, b) => instant(a) - instant(b) || order(a) - order(b));
  const open = new Set<string>();
  for (const row of events) {
    if (row.type === "red_flag") {
      if (since === null || row.date >= since || stays(flagOf(row))) open.add(flagOf(row));
    } else for (const id of (row.body?.ids as string[] | undefined) ?? []) open.delete(id);
  }
  return [...open];
}

/** Whether this device holds a note of that day, sent or not. */
export const isNoted = (noun: Noun, day: string, rows: readonly Row[]): boolean =>
  rows.some((row) => !row.deleted && row.date === day && nounOf(row) === noun);

/** Whether a note waits to be sent that the plan's criteria cannot know of yet. */
export function waitsToCount(noun: Noun, rows: readonly Row[], outbox: readonly Entry[]): boolean {
  const waiting = new Set(
    outbox.filter((one) => one.op === "put" && one.state === "waiting").map((one) => one.key),
  );
  return rows.some(
    (row) => !row.deleted && waiting.has(`${row.type}:${row.id}`) && nounOf(row) === noun,
  );
}

export const hasWork = (plan: Plan): boolean =>
  EXERCISES.some((exercise) => plan.strength[exercise]?.rung);
