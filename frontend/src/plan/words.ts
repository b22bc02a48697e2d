// The names of the plan's items, and why a day does not fit, in words.

import type { Clash, WeekItem } from "../api/types";
import type { Day } from "../lib/dates";
import * as format from "../lib/format";
import { t } from "../messages/all";
import type { Item } from "../state/weeks";

export const nameOf = (item: Item | string): string => t.exercise[item] ?? item;

export const titleOf = (item: WeekItem): string =>
  nameOf(item.kind === "strength" ? (item.exercise ?? "") : item.step === "WALK" ? "walk" : "run");

/** A day inside a sentence: "tomorrow", "Tue 24 Nov". */
export function dayInside(day: Day, today: Day): string {
  const near = format.nearDay(day, today);
  return near === format.shortDay(day) ? near : t.inside(near);
}

export const whyNot = (clash: Clash): string => t.plan.clash[clash.rule] ?? t.plan.clashElse;

export const sentence = (words: string): string =>
  `${words.charAt(0).toLocaleUpperCase(t.locale)}${words.slice(1)}.`.replace("..", ".");
