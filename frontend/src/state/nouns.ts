// The notes: what can be logged beside sessions, runs and mornings, and which event each is.

import type { Body, Row } from "../api/types";

/** As somebody looks for them: by what they are about. */
const GROUPS = {
  training: ["cross"],
  felt: ["diary", "psfs", "everyday"],
  happened: ["fall", "treatment", "imaging", "pause"],
  tests: [
    ...(["sitting", "bridge", "nordic", "walk", "touch", "confidence", "level"] as const),
    ...(["visa_h", "fash"] as const),
  ],
} as const;

/** Tests of loads that a diary does not have (4.3); an entry that is there can be changed all the same. */
const OF_LOADS: ReadonlySet<string> = new Set(["bridge", "nordic", "touch", "confidence", "level"]);

/**
 * What of a group can be logged in an episode of this pattern. The Nordic curl's own test is as hard
 * as the curl, so it is offered only where the plan has one (`nordics`): not while it is locked or
 * rests, and not in the careful plan (4.3, 10).
 */
export const nounsOf = (
  group: Group,
  pattern: string | undefined,
  nordics: boolean,
): readonly Noun[] =>
  GROUPS[group].filter((noun: Noun) => {
    if (pattern === "other" && OF_LOADS.has(noun)) return false;
    return nordics || noun !== "nordic";
  });

export type Group = keyof typeof GROUPS;
export type Noun = (typeof GROUPS)[Group][number];
export const NOUNS: readonly Noun[] = Object.values(GROUPS).flat();

type Event = {
  type: string;
  /** What a note of this kind always says; of several notes of a type it tells them apart. */
  says?: Readonly<Record<string, string>>;
};

const test = (name: string): Event => ({ type: "test", says: { name } });
const score = (name: string): Event => ({ type: "score", says: { name } });

export const EVENT: Record<Noun, Event> = {
  sitting: { type: "sitting" },
  bridge: test("sl_bridge"),
  nordic: test("nordic_break"),
  walk: test("walk"),
  touch: test("touch"),
  confidence: test("confidence"),
  level: test("level_finder"),
  psfs: score("psfs"),
  everyday: score("efi"),
  visa_h: score("visa_h"),
  fash: score("fash"),
  diary: { type: "diary" },
  fall: { type: "fall" },
  imaging: { type: "treatment", says: { kind: "imaging" } },
  treatment: { type: "treatment" },
  cross: { type: "cross" },
  pause: { type: "pause" },
};

const TYPES: ReadonlySet<string> = new Set(NOUNS.map((noun) => EVENT[noun].type));
/** Those that are told apart come before the one that is left. */
const TOLD_APART = [...NOUNS].sort((a, b) => Number(!EVENT[a].says) - Number(!EVENT[b].says));

export const isNoun = (word: string | undefined): word is Noun =>
  (NOUNS as readonly (string | undefined)[]).includes(word);

/** What has a timer: two of the notes, and the sitting of the morning check. */
const TIMED = ["sitting", "walk", "morning"] as const;
export type Timed = (typeof TIMED)[number];
export const isTimed = (word: string | undefined): word is Timed =>
  (TIMED as readonly (string | undefined)[]).includes(word);

/** Whether the history counts it among the notes. */
export const isNote = (row: Pick<Row, "type">): boolean => TYPES.has(row.type);

/** The note that a record is; null for one that has no form here. */
export function nounOf(row: { type: string; body: Body | null }): Noun | null {
  return (
    TOLD_APART.find((noun) => {
      const { type, says = {} } = EVENT[noun];
      const fits = Object.entries(says).every(([key, word]) => row.body?.[key] === word);
      return type === row.type && fits;
    }) ?? null
  );
}

/** The note that a test of the week asks for, by the test's own name. */
export const nounOfTest = (name: string | undefined): Noun | null =>
  NOUNS.find((noun) => (EVENT[noun].says?.name ?? EVENT[noun].type) === name) ?? null;

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
