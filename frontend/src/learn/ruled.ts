// Which page explains a rule. A rule without a line of its own goes by the rule that it is a part
// of; what only counts or names a thing has no page, and leads to the page of rules.

import type { PageId } from "./pages";

const EXPLAINED: Readonly<Record<string, PageId>> = {
  B14: "overload",
  B15: "overload",
  B16: "lowering",
  B17: "deadlift",
  B18: "nordic",
  B20: "tenPercent",
  B23: "rest",
  "2.1": "overload",
  "2.1-BACK": "tenPercent",
  "2.1-HOLDS": "bridgeHold",
  "2.1-TRIAL": "bridge",
  "3.1": "professional",
  "3.2": "pattern",
  "3.2-CAREFUL": "otherwise",
  "3.2-OTHER": "otherwise",
  "3.2-PREVENT": "stayingWell",
  "3.2-LOCKED": "professional",
  "3.2-PROFESSIONAL": "professional",
  "3.3": "firstDays",
  "3.4": "bridge",
  "4.2-START": "firstDays",
  "4.1-UNSETTLED": "professional",
  "4.2-LIMP": "professional",
  "4.2-CLEARANCE": "professional",
  "4.2-AGAIN": "professional",
  "4.3": "otherwise",
  "4.4": "hurt",
  "4.4-WALK": "walkRun",
  "4.5": "hurt",
  FALL_HOLD: "falls",
  LIMIT: "limits",
  WARN_WEEK_JUMP: "tenPercent",
  LSI_GATE: "bridgeOneLeg",
  REVIEW_WEEKS: "professional",
  WEEK_TREND_REDUCE: "hurt",
  "5.2": "hurt",
  "5.3": "hurt",
  "5.4": "hurt",
  "5.4-SUSPEND-NH": "soreness",
  "5.6": "overload",
  "6.1": "overload",
  "7.1": "walkRun",
  "7.2": "oneRun",
  "7.3": "walkRun",
  "7.4": "hills",
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [`7.4-SP${n}`, "fastRunning" as const])),
  "8-NORDIC": "soreness",
  "8-RUN": "soreness",
  "8-SPEED": "hills",
  "9.1": "comeback",
  "9.2": "comeback",
  "9.3": "overload",
  "9.3-SLEEP": "life",
  "9.4": "firstDays",
  "9.4-FALL": "falls",
  "13-PHT": "rest",
  "13-STRAIN": "pattern",
  "13-MILD": "pattern",
  "13-SEVERE": "pattern",
  "13-OTHER": "otherwise",
  "13-FLARE": "firstDays",
  "13-FLARE-FALL": "falls",
  "16": "stayingWell",
  "S2-RD-UNLOCK": "deadlift",
  "S2-NH-UNLOCK": "nordic",
  RF08: "nerves",
  RF09: "nerves",
  RF16: "age",
  RF17: "falls",
};

/** Gates, red flags and the waits between versions, by how their ids begin. */
const FAMILIES: readonly [string, PageId][] = [
  ["G", "overload"],
  ["RF", "professional"],
  ["RUNG_", "overload"],
];

/** The page that explains a rule, or null where the page of rules says all there is. */
export function pageOf(rule: string): PageId | null {
  for (let id = rule; id; id = id.slice(0, Math.max(0, id.lastIndexOf("-")))) {
    const found = EXPLAINED[id];
    if (found) return found;
  }
  return FAMILIES.find(([start]) => rule.startsWith(start))?.[1] ?? null;
}

/** The rules that a page explains, without their parts. */
export const rulesOf = (page: PageId): string[] =>
  Object.keys(EXPLAINED).filter((rule) => EXPLAINED[rule] === page);
