// Wie jede Übung geht: Aufbau, Ablauf, Fehler, leichter und schwerer, wann aufhören.

import { claim } from "../../../learn/page";

const stop = [
  "Schmerz ab 4: Beende diese Übung für heute. Bei 3, oder nach einer Zerrung ab 2, leg nichts drauf.",
  "Stechender Schmerz, oder einer, der von Satz zu Satz steigt.",
  "Ein Knall, taube Haut, Kribbeln oder ein schwaches Bein: Hör ganz auf und beantworte den Sicherheitscheck.",
] as const;

export const bridgeHold = {
  title: "Brücke halten",
  summary: "Das Becken heben und oben bleiben. Die sanfteste Art, diese Muskeln zu belasten.",
  parts: [
    {
      title: "Aufbau",
      blocks: [
        "Leg dich auf einer Matte auf den Rücken. Beug die Knie und stell beide Füße flach auf, so breit wie die Hüfte. Die Arme liegen neben dir.",
      ],
    },
    {
      title: "Ablauf",
      blocks: [
        {
          steps: [
            "Drück dich über die Fersen hoch und heb das Becken.",
            "Halt an, wenn Schultern, Hüfte und Knie in einer Linie sind.",
            "Bleib da und atme weiter. Es darf sich nach fester, ruhiger Arbeit anfühlen.",
            "Komm nach 30 Sekunden langsam herunter. Ruh dich zwei Minuten aus.",
          ],
        },
        "Fünfmal halten ist eine Einheit, ein- oder zweimal am Tag, mit sechs Stunden Abstand. Jedes Halten wächst um drei Sekunden, bis 45.",
      ],
    },
    {
      title: "Häufige Fehler",
      blocks: [
        [
          "Der Rücken wird hohl: Heb etwas weniger und zieh die Rippen nach unten.",
          "Eine Hüfte sinkt: Drück beide Füße gleich fest.",
          "Ein Krampf im Oberschenkel: Rück die Fersen näher.",
          "Luft anhalten: Zähl laut.",
        ],
      ],
    },
    {
      title: "Leichter und schwerer",
      blocks: [
        "Leichter: weniger hoch, oder die Füße näher. Schwerer wird es von selbst: erst zehn langsame Brücken zum Versuch, dann die Brücke mit langsamem Absenken.",
        claim(
          "Halten ist ein ruhiger Anfang. Ob es von selbst Schmerz nimmt, ist nicht sicher: Zwei Studien fanden nichts Besonderes.",
          "disputed",
          "ONEILL_2019",
          "CLIFFORD_2020",
        ),
      ],
    },
    { title: "Wann du aufhörst", blocks: [stop] },
  ],
};

export const bridge = {
  title: "Brücke mit langsamem Absenken",
  summary: "Mit beiden Beinen hoch, dann in 3 bis 5 Sekunden ab. Der Weg nach unten zählt.",
  parts: [
    {
      title: "Aufbau",
      blocks: [
        "Leg dich auf den Rücken, Knie gebeugt. Beide Füße stehen flach, so breit wie die Hüfte, etwa eine Handlänge vom Gesäß entfernt. Arme neben dir.",
      ],
    },
    {
      title: "Ablauf",
      blocks: [
        {
          steps: [
            "Drück dich über die Fersen hoch und heb das Becken in ein bis zwei Sekunden.",
            "Schultern, Hüfte und Knie bilden eine gerade Linie.",
            "Jetzt langsam senken: Zähl bis drei, vier oder fünf.",
            "Berühr kurz den Boden, dann wieder hoch.",
          ],
        },
        claim(
          "Beginn mit zwei Sätzen zu zehn. Bis zu drei Sätze zu fünfzehn sind möglich, dreimal in der Woche, mit einem freien Tag dazwischen.",
          "some",
          "GUIDE",
        ),
        "Ruh dich zwischen den Sätzen 60 bis 90 Sekunden aus.",
      ],
    },
    {
      title: "Häufige Fehler",
      blocks: [
        [
          "Fallen lassen: Kannst du nicht langsam senken, ist der Satz vorbei.",
          "Hohler Rücken: Halt etwas tiefer an.",
          "Eine Seite sinkt: Denk an ein Tablett auf der Hüfte.",
          "Ein Krampf: Rück die Fersen näher.",
        ],
      ],
    },
    {
      title: "Leichter und schwerer",
      blocks: [
        "Leichter: die Brücke halten, oder nur halb so hoch. Schwerer: mit zwei Beinen hoch und mit einem ab. Das kommt, wenn 30 Wiederholungen zweimal ohne Schmerz gut gingen.",
      ],
    },
    { title: "Wann du aufhörst", blocks: [stop] },
  ],
};

