// What the first screens show of nouns whose other texts are loaded later.

import type { First } from "../en";

/** What stands in the history. */
export const plan: First["plan"] = {
  done: (what: string, day: string) => `${what}: verschoben auf ${day}`,
};

/** What stands on Today. */
export const player: First["player"] = {
  start: "Einheit starten",
  goOn: "Weiter mit der Einheit",
  goOnText: "Eine Einheit hat begonnen. Du machst da weiter, wo du warst.",
  byHand: "Von Hand eintragen",
};

/** What stands above every page when a new version is there. */
export const settings: First["settings"] = {
  version: "Eine neue Version ist bereit.",
  reload: "Jetzt neu laden",
};

/** What Today and its list of open criteria need of it. */
export const start: First["start"] = {
  stages: {
    S0: "S0 · Beruhigen",
    S1: "S1 · Ruhig halten unter Last",
    S2: "S2 · Kraft bei fast gestreckter Hüfte",
    S3: "S3 · Kraft bei gebeugter Hüfte",
    S4: "S4 · Tempo und Hügel",
    S5: "S5 · Erhalten",
    A0: "A0 · Schützen",
    A1: "A1 · Erste Belastung",
    A2: "A2 · Aufbau, gehen und laufen",
    A3: "A3 · Kraft in der Länge, Tempo",
    A4: "A4 · Volle Rückkehr",
    A5: "A5 · Erhalten",
    CAREFUL: "Vorsichtiger Plan",
    DIARY: "Nur Tagebuch",
    PREVENT: "Vorbeugung",
  },
  fetching: "Deine Einträge werden vom Server geholt …",
  fetchingLater: "Sie kommen mit der nächsten Verbindung.",
};
