// From what the player saw to the log: the same record as a session that is typed in. Pure.

import type { Band, Plan, Quality, Session } from "../api/types";
import { atNow } from "../lib/dates";
import { lightOf } from "../state/overlay";
import {
  bySets,
  type Draft,
  type DraftExercise,
  type Part,
  toSession,
} from "../state/sessionDraft";
import type { Done, Leg, Player, Work } from "./session";
import type { Verdict } from "./steps";

/** The traffic light after a set (rulebook 5.2): its pain, its words, and the climb to it. */
export function lightAfter(
  live: Plan["live"] | undefined,
  player: Player,
  leg: Leg | null,
): Band | null {
  const { answer } = player;
  if (!answer) return null;
  if (climbs(live, player, leg)) return "red";
  return lightOf(live, answer.pain, answer.quality);
}

/** Strictest of the protocols, for a device that has no plan yet. */
const CLIMB = 2;

/** Pain that rose from this leg's set before by as much as stops (5.2-CLIMB). */
export function climbs(live: Plan["live"] | undefined, player: Player, leg: Leg | null): boolean {
  const pain = player.answer?.pain ?? null;
  const before = player.done.findLast((one) => one.work === player.work && one.leg === leg)?.pain;
  if (pain === null || before === null || before === undefined) return false;
  return pain - before >= (live?.climb ?? CLIMB);
}

export const verdictOf = (band: Band | null): Verdict =>
  band === "red" ? "stop" : band === "orange" ? "exercise" : "on";

const worstOf = (values: (number | null)[]): number | null =>
  values.reduce<number | null>(
    (most, one) => (one === null ? most : Math.max(most ?? 0, one)),
    null,
  );

/** The least of what was told: the set nearest to the end of one's strength. */
const leastOf = (values: (number | null)[]): number | null =>
  values.reduce<number | null>(
    (least, one) => (one === null ? least : Math.min(least ?? one, one)),
    null,
  );

/** One leg's sets as the log keeps them: the worst pain, all words, the lowest reserve. */
function toPart(work: Work, sets: readonly Done[], leg: Leg | null, player: Player): Part {
  const slow = (one: Done) => one.lowered === null || one.lowered >= work.pace.least;
  return {
    ...(leg ? { side: leg } : {}),
    sets: sets.map((one) => ({ amount: one.amount, done: true })),
    rir: leastOf(sets.map((one) => one.rir)),
    pain_before: work.pain_before,
    pain_during: worstOf(sets.map((one) => one.pain)),
    pain_after: player.finish.pain_after,
    felt: bySets(sets.map((one) => one.pain).filter((pain) => pain !== null)),
    quality: [...new Set(sets.flatMap((one): Quality[] => one.quality))],
    form_ok: sets.every((one) => one.form_ok),
    tempo_ok: sets.every(slow),
    extra: {},
  };
}

/** An exercise with at least one set; a set that came to nothing counts for its pain. */
function toExercise(player: Player, work: Work, at: number): DraftExercise[] {
  const sets = player.done.filter((one) => one.work === at);
  const legs = [...new Set(sets.map((one) => one.leg))];
  if (legs.length === 0) return [];
  return [
    {
      exercise: work.exercise,
      rung: work.prescribed.rung,
      // One weight an exercise: of several the heaviest, which the pain answers to.
      load_kg: Math.max(...sets.map((one) => one.load_kg)),
      prescribed: work.prescribed,
      parts: legs.map((leg) =>
        toPart(
          work,
          sets.filter((one) => one.leg === leg),
          leg,
          player,
        ),
      ),
    },
  ];
}

export const hasWork = (player: Player): boolean => player.done.length > 0;

/** A session that took longer than this was left open: its length says nothing. */
const LONGEST_S = 3 * 3600;

export function toLog(player: Player, endedAt: number): Session {
  const seconds = Math.round((endedAt - player.begunAt) / 1000);
  const draft: Draft = {
    id: player.id,
    when: null,
    original: null,
    exercises: player.works.flatMap((work, at) => toExercise(player, work, at)),
    analgesic: player.finish.analgesic,
    note: player.finish.note,
    extra: seconds > 0 && seconds <= LONGEST_S ? { duration_s: seconds } : {},
  };
  return toSession(draft, atNow(new Date(player.begunAt)));
}
