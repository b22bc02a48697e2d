// The safety check, and what stops training.

import type { Messages } from "../en";
import { count } from "./forms";
import { redflags } from "./redflags";

export const check: Messages["check"] = {
  title: "Zuerst ein Sicherheits\u00adcheck",
  again: "Sicherheits\u00adcheck",
  intro: "Trifft gerade etwas davon auf dich zu? Kreuze an, was passt.",
  afterRed: "Das war mehr, als dein Bein vertragen hat. Bitte sieh zuerst diese Fragen durch.",
  marked: (words: string) => `Du hast markiert: ${words}. Diese Frage kommt zuerst.`,
  none: "Nichts davon",
  some: (n: number) => `Weiter mit ${count(n, "Ja", "Ja-Antworten")}`,
  later: "Später",
  seeTitle: "Bitte geh zu einer Fachperson",
  goOn: "Ich habe das gelesen",
  backToIt: "Zurück zu den Fragen",
  closing: redflags.closing,
  groups: redflags.groups,
  flagOf: redflags.flagOf,
  pre: "Trifft das zu?",
  level: {
    emergency: "Notfall: jetzt sofort",
    urgent: "Dringend: heute",
    see_professional: "Bald zu einer Fachperson",
    info: "Gut zu wissen",
  },
  offer: "Es ist wieder Zeit für den Sicherheitscheck.",
  offerButton: "Sicherheitscheck öffnen",
};

export const lock: Messages["lock"] = {
  title: "Das Training ist angehalten",
  waits: "Keine Übung und kein Lauf ist geplant, bis eine Fachperson darauf geschaut hat.",
  checked: "Eine Fachperson hat das geprüft",
  who: "Wer hat es geprüft?",
  whoHint: "Zum Beispiel: meine Hausärztin, der Physio im Verein",
  confirm: "Es wurde geprüft, und ich darf wieder trainieren",
  whom: "Zu wem, und was du mitbringst",
  note: "Was dir dort gesagt wurde, geht vor. Hast du Grenzen bekommen, halte dich daran.",
};

export const stop: Messages["stop"] = {
  title: "Schluss für heute",
  text: "Das war im roten Bereich. Beende die Einheit hier. Auch die anderen Übungen und der Lauf ruhen, bis der Server mit dem nächsten Plan geantwortet hat.",
  asked:
    "Das war im roten Bereich. Bitte beantworte den Sicherheitscheck; danach kommt der Plan für heute.",
  check: "Sicherheitscheck beantworten",
  notConfirmed: "Vom Server noch nicht bestätigt.",
};
