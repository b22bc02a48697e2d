// Ein Lauf, der schon eingetragen ist, und wie er sich angefühlt hat.

import type { Messages } from "../en";

export const felt: Messages["felt"] = {
  title: "Nach dem Lauf",
  ask: "Wie war der Lauf?",
  why: "Für deine Woche zählt er schon. Der nächste Lauf wird erst länger, wenn du gesagt hast, wie sich dieser angefühlt hat.",
  tell: "Sagen, wie er war",
  edit: "Strecke oder Zeit ändern",
  save: "Speichern",
  light: {
    label: "Was das heißt",
    green: "Das ist wenig. Der Morgen danach redet noch mit.",
    yellow: "Etwas mehr als ruhig: Dafür legt der Plan nichts drauf.",
    orange: "Mehr, als gut ist. Der Plan nimmt eine Weile etwas zurück.",
    red: "Das war zu viel. Von da aus geht der Plan behutsam weiter.",
    limp: "Hinken ist zu viel. Von da aus geht der Plan behutsam weiter.",
    pop: "Bei einem Knall oder Riss ist jetzt der Sicherheitscheck dran.",
    nerve: "Bei Taubheit, Kribbeln oder Schwäche ist jetzt der Sicherheitscheck dran.",
  },
};
