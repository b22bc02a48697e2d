// Was jemand erwartet: bis wann das Laufen wieder wie früher geht. Eine Ahnung, kein Versprechen.

import type { Messages } from "../en";
import { count } from "./forms";

export const prediction: Messages["prediction"] = {
  title: "Was du erwartest",
  ask: "Bis wann, glaubst du, läufst du wieder wie früher?",
  hint: "Nur wenn du magst. Es ist ein Gefühl und kein Versprechen; der Plan liest es nie.",
  about:
    "Dein eigenes Gefühl aufzuschreiben lohnt sich: Später kann es dir und deiner Physio etwas sagen. Niemand hält es dir vor.",
  weeks: (weeks) => `In ${count(weeks, "Woche", "Wochen")}`,
  half: "In einem halben Jahr",
  other: "In einem anderen Monat",
  month: "Bis Ende",
  pick: "Monat wählen",
  meant: (day) => `Das ist bis ${day}.`,
  save: "Merken",
  open: "Offenlassen",
  openHint: "Was du an früheren Tagen gesagt hast, bleibt auf den Kurven.",
  say: "Sagen, was du erwartest",
  change: "Ändern",
  now: (day, said) => `Du erwartest, bis ${day} wieder wie früher zu laufen. Gesagt am ${said}.`,
  passed: (day, said) =>
    `Am ${said} hattest du erwartet, bis ${day} wieder wie früher zu laufen. Ein Bein hat seine eigene Zeit, und das ist in Ordnung. Du kannst neu sagen, was du erwartest, oder es offenlassen.`,
  earlier: "Was du früher gesagt hast",
  line: (said, day) => (day === null ? `${said}: offengelassen` : `${said}: bis ${day}`),
};
