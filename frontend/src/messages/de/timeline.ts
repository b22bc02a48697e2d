// The charts.

import type { Messages } from "../en";
import { count } from "./forms";

export const timeline: Messages["timeline"] = {
  title: "Kurven",
  empty: "Die Kurve beginnt mit deiner ersten Einheit oder deinem ersten Morgen-Check.",
  show: "Zeigen",
  range: "Zeitraum",
  weeks8: "8 Wochen",
  months6: "6 Monate",
  all: "Alles",
  morning: "Schmerz am Morgen",
  during: "Stärkster Schmerz dabei",
  reps: "Wiederholungen je Woche",
  km: (unit: string) => `${unit} je Woche`,
  table: "Dasselbe als Tabelle",
  week: "Woche ab",
  highest: "höchster",
  mean: "Mittel",
  none: "keiner",
  repetitions: "Wiederholungen",
  painAxis: "Schmerz, 0 bis 10",
  summary: (weeks: number, first: string, last: string, unit: string, pain: string) =>
    `${count(weeks, "Woche", "Wochen")}: von ${first} zu ${last} ${unit} je Woche. ${pain}`,
  oneWeek: (amount: string, unit: string) => `Bisher in dieser Woche: ${amount} ${unit}.`,
  summaryPain: (first: string, last: string) =>
    `Der Schmerz am Morgen lag in der ersten Woche im Mittel bei ${first}, in der letzten bei ${last}.`,
  summaryNoPain: "Noch keine Morgen-Checks.",
  noWork: "dafür noch nichts eingetragen",
};
