// What has not arrived: what waits, what was refused, what was changed twice.

import type { Messages } from "../en";

export const waiting: Messages["waiting"] = {
  title: "Noch nicht gesendet, offene Fragen",
  none: "Alles ist gesendet.",
  list: "Noch nicht gesendet",
  refused: "Vom Server nicht angenommen",
  refusedText: "Es ist noch auf diesem Gerät. Du kannst es ändern und noch einmal senden.",
  sendAgain: "Noch einmal senden",
  throwAway: "Wegwerfen",
  throwSure: "Wegwerfen? Es lässt sich nicht zurückholen.",
  throwPlan: "Sein Ausgangspunkt wird mit weggeworfen.",
  conflict: "An zwei Stellen geändert",
  conflictText: "Dieser Eintrag wurde auch auf einem anderen Gerät geändert. Welcher soll bleiben?",
  restoredText:
    "Der Server wurde auf eine frühere Kopie zurückgesetzt, in der dieser Eintrag anders ist. Welcher soll bleiben?",
  onServer: "Auf dem Server",
  keepServer: "Den vom Server behalten",
  mine: "Auf diesem Gerät",
  theirs: "Auf dem anderen Gerät",
  keepMine: "Meinen behalten",
  keepTheirs: "Den anderen behalten",
  deletedThere: "Dort wurde er gelöscht.",
  deletedHere: "Hier wurde er gelöscht.",
  reason: "Grund",
  why: {
    flag_stays:
      "Ein Zeichen, das das Training anhält, bleibt im Protokoll. Aufgehoben wird es, wenn eine Fachperson darauf geschaut hat, auch wenn es ein Versehen war: Trag unter „Heute“ ein, wer es war und wann.",
  },
  kind: {
    session: "Einheit",
    run: "Lauf",
    morning: "Morgen-Check",
    episode: "Plan",
    placement: "Ausgangspunkt",
  },
};
