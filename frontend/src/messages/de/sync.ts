// What waits to be sent, and what was not accepted.

import type { Messages } from "../en";
import { count } from "./forms";

export const sync: Messages["sync"] = {
  offline: (n: number) =>
    n === 0
      ? "Keine Verbindung. Alles, was du einträgst, bleibt auf diesem Gerät erhalten."
      : `Keine Verbindung. ${count(n, "Eintrag wartet", "Einträge warten")} auf diesem Gerät.`,
  sending: (n: number) => `${count(n, "Eintrag wird", "Einträge werden")} gesendet …`,
  waits: (n: number) => `${count(n, "Eintrag wartet", "Einträge warten")} auf das Senden`,
  sent: "Alles gesendet.",
  signIn: (n: number) =>
    n === 0
      ? "Bitte melde dich wieder an."
      : `Melde dich wieder an, um ${count(n, "Eintrag", "Einträge")} zu senden.`,
  signInButton: "Anmelden",
  look: (n: number) => `${count(n, "Eintrag braucht", "Einträge brauchen")} einen Blick`,
  lookButton: "Ansehen",
  storage:
    "Dieses Gerät konnte gerade nicht speichern. Vielleicht ist der Speicher voll. Was du getippt hast, steht noch auf dem Bildschirm: Mach etwas Platz, dann speichere noch einmal.",
  blocked:
    "Dieser Browser lässt Restride nichts auf dem Gerät aufbewahren, zum Beispiel in einem privaten Fenster. Bitte öffne es in einem normalen Fenster.",
};

export const waiting: Messages["waiting"] = {
  title: "Noch nicht gesendet, offene Fragen",
  none: "Alles ist gesendet.",
  list: "Noch nicht gesendet",
  refused: "Vom Server nicht angenommen",
  refusedText: "Es ist noch auf diesem Gerät. Du kannst es ändern und noch einmal senden.",
  sendAgain: "Noch einmal senden",
  throwAway: "Wegwerfen",
  throwSure: "Wegwerfen? Es lässt sich nicht zurückholen.",
  conflict: "An zwei Stellen geändert",
  conflictText: "Dieser Eintrag wurde auch auf einem anderen Gerät geändert. Welcher soll bleiben?",
  mine: "Auf diesem Gerät",
  theirs: "Auf dem anderen Gerät",
  keepMine: "Meinen behalten",
  keepTheirs: "Den anderen behalten",
  deletedThere: "Dort wurde er gelöscht.",
  deletedHere: "Hier wurde er gelöscht.",
  reason: "Grund",
  kind: {
    session: "Einheit",
    run: "Lauf",
    morning: "Morgen-Check",
    episode: "Plan",
    placement: "Ausgangspunkt",
  },
};
