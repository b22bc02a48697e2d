// The charts.

import { count } from "./forms";

export const timeline = {
  title: "Timeline",
  empty: "The chart begins with your first session or morning check.",
  show: "Show",
  range: "Time",
  weeks8: "8 weeks",
  months6: "6 months",
  all: "All",
  morning: "Morning pain",
  during: "Worst pain during it",
  reps: "Repetitions a week",
  km: (unit: string) => `${unit} a week`,
  table: "The same as a table",
  week: "Week from",
  highest: "highest",
  mean: "mean",
  none: "none",
  repetitions: "repetitions",
  painAxis: "Pain, 0 to 10",
  summary: (weeks: number, first: string, last: string, unit: string, pain: string) =>
    `${count(weeks, "week", "weeks")}: from ${first} to ${last} ${unit} a week. ${pain}`,
  oneWeek: (amount: string, unit: string) => `So far this week: ${amount} ${unit}.`,
  summaryPain: (first: string, last: string) =>
    `Mean morning pain was ${first} in the first week and ${last} in the last.`,
  summaryNoPain: "No morning checks yet.",
  noWork: "nothing logged for this yet",
};
