// Laufen: wie viel mehr, wie, und was stattdessen.

import { claim } from "../../../learn/page";

export const tenPercent = {
  title: "Die 10-%-Regel",
  summary:
    "Eine Woche wächst höchstens um ein Zehntel. Eine vorsichtige Gewohnheit, kein Naturgesetz.",
  parts: [
    {
      title: "Was sie ist",
      blocks: [
        "Ging die letzte Woche gut, darf diese bis zu 10 % mehr haben. Aus 20 km werden höchstens 22 km. Nach einer gelben Woche bleibt es, wie es war. Nach einer orangen geht es auf 80 % zurück, nach einer roten auf die Hälfte.",
        "Dieselbe Regel gilt für Wiederholungen. Sie zählt von einer Woche, die gut ging. Einmal zu weit gelaufen ist nicht das neue Normal.",
      ],
    },
    {
      title: "Was Studien sagen",
      blocks: [
        claim("Sie wird viel empfohlen, für Strecke, Tempo und Hügel.", "disputed", "GUIDE"),
        claim(
          "Bei 532 Anfängern brachte ein langsamer Plan nach der 10-%-Regel gleich viele Verletzungen (20,8 %) wie ein schnellerer (20,3 %).",
          "some",
          "BUIST_2008",
        ),
        claim(
          "Bei 873 Anfängern gingen Sprünge von mehr als 30 % in zwei Wochen mit mehr von manchen Verletzungen einher.",
          "some",
          "NIELSEN_2014",
        ),
        claim(
          "Bei 261 Läufern gingen Wochen mit 20 bis 60 % mehr nach drei Wochen mit mehr Verletzungen einher, später nicht mehr.",
          "weak",
          "DAMSTED_2019",
        ),
        "Ob 10 % die richtige Zahl ist, weiß also niemand.",
      ],
    },
    {
      title: "Warum wir dabei bleiben",
      blocks: [
        claim(
          "Das waren Läufer im Allgemeinen, nicht in der Reha. Mit gereizten Muskeln ist es klug, langsam zu gehen. Darum bleibt die vorsichtige Zahl.",
          "weak",
          "OWN",
        ),
        "Die Regel hat eine zweite Hälfte, die wichtiger ist: Ändere immer nur eines. Strecke, oder Tempo, oder Hügel, und nie zwei davon in einer Woche.",
      ],
    },
    {
      title: "Was sie nicht heißt",
      blocks: [
        "Du musst die 10 % nicht nutzen. Verpasste Läufe holst du nicht nach. Und 10 % mehr gibt es nur, wenn die Woche davor gut ging.",
      ],
    },
  ],
};

export const oneRun = {
  title: "Ein langer Lauf ist das Risiko",
  summary: "Kein Lauf soll viel länger sein als dein längster der letzten 30 Tage.",
  parts: [
    {
      title: "Was gefunden wurde",
      blocks: [
        claim(
          "Eine große Studie begleitete 5.205 Läufer über 588.071 Läufe. Wer viel weiter lief als beim längsten Lauf der letzten 30 Tage, verletzte sich häufiger.",
          "some",
          "FRANDSEN_2025",
        ),
        {
          about: "Verletzungsrate, verglichen mit Läufen, die höchstens 10 % länger waren",
          head: ["Länger um", "Rate"],
          rows: [
            ["mehr als 10, bis 30 %", "1,64-mal"],
            ["mehr als 30, bis 100 %", "1,52-mal"],
            ["mehr als das Doppelte", "2,28-mal"],
          ],
        },
        "Das sind Läufer im Allgemeinen, nicht in der Reha. Die Zahlen sind recht ungenau. Sie sagen nicht, dass ein bestimmter Lauf dich verletzt.",
      ],
    },
    {
      title: "Was dort nicht zählte",
      blocks: [
        claim(
          "In derselben Studie hing die Änderung von Woche zu Woche nicht mit Verletzungen zusammen. Ältere Studien finden anderes. Darum achten wir auf beides: die Woche und den einzelnen Lauf.",
          "disputed",
          "FRANDSEN_2025",
          "NIELSEN_2014",
        ),
      ],
    },
    {
      title: "Was die App tut",
      blocks: [
        "Sie sucht deinen längsten Lauf der letzten 30 Tage, der gut ging. Der nächste darf bis zu ein Zehntel länger sein. Läufe, die wehtaten, zählen nicht als Maß. Die Grenze siehst du vor dem Laufen.",
        "War dein längster 8 km, dann ist der nächste höchstens 8,8 km.",
        "Bist du weiter gelaufen, ist nichts verloren. Du liest, was man weiß, und der Plan geht von einer sicheren Stelle weiter.",
      ],
    },
    {
      title: "Ein Tipp",
      blocks: [
        "Verteil deine Woche auf drei oder vier Läufe. Dann muss keiner lang sein. Musst du weit, dann geh zwischendurch eine Minute.",
      ],
    },
  ],
};