export const bridgeOneLeg = {
  title: "Einbeinige Brücke",
  summary: "Mit zwei Beinen hoch, mit einem ab. Später auf einer Stufe, dann ganz auf einem Bein.",
  parts: [
    {
      title: "Aufbau",
      blocks: [
        "Leg dich hin wie für die Brücke. Für die Variante auf der Stufe legst du die Fersen auf eine niedrige, feste Stufe. Für die letzte legst du ein Gewicht auf das Becken und hältst es mit den Händen.",
      ],
    },
    {
      title: "Ablauf",
      blocks: [
        {
          steps: [
            "Heb das Becken mit beiden Beinen.",
            "Streck ein Bein aus. Die Oberschenkel bleiben nebeneinander.",
            "Senk dich langsam nur auf dem gebeugten Bein, in 3 bis 5 Sekunden.",
            "Stell den Fuß ab und heb wieder mit beiden.",
            "Mach den Satz fertig, dann wechsle. Das schmerzende Bein kommt zuerst, und beide tun dasselbe.",
          ],
        },
        claim(
          "Es beginnt mit zwei Sätzen zu acht für jedes Bein. Das ist unsere eigene Zahl, denn die Last ist etwa doppelt so groß wie bei der Brücke.",
          "weak",
          "OWN",
        ),
        "In der letzten Variante hebt und senkt ein Bein, je drei Sekunden.",
      ],
    },
    {
      title: "Häufige Fehler",
      blocks: [
        [
          "Die freie Seite sinkt: Heb weniger hoch und halt das Becken gerade.",
          "Das Knie fällt nach innen oder außen: Lass es zur Decke zeigen.",
          "Zu schnell nach unten: Zähl laut.",
          "Ein Krampf: Rück die Ferse näher.",
        ],
      ],
    },
    {
      title: "Leichter und schwerer",
      blocks: [
        "Leichter: die Brücke mit beiden Beinen. Schwerer: Fersen auf einer Stufe, dann auf einem Bein hoch und ab mit Gewicht. Das kommt spät, und nicht alle brauchen es.",
      ],
    },
    { title: "Wann du aufhörst", blocks: [stop] },
  ],
};

export const deadlift = {
  title: "Einbeiniges Kreuzheben",
  summary: "Aus der Hüfte vorbeugen, auf einem Bein. Erst Gleichgewicht, dann Tiefe, dann Gewicht.",
  parts: [
    {
      title: "Aufbau",
      blocks: [
        "Steh auf einem Bein, das Knie leicht gebeugt. Am Anfang steh neben einer Wand, mit den Fingerspitzen daran. Barfuß oder flache Schuhe helfen.",
      ],
    },
    {
      title: "Ablauf",
      blocks: [
        {
          steps: [
            "Schieb die Hüfte zurück, als ob du damit eine Schublade schließt.",
            "Lass den Rumpf mit geradem Rücken nach vorn sinken. Das freie Bein geht als Ausgleich nach hinten.",
            "Nimm dir drei Sekunden. Bleib eine.",
            "Komm in drei Sekunden hoch, aus dem Gesäß.",
          ],
        },
        "Geh am Anfang nur halb. Später so tief, wie es schmerzfrei geht, bis der Rumpf fast waagrecht ist.",
        claim(
          "Ist das leicht, kommt ein leichtes Gewicht in die Hand gegenüber dem Standbein.",
          "some",
          "GUIDE",
        ),
        "Zwei Sätze zu acht, zwei- bis dreimal in der Woche.",
      ],
    },
    {
      title: "Häufige Fehler",
      blocks: [
        [
          "Runder Rücken: Beug dich weniger weit.",
          "Die Hüfte dreht auf: Lass die Zehen des freien Fußes nach unten zeigen.",
          "Das Knie beugt sich immer mehr: Dann wird es eine Kniebeuge.",
          "Du wackelst mehr als zweimal in einem Satz: Geh zurück an die Wand.",
        ],
      ],
    },
    {
      title: "Leichter und schwerer",
      blocks: [
        "Leichter: weniger tief, Fingerspitzen an der Wand, oder beide Füße am Boden. Schwerer: tiefer, dann mit Gewicht, eine kleine Scheibe auf einmal.",
        claim(
          "Die Tiefe wartet mit Absicht: Eine gebeugte Hüfte drückt eine gereizte hohe Sehne an den Knochen.",
          "some",
          "COOK_2012",
          "GOOM_2016",
        ),
      ],
    },
    { title: "Wann du aufhörst", blocks: [stop] },
  ],
};

