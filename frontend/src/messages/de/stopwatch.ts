// Die Uhr für einen Test, der Zeit zählt.

import type { Messages } from "../en";

export const stopwatch: Messages["stopwatch"] = {
  open: "Mit der Uhr machen",
  goOn: "Weiter mit der Uhr",
  seat: "Worauf sitzt du?",
  before: "Schmerz jetzt, vor dem Beginn",
  start: "Uhr starten",
  otherDay: "Mit 3 von 10 oder mehr schon vorher heb diesen Test für einen ruhigeren Tag auf.",
  byHand: "Ich kenne die Minuten schon",
  of: (minutes) => `Von ${minutes} Minuten`,
  stopAt: (pain) => `Hör auf, wenn der Schmerz bei ${pain} von 10 ist.`,
  stops: {
    walk: "Kehr um, wenn es unterwegs schlimmer wird. Für diesen Test reichen zehn Minuten.",
    morning: "Sitz nach den zehn Brücken fünf Minuten. Hör bei 3 von 10 auf.",
  },
  longWalk: "Ab 20 Minuten wird es als Gehen eingetragen. 30 Minuten reichen.",
  enough: "Das reicht. Mehr bringt nichts.",
  stop: {
    sitting: "Aufhören und die Minuten notieren",
    walk: "Aufhören und notieren",
    morning: "Fertig: zum Morgen-Check",
  },
  goesOn: "Die Zeit läuft weiter, wenn du den Bildschirm sperrst oder die App schließt.",
  drop: "Diese Zeit verwerfen",
  other: (title) => `Eine andere Uhr läuft: ${title}.`,
};
