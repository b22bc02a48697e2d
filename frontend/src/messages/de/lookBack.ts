// Was vor einem Schmerzschub war.

import type { Messages } from "../en";
import { count } from "./forms";

export const lookBack: Messages["lookBack"] = {
  title: "Was davor war",
  intro: (days) =>
    `Aus dem, was du in den letzten ${days} Tagen eingetragen hast. Es sagt, was war, nicht, woher der Schmerz kommt.`,
  none: "Darin fällt nichts auf.",
  missing:
    "Fehlt etwas? Ein Ausrutscher, langes Sitzen oder andere Schuhe lassen sich noch notieren.",
  ill: "Du hast dich krank gefühlt",
  shoes: (which) => (which ? `Neue Schuhe: ${which}` : "Neue Schuhe"),
  drive: (time) => `Eine lange Fahrt: ${time}`,
  fast: (kind) => `${kind}, nach 30 Tagen ohne schnelles oder hügeliges Laufen`,
  long: (distance, percent) =>
    `Ein Lauf über ${distance}: ${percent}\u00a0% länger als jeder der 30 Tage davor`,
  week: (distance, percent) =>
    `Eine Woche mit ${distance}: ${percent}\u00a0% mehr als die größte der vier Wochen davor`,
  more: (n) => `${count(n, "weiterer Eintrag", "weitere Einträge")}`,
};
