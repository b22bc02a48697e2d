// The first run: from nothing to a plan.

import type { More } from "../en";

export const startMore: More["start"] = {
  title: "Start",
  welcome: "Richten wir deinen Plan ein. Das dauert etwa drei Minuten.",
  step: (n: number, of: number) => `Schritt ${n} von ${of}`,
  patternTitle: "Wie hat es angefangen?",
  pattern: {
    pht: "Nach und nach",
    strain: "Auf einen Schlag",
    careful: "Beides passt, oder ich bin nicht sicher",
    other: "Etwas anderes; ich möchte nur das Tagebuch führen",
    prevent: "Gerade keine Schmerzen: Vorbeugung",
  },
  patternIs: {
    pht: "Nach und nach",
    strain: "Auf einen Schlag",
    careful: "Vorsichtiger Plan",
    other: "Nur Tagebuch",
    prevent: "Vorbeugung",
  },
  patternMore: {
    pht: "Ein tiefer Schmerz nahe am Sitzbein, der über Tage oder Wochen kam; oft schlimmer beim Sitzen.",
    strain: "Ein plötzliches Ziehen bei einer Bewegung: ein Sprint, ein Tritt, ein Ausrutscher.",
    careful:
      "Ein vorsichtiger Plan: leichte Brücken und Gehen. Eine Fachperson kann beides unterscheiden.",
    other: "Dafür gibt es keinen Belastungsplan. Bitte geh zu einer Fachperson.",
    prevent: "Zweimal Kraft in der Woche, aufgebaut von dort, wo du stehst.",
  },
  patternNote: "Danach richten sich die Regeln deines Plans. Es ist keine Diagnose.",
  severityTitle: "Wie schlimm ist es jetzt?",
  severity: {
    mild: "Ich gehe normal, mit wenig Schmerz",
    moderate: "Ich hinke, oder Treppen tun weh",
    severe: "Ich kann nicht frei gehen, oder da ist ein großer Bluterguss",
  },
  severe:
    "Wenn du nicht frei gehen kannst oder einen großen Bluterguss hast, sollte das zuerst angesehen werden. Bitte geh zurück zum Sicherheitscheck.",
  toCheck: "Zum Sicherheitscheck",
  sideTitle: "Welches Bein?",
  onset: "Seit wann?",
  onsetHint: "Ein ungefähres Datum reicht.",
  morningTitle: "Wie sehr schmerzt es an einem üblichen Morgen?",
  morningHint:
    "Mach jeden Morgen denselben kleinen Test: 10 beidbeinige Brücken und 5 Minuten auf einem harten Stuhl. Nimm das Schlimmste davon.",
  daysTitle: "An welchen Tagen kannst du trainieren?",
  daysHint:
    "Drei oder vier Tage sind gut. Du kannst in einer Woche weniger machen; nachgeholt wird nichts.",
  aboutTitle: "Ein wenig über dich",
  age: "Alter",
  ageUnder: "Dieser Plan ist für Erwachsene. Unter 18 geh bitte zuerst zu einer Fachperson.",
  mass: "Körpergewicht",
  massWhy: "Danach richtet sich das erste Gewicht, das du hältst.",
  plate: "Dein kleinster Gewichtsschritt",
  standTitle: "Wo stehst du?",
  standStart: "Ich weiß nicht: Fang sanft an",
  standStartMore: "Vorsichtige erste Übungen, passend zu deinen Morgen.",
  standKnow: "Von der Physiotherapie, oder ich weiß es schon",
  standKnowMore: "Wähle die Phase und die Übungen, die du jetzt machst.",
  stage: "Phase",
  notYet: "Mache ich noch nicht",
  startsWith: (dose: string) => `Du würdest beginnen mit: ${dose}.`,
  startsByPlan: "Der Plan wählt die ersten Übungen aus.",
  runTitle: "Läufst du zurzeit?",
  run: {
    no: "Nein, gerade nicht",
    walkrun: "Gehen und Laufen im Wechsel",
    yes: "Ja, ohne Gehpausen",
  },
  walkRunStep: "Welche Stufe?",
  noRunYet:
    "Nach einer plötzlichen Zerrung sind die ersten Tage zum Gehen da. Das Laufen kommt Schritt für Schritt zurück, wenn das Gehen ruhig ist.",
  walkFirst:
    "Der vorsichtige Plan beginnt mit Gehen. Das Laufen kommt Schritt für Schritt zurück, wenn das Gehen ruhig ist.",
  weekly: "In einer üblichen Woche",
  longest: "Längster Lauf der letzten 30 Tage",
  goal: "Eine gute Woche für dich, später",
  goalHint: "Mehr als das gibt der Plan nie vor.",
  begin: "Plan beginnen",
  ended: "Dein letzter Plan ist beendet. Du kannst jederzeit einen neuen beginnen.",
  none: "Es gibt noch keinen Plan.",
  draft: "Du hattest schon angefangen. Deine Antworten sind noch da.",
  laterRest:
    "Tempo, Hügel und volle Nordic Curls haben später Platz; für die ersten Wochen sind sie nicht gedacht.",
};
