// What an import has found: sorted into groups for the eye, and what the runner wants of it. Pure.

import type { ImportChange, ImportCommit, ImportItem, LeftOut, Sport } from "../api/types";
import type { Day } from "../lib/dates";

/** What an item may become: the server's choice, with the kind of the run where one is offered. */
export type Pick = "run" | "run:hills" | "run:fast" | "run:walk" | "cross" | "merge" | "leave";
export type Picks = ReadonlyMap<number, Pick>;
export type Activity = NonNullable<ImportItem["activity"]>;
export type Found = ImportItem & { activity: Activity };
export type Refused = ImportItem & { refused: NonNullable<ImportItem["refused"]> };

export const isFound = (item: ImportItem): item is Found => item.activity !== null;
export const isRefused = (item: ImportItem): item is Refused => item.refused !== null;
export const dayOf = (item: Found): Day => item.activity.at.slice(0, 10);

export const proposedPick = (item: Found): Pick => item.proposed ?? "leave";
export const pickOf = (item: Found, picks: Picks): Pick =>
  picks.get(item.number) ?? proposedPick(item);

/** All that an item may become, what is most likely first. */
export function picksFor(item: Found): Pick[] {
  return item.can.flatMap((choice): Pick[] => {
    if (choice !== "run") return [choice];
    if (item.activity.sport === "walk") return ["run:walk", "run"];
    return item.proposed_kind ? ["run", `run:${item.proposed_kind}`] : ["run"];
  });
}

export type Group = { key: string; left: LeftOut | null; items: Found[] };
const LEFT: readonly LeftOut[] = ["in_log", "deleted", "double", "other_sport", "short"];

const newestFirst = (items: readonly Found[]): Found[] =>
  items.toSorted((a, b) => b.activity.at.localeCompare(a.activity.at));

/** What comes in, a month a group, newest first; then what is left out, a reason a group. */
export function groupsOf(items: readonly ImportItem[]): Group[] {
  const months = new Map<string, Found[]>();
  const left = new Map<LeftOut, Found[]>();
  for (const item of newestFirst(items.filter(isFound))) {
    if (item.left_out) left.set(item.left_out, [...(left.get(item.left_out) ?? []), item]);
    else push(months, dayOf(item).slice(0, 7), item);
  }
  return [
    ...[...months].map(([key, of]) => ({ key, left: null, items: of })),
    ...LEFT.filter((why) => left.has(why)).map((why) => ({
      ...{ key: why, left: why },
      items: left.get(why) ?? [],
    })),
  ];
}

function push(into: Map<string, Found[]>, key: string, item: Found): void {
  const there = into.get(key);
  if (there) there.push(item);
  else into.set(key, [item]);
}

export type Tally = {
  runs: number;
  metres: number;
  /** Other training by its sport. */
  cross: Partial<Record<Sport, number>>;
  merged: number;
  /** Left out, by the reason of the proposal or because the runner wants it so. */
  left: Partial<Record<LeftOut | "picked", number>>;
  first: Day | null;
  last: Day | null;
};

/** What comes into the log by these picks. */
export function tally(items: readonly ImportItem[], pick: (item: Found) => Pick): Tally {
  const sum: Tally = {
    runs: 0,
    metres: 0,
    cross: {},
    merged: 0,
    left: {},
    first: null,
    last: null,
  };
  for (const item of items.filter(isFound)) {
    const wanted = pick(item);
    if (wanted === "leave") {
      const why = item.left_out ?? "picked";
      sum.left[why] = (sum.left[why] ?? 0) + 1;
      continue;
    }
    const day = dayOf(item);
    if (sum.first === null || day < sum.first) sum.first = day;
    if (sum.last === null || day > sum.last) sum.last = day;
    if (wanted === "merge") sum.merged += 1;
    else if (wanted === "cross") {
      sum.cross[item.activity.sport] = (sum.cross[item.activity.sport] ?? 0) + 1;
    } else {
      sum.runs += 1;
      sum.metres += item.activity.distance_m ?? 0;
    }
  }
  return sum;
}

export const crossed = (sum: Tally): number =>
  Object.values(sum.cross).reduce((all, one) => all + one, 0);

/** What came in, of an import that is in the log. */
export const taken = (items: readonly ImportItem[]): Tally =>
  tally(items, (item) => (item.event_id ? (item.chosen ?? "leave") : "leave"));

function change(number: number, pick: Pick): ImportChange {
  const [choice, kind = null] = pick.split(":");
  return { number, choice, kind } as ImportChange;
}

/**
 * The picks as the server is told them: what differs from its proposals, or all that comes in
 * where that is shorter. It takes so many changes at once.
 */
export function commitOf(items: readonly ImportItem[], picks: Picks): ImportCommit {
  const found = items.filter(isFound);
  const differing = found.filter((item) => pickOf(item, picks) !== proposedPick(item));
  const coming = found.filter((item) => pickOf(item, picks) !== "leave");
  const fewer = differing.length <= coming.length;
  return {
    changes: (fewer ? differing : coming).map((one) => change(one.number, pickOf(one, picks))),
    rest: fewer ? "proposed" : "leave",
  };
}
