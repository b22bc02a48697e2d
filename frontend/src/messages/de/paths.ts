// Die geführten Wege: die ersten Tage, ein Schub, und gesund bleiben.

import { claim } from "../../learn/page";
import type { More } from "../en";
import type { PathWords } from "../en/paths";

const first: PathWords = {
  title: "Die ersten Tage",
  card: "Was gut tut, was du lässt, und was als Nächstes kommt.",
  summary: "Lass es ein bis drei Tage ruhig werden. Dann beweg dich wieder, behutsam.",
  parts: [
    {
      title: "Jetzt lieber nicht",
      blocks: [
        [
          "den schmerzenden Muskel dehnen",
          "einen frischen Bluterguss massieren",
          "Alkohol, Wärme und hartes Laufen",
          "tiefe Kniebeugen und langes Sitzen",
        ],
        claim(
          "Eis, Bandage und Ruhe tun gut, mehr nicht. Eine neuere Regel zweifelt am Eis und will die Stelle nur ein bis drei Tage schützen.",
          "disputed",
          "DUBOIS_2020",
          "GUIDE",
        ),
        claim(
          "Nach einer Zerrung waren Sportler, die früh leicht übten, nicht später zurück als jene, die auf gar keinen Schmerz warteten.",
          "some",
          "HICKEY_2020",
        ),
      ],
    },
    {
      title: "Wann jemand darauf schauen sollte",
      blocks: [
        "Nach drei Tagen noch ein Hinken oder ein großer Bluterguss? Bitte geh zu einer Fachperson.",
        "Ein Knall, eine Delle oder ein Bein, das dich nicht trägt? Mach jetzt den Sicherheitscheck.",
      ],
    },
  ],
};

const flare: PathWords = {
  title: "Der Schmerzschub, Tag für Tag",
  card: "Was der Plan jetzt tut, bis es wieder ruhig ist.",
  summary:
    "Ein Schmerzschub ist ein Schritt zurück und gehört zu fast jedem Weg. Nichts muss nachgeholt werden.",
  parts: [
    {
      title: "Schritt für Schritt",
      blocks: [
        {
          steps: [
            "Die ersten drei Tage: kein Laufen, keine Brücken, kein Kreuzheben, kein Nordic Curl. Hat dein Plan die gehaltene Brücke, darf sie weitergehen, solange sie höchstens 2 schmerzt; ruhiges Gehen auch.",
            "Dann behutsam weiter. Was am meisten schmerzte, geht einen Schritt zurück, das andere beginnt mit seiner ersten Dosis, und die Laufwoche ist halb so lang wie vorher.",
            "Nichts steigt, bis ein Morgen so ruhig ist wie vor dem Schmerzschub.",
            "Von da an geht der Plan weiter wie sonst, von dort aus, wo du bist.",
            "Nach sieben Tagen noch nicht so ruhig wie vorher? Dann geh bitte zu einer Fachperson; auch der Plan wird das sagen.",
          ],
        },
        claim(
          "Die drei Tage und die Hälfte sind unsere eigenen, vorsichtigen Zahlen.",
          "weak",
          "OWN",
        ),
      ],
    },
    {
      title: "Was inzwischen helfen kann",
      blocks: [
        "Unterbrich langes Sitzen, oder nimm ein weiches Kissen. Schlaf. Schwimm oder fahr locker Rad, wenn es nicht schmerzt.",
        "Finde heraus, was es schlimmer macht, und tu davon weniger.",
      ],
    },
  ],
};

const keep: PathWords = {
  title: "Gesund bleiben",
  card: "Was das ganze Jahr bleibt, und die Probe einmal im Monat.",
  summary: "Ein wenig Kraft das ganze Jahr hält den Oberschenkel bereit fürs Laufen.",
  parts: [
    {
      title: "Drumherum",
      blocks: [
        [
          "Gesäß und Rumpf zweimal in der Woche, dazu sanfte Beweglichkeit. Kein hartes Dehnen.",
          "Wärm dich auf, bevor du schnell läufst.",
          "Laufen: die Woche höchstens ein Zehntel mehr, und immer nur eine Änderung.",
          "Notiere weiter, wenn du stürzt oder ausrutschst.",
        ],
        claim(
          "Behalte die langsamen Übungen, auch wenn alles gut ist: mindestens zwölf Wochen lang zweimal in der Woche, dann einmal in der Woche, das ganze Jahr.",
          "some",
          "GUIDE",
          "VAN_DYK_2019",
        ),
        claim(
          "Ein Oberschenkel, der einmal verletzt war, verletzt sich leichter wieder, vor allem in den ersten Monaten.",
          "some",
          "GUIDE",
          "ZEIN_2024",
        ),
      ],
    },
    {
      title: "Frühe Zeichen",
      blocks: [
        [
          "Schmerz am Morgen (3 oder mehr) an drei von sieben Tagen, oder weniger als eine halbe Stunde Sitzen: der Plan geht von selbst rechtzeitig zurück.",
          "Ein plötzlicher scharfer Schmerz: die Fragen kommen wieder, und nichts steigt, bis sie beantwortet sind. Dazu ein Knall? Mach jetzt den Sicherheitscheck.",
        ],
      ],
    },
  ],
};

export const paths: More["paths"] = {
  of: { first, flare, keep },
  none: "Dein Plan ist gerade an einer anderen Stelle. Was hier steht, gilt trotzdem.",
  comfort: "Was heute gut tut",
  comfortHint:
    "Hak ab, was du gemacht hast, wenn du magst. Es gilt nur für heute, und niemand zählt es.",
  comforts: [
    "Geruht von dem, was es auslöst",
    "Etwas Kaltes für 15 bis 20 Minuten, mit einem Tuch dazwischen; mehrmals am Tag, wenn es dir gut tut",
    "Eine elastische Bandage um den Oberschenkel, nicht so fest, dass es kribbelt",
    "Gelegen, das Bein höher als das Herz",
    "Ein wenig gegangen, ohne zu hinken",
  ],
  next: "Was als Nächstes kommt",
  nextStrain:
    "Zwei bis drei Tage, nachdem es passiert ist, und wenn zehn Minuten Gehen ruhig und ohne Hinken sind, beginnen die ersten Übungen. Was noch offen ist:",
  nextFlare: "In einem Schmerzschub geht der Plan von selbst weiter, Schritt für Schritt.",
  toFlare: "Die Tage des Schmerzschubs ansehen",
  toFirst: "Was in den ersten Tagen gut tut",
  walk: "Das Gehen notieren",
  check: "Sicherheitscheck öffnen",
  now: "Jetzt",
  days: "Die nächsten Tage des Plans",
  waits: "Der Server erfährt es mit der nächsten Verbindung. Bis dahin: Ruhe, wie unten.",
  stays: "Was bleibt",
  staysNone: "Die Übungen kommen mit dem nächsten Plan.",
  staysOn: (what: string, dose: string) => `${what}: ${dose}`,
  week: (distance: string) => `Laufen: jetzt bis ${distance} in der Woche`,
  monthly: "Einmal im Monat",
  monthlyHint: "Zwei kurze Proben. Der Plan fragt danach; du kannst sie jederzeit machen.",
  last: (test: string, day: string) => `${test}: zuletzt notiert am ${day}`,
  never: (test: string) => `${test}: noch nicht notiert`,
  due: "fällig",
  read: "Mehr dazu lesen",
};
