// Warum Krafttraining, warum langsam, und warum in kleinen Schritten.

import { claim } from "../../../learn/page";

export const rest = {
  title: "Warum nicht einfach Pause?",
  summary: "Pause beruhigt den Schmerz. Stärker wird eine Sehne aber nur, wenn sie zu tun hat.",
  parts: [
    {
      title: "Was Pause kann, und was nicht",
      blocks: [
        "Ein paar ruhige Tage lassen die schmerzende Stelle zur Ruhe kommen. Wochen ohne Last machen Muskel und Sehne schwächer. Kommst du zurück, verlangt derselbe Lauf mehr von weniger. So ist auch der Schmerz bald zurück.",
        claim(
          "Am besten hilft einer gereizten hohen Sehne Krafttraining, das Schritt für Schritt wächst, und weniger von dem, was sie reizt. Nicht bloß Pause.",
          "some",
          "GUIDE",
          "GOOM_2016",
        ),
        "Mach weniger, aber hör nicht auf: kürzer, flach, langsamer. Schwimm oder fahr Rad stattdessen.",
      ],
    },
    {
      title: "Warum Sehnen Zeit brauchen",
      blocks: [
        claim(
          "Eine Sehne wird wenig durchblutet, darum erholt sie sich langsam. Nach zu viel Last baut sie sich unordentlich um, wird dick und schmerzt. Bleibt die Last zu hoch, kann das hartnäckig werden. Die richtige Last hilft ihr, neue Fasern in Ordnung zu legen.",
          "some",
          "GUIDE",
          "COOK_2012",
        ),
        claim("Meist dauert es 3 bis 6 Monate, manchmal länger.", "some", "GUIDE", "GOOM_2016"),
      ],
    },
    {
      title: "Darf ich weiter laufen?",
      blocks: [
        claim(
          "Oft ja, solange es unter deiner Schmerzgrenze bleibt: weniger, langsamer, keine Hügel. Sticht es beim Laufen, oder wird es schlimmer, hör auf. Dann geh, schwimm oder fahr Rad ohne Schmerz, und bleib beim Krafttraining.",
          "some",
          "GUIDE",
          "SILBERNAGEL_2007",
        ),
      ],
    },
    {
      title: "Und wenn in meinem Plan kein Krafttraining steht?",
      blocks: [
        "Frag, wie für Kraft und Beweglichkeit gesorgt ist. Hat ein Plan für deine Sehne kein Krafttraining, das wächst, kann sich eine zweite Meinung lohnen.",
      ],
    },
  ],
};

export const lowering = {
  title: "Warum langsam absenken?",
  summary: "Auf dem Weg nach unten arbeitet der Muskel und wird länger. Genau das braucht Laufen.",
  parts: [
    {
      title: "Exzentrisch, einfach gesagt",
      blocks: [
        "Hebst du das Becken, wird der Muskel kürzer. Senkst du es, arbeitet er weiter, wird aber länger. Er wirkt wie eine Bremse. Das heißt exzentrische Arbeit.",
        "Beim Laufen bremsen diese Muskeln das Bein vor jedem Aufsetzen. Genau das übst du, nur langsam und sicher.",
      ],
    },
    {
      title: "Was man weiß",
      blocks: [
        claim(
          "Nordic Curls, die nur aus Bremsen bestehen, halbieren Verletzungen dieser Muskeln im Mannschaftssport etwa. Das kommt aus 15 Studien mit 8.459 Spielern.",
          "strong",
          "VAN_DYK_2019",
        ),
        claim(
          "In einer kleinen Studie machten zehn Wochen Nordic Curls diese Muskeln beim Bremsen 11 % stärker. Beinbeugen am Gerät änderte nichts.",
          "some",
          "MJOLSNES_2004",
        ),
        claim(
          "Für eine gereizte Sehne ist es vielleicht nicht das Absenken allein. Bei Sehnen an Ferse und Knie half schwere, langsame Arbeit in beide Richtungen genauso gut.",
          "disputed",
          "BEYER_2015",
          "KONGSGAARD_2009",
        ),
        "Darum geht der Plan in beide Richtungen langsam, und abwärts am langsamsten.",
      ],
    },
    {
      title: "Wie langsam?",
      blocks: [
        [
          "Brücke: 3 bis 5 Sekunden ab.",
          "Kreuzheben: 3 Sekunden ab, 1 Sekunde halten, 3 Sekunden hoch.",
          "Nordic Curl: so langsam du kannst, mindestens 3 Sekunden.",
        ],
        "Figur und Töne führen dich in diesem Tempo. War ein Satz schneller, wird er so notiert und kommt einfach noch einmal. Verloren ist damit nichts.",
      ],
    },
    {
      title: "Und stillhalten?",
      blocks: [
        claim(
          "Langes Halten belastet die Sehne sanft, darum kann der Plan damit beginnen. Ob es allein schon Schmerz nimmt, ist nicht klar.",
          "disputed",
          "ONEILL_2019",
          "CLIFFORD_2020",
        ),
      ],
    },
  ],
};

export const overload = {
  title: "Kleine Schritte, einer nach dem anderen",
  summary: "Die Last wächst ein wenig, nur wenn es gut ging, und nie zwei Dinge zugleich.",
  parts: [
    {
      title: "Warum sie wachsen muss",
      blocks: [
        claim(
          "Der Körper gewöhnt sich an das, was er tut. Um stärker zu werden, braucht er immer wieder etwas mehr. Wer mit Krafttraining anfängt, soll um 2 bis 10 % steigern.",
          "strong",
          "ACSM_2009",
          "GUIDE",
        ),
        "Mit einem zu großen Schritt hat so manche gereizte Sehne begonnen. Darum geht der Plan höchstens ein Zehntel weiter, oder eine Wiederholung, wo ein Zehntel weniger wäre.",
      ],
    },
    {
      title: "Was ein Schritt braucht",
      blocks: [
        [
          "Die letzte Einheit war grün, und der Morgen danach auch.",
          "Alle Wiederholungen waren geschafft, sauber und langsam.",
          "Du hättest noch mindestens zwei geschafft.",
          "Deine Morgen werden nicht schlimmer.",
          "Es gab keine Pause, keinen Sturz und keinen Schmerzschub.",
        ],
        "Fehlt eines davon, machst du dasselbe noch einmal. Das ist kein Rückschlag. Eine neue Übung kommt immer zweimal.",
      ],
    },
    {
      title: "Wann es schwerer wird",
      blocks: [
        claim("Eine schwerere Übung kommt erst, wenn diese ohne Schmerz geht.", "some", "GUIDE"),
        "Es braucht auch Zeit bei der leichteren: zwei Wochen bei der Sehne, eine bei der Zerrung. In sieben Tagen wird nur eine Übung schwerer. Tut etwas weh, weißt du so, was es war.",
        claim("Diese Zeiten sind unsere eigenen, eher vorsichtig.", "weak", "OWN"),
      ],
    },
    {
      title: "Eine leichtere Woche",
      blocks: [
        claim(
          "Ab der vierten Phase ist jede vierte Woche leichter: ein Satz weniger und weniger Laufen. Viele planen solche Wochen ein. Wie viel sie helfen, ist nicht klar.",
          "weak",
          "BELL_2023",
        ),
      ],
    },
    {
      title: "Was es ausmacht",
      blocks: [
        "Oft genug üben, mit Widerstand, über lange Zeit. Ein einfacher Plan, bei dem du bleibst, ist besser als ein perfekter, den du aufgibst.",
      ],
    },
  ],
};
