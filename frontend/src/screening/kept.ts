// Answers that were kept, read again: whether they are whole, what they suggest, and its name.

import type { Asked } from "../api/types";
import { t } from "../messages/all";
import { caseOf, type Told } from "./path";
import { result } from "./result";

export const isWhole = (asked: Asked, told: Told): boolean =>
  told.any_pain === false || asked.questions.every((one) => told.answers[one.id] !== undefined);

/** Kept answers are read by their points: a flag that they raised has had its own way since. */
export const outcomeOf = (asked: Asked, told: Told) => {
  const found = result(asked, caseOf(told, []));
  return result(asked, { ...caseOf(told, []), checked: found.flags });
};

export function nameOf(asked: Asked, told: Told): string {
  if (told.version !== asked.version) return t.screening.old;
  if (!isWhole(asked, told)) return t.screening.notAll;
  return t.screening.names[outcomeOf(asked, told).pattern ?? "locked"];
}
