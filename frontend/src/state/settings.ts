// What a person chose for the whole app: units, first weekday, clock and language. Pure.

import type { Account } from "../api/types";

export type Settings = Pick<
  Account,
  "distance_unit" | "weight_unit" | "week_starts" | "clock" | "language"
>;

const USUAL: Settings = {
  distance_unit: "km",
  weight_unit: "kg",
  week_starts: "mon",
  clock: "24",
  language: "auto",
};

/** The settings of an account; the usual ones for what it does not say. */
export function settingsOf(account: Partial<Account> | null): Settings {
  const known = account ?? {};
  return Object.fromEntries(
    Object.entries(USUAL).map(([name, usual]) => [name, known[name as keyof Settings] ?? usual]),
  ) as Settings;
}

const MILES = new Set(["US", "GB", "LR", "MM"]);
const POUNDS = new Set(["US", "LR", "MM"]);
/** The first weekday where it is not Monday, by Unicode's CLDR; its number where Intl knows it. */
const FIRST: Record<number, Settings["week_starts"]> = { 6: "sat", 7: "sun" };

type WeekInfo = { firstDay: number };
type WithWeek = Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };

/** What people where this locale is at home mostly use: a new account begins with it. */
export function likely(tag: string): Settings {
  const locale: WithWeek = new Intl.Locale(tag).maximize();
  const region = locale.region ?? "";
  const week = locale.getWeekInfo?.() ?? locale.weekInfo;
  const { hourCycle } = new Intl.DateTimeFormat(tag, { hour: "numeric" }).resolvedOptions();
  return {
    distance_unit: MILES.has(region) ? "mi" : "km",
    weight_unit: POUNDS.has(region) ? "lb" : "kg",
    week_starts: FIRST[week?.firstDay ?? 1] ?? "mon",
    clock: hourCycle?.startsWith("h1") ? "12" : "24",
    language: "auto",
  };
}
