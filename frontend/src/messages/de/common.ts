// The frame of every page: the name, the tabs, the words that are used all over.

import type { Messages } from "../en";

export const app: Messages["app"] = {
  name: "Restride",
  line: "Zurück zum Laufen nach Beschwerden an der Oberschenkelrückseite, in kleinen Schritten.",
  madeUp: "Erfunden: Das sind niemandes Daten.",
  disclaimer:
    "Restride ist ein Trainingstagebuch mit Regeln. Es ersetzt keinen medizinischen Rat, ist nicht ärztlich oder physiotherapeutisch geprüft und stellt keine Diagnose.",
};

export const nav: Messages["nav"] = {
  label: "Hauptmenü",
  today: "Heute",
  plan: "Plan",
  log: "Eintragen",
  history: "Verlauf",
  timeline: "Kurven",
  settings: "Optionen",
  learn: "Wissen",
  skip: "Zum Inhalt springen",
};

export const common: Messages["common"] = {
  save: "Speichern",
  cancel: "Abbrechen",
  back: "Zurück",
  next: "Weiter",
  done: "Fertig",
  change: "Ändern",
  edit: "Bearbeiten",
  remove: "Löschen",
  undo: "Rückgängig",
  close: "Schließen",
  optional: "freiwillig",
  more: "Mehr Angaben",
  yes: "Ja",
  no: "Nein",
  loading: "Einen Moment …",
  left: "Links",
  right: "Rechts",
  both: "Beide",
  today: "Heute",
  tomorrow: "Morgen",
  yesterday: "Gestern",
  less: (what: string) => `Weniger: ${what}`,
  moreOf: (what: string) => `Mehr: ${what}`,
  required: "Bitte ausfüllen.",
  choose: "Bitte wähle etwas aus.",
  pageMissing: "Diese Seite konnte ohne Verbindung nicht geladen werden.",
  tryAgain: "Noch einmal versuchen",
  rule: (id) => `Regel ${id}: mehr dazu`,
  how: "So geht es",
};

export const days: Messages["days"] = {
  mon: "Mo",
  tue: "Di",
  wed: "Mi",
  thu: "Do",
  fri: "Fr",
  sat: "Sa",
  sun: "So",
};

export const gone: Messages["gone"] = {
  title: "Hier ist nichts",
  text: "Diese Seite gibt es nicht.",
  home: "Zu „Heute“",
};
