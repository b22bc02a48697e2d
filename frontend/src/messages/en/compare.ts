// Earlier episodes: looked at, and laid beside the present one.

import { count } from "./forms";

export const compare = {
  earlier: "Earlier times",
  earlierHint: "What you went through before is kept. You can look at it, or lay it beside now.",
  line: (pattern: string, side: string) => `${pattern} (${side})`,
  from: (from: string, to: string, weeks: number) =>
    `${from} to ${to}, ${count(weeks, "week", "weeks")}`,
  look: "Look at it",
  beside: "Lay it beside now",
  title: "Then and now",
  which: "Which earlier time",
  about:
    "Both from their own beginning, week by week. Each time is its own: slower or faster says nothing about how it ends.",
  now: "Now",
  before: "Then",
  week: (week: number) => `Week ${week}`,
  weekNow: (week: number) => `Week ${week}, so far`,
  weeks: "Week",
  weekBefore: "Week before",
  weekAfter: "Week after",
  morning: "Morning pain, mean",
  run: (unit: string) => `Running, ${unit}`,
  stage: "Stage",
  notYet: "not yet",
  over: "was over",
  none: "none",
  here: (stage: string, now: number, then: number) =>
    `${stage}: it began in week ${now} now, and in week ${then} then.`,
  hereOnly: (stage: string, now: number) =>
    `${stage}: it began in week ${now} now. There was no such stage then.`,
  near: "Around now",
  all: "All weeks",
  span: "Weeks shown",
  chart: "Then and now, by weeks since the beginning",
  pain: "Pain in the morning, 0 to 10, mean of the week",
  load: (unit: string) => `Running: ${unit} a week`,
  stages: "Stage",
  strips: "Above: now. Below: then.",
  table: "The same as a table",
  tableHint: "A value for each week: now, and then.",
  coming: "It comes with the next connection to the server, and then stays on this device.",
  loading: "It is being fetched…",
  gone: "There is no such earlier time.",
  noPlan: "No plan is open now, so there is nothing to lay it beside.",
};
