// The notes: what can be logged beside sessions, runs and mornings, and which event each is.

import type { Body, Row } from "../api/types";

export const NOUNS = [
  ...(["sitting", "bridge", "walk", "touch", "confidence", "psfs", "everyday", "level"] as const),
  ...(["fall", "treatment", "cross", "pause"] as const),
];
export type Noun = (typeof NOUNS)[number];

/** The event of each note; a test and a score also have a name. */
export const EVENT: Record<Noun, { type: string; name?: string }> = {
  sitting: { type: "sitting" },
  bridge: { type: "test", name: "sl_bridge" },
  walk: { type: "test", name: "walk" },
  touch: { type: "test", name: "touch" },
  confidence: { type: "test", name: "confidence" },
  psfs: { type: "score", name: "psfs" },
  everyday: { type: "score", name: "efi" },
  level: { type: "test", name: "level_finder" },
  fall: { type: "fall" },
  treatment: { type: "treatment" },
  cross: { type: "cross" },
  pause: { type: "pause" },
};

const TYPES: ReadonlySet<string> = new Set(NOUNS.map((noun) => EVENT[noun].type));

export const isNoun = (word: string | undefined): word is Noun =>
  (NOUNS as readonly (string | undefined)[]).includes(word);

/** Whether the history counts it among the notes. */
export const isNote = (row: Pick<Row, "type">): boolean => TYPES.has(row.type);

/** The note that a record is; null for one that has no form here. */
export function nounOf(row: { type: string; body: Body | null }): Noun | null {
  return (
    NOUNS.find((noun) => {
      const { type, name } = EVENT[noun];
      return type === row.type && (name === undefined || name === row.body?.name);
    }) ?? null
  );
}

/** The note that a test of the week asks for, by the test's own name. */
export const nounOfTest = (name: string | undefined): Noun | null =>
  NOUNS.find((noun) => (EVENT[noun].name ?? EVENT[noun].type) === name) ?? null;

/** The note is a walk of ten minutes; a longer walk and a walk-run step are logged as runs. */
const ANSWERS: readonly [RegExp, Noun][] = [
  [/SITTING/, "sitting"],
  [/LSI/, "bridge"],
  [/CONFIDENCE/, "confidence"],
  [/TOUCH/, "touch"],
  [/^[AS]0-.*WALK/, "walk"],
  [/PSFS/, "psfs"],
];

/** The note that can answer a criterion, by its id: "S3-EXIT-SITTING" → sitting. */
export const nounOfCriterion = (id: string): Noun | null =>
  ANSWERS.find(([part]) => part.test(id))?.[1] ?? null;
