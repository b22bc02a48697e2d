// Wenn es gut geht, und wenn es schwer ist.

import { claim } from "../../../learn/page";

export const stayingWell = {
  title: "Gesund bleiben",
  summary: "Ein wenig Krafttraining das ganze Jahr hält die Muskeln bereit.",
  parts: [
    {
      title: "Bleib bei den Übungen",
      blocks: [
        claim(
          "Behalt die langsamen Übungen, auch wenn alles gut ist. Nach dem Plan mindestens zwölf Wochen lang zweimal in der Woche. Dann einmal in der Woche, das ganze Jahr.",
          "some",
          "GUIDE",
          "VAN_DYK_2019",
        ),
        [
          "Brücke: 2 Sätze zu 10 bis 12",
          "Kreuzheben: 2 Sätze zu 8, mit dem letzten Gewicht ohne Schmerz",
          "Nordic Curl: 2 Sätze zu 3 bis 5, mindestens alle 7 bis 10 Tage",
        ],
        claim(
          "Bei Nordic Curls zählt mehr, dass du dranbleibst, als wie viele du machst.",
          "some",
          "RIPLEY_2021",
          "CUTHBERT_2020",
        ),
        claim("Die genauen Mengen hier sind unsere eigenen.", "weak", "OWN"),
      ],
    },
    {
      title: "Und rundherum",
      blocks: [
        [
          "Gesäß und Rumpf, zweimal in der Woche: Seitstütz, Aufsteigen, Brücken.",
          "Sanfte Beweglichkeit für Hüfte und Rücken. Kein starkes Dehnen.",
          "Wärm dich auf, bevor du schnell läufst: lockeres Traben, Beinschwingen, etwas Lauf-ABC.",
          "Halt Vorder- und Rückseite des Oberschenkels im Gleichgewicht.",
          "Lass ab und zu jemanden auf deinen Laufstil schauen.",
          "Schlaf, Essen, Trinken und ruhige Tage gehören dazu.",
        ],
      ],
    },
    {
      title: "Laufen",
      blocks: [
        "Bleib bei kleinen Schritten: die Woche höchstens ein Zehntel mehr, kein Lauf viel länger als die letzten, und immer nur eine Änderung. Auch neue Schuhe sind eine Änderung.",
      ],
    },
    {
      title: "Achte auf frühe Zeichen",
      blocks: [
        "Prüf einmal im Monat, wie lange du sitzen kannst, und mach ein paar einbeinige Brücken. Notier weiter Stürze.",
        "Schmerzt es an drei von sieben Tagen wieder am Morgen, oder wird Sitzen wieder schwer, geht der Plan rechtzeitig zurück. Bei einem plötzlichen Stechen kommen die Fragen neu.",
        claim(
          "Was dort einmal verletzt war, verletzt sich leichter wieder, vor allem in den ersten Monaten.",
          "some",
          "GUIDE",
          "ZEIN_2024",
        ),
      ],
    },
  ],
};

export const hope = {
  title: "Wenn du nicht laufen kannst",
  summary: "Nicht zu laufen ist schwer. Was anderen hilft, und warum du hoffen darfst.",
  parts: [
    {
      title: "Es ist ein Verlust",
      blocks: [
        "Für viele von uns ist Laufen Schlaf, Freundschaft und ein klarer Kopf. „Nicht zu laufen bringt mich um“, schrieb eine Läuferin. Bist du niedergeschlagen, ist das keine Schwäche. Notier es im Tagebuch, so wie Schmerz.",
      ],
    },
    {
      title: "Grund zur Hoffnung",
      blocks: [
        claim(
          "Die meisten gereizten hohen Sehnen sprechen auf geduldiges Training an und auf weniger von dem, was sie reizt. Langsam ist der Normalfall. Drei bis sechs Monate sind üblich, bei manchen dauert es länger.",
          "some",
          "GUIDE",
          "GOOM_2016",
        ),
        claim(
          "Menschen, die jahrelang Schmerzen hatten, manche nach einer falschen Diagnose, schrieben, dass sie wieder laufen. Andere suchen noch. Half eine Antwort nicht, gibt es vielleicht eine andere.",
          "weak",
          "UHAN",
        ),
        "Hat man dir gesagt, du sollst nie wieder laufen? Frag noch jemanden. Es ist schwer, sich von jemandem behandeln zu lassen, der nicht glaubt, dass es besser werden kann.",
      ],
    },
    {
      title: "Was anderen hilft",
      blocks: [
        [
          "Jeden Tag eine kleine Sache, die geht: ein Spaziergang, Schwimmen, zehn Brücken.",
          "Ein Ziel, das kein Rennen ist: einen Film lang sitzen, einen Schuh binden.",
          "Bei der Gruppe bleiben: daneben Rad fahren, Wasser reichen.",
          "In den Kurven auf die Monate schauen, nicht auf gestern.",
          "Zählen, was du getan hast, nicht, was ausfiel.",
        ],
      ],
    },
    {
      title: "Es muss nicht viel kosten",
      blocks: [
        "Eine Matte, ein Stuhl, ein Kissen für die Knie: Das reicht für das meiste. Was zählt, ist dranzubleiben. Ist das Geld für Behandlung knapp, ist ein Termin mit guten Notizen mehr wert als viele ohne.",
      ],
    },
    {
      title: "Wenn es zu dunkel wird",
      blocks: [
        "Macht dir wochenlang nichts mehr Freude, oder willst du nicht mehr weiter, sprich bitte noch heute mit einem Arzt oder ruf die Telefonseelsorge an. Das ist keine Kleinigkeit, und es gibt Hilfe.",
      ],
    },
  ],
};
