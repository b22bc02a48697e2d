// What a guided session consists of: the doses that the plan shows for today, with their pace.

import type { Exercise } from "../api/types";
import { shownDose } from "../state/overlay";
import { oneLegged } from "../state/sessionDraft";
import { dueExercises } from "../state/sessionStart";
import { episode, outbox, plan, rows } from "../state/store";
import { paceOf } from "./program";
import type { Leg, Work } from "./session";

/** The sore leg first; with both sore, or none, the left one. */
function legs(): Leg[] {
  return episode.value?.body?.side === "right" ? ["right", "left"] : ["left", "right"];
}

/** The longer rest that the plan gives: whoever is ready sooner says so. */
const REST_S = 90;

function workNow(exercise: Exercise): Work[] {
  const strength = plan.value?.strength[exercise];
  const { dose } = shownDose(plan.value, exercise, rows.value, outbox.value);
  const amounts = dose?.hold_s ?? dose?.reps ?? [];
  if (!strength || !dose || amounts.length === 0) return [];
  return [
    {
      exercise,
      prescribed: dose,
      amounts,
      load_kg: dose.load_kg ?? 0,
      legs: oneLegged(dose.rung) ? legs() : [],
      pace: paceOf(strength.tempo),
      rest_s: strength.rest_s?.at(-1) ?? REST_S,
      pain_before: null,
    },
  ];
}

export const worksNow = (): Work[] => dueExercises().flatMap(workNow);
