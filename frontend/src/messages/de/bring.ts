// Was man sagt und zeigt, wenn jemand auf das Bein schaut.

import type { More } from "../en";

export const bring: More["bring"] = {
  title: "Was du mitbringst und was du sagst",
  first: "Ist es ein Notfall? Dann geh oder ruf jetzt an. Du musst vorher nichts vorbereiten.",
  show: "Was du zeigen kannst",
  showText:
    "Eine Seite mit deinem Tagebuch: die letzten zwölf Wochen, was dir der Plan gesagt hat und was passiert ist. Zeig sie auf dem Handy oder druck sie aus.",
  open: "Die Seite zum Zeigen oder Drucken öffnen",
  link: "Einen Link dazu schicken",
  noPage: "Noch gibt es keinen Plan und darum keine Seite zum Zeigen. Was unten steht, genügt.",
  say: "Was du sagst",
  began: "Wann es begann",
  beganOn: (day: string, leg: string) => `${day} (${leg})`,
  beganNone: "Nenne den Tag und was du gerade getan hast",
  flags: "Was du im Sicherheitscheck notiert hast",
  noted: (day: string) => `notiert am ${day}`,
  where: "Wo es wehtut",
  whereNone: "Zeig darauf",
  felt: "Was du zuletzt gespürt hast",
  feltNone: "Sag es mit eigenen Worten: wo, wie stark, wie es sich anfühlt, was es schlimmer macht",
  tried: "Was du versucht hast",
  triedNone:
    "Ruhe, Eis, Übungen, Massage, Schmerzmittel: sag, was du gemacht hast und ob es geholfen hat",
  triedPlan: (pattern: string, day: string) => `Dieser Plan (${pattern}) seit ${day}`,
  also: "Sag auch",
  alsoList: [
    "welche Medikamente du nimmst",
    "frühere Verletzungen und Operationen an Bein oder Rücken",
    "andere Krankheiten, und ob du schwanger bist",
    "frühere Aufnahmen: bring den Brief oder die Bilder mit",
  ],
  ask: "Was du fragst",
  askList: [
    "Was ist es wohl, und was könnte es sonst sein?",
    "Darf ich gehen, trainieren und laufen, und was noch nicht?",
    "Gibt es Grenzen, die ich in meinen Plan eintragen soll?",
    "Weswegen sollte ich sofort wiederkommen?",
  ],
  whom: "Zu wem, und wann",
};
