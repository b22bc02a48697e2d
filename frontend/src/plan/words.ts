// The names of the plan's items, and why a day does not fit, in words.

import type { Clash, WeekItem } from "../api/types";
import { t } from "../messages";
import type { Item } from "../state/weeks";

export const nameOf = (item: Item | string): string => t.exercise[item] ?? item;

export const titleOf = (item: WeekItem): string =>
  nameOf(item.kind === "strength" ? (item.exercise ?? "") : item.step === "WALK" ? "walk" : "run");

export const whyNot = (clash: Clash): string => t.plan.clash[clash.rule] ?? t.plan.clashElse;

export const sentence = (words: string): string =>
  `${words.charAt(0).toLocaleUpperCase(t.locale)}${words.slice(1)}.`.replace("..", ".");
