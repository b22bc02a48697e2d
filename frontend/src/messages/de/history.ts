// What was logged, newest first.

import type { Messages } from "../en";
import { notes } from "./notes";

export const history: Messages["history"] = {
  title: "Verlauf",
  empty: "Noch nichts eingetragen. Was du einträgst, erscheint hier, das Neueste zuerst.",
  all: "Alles",
  session: "Einheiten",
  run: "Läufe",
  morning: "Morgen",
  note: "Notizen",
  filter: "Zeigen",
  more: "Mehr zeigen",
  waiting: "noch nicht gesendet",
  refused: "nicht angenommen",
  conflict: "anderswo geändert",
  deleted: "Gelöscht.",
  checked: (by: string, day: string) => `Geprüft von ${by} am ${day}`,
  pain: (pain: number) => `Schmerz ${pain} von 10`,
  untold: "wie er war, ist offen",
  tell: "Wie war er?",
  addMorning: (day: string) => `Morgen nachtragen: ${day}`,
  guess: (day: string | null) =>
    day === null
      ? "Deine Erwartung: offengelassen"
      : `Du erwartest, bis ${day} wieder wie früher zu laufen`,
  ending: {
    well: "Plan beendet: gut",
    sore: "Plan beendet: schmerzt noch",
    other: "Plan aus einem anderen Grund beendet",
  },
  morningPain: (pain: number) => `Morgen ${pain} von 10`,
  events: {
    flare: "Schmerzschub gemeldet",
    red_flag: "Sicherheitscheck: ein Ja",
    cleared: "Von einer Fachperson geprüft",
    acknowledged: "Hinweis gelesen",
    placement: "Ausgangspunkt",
    sitting: notes.of.sitting.title,
    test: "Test",
    score: "Wert",
    fall: notes.of.fall.title,
    treatment: notes.of.treatment.title,
    cross: notes.of.cross.title,
    pause: notes.of.pause.title,
    screening: "Fragen zum Schmerz",
    diary: notes.of.diary.title,
    limit: "Grenzen einer Fachperson",
    setting: "Erinnerungen in einer anderen Zeitzone",
  },
};
