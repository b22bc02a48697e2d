// Where the runner's answers stand in the two tables that Learn has too (rulebook 1.2 and 1.4):
// for each row, which answers belong into it, and which column each of them fits.

import type { Asked } from "../api/types";
import type { PageId } from "../learn/pages";
import { t } from "../messages/all";
import type { Answers } from "./result";

/** The columns of a row, 0 and 1; none where an answer speaks for neither. */
type Columns = readonly (0 | 1)[];
type Row = Readonly<Record<string, Readonly<Record<string, Columns>>>>;

const FIRST: Columns = [0];
const SECOND: Columns = [1];
const BOTH: Columns = [0, 1];
const NEITHER: Columns = [];

/** Tendon beside strain: start, feeling, place, bruise, swelling, worse with, time, cause. */
const PATTERN: readonly Row[] = [
  {
    Q01: {
      sudden_move: SECOND,
      gradual: FIRST,
      after_sitting: FIRST,
      after_fall_weeks: NEITHER,
      unknown: NEITHER,
    },
  },
  {
    Q02: {
      pop: SECOND,
      sharp: SECOND,
      dull_ache: FIRST,
      tightness: FIRST,
      burn_electric: NEITHER,
    },
  },
  {
    Q03: {
      sit_bone: FIRST,
      mid_thigh: SECOND,
      behind_knee: SECOND,
      whole_back_thigh: NEITHER,
      back_buttock_leg: NEITHER,
      groin_front: NEITHER,
    },
  },
  { Q08: { bruise: SECOND, none: FIRST } },
  { Q08: { swelling_visible: SECOND, thickening: FIRST, none: FIRST } },
  {
    Q06: { sitbone_hard_chair: FIRST },
    Q09: {
      sprint_hill_lunge_squat: FIRST,
      any_leg_move_walk: SECOND,
      spine_move_cough: NEITHER,
      nothing_specific: NEITHER,
    },
  },
  { Q14: { lt_8w: SECOND, "8_12w": FIRST, gt_12w: FIRST } },
  { Q15: { yes: FIRST } },
];

/** Hamstring beside something else: one spot, spreading, swelling, at rest, usual care, time. */
const OTHERWISE: readonly Row[] = [
  { Q04: { yes: FIRST, no: SECOND } },
  {
    Q05: {
      none: FIRST,
      thigh_above_knee: BOTH,
      below_knee_or_whole_leg: SECOND,
      hip_or_groin: SECOND,
    },
  },
  { Q08: { bruise: FIRST, swelling_visible: FIRST, thickening: FIRST, none: BOTH } },
  { Q06: { leg_symptoms: SECOND }, Q07: { no: FIRST, yes: SECOND, first_days_only: FIRST } },
  { Q13: { improved: FIRST, no_change_3wk: SECOND, not_tried: NEITHER } },
  { Q14: { lt_8w: FIRST, "8_12w": NEITHER, gt_12w: SECOND } },
];

export const TABLES = { pattern: PATTERN, otherwise: OTHERWISE } as const satisfies Partial<
  Record<PageId, readonly Row[]>
>;
export type TableId = keyof typeof TABLES;

/** An answer that stands in a row. */
export type Mark = { question: string; text: string; columns: Columns };

/** The runner's answers, row by row. */
export function marksOf(asked: Asked, answers: Answers, table: TableId): Mark[][] {
  return TABLES[table].map((row) =>
    Object.entries(row).flatMap(([question, known]) => {
      const key = answers[question] ?? "";
      const columns = known[key];
      return columns ? [{ question, text: toldIn(asked, question, key), columns }] : [];
    }),
  );
}

/** A bare yes, no or none says nothing without what was asked. */
const BARE = ["yes", "no", "none"];

function toldIn(asked: Asked, question: string, key: string): string {
  const text = textOf(asked, question, key);
  if (!BARE.includes(key) || text.includes(",")) return text;
  return `${t.screening.short[question] ?? question}: ${t.inside(text)}`;
}

/** The words of an answer; the key itself where these questions do not know it. */
export function textOf(asked: Asked, question: string, key: string): string {
  const known = asked.questions.find((one) => one.id === question);
  return known?.answers.find((one) => one.key === key)?.text ?? key;
}

type Points = { S: number; T: number; O: number };
type Kind = keyof Points;

/** What the suggested pattern goes by; the unclear ones have no side of their own. */
const KIND: Readonly<Record<string, Kind>> = { strain: "S", pht: "T", other: "O" };

export type Said = { id: string; question: string; answer: string };

/**
 * The answers that count for the pattern, and those that count for another one and not for it;
 * where the pattern is none of the three, both lists are empty.
 */
export function sorted(
  asked: Asked,
  answers: Answers,
  pattern: string | null,
): { fits: Said[]; not: Said[] } {
  const kind = KIND[pattern ?? ""];
  const found: { fits: Said[]; not: Said[] } = { fits: [], not: [] };
  if (!kind) return found;
  for (const { id, text, answers: known } of asked.questions) {
    const given = known.find((one) => one.key === answers[id]);
    if (!given) continue;
    const said = { id, question: text, answer: given.text };
    if (given.points[kind] > 0) found.fits.push(said);
    else if (given.points.S + given.points.T + given.points.O > 0) found.not.push(said);
  }
  return found;
}
