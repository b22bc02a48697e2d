// The red flags that a record raises by its own words, the same ones as on the server (rulebook
// 5.2): they are written down in the same save, so that no network is needed to stop the training.

import type { Quality, Row, Run, Session } from "../api/types";
import { uuid7 } from "../lib/uuid7";
import type { Change } from "../offline/outbox";
import { event } from "./actions";
import { flags, type OpenCheck } from "./lock";

const RAISES: Partial<Record<Quality, string>> = {
  pop: "RF04",
  numb: "RF09",
  tingle: "RF09",
  weak: "RF08",
};

/** The questions that a marked quality asks first. */
export const askedBy = (quality: Quality): string[] =>
  quality === "weak" ? ["RF08", "RF09"] : [RAISES[quality] ?? []].flat();

const qualitiesOf = (record: Session | Run): readonly Quality[] =>
  "exercises" in record
    ? record.exercises.flatMap((log) => log.quality ?? [])
    : (record.quality ?? []);

/** The flags of these words that are not open already, told at this moment. */
export function flagsAt(at: string, words: readonly Quality[]): Change[] {
  const raised = new Set(words.flatMap((word) => RAISES[word] ?? []));
  const told = [...raised].filter((id) => !flags.value.includes(id));
  return told.map((id) => event("red_flag", at.slice(0, 10), { at, id }));
}

/** The same of a record as it is saved; what it said before, `old`, was told and checked then. */
export function raisedBy(record: Session | Run, old: Row | undefined): Change[] {
  const before = new Set(old?.body ? qualitiesOf(old.body as Session | Run) : []);
  return flagsAt(
    record.at,
    qualitiesOf(record).filter((word) => !before.has(word)),
  );
}

/** The safety check that follows a RED, with the words whose questions stand first. */
export const checkOf = (words: readonly Quality[]): OpenCheck => ({
  marked: [...new Set(words)].filter((one) => one in RAISES),
  id: uuid7(),
});

export const checkAfter = (record: Session | Run): OpenCheck => checkOf(qualitiesOf(record));
