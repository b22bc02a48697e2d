// The red flags of rulebook 3.1: their ids, levels, locks and order, the same in every language.
// RF14 is computed by the server and not asked.

export type FlagLevel = "emergency" | "urgent" | "see_professional";

/** A question, a line that says more, and for a yes what it can mean. */
export type FlagWords = { question: string; more?: string; answer: string };

const GROUPS = {
  leg: ["RF04", "RF05", "RF06", "RF07", "RF08", "RF03", "RF09", "RF13"],
  body: ["RF01", "RF02", "RF10", "RF11", "RF12", "RF17"],
  you: ["RF16", "RF15"],
} as const;

type Group = keyof typeof GROUPS;
export type FlagId = (typeof GROUPS)[Group][number];

const LEVELS: Record<FlagId, FlagLevel> = {
  RF01: "emergency",
  RF02: "emergency",
  RF03: "urgent",
  RF04: "urgent",
  RF05: "urgent",
  RF06: "urgent",
  RF07: "urgent",
  RF08: "urgent",
  RF09: "see_professional",
  RF10: "urgent",
  RF11: "see_professional",
  RF12: "see_professional",
  RF13: "see_professional",
  RF15: "see_professional",
  RF16: "see_professional",
  RF17: "see_professional",
};

export type Flag = FlagWords & {
  id: FlagId;
  level: FlagLevel;
  /** Whether a yes takes every prescription away until somebody has checked it. */
  locks: boolean;
};

export type FlagGroup = { title: string; flags: readonly Flag[] };

/** The check in one language. */
export function flagCheck(titles: Record<Group, string>, words: Record<FlagId, FlagWords>) {
  const flag = (id: FlagId): Flag => ({
    id,
    level: LEVELS[id],
    locks: LEVELS[id] !== "see_professional" || id === "RF15",
    ...words[id],
  });
  const groups: readonly FlagGroup[] = (Object.keys(GROUPS) as Group[]).map((group) => ({
    title: titles[group],
    flags: GROUPS[group].map(flag),
  }));
  const flagOf = (id: string): Flag | undefined =>
    groups.flatMap((group) => group.flags).find((one) => one.id === id);
  return { groups, flagOf };
}
