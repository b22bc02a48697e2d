// Which exercises a new session opens with: what is due and not yet done today.

import { EXERCISES, type Exercise, type Session } from "../api/types";
import { uuid7 } from "../lib/uuid7";
import { today } from "./clock";
import { shownDose } from "./overlay";
import { type Draft, type DraftExercise, newExercise } from "./sessionDraft";
import { liveRows, outbox, plan, rows } from "./store";

/** The exercise with the dose the plan shows for it now, if it shows one. */
export function exerciseNow(exercise: Exercise): DraftExercise {
  return newExercise(exercise, shownDose(plan.value, exercise, rows.value, outbox.value).dose);
}

function doneToday(exercise: Exercise): boolean {
  return liveRows.value.some(
    (row) =>
      row.type === "session" &&
      row.date === today.value &&
      (row.body as Session).exercises.some((log) => log.exercise === exercise),
  );
}

const openExercises = (): Exercise[] =>
  EXERCISES.filter((one) => plan.value?.strength[one]?.rung && !doneToday(one));

/** What the plan has for today and is not yet done, in the order of the ladders. */
export const dueExercises = (): Exercise[] =>
  openExercises().filter((one) => {
    const strength = plan.value?.strength[one];
    return (strength?.next ?? strength?.earliest ?? "9999") <= today.value;
  });

export function newDraft(): Draft {
  const due = dueExercises();
  return {
    id: uuid7(),
    when: null,
    original: null,
    exercises: (due.length > 0 ? due : openExercises().slice(0, 1)).map(exerciseNow),
    analgesic: false,
    note: "",
    extra: {},
  };
}
