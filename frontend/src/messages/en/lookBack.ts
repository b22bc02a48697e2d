// What came before a flare-up.

import { count } from "./forms";

export const lookBack = {
  title: "What came before",
  intro: (days: number) =>
    `From what you logged in the last ${days} days. It says what happened, not what caused the pain.`,
  none: "Nothing stands out in it.",
  missing: "Is something missing? A slip, long sitting or other shoes can still be noted.",
  ill: "You felt ill",
  shoes: (which: string) => (which ? `New shoes: ${which}` : "New shoes"),
  drive: (time: string) => `A long drive: ${time}`,
  fast: (kind: string) => `${kind}, after 30 days without fast or hilly running`,
  long: (distance: string, percent: number) =>
    `A run of ${distance}: ${percent}% longer than any of the 30 days before`,
  week: (distance: string, percent: number) =>
    `A week of ${distance}: ${percent}% more than the most of the four weeks before`,
  more: (n: number) => `${count(n, "more entry", "more entries")}`,
};
