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
  stuck:
    "Der Speicher dieses Geräts hat nicht geantwortet. Nichts ist verloren; in einer Minute wird es noch einmal versucht.",
  held: "In einem anderen Tab ist ein älteres Restride offen. Bitte schließ ihn; dann öffnet sich dieser von selbst.",
  newer:
    "Auf diesem Gerät lief schon ein neueres Restride. Bitte lade neu, um damit weiterzumachen. Nichts ist verloren.",
  restored:
    "Der Server wurde auf eine frühere Kopie zurückgesetzt. Was ihm fehlt, wird von diesem Gerät noch einmal gesendet.",
  clock: (amount: string, ahead: boolean) =>
    `Die Uhr dieses Geräts geht etwa ${amount} ${ahead ? "vor" : "nach"}. Was du einträgst, trägt ihre Zeit; stell sie bitte richtig.`,
  kept: "Der Browser bewahrt auf, was auf diesem Gerät ist.",
  notKept:
    "Wenn der Platz knapp wird, darf der Browser löschen, was auf diesem Gerät ist. Was gesendet ist, liegt sicher auf dem Server.",
  keep: "Den Browser bitten, es aufzubewahren",
  notKeeping: "Der Browser hat nicht zugestimmt. Oft tut er es, sobald die App installiert ist.",
};