export const nordic = {
  title: "Nordic Curl",
  summary: "Knien, langsam nach vorn lehnen, abfangen. Wenige, langsam, und nur aufgewärmt.",
  parts: [
    {
      title: "Aufbau",
      blocks: [
        "Wärm dich 5 bis 10 Minuten auf. Knie dich auf etwas Weiches. Jemand hält deine Knöchel, oder sie stecken unter etwas, das sich nicht bewegt. Vor dir ist der Boden frei, oder da liegt ein Kissen.",
      ],
    },
    {
      title: "Ablauf",
      blocks: [
        {
          steps: [
            "Mach eine Linie von den Knien bis zum Kopf.",
            "Lehn dich langsam nach vorn. Die Muskeln hinten sind deine Bremse.",
            "Geh so langsam weiter, wie du kannst, mindestens drei Sekunden.",
            "Hält es nicht mehr, fang dich mit den Händen.",
            "Drück dich mit den Händen zurück. Das ist mit Absicht leicht.",
          ],
        },
        claim(
          "Zwei bis drei Sätze zu drei bis fünf reichen, ein- oder zweimal in der Woche, mit drei Tagen Abstand.",
          "some",
          "GUIDE",
          "PRESLAND_2018",
        ),
      ],
    },
    {
      title: "Häufige Fehler",
      blocks: [
        [
          "Die Hüfte knickt ein: Mach dich lang und spann das Gesäß an.",
          "Ein plötzlicher Fall am Ende: Nimm Hilfe, oder lehn dich nur ein Stück vor.",
          "Die Knie schmerzen: Knie dich auf mehr Polster.",
          "Zu viele zu früh: Mehr ist hier nicht besser.",
        ],
      ],
    },
    {
      title: "Leichter und schwerer",
      blocks: [
        "Leichter: ein Band um die Brust, ein großer Ball unter den Händen, oder nur ein Stück des Wegs. Schwerer: langsamer, und weiter hinunter, bevor du loslässt. Die Varianten mit mehr Wiederholungen gehen erst ganz am Ende auf, und nur, wenn du sie willst.",
        claim(
          "Es gibt veröffentlichte Programme mit bis zu 90 Curls in der Woche. Sie verringern Verletzungen im Fußball, aber so viele brauchst du nicht.",
          "some",
          "PETERSEN_2011",
          "CUTHBERT_2020",
        ),
      ],
    },
    { title: "Wann du aufhörst", blocks: [stop] },
  ],
};

