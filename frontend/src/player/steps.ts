// From one step of a session to the next: answers kept, sets, legs and exercises left out, rests,
// the end. Pure; times are the wall clock's milliseconds.

import { extend } from "../guided/clock";
import {
  type Answer,
  atExercise,
  type Done,
  finishSet,
  legOf,
  type Player,
  type Work,
  workOf,
} from "./session";

export const MORE_REST_S = 15;

export const warmedUp = (player: Player): Player => ({ ...player, warm: true, step: "card" });

export const answering = (player: Player, answer: Partial<Answer>): Player =>
  player.answer ? { ...player, answer: { ...player.answer, ...answer } } : player;

/** Repetitions in reserve are asked after a leg's last set; before that they may stay open. */
export const needsRir = (player: Player): boolean =>
  player.set >= (workOf(player)?.amounts.length ?? 0) - 1;

/** Keeps the answers of a set. */
function keep(player: Player): Player {
  const work = workOf(player);
  if (!player.answer || !work) return player;
  const { work: at, set } = player;
  const one: Done = {
    ...player.answer,
    work: at,
    set,
    leg: legOf(player),
    load_kg: work.load_kg,
  };
  return { ...player, answer: null, done: [...player.done, one] };
}

/** What the traffic light of the answer allows: on, no further with this exercise, or no further. */
export type Verdict = "on" | "exercise" | "stop";

export function nextAfter(player: Player, verdict: Verdict): Player {
  const kept = keep(player);
  if (verdict === "stop") return { ...kept, step: "stopped", rest: null };
  if (kept.ending) return endNow(kept);
  if (verdict === "exercise") return atExercise(kept, kept.work + 1);
  return toNextSet(kept);
}

function toNextSet(player: Player): Player {
  const work = workOf(player);
  if (!work) return { ...player, step: "end" };
  const still = { ...player, running: null, answer: null, lowerings: [] };
  if (player.leg < work.legs.length - 1) return { ...still, leg: player.leg + 1, step: "turn" };
  if (player.set >= work.amounts.length - 1) return atExercise(player, player.work + 1);
  return {
    ...still,
    set: player.set + 1,
    leg: 0,
    step: still.rest ? "rest" : "turn",
  };
}

/** Leaves this set out, or what is left of it. */
export const skipSet = (player: Player): Player =>
  player.ending ? endNow(player) : toNextSet({ ...player, rest: null });

/** Leaves one leg out for the rest of the exercise. */
export function skipLeg(player: Player): Player {
  const leg = legOf(player);
  if (!leg) return skipSet(player);
  const works = player.works.map((work, i) =>
    i === player.work ? { ...work, legs: work.legs.filter((one) => one !== leg) } : work,
  );
  const work = works[player.work];
  const without = { ...player, works, running: null, answer: null, lowerings: [] };
  if (!work || work.legs.length === 0) return atExercise(without, player.work + 1);
  if (player.leg < work.legs.length) return { ...without, step: "turn" };
  // It was the second leg's turn: the set is over with the first one.
  return toNextSet({ ...without, leg: work.legs.length - 1 });
}

export const skipExercise = (player: Player): Player => atExercise(player, player.work + 1);

const endNow = (player: Player): Player => atExercise(player, player.works.length);

/** What was done is kept; a set in progress is asked about first. */
export function endEarly(player: Player, now: number): Player {
  const ending = { ...player, ending: true };
  if (player.step === "set") return finishSet(ending, now);
  return player.step === "ask" ? ending : endNow(ending);
}

export const moreRest = (player: Player, now: number): Player =>
  player.rest ? { ...player, rest: extend(player.rest, now, MORE_REST_S * 1000) } : player;

/** The weight, the lowering within what the tempo allows, and the pain before this exercise. */
export function changeWork(
  player: Player,
  change: Partial<Pick<Work, "load_kg" | "pace" | "pain_before">>,
): Player {
  const works = player.works.map((work, i) => (i === player.work ? { ...work, ...change } : work));
  return { ...player, works };
}
