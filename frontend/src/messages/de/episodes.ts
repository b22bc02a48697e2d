// Die Pläne über die Jahre: der jetzige, sein Ende, der nächste und die früheren.

import type { More } from "../en";

export const episodes: More["episodes"] = {
  title: "Deine Pläne",
  open: "Beenden, neu beginnen, zurückblicken",
  now: "Jetzt",
  none: "Kein Plan ist offen.",
  end: "Diesen Plan beenden",
  how: "Wie ist es jetzt?",
  howHint: "So, wie du es siehst. Es bleibt beim Plan, und keine Regel liest es.",
  hows: {
    well: "Gut",
    sore: "Es schmerzt noch",
    other: "Ich höre aus einem anderen Grund auf",
  },
  soreThen: "Schmerzt es nach einigen Wochen noch? Bitte lass eine Fachperson darauf schauen.",
  data: "Was geschieht mit dem, was du notiert hast? Alles bleibt: im Verlauf, auf einer eigenen Zeitachse, in deinem Export. Ein neuer Plan beginnt mit eigenen Fragen und eigenen Dosen. Er kennt die Läufe der letzten 30 Tage und was heute notiert ist, sonst nichts von vorher. Ein Warnzeichen, das niemand geprüft hat, bleibt bestehen.",
  today: "Heute beenden",
  both: "Das andere Bein schmerzt auch",
  bothSure: "Ab jetzt für beide Beine planen?",
  bothText:
    "Der Plan geht weiter, und beide Beine bekommen dieselbe Dosis, so wie das schmerzhaftere sie braucht.",
  bothYes: "Ja, beide Beine",
  next: "Einen anderen Plan beginnen",
  nextFirst: "Für einen anderen Plan beende zuerst diesen. Nichts geht verloren.",
  other: (leg: string) => `Das andere Bein (${leg})`,
  otherMore: "Ein eigener Plan, von den Fragen an.",
  again: "Es ist wiedergekommen",
  againMore:
    "Wieder dasselbe Bein. Zuerst kommen die Fragen, denn diesmal kann es etwas anderes sein.",
  againStrain:
    "Eine Zerrung, die wiederkommt, ist ein Grund, zu einer Fachperson zu gehen. Zuerst kommen die Fragen.",
  prevent: "Gesund bleiben: Vorbeugung",
  preventMore: "Gerade schmerzt nichts. Kraft zweimal in der Woche, das ganze Jahr.",
  fresh: "Etwas Neues",
  freshMore: "Eine andere Stelle oder ein anderer Beginn.",
  ended: (how: string) => `Am Ende: ${how}`,
};