export const walkRun = {
  title: "Gehen und Laufen",
  summary: "Zusammen eine halbe Stunde, mit immer mehr Laufen darin.",
  parts: [
    {
      title: "Aufbau",
      blocks: [
        "Wähl einen flachen, ebenen Weg. Nimm Schuhe, die du kennst. Du kannst beginnen, wenn 30 Minuten Gehen ruhig sind, ohne Hinken, und der Morgen danach wie sonst ist.",
      ],
    },
    {
      title: "Ablauf",
      blocks: [
        {
          about: "Die sechs Stufen, je 30 Minuten",
          head: ["Stufe", "Gehen und Laufen"],
          rows: [
            ["1", "6-mal 4 min gehen, 1 min laufen"],
            ["2", "6-mal 3 min gehen, 2 min laufen"],
            ["3", "6-mal 2 min gehen, 3 min laufen"],
            ["4", "6-mal 1 min gehen, 4 min laufen"],
            ["5", "3-mal 1 min gehen, 9 min laufen"],
            ["6", "30 min locker laufen"],
          ],
        },
        "Jede Stufe geht zweimal gut, bevor die nächste kommt (nach einer leichten Zerrung einmal). Dazwischen liegt ein Tag ohne Laufen. Lauf so locker, dass du reden kannst. Der Timer in der App piept bei jedem Wechsel.",
        claim(
          "Solche Stufen werden viel benutzt. Genau diese sind unsere eigenen, und niemand hat sie geprüft.",
          "weak",
          "OWN",
        ),
      ],
    },
    {
      title: "Häufige Fehler",
      blocks: [
        [
          "Zu schnell laufen, weil es so kurz ist.",
          "Lange Schritte: Halt sie kurz und schnell.",
          "Die Gehpausen auslassen, weil es sich gut anfühlt.",
          "Hügel, oder weicher Sand.",
        ],
      ],
    },
    {
      title: "Leichter und schwerer",
      blocks: [
        "Leichter: 30 Minuten gehen, oder die Stufe davor. Schwerer: die nächste Stufe. Nach der letzten kommen drei solche lockeren Läufe in einer Woche. Von da an gilt die 10-%-Regel.",
      ],
    },
    {
      title: "Wann du aufhörst",
      blocks: [
        [
          "Du hinkst, oder läufst anders als sonst: Geh nach Hause.",
          "Stechender Schmerz, oder einer, der wächst.",
          ...stop.slice(2),
        ],
      ],
    },
  ],
};

export const fastRunning = {
  title: "Steigerungen, Hügel und Tempo",
  summary: "Kurze schnelle Stücke mit voller Pause. Stufe für Stufe bis zum vollen Tempo.",
  parts: [
    {
      title: "Aufbau",
      blocks: [
        "Wähl ein flaches, ebenes Stück von etwa 100 m. Trab zehn Minuten locker, dann schwing die Beine. Schnelles Laufen geht spät im Plan auf, wenn lockeres Laufen ruhig ist. Zwischen zwei schnellen Tagen liegen drei Tage.",
      ],
    },
    {
      title: "Ablauf",
      blocks: [
        {
          steps: [
            "Werd im ersten Drittel nach und nach schneller.",
            "Halt die Anstrengung, die die Stufe verlangt.",
            "Lass es weich auslaufen. Brems nie hart.",
            "Geh, bis du ganz ausgeruht bist. Dann das nächste.",
          ],
        },
        "Es beginnt mit viermal 15 bis 20 Sekunden bei 60 bis 70 %. Dann kommen 70, 80 und 90 %, dazwischen sanfte Hügel, eine kurze schnelle Einheit, und am Ende volles Tempo.",
        claim("Diese Stufen sind unsere eigenen, eher vorsichtig.", "weak", "OWN"),
      ],
    },
    {
      title: "Häufige Fehler",
      blocks: [
        [
          "Zu hart starten: Die ersten Schritte sind das Risiko.",
          "Mit dem Fuß nach vorn greifen: Setz unter dem Körper auf.",
          "Eine tiefe Ferse: Lass sie hinter dir hochkommen.",
          "Noch eines, weil es sich gut anfühlt: Heb es dir auf.",
          "Mehr Strecke in derselben Woche.",
        ],
      ],
    },
    {
      title: "Leichter und schwerer",
      blocks: [
        "Leichter: die Stufe davor, oder weniger Wiederholungen. Schwerer: die nächste Stufe, nach zwei ruhigen Malen (nach einer Zerrung einem, und die 90-%-Stufe zweimal). Nach einer Zerrung, die nicht leicht war, lass vorher eine Fachperson auf das Bein schauen.",
        claim(
          "Auch fehlendes Vertrauen ist ein Zeichen. Nach einer Zerrung waren Sportler unsicher, wenn sie das Bein schnell hoben, während sich das andere gut anfühlte.",
          "some",
          "ASKLING_2010",
        ),
      ],
    },
    {
      title: "Wann du aufhörst",
      blocks: [["Es greift oder zieht, wie wenig auch immer: Geh nach Hause.", ...stop.slice(1)]],
    },
  ],
};
