// The way through the questions: which screen comes when, what is still open, and what of earlier
// answers still fits. Pure; a screen's name is also its address.

import type { Asked, Body } from "../api/types";
import { inOrder, type Spot } from "../bodymap/areas";
import { type Case, locks, raised, type Signs } from "./result";

/** What one person has answered so far, as the device keeps it with every tap. */
export type Told = {
  /** Of the questionnaire that the answers belong to; empty before the first answer. */
  version: string;
  any_pain: boolean | null;
  answers: Record<string, string>;
  spots: Spot[];
  signs: Partial<Signs>;
  /** Flags that the answers raised and that became records: looked at, they lock no more. */
  recorded: string[];
};

export const newTold = (): Told => ({
  version: "",
  any_pain: null,
  answers: {},
  spots: [],
  signs: {},
  recorded: [],
});

export const PAIN = "pain";
export const RESULT = "result";
/** Where a map is tapped beside the answers. */
export const PLACE = "Q03";
export const LEGS = "Q19";
const SIGNS = ["morning_pain", "walking_pain", "sitting_min", "settles_h"] as const;
export type Sign = (typeof SIGNS)[number];

export const isSign = (screen: string): screen is Sign =>
  (SIGNS as readonly string[]).includes(screen);

/**
 * The screens in order, the result last. A question on which a red flag hangs comes at once
 * after the answer that may raise it: how long ago a pop was is no matter for later.
 */
export function screensOf(asked: Asked, told: Told): string[] {
  if (told.any_pain === false) return [PAIN, RESULT];
  const order = asked.questions.map((question) => question.id);
  for (const rule of asked.scoring.raises) {
    if (told.answers[rule.question] !== rule.answer) continue;
    const sooner = order.filter((id) => id in rule.unless);
    const later = order.filter((id) => !sooner.includes(id));
    later.splice(later.indexOf(rule.question) + 1, 0, ...sooner);
    order.splice(0, order.length, ...later);
  }
  return [PAIN, ...order, ...SIGNS, RESULT];
}

export function isAnswered(told: Told, screen: string): boolean {
  if (screen === PAIN) return told.any_pain !== null;
  if (isSign(screen)) return told.signs[screen] !== undefined;
  return told.answers[screen] !== undefined;
}

/** The first screen without an answer; the last one if there is none. */
export function firstOpen(asked: Asked, told: Told): string {
  const screens = screensOf(asked, told);
  return screens.find((one) => !isAnswered(told, one)) ?? screens.at(-1) ?? PAIN;
}

/** Nobody comes to a screen before those ahead of it are answered, whatever the address says. */
export function mayShow(asked: Asked, told: Told, screen: string): boolean {
  const screens = screensOf(asked, told);
  const place = screens.indexOf(screen);
  return place >= 0 && place <= screens.indexOf(firstOpen(asked, told));
}

/**
 * The answers as far as they fit the questions of now: a question or an answer that is no more is
 * asked again, all others stay. An earlier version's draft may lack any of it.
 */
export function fitting(asked: Asked, kept: Partial<Told>): Told {
  const answers: Record<string, string> = {};
  for (const { id, answers: known } of asked.questions) {
    const answer = kept.answers?.[id];
    if (answer !== undefined && known.some((one) => one.key === answer)) answers[id] = answer;
  }
  return {
    ...newTold(),
    ...kept,
    version: asked.version,
    answers,
    spots: inOrder(kept.spots ?? []),
    signs: kept.signs ?? {},
    recorded: kept.recorded ?? [],
  };
}

/** Whether some of what was answered has to be asked again. */
export const hasLost = (told: Told, kept: Partial<Told>): boolean =>
  Object.keys(told.answers).length < Object.keys(kept.answers ?? {}).length;

/** The flags that lock and that these answers raise for sure, once what may excuse them is known. */
export function newLocks(asked: Asked, told: Told): string[] {
  const open = asked.scoring.raises
    .filter((rule) => Object.keys(rule.unless).some((id) => told.answers[id] === undefined))
    .map((rule) => rule.flag);
  return raised(asked, told.answers).filter(
    (flag) => locks(asked, [flag]) && !open.includes(flag) && !told.recorded.includes(flag),
  );
}

const isWhole = (signs: Partial<Signs>): signs is Signs =>
  SIGNS.every((one) => signs[one] !== undefined);

/** For the outcome; `flags` are those of the safety check. */
export const caseOf = (told: Told, flags: readonly string[]): Case => ({
  answers: told.answers,
  any_pain: told.any_pain !== false,
  flags,
  signs: isWhole(told.signs) ? told.signs : null,
  checked: told.recorded,
});

/** The event that keeps the answers, as the server takes it. */
export function toEvent(asked: Asked, told: Told, at: string, flags: readonly string[]): Body {
  const named = [...new Set([...raised(asked, told.answers), ...flags])].sort();
  return {
    at,
    version: asked.version,
    answers: told.answers,
    ...(named.length > 0 ? { flags: named } : {}),
    ...(told.any_pain === false ? { any_pain: false } : {}),
    ...(isWhole(told.signs) ? { signs: told.signs } : {}),
    ...(told.spots.length > 0 ? { spots: told.spots } : {}),
  };
}

/** A kept event's answers again, to show them or to begin with them. */
export const fromEvent = (body: Body): Told => ({
  ...newTold(),
  version: String(body.version ?? ""),
  any_pain: body.any_pain !== false,
  answers: { ...(body.answers as Record<string, string> | undefined) },
  spots: inOrder((body.spots as string[] | undefined) ?? []),
  signs: { ...(body.signs as Partial<Signs> | undefined) },
});
