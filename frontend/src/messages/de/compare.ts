// Frühere Zeiten: angesehen, und neben die jetzige gelegt.

import type { Messages } from "../en";
import { count } from "./forms";

export const compare: Messages["compare"] = {
  earlier: "Was früher war",
  earlierHint:
    "Was du schon einmal durchgemacht hast, bleibt erhalten. Du kannst es ansehen oder mit jetzt vergleichen.",
  line: (pattern, side) => `${pattern} (${side})`,
  from: (from, to, weeks) => `${from} bis ${to}, ${count(weeks, "Woche", "Wochen")}`,
  look: "Ansehen",
  beside: "Mit jetzt vergleichen",
  title: "Damals und jetzt",
  which: "Welches frühere Mal",
  about:
    "Beide von ihrem eigenen Anfang an, Woche für Woche. Jedes Mal ist anders: Langsamer oder schneller sagt nichts darüber, wie es ausgeht.",
  now: "Jetzt",
  before: "Damals",
  week: (week) => `Woche ${week}`,
  weekNow: (week) => `Woche ${week}, bisher`,
  weeks: "Woche",
  weekBefore: "Woche davor",
  weekAfter: "Woche danach",
  morning: "Schmerz am Morgen, Mittel",
  run: (unit) => `Laufen, ${unit}`,
  stage: "Phase",
  notYet: "noch nicht so weit",
  over: "war schon vorbei",
  none: "keiner",
  here: (stage, now, then) =>
    `${stage}: Sie begann jetzt in Woche ${now} und damals in Woche ${then}.`,
  hereOnly: (stage, now) =>
    `${stage}: Sie begann jetzt in Woche ${now}. Damals gab es diese Phase nicht.`,
  near: "Rund um jetzt",
  all: "Alle Wochen",
  span: "Gezeigte Wochen",
  chart: "Damals und jetzt, nach Wochen seit dem Anfang",
  pain: "Schmerz am Morgen, 0 bis 10, Mittel der Woche",
  load: (unit) => `Laufen: ${unit} je Woche`,
  stages: "Phase",
  strips: "Oben: jetzt. Unten: damals.",
  table: "Dasselbe als Tabelle",
  tableHint: "Für jede Woche ein Wert: jetzt und damals.",
  coming: "Es kommt mit der nächsten Verbindung zum Server und bleibt dann auf diesem Gerät.",
  loading: "Es wird geholt …",
  gone: "Diesen früheren Plan gibt es nicht.",
  noPlan: "Gerade ist kein Plan offen, also gibt es nichts zu vergleichen.",
};