export const form = {
  title: "Laufstil: lange Schritte, Schlurfen, Hüfte",
  summary: "Drei Gewohnheiten, die mehr belasten, und sanfte Hinweise dagegen.",
  parts: [
    {
      title: "Drei Gewohnheiten, die Last bringen",
      blocks: [
        claim(
          "Ein Physiotherapeut für Trail- und Ultraläufer nennt drei. Das ist, was er sieht; gut erforscht ist es nicht.",
          "weak",
          "UHAN",
        ),
        [
          "Lange Schritte. Der Fuß setzt weit vor dir auf. Die Muskeln müssen stark bremsen, während sie gedehnt sind.",
          "Ein flacher, schlurfender Schwung. Die Ferse hebt sich kaum. So bleiben die Muskeln den ganzen Weg lang und gespannt.",
          "Eine Hüfte, die sich nicht streckt. Das Gesäß arbeitet zu wenig, und die Muskeln am Oberschenkel machen seine Arbeit mit.",
        ],
      ],
    },
    {
      title: "Hinweise zum Ausprobieren",
      blocks: [
        [
          "Setz unter deinem Körper auf, nicht davor.",
          "Lass die Ferse hinter dir hochkommen.",
          "Drück dich aus dem Gesäß ab.",
          "Bleib aufrecht, mit kurzen, schnellen Schritten.",
        ],
        "Nimm einen Hinweis auf einmal, bei einem lockeren, flachen Lauf. Fühlt es sich schlechter an, lass es. Jemand, der dich filmt, kann mehr helfen als jeder Text.",
      ],
    },
    {
      title: "Die Hüfte als Ganzes",
      blocks: [
        claim(
          "Denk an ein Auto. Das Bein ist der Reifen, das Becken die Felge, das Kreuzbein die Achse und die Wirbelsäule der Rahmen. Alle müssen sich gut bewegen. Klemmt eines, machen Dehnen, Kraft oder Pause es vielleicht nicht frei.",
          "weak",
          "UHAN",
        ),
        "Manche fanden erst nach langer Suche ein steifes Sprunggelenk oder ein verdrehtes Becken. Wird es nicht besser, bitte eine Fachperson, die ganze Kette anzusehen, auf beiden Seiten.",
      ],
    },
    {
      title: "Eins nach dem anderen",
      blocks: [
        "Neuer Stil ist auch neue Last. Ändere ihn in einer ruhigen Zeit, Stück für Stück. Nie in einem Schmerzschub, und nie mit mehr Strecke in derselben Woche.",
      ],
    },
  ],
};

export const hills = {
  title: "Hügel und Tempo kommen zuletzt",
  summary: "Sie verlangen am meisten. Darum kommen sie, wenn lockeres Laufen ruhig ist.",
  parts: [
    {
      title: "Warum zuletzt",
      blocks: [
        "Beim schnellen Laufen müssen die Muskeln stark bremsen, während sie lang sind. Bergauf ist die Hüfte gebeugt und muss schieben. Beides drückt die Sehne mehr an das Sitzbein als lockeres Laufen.",
        claim(
          "Fachleute stellen solche Last ans Ende eines Plans für die hohe Sehne, nach langsamem Krafttraining.",
          "some",
          "GOOM_2016",
        ),
        claim(
          "Auch nach einer Zerrung ist die sorgsame Rückkehr zum schnellen Laufen ein wichtiges Stück.",
          "some",
          "HICKEY_2022",
        ),
      ],
    },
    {
      title: "Die Stufen",
      blocks: [
        "Jede Stufe muss gut gehen, bevor die nächste aufgeht:",
        [
          "ein paar kurze Steigerungen mit 60 bis 70 % deiner vollen Kraft",
          "Steigerungen mit 70 %, dann mit 80 %",
          "sanfte Hügel, locker",
          "Steigerungen mit 90 %",
          "eine kurze schnelle Einheit, zusammen zehn Minuten",
          "volles Tempo und Wettkämpfe",
        ],
        claim("Reihenfolge und Zahlen sind unsere eigenen, eher vorsichtig.", "weak", "OWN"),
      ],
    },
    {
      title: "Regeln, die dich schützen",
      blocks: [
        [
          "Zwischen zwei schnellen Tagen liegen drei Tage.",
          "Keine Nordic Curls in den zwei Tagen davor.",
          "In einer Woche mit etwas Neuem beim Tempo bleibt die Strecke gleich.",
          "Wärm dich auf, und geh dazwischen, bis du ausgeruht bist.",
        ],
      ],
    },
    {
      title: "Am Ende Geduld",
      blocks: [
        claim(
          "Viele neue Verletzungen kommen bald nach der Rückkehr. In einer Gruppe von Sportlern waren 9 % nach zwei Monaten und 17 % nach einem Jahr wieder verletzt.",
          "some",
          "ZEIN_2024",
        ),
        "Sich gut zu fühlen ist also nicht das einzige Zeichen. Vertrauen ins Bein, gleich starke Seiten und ruhige Morgen zählen auch.",
      ],
    },
  ],
};

