// The safety check, and what stops training.

import type { First, More } from "../en";
import { count } from "./forms";
import { redflags } from "./redflags";

export const check: First["check"] = {
  again: "Sicherheits\u00adcheck",
  closing: redflags.closing,
  groups: redflags.groups,
  flagOf: redflags.flagOf,
  level: {
    emergency: "Notfall: jetzt sofort",
    urgent: "Dringend: heute",
    see_professional: "Bald zu einer Fachperson",
    info: "Gut zu wissen",
  },
  offerButton: "Sicherheitscheck öffnen",
};

export const checkMore: More["check"] = {
  title: "Zuerst ein Sicherheits\u00adcheck",
  intro: "Trifft gerade etwas davon auf dich zu? Kreuze an, was passt.",
  afterRed: "Das war mehr, als dein Bein vertragen hat. Bitte sieh zuerst diese Fragen durch.",
  marked: (words: string) => `Du hast markiert: ${words}.`,
  none: "Nichts davon",
  some: (n: number) => `Weiter mit ${count(n, "Ja", "Ja-Antworten")}`,
  seeTitle: "Bitte geh zu einer Fachperson",
  goOn: "Ich habe das gelesen",
  backToIt: "Zurück zu den Fragen",
  questions: "Die Fragen zu deinem Schmerz noch einmal beantworten",
  otherwise: "Oberschenkel oder etwas anderes?",
  goesWith: "Diese Frage gehört dazu",
  noted: "Schon notiert. Es bleibt, bis eine Fachperson darauf geschaut hat:",
};

export const lock: First["lock"] = {
  title: "Das Training ist angehalten",
  waits: "Keine Übung und kein Lauf ist geplant, bis eine Fachperson darauf geschaut hat.",
  bring: "Was du mitbringst und was du sagst",
};

export const lockMore: More["lock"] = {
  checked: "Eine Fachperson hat das geprüft",
  who: "Wer hat es geprüft?",
  whoHint: "Zum Beispiel: meine Hausärztin, der Physio im Verein",
  confirm: "Es wurde geprüft, und ich darf wieder trainieren",
  note: "Was dir dort gesagt wurde, geht vor. Hast du Grenzen bekommen, halte dich daran.",
  day: "Wann wurde es geprüft?",
  slip: "Aus Versehen angekreuzt? Auch dann bleibt es, bis eine Fachperson darauf geschaut hat. Die App kann einen Fehlgriff nicht von einem Zeichen unterscheiden, das nur leiser geworden ist, und manches davon darf niemand übersehen.",
  logOnly: "Das Training ist angehalten. Notiere hier nur, was du schon gemacht hast.",
  ahead: "Dieser Tag kommt erst noch.",
  before: (day: string) => `Das ist vor dem Tag, an dem es notiert wurde (${day}).`,
};

export const stop: First["stop"] = {
  title: "Schluss für heute",
  text: "Das war im roten Bereich. Beende die Einheit hier. Auch die anderen Übungen und der Lauf ruhen, bis der Server mit dem nächsten Plan geantwortet hat.",
  asked:
    "Das war im roten Bereich. Bitte beantworte den Sicherheitscheck; danach kommt der Plan für heute.",
  check: "Sicherheitscheck beantworten",
  notConfirmed: "Vom Server noch nicht bestätigt.",
};
