// Eine Seite für die Physiotherapie.

import type { Messages } from "../en";
import { count } from "./forms";

export const report: Messages["report"] = {
  title: "Für deine Physio",
  about:
    "Eine Seite zum Drucken oder als PDF zum Speichern. Darauf steht, was du eingetragen hast und was der Plan sagt; nichts wird irgendwohin geschickt.",
  print: "Drucken",
  questions: "Was ich fragen möchte",
  questionsHint: "Bleibt auf diesem Gerät und wird mitgedruckt.",
  who: (email) => `Läufer/in: ${email}`,
  made: (day) => `Restride, ${day}`,
  since: (day) => `seit ${day}`,
  started: (day) => `Plan seit ${day}`,
  severity: { mild: "leicht", moderate: "mittel" },
  usual: (pain) => `morgens üblich ${pain} von 10`,
  goal: (week) => `Ziel ${week} pro Woche`,
  weeksTitle: "Die letzten 12 Wochen",
  chart:
    "Zwölf Wochen: Schmerz am Morgen und der stärkste jeder Woche, darunter die gelaufene Strecke",
  chartLoad: (unit) => `Gelaufen pro Woche, ${unit}`,
  key: "Schmerz, 0 bis 10. Linie: Mittel der Morgen. Quadrate: der stärkste der Woche, morgens oder beim Training.",
  kept: (done, planned) =>
    `${done} von ${count(planned, "geplanten Teil", "geplanten Teilen")} der letzten 28 Tage gemacht; Pausen, Krankheit, Schmerzschübe und Sperren verlangen nichts.`,
  expects: (day, said) =>
    `erwartet, bis ${day} wieder wie früher zu laufen (gesagt am ${said}; eigene Erwartung, kein Versprechen)`,
  stage: "Phase und was noch offen ist",
  stageOpen: "Offen",
  stageMet: "Erreicht",
  doses: "Dosierung jetzt und warum",
  running: "Laufen",
  week: (done, cap) => `${done} von höchstens ${cap} in dieser Woche`,
  oneRun: (cap) => `ein Lauf höchstens ${cap}`,
  band: "Zuletzt",
  bands:
    "Grün: ruhig, auch am Morgen danach. Gelb: noch einmal dasselbe. Orange: zu viel, also weniger. Rot: abgebrochen, viel weniger und Pause.",
  noDose: "gerade nicht geplant",
  noDoses: "Gerade ist nichts geplant.",
  tests: "Neueste Tests",
  events: "Schübe, Warnzeichen, Stürze, Behandlungen, Pausen",
  nothing: "Keine in diesen Wochen.",
  noTests: "Keine eingetragen.",
  note: "Aus den eigenen Einträgen. Es ist keine Diagnose. Jede Regel steht mit Zahl und Quelle auf Restrides Seite der Regeln.",
  flag: "Warnzeichen, noch nicht geprüft:",
};