export const crossTraining = {
  title: "Training ohne Laufen",
  summary: "Schwimmen, Radfahren und Gehen halten dich fit, während die Muskeln stärker werden.",
  parts: [
    {
      title: "Was passt",
      blocks: [
        claim(
          "Sanfter Sport statt mancher Läufe gehört zu den meisten Ratschlägen für gereizte Sehnen.",
          "some",
          "GUIDE",
        ),
        [
          "Gehen, zuerst flach, bis zu einer halben Stunde und mehr.",
          "Schwimmen, sanft. Kräftige Beinschläge kommen später.",
          "Lockeres Radfahren. Sitz so aufrecht, wie du magst. Ein weicher Sattel und kurze Fahrten helfen, denn der Sattel drückt nah am Sitzbein.",
          "Laufen im tiefen Wasser, wenn du ein Becken hast.",
          "Kraft für Arme, Rumpf und die anderen Muskeln der Beine.",
        ],
      ],
    },
    {
      title: "Worauf du achtest",
      blocks: [
        "Rudern und tiefe Kniebeugen beugen die Hüfte stark. Sie können auf die Sehne drücken, also lass sie für später. Hartes Radfahren und Rudern können auch der Auslöser gewesen sein.",
        "Für jeden Sport gilt dieselbe Ampel: Bis 2 ist gut, und der Morgen danach entscheidet. Trag es ein, dann siehst du später, was dir gutgetan hat.",
      ],
    },
    {
      title: "Wie viel",
      blocks: [
        "Du darfst die Stunden behalten, die du gewohnt bist. Füll nur nicht jeden freien Tag. Ein Tag in der Woche ist zum Ausruhen, und Krafttraining braucht zwei Tage Abstand.",
        claim("Wie viel hier am besten ist, hat niemand geprüft.", "weak", "OWN"),
      ],
    },
    {
      title: "Wenn Laufen wehtut",
      blocks: [
        "Sticht es beim Laufen, oder wird es schlimmer, mach eine Laufpause. Jetzt ist Zeit für Rad und Wasser. Du verlierst weniger, als du fürchtest. Das Laufen kommt mit Geh-Lauf-Stufen zurück, sobald das Gehen ruhig ist.",
      ],
    },
  ],
};

export const comeback = {
  title: "Zurück nach einer Pause",
  summary: "Krankheit, Urlaub, Leben: Fang etwas tiefer an, und du bist bald wieder da.",
  parts: [
    {
      title: "Was eine Pause macht",
      blocks: [
        claim(
          "Kraft bleibt einige Wochen. In einer Studie war sie nach vier Wochen ohne Nordic Curls noch da. Aber die Länge, die der Muskel gewonnen hatte, war nach zwei Wochen weg.",
          "some",
          "PRESLAND_2018",
        ),
        claim(
          "Beim Laufen scheinen die letzten 30 Tage das Gedächtnis zu sein, das zählt.",
          "some",
          "FRANDSEN_2025",
        ),
      ],
    },
    {
      title: "Wo der Plan wieder anfängt",
      blocks: [
        {
          about: "Nach einer Pause, je nach ihrer Länge",
          head: ["Pause", "Kraft", "Laufen"],
          rows: [
            ["unter 1 Woche", "gleich", "gleich"],
            ["ab 1 Woche", "ein Schritt zurück, Nordic zwei", "80 %"],
            ["ab 2 Wochen", "die erste Dosis dieser Übung", "60 %"],
            ["ab 3 Wochen", "die erste Dosis dieser Übung", "50 %, zuerst mit Gehpausen"],
            ["ab 4 Wochen", "die Übung davor", "ab 30 Tagen: gehen und laufen"],
            ["ab 8 Wochen", "zuerst neue Fragen", "gehen und laufen"],
          ],
        },
        claim("Diese Stufen sind unsere eigenen, eher vorsichtig.", "weak", "OWN"),
      ],
    },
    {
      title: "Wie du zurückkommst",
      blocks: [
        [
          "Die erste Einheit legt nichts drauf. Sie sagt nur hallo.",
          "Mach nie zwei Einheiten an einem Tag, um etwas nachzuholen.",
          "Ein verpasster Tag braucht gar nichts. Mach einfach die nächste.",
          "Nach einer Krankheit warte, bis du dich gesund fühlst.",
        ],
        "Kommen Pausen oft, wähl in den Optionen weniger Tage. Zwei Tage, die du schaffst, sind besser als vier, die du verpasst.",
      ],
    },
    {
      title: "Kein Grund für ein schlechtes Gewissen",
      blocks: [
        "Die App zählt keine Serien. Eine Lücke ist eine Lücke. Der Plan holt dich da ab, wo du bist.",
      ],
    },
  ],
};
