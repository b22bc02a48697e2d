// Was Schmerz bedeutet, die ersten Tage, und Muskelkater.

import { claim } from "../../../learn/page";

export const hurt = {
  title: "Tut weh oder schadet? Die Ampel",
  summary: "Ein wenig Schmerz ist nicht immer ein Schaden. Ampel und Morgen sagen es dir.",
  parts: [
    {
      title: "Eine Zahl von 0 bis 10",
      blocks: [
        "0 ist kein Schmerz. 10 ist das Schlimmste, was du dir denken kannst. Du gibst eine Zahl für den schlimmsten Moment und eine für den Morgen danach.",
      ],
    },
    {
      title: "Was die Farben bedeuten",
      blocks: [
        {
          about: "Schmerz beim Training, im Plan für die Sehne",
          head: ["Ampel", "Schmerz", "Was du tust"],
          rows: [
            ["Grün", "0 bis 2", "Weitermachen."],
            ["Gelb", "3", "Diese Sätze beenden. Nichts drauflegen."],
            ["Orange", "4 bis 5", "Diese Übung für heute beenden."],
            ["Rot", "6 oder mehr", "Die Einheit beenden."],
          ],
        },
        "Nach einer Zerrung, und wenn nicht klar ist, was es ist, schaltet die Ampel früher um. Stechender Schmerz, oder einer, der von Satz zu Satz steigt, ist rot. Bei einem Knall, tauber Haut oder einem schwachen Bein hört alles auf.",
      ],
    },
    {
      title: "Warum der Morgen danach zählt",
      blocks: [
        claim(
          "Eine Sehne antwortet oft spät. Am Abend ist alles gut, am nächsten Tag schmerzt sie. Darum entscheidet der Morgen. So wie sonst ist in Ordnung. Deutlich mehr heißt: Es war zu viel.",
          "some",
          "SILBERNAGEL_2007",
          "COOK_2012",
        ),
        claim(
          "In einer Studie liefen Menschen mit gereizter Achillessehne mit so einer Ampel weiter. Nach einem Jahr ging es ihnen etwa so gut wie denen, die pausiert hatten, ohne Schaden. Dass das hier auch gilt, ist eine Meinung.",
          "some",
          "SILBERNAGEL_2007",
        ),
        claim(
          "Die genauen Grenzen zwischen den Farben sind unsere eigenen, eher vorsichtig.",
          "weak",
          "OWN",
        ),
      ],
    },
    {
      title: "Bitte nicht durchbeißen",
      blocks: [
        "Schmerz, durch den du dich beißt, macht dich nicht stärker. Er schiebt nur den nächsten Schritt weiter weg. Ein Schmerzmittel kann Schmerz verdecken, darum zählt eine Einheit danach nie als ruhig. Keine Antwort am Morgen zählt als gelb.",
      ],
    },
  ],
};

