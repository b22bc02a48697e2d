// Was eine Nacht und ein Morgen sonst brachten.

import type { Messages } from "../en";

export const morning: Messages["morning"] = {
  more: "Die Nacht und der Morgen",
  sleep: "Stunden Schlaf",
  stiffness: "Minuten, bis die Steifheit weg war",
  painkillerMore: "Es kann Schmerz verdecken, darum ist der Plan danach etwas vorsichtiger.",
  ill: "Ich habe mich krank gefühlt",
  atOnce: "Jede Antwort ist sofort gespeichert.",
};