export const firstDays = {
  title: "Die ersten Tage, und ein Schmerzschub",
  summary: "Ein bis drei Tage beruhigen. Dann sanft wieder bewegen.",
  parts: [
    {
      title: "Was guttun kann",
      blocks: [
        "Eine alte Regel heißt RICE: Pause, Eis, Druck, Hochlagern. Sie ist dazu da, dass es dir besser geht.",
        [
          "Pause von dem, was es auslöst, etwa tiefe Kniebeugen und langes Sitzen. Geh, wenn du nicht hinkst.",
          "Eis für 15 bis 20 Minuten, mehrmals am Tag. Leg ein Tuch dazwischen.",
          "Druck: ein elastischer Verband oben am Oberschenkel. Nicht so fest, dass es kribbelt.",
          "Hochlagern: im Liegen das Bein höher als das Herz.",
        ],
        claim("Eine kühlende Creme kann es für eine Weile angenehmer machen.", "weak", "GUIDE"),
      ],
    },
    {
      title: "Worüber gestritten wird",
      blocks: [
        claim(
          "Eine neuere Regel, PEACE und LOVE, will die Stelle nur ein bis drei Tage schützen. Sie zweifelt an Eis und an Mitteln gegen Schwellung. Danach sollen Last, Bewegung und Zuversicht die Arbeit tun.",
          "disputed",
          "DUBOIS_2020",
          "GUIDE",
        ),
        "Im Wichtigsten sind sich beide einig: kurze Pause, dann sanfte Last.",
      ],
    },
    {
      title: "Was du am Anfang lässt",
      blocks: [
        [
          "den schmerzenden Muskel dehnen",
          "einen frischen Bluterguss massieren",
          "Alkohol, Wärme und hartes Laufen",
        ],
      ],
    },
    {
      title: "Dann geht es weiter",
      blocks: [
        claim(
          "Nach einer Zerrung waren Sportler, die früh leicht übten, nicht später zurück als solche, die auf völlige Schmerzfreiheit warteten.",
          "some",
          "HICKEY_2020",
        ),
        "Bei einem Schmerzschub ruhen im Plan Laufen, Kreuzheben und Nordic Curls 72 Stunden. Frag dich, was neu war: Schuhe, Sitzen, Hügel, Tempo, ein Sturz? Finde, was es schlimmer macht, und tu weniger davon. Wird es in einer Woche nicht ruhig, geh bitte zu einer Fachperson.",
        "Ein Knall, ein großer Bluterguss, eine Delle, oder ein Bein, das dich nicht trägt: Hol sofort Hilfe.",
      ],
    },
  ],
};

export const soreness = {
  title: "Muskelkater nach Nordic Curls",
  summary: "Ein bis drei Tage Muskelkater sind üblich. Schmerz am Sitzbein ist etwas anderes.",
  parts: [
    {
      title: "Was üblich ist",
      blocks: [
        "Ein Nordic Curl ist hart für den Muskel. Er bremst deinen Körper, während er länger wird. Bei den ersten Malen kann die Mitte des Oberschenkels ein bis drei Tage wehtun. Sie ist steif und empfindlich, oft an beiden Beinen. Dann geht es von selbst weg.",
        claim(
          "Darum beginnt es mit sehr wenigen: zwei Sätze zu drei.",
          "some",
          "GUIDE",
          "PRESLAND_2018",
        ),
      ],
    },
    {
      title: "Was nicht üblich ist",
      blocks: [
        [
          "Schmerz am Sitzbein, tief im Gesäß",
          "ein Stechen an einer Stelle, oder ein Knall",
          "Schmerz, der nach dem dritten Tag zunimmt",
          "Kribbeln, oder ein schwaches Bein",
        ],
        "Das zählt als Schmerz. Die App fragt beides getrennt: wie sehr der Muskel nachwirkt, und wie sehr die alte Stelle schmerzt.",
      ],
    },
    {
      title: "Was du bei Muskelkater tust",
      blocks: [
        "Geh spazieren, fahr locker Rad und warte. Zwischen zwei Tagen mit Curls liegen drei Tage. Ein schneller oder langer Lauf oder Hügel kommen frühestens zwei Tage danach. So sind deine Beine frisch, wenn sie es sein müssen.",
        claim("Diese Abstände sind unsere eigenen, eher vorsichtig.", "weak", "OWN"),
      ],
    },
    {
      title: "Wenige, aber oft genug",
      blocks: [
        claim(
          "Du brauchst nicht viele. In einer kleinen Studie brachten wenige Curls so viel wie mehr als dreimal so viele. Aber die Länge, die der Muskel gewonnen hatte, war nach zwei Wochen ohne wieder weg. Die Kraft blieb mindestens vier Wochen.",
          "some",
          "PRESLAND_2018",
          "CUTHBERT_2020",
        ),
        claim(
          "Mehr als die Hälfte des Geplanten zu tun und nie drei Wochen auszulassen: Das scheint zu schützen.",
          "some",
          "RIPLEY_2021",
        ),
      ],
    },
  ],
};
