// Was die hinteren Oberschenkelmuskeln sind, was ihnen fehlen kann, und was es sonst sein kann.

import { claim } from "../../../learn/page";

export const hamstring = {
  title: "Was der hintere Oberschenkel beim Laufen tut",
  summary: "Drei Muskeln hinten am Oberschenkel: Sie schwingen, bremsen, halten und schieben.",
  parts: [
    {
      title: "Wo sie liegen",
      blocks: [
        claim(
          "Es sind drei Muskeln nebeneinander, hinten am Oberschenkel. Oben haben sie einen gemeinsamen festen Strang, die Sehne. Sie sitzt am Sitzbein, dem Knochen, den du auf einem harten Stuhl spürst. Unten ziehen sie über das Knie.",
          "strong",
          "GUIDE",
        ),
        "Sie haben zwei Aufgaben: Sie ziehen den Oberschenkel in der Hüfte nach hinten, und sie beugen das Knie. Zum Laufen und Springen brauchst du beides.",
      ],
    },
    {
      title: "Was sie in einem Schritt tun",
      blocks: [
        "In jedem Schritt arbeiten sie viermal:",
        [
          "Sie sind kurz, während sie helfen, das Bein nach vorn zu schwingen.",
          "Sie bremsen den Fuß, kurz bevor er aufsetzt.",
          "Sie halten das Bein ruhig, während du darauf stehst.",
          "Sie ziehen das Bein hinter dich, wenn du dich abdrückst.",
        ],
        claim(
          "Ein Schritt verlangt also Ziehen und Bremsen. Beim Bremsen werden die Muskeln länger, und das ist harte Arbeit. Am meisten verlangen schnelles Laufen, Hügel und lange Schritte.",
          "some",
          "UHAN",
        ),
      ],
    },
    {
      title: "Wo es wehtun kann",
      blocks: [
        "Weit oben, am Sitzbein, ist es oft die Sehne. In der Mitte des Oberschenkels ist es eher der Muskel. Beides kann nach unten ausstrahlen.",
        "Aber nicht jeder Schmerz hinten am Oberschenkel kommt von diesen Muskeln. Auch Hüfte, unterer Rücken und Nerven können dort wehtun. Darum stellt die App zuerst so viele Fragen.",
      ],
    },
    {
      title: "Was der Plan daraus macht",
      blocks: [
        "Die drei Übungen trainieren diese Aufgaben einzeln. Die Brücke übt das Ziehen in der Hüfte. Das Kreuzheben übt es bei gebeugter Hüfte. Der Nordic Curl übt das Bremsen am Knie. Daneben kommt das Laufen zurück, in kleinen Schritten.",
      ],
    },
  ],
};

export const pattern = {
  title: "Sehne oder Zerrung?",
  summary: "Zwei Arten, wie es dort wehtut, nebeneinander. Sie brauchen verschiedene Pläne.",
  parts: [
    {
      title: "Zwei Muster",
      blocks: [
        claim(
          "Die Art, die nach und nach kommt, heißt proximale Hamstring-Tendinopathie. Die Sehne ist dort gereizt, wo sie am Sitzbein sitzt. Oft ist das mehr als ein verspannter Muskel.",
          "some",
          "GUIDE",
          "BEATTY_2017",
        ),
        claim(
          "Die plötzliche Art ist eine Zerrung. Dabei reißen Fasern des Muskels. Bei einer leichten sind es wenige, bei einer schwereren viele. Sehr selten reißt der ganze Muskel.",
          "strong",
          "UHAN",
          "GUIDE",
        ),
      ],
    },
    {
      title: "Nebeneinander",
      blocks: [
        {
          about: "Sehnenbeschwerden nach und nach, und die plötzliche Zerrung",
          head: ["", "Sehne", "Zerrung"],
          rows: [
            [
              "Beginn",
              "nach und nach, erst nach dem Lauf, dann auch dabei",
              "auf einmal, in einer Bewegung",
            ],
            ["Gefühl", "tief und dumpf, oder ein lästiges Ziehen", "stechend, ein Riss oder Knall"],
            [
              "Ort",
              "am Sitzbein, strahlt manchmal nach unten aus",
              "im Muskel oder an seinen Enden",
            ],
            ["Bluterguss", "meist keiner", "bei schwereren oft, gern tiefer und Tage später"],
            ["Schwellung", "wenig, nah an der Sehne", "kann stark sein"],
            [
              "Schlimmer durch",
              "Sitzen, tiefe Kniebeugen, Ausfallschritte, Dehnen",
              "jede Bewegung, auch Gehen",
            ],
            ["Dauer", "oft 3 bis 6 Monate oder mehr", "Tage bis Wochen, schwere Monate"],
            [
              "Ursache",
              "mehr Last, als die Sehne gewohnt war",
              "plötzliches Bremsen oder Überdehnen",
            ],
          ],
        },
      ],
    },
    {
      title: "Warum die Sehne gereizt wird",
      blocks: [
        claim(
          "Du hast mehr verlangt, als sie schon konnte. Die Last ist schneller gewachsen als die Sehne. Selten ist das ein Fehler in deinem Bau.",
          "some",
          "GUIDE",
          "BEATTY_2017",
        ),
        "Was dazu beitragen kann:",
        [
          "schnell mehr Strecke, Tempo oder Hügel",
          "schwaches Gesäß, oder vorn straffe und starke Oberschenkel",
          "schlechte Technik, oder zu schnelle Rückkehr",
          "zu wenig Pause, Schlaf oder Essen",
          "ein Alter über 40, oder eine frühere Verletzung dort",
        ],
      ],
    },
    {
      title: "Was das heißt",
      blocks: [
        "Deine Antworten können dem einen oder dem anderen Muster ähneln. Das ist keine Diagnose. Eine frühe und klare Diagnose hilft, also lass es ansehen, wenn du kannst.",
      ],
    },
  ],
};

export const otherwise = {
  title: "Diese Muskeln, oder etwas anderes?",
  summary: "Frag immer: Was kann es sonst sein? Die Tabelle zeigt, was wofür spricht.",
  parts: [
    {
      title: "Warum du fragen solltest",
      blocks: [
        "Schmerz hinten am Oberschenkel fühlt sich nach diesen Muskeln an. Oft stimmt das. Aber auch unterer Rücken, Hüfte und Nerven können an derselben Stelle wehtun. Dann hilft Training dieser Muskeln vielleicht nicht.",
        claim(
          "Ein Physiotherapeut, der viele Langstreckenläufer sieht, schreibt: Bei den meisten lag es im Grunde nicht an diesen Muskeln. Das ist sein Blick auf seine Praxis. Es ist keine Studie, und andere sehen es anders.",
          "disputed",
          "UHAN",
        ),
      ],
    },
    {
      title: "Nebeneinander",
      blocks: [
        {
          about: "Verletzung der hinteren Oberschenkelmuskeln und etwas anderes",
          head: ["", "Diese Muskeln", "Etwas anderes"],
          rows: [
            ["Eine schmerzende, feste Stelle", "ja", "nein"],
            ["Schmerz, der wandert", "meist nicht", "ja: ganzes Bein, Gesäß, Wade"],
            ["Schwellung, Bluterguss", "ja, wenn es schlimm ist", "nein"],
            ["Schmerz in Ruhe", "selten, oder in den ersten Tagen", "ja, im Sitzen oder Liegen"],
            ["Übliche Pflege hilft", "ja", "nein"],
            ["Dauer", "2 bis 8 Wochen, wenn leicht bis mittel", "kein klares Ende"],
          ],
        },
      ],
    },
    {
      title: "Wo die Tabelle zu einfach ist",
      blocks: [
        claim(
          "Eine gereizte hohe Sehne tut beim Sitzen weh und kann nach unten ziehen. Eine Leserin mit einem Riss hatte starke Schmerzen das Bein hinab. Schmerz über dem Knie allein beweist also nichts.",
          "disputed",
          "UHAN",
          "GUIDE",
        ),
        "Kribbeln, taube Haut oder Schmerz unter dem Knie sprechen eher für einen Nerv.",
      ],
    },
    {
      title: "Was du tun kannst",
      blocks: [
        "Hat die übliche Pflege nach ein paar Wochen nicht geholfen, oder dauert es viel zu lange? Dann denk an andere Ursachen. Bitte eine Fachperson, auch Hüfte, Rücken und Nerven anzusehen. Führ dein Tagebuch weiter, damit du es zeigen kannst.",
      ],
    },
  ],
};

export const areas = {
  title: "Was es sonst sein kann, nach Ort",
  summary: "Eine Liste zum Wissen und zum Fragen. Sie ist nicht da, um es selbst herauszufinden.",
  parts: [
    {
      title: "Bitte lies das zuerst",
      blocks: [
        "Die Liste ist nicht vollständig. Sie ist keine Anleitung für eine Diagnose, und noch weniger für eine Behandlung. Sie kann dir helfen, gute Fragen zu stellen.",
        claim(
          "Sie stammt aus dem Artikel eines Physiotherapeuten, in der Reihenfolge, in der er diese Dinge antrifft. Niemand hat das in einer Studie gezählt.",
          "weak",
          "UHAN",
        ),
      ],
    },
    {
      title: "Den ganzen Oberschenkel hinten entlang",
      blocks: [
        [
          "Das Gelenk zwischen Wirbelsäule und Becken (Iliosakralgelenk). Es bewegt sich zu wenig oder zu viel. Starker Schmerz von dort kann den Oberschenkel hinabziehen, ab und zu bis zur Wade.",
          "Ein Nerv, der im Rücken oder im Becken nicht frei gleiten kann, oft Ischias genannt. Er schmerzt oft in Ruhe, am meisten im Sitzen.",
        ],
      ],
    },
    {
      title: "Weit oben: Gesäß, Hüfte, Sitzbein",
      blocks: [
        [
          "Dasselbe Gelenk am Becken, wenn es milder ist.",
          "Die kleinen Gelenke des unteren Rückens.",
          "Die Rückseite des Hüftgelenks, wenn sie eingeklemmt wird.",
          "Ein Nerv und ein Muskel tief im Becken (beide heißen Obturator).",
          "Seltener der Piriformis-Muskel, der zu oft schuld sein soll, oder kleine Hautnerven.",
          "Die hohe Sehne selbst, ergänzt eine Leserin.",
        ],
      ],
    },
    {
      title: "Weit unten: in der Kniekehle",
      blocks: [
        [
          "Das Kniegelenk.",
          "Ein gereizter Schleimbeutel innen am Knie.",
          "Ein kleiner Muskel in der Kniekehle (Popliteus oder Plantaris).",
        ],
      ],
    },
    {
      title: "Beide Seiten vergleichen",
      blocks: [
        "Du kannst vergleichen, wie sich deine Hüften bewegen. Leg dich auf den Rücken und zieh ein Knie zur Brust, dann das andere. Lass das gebeugte Bein nach innen und nach außen drehen. Mach es sanft, und hör auf, bevor es wehtut. Sind die Seiten nicht gleich, sag es einer Fachperson. Allein beweist es nichts.",
      ],
    },
  ],
};

export const nerves = {
  title: "Nervenschmerz, einfach erklärt",
  summary:
    "Brennen, Kribbeln, taube Haut: Das kann ein Nerv sein. Er braucht eine andere Behandlung.",
  parts: [
    {
      title: "Was ein Nerv braucht",
      blocks: [
        claim(
          "Nerven ziehen vom Kopf bis zu den Zehen. Sie gehen im Rücken, in der Hüfte und im Bein durch enge Stellen. Kleine Engen zählen zusammen. Der Schmerz bleibt an einer Stelle oder wandert.",
          "some",
          "UHAN",
        ),
        "Ein Nerv muss gleiten, wenn du dich bewegst. Kann er das nicht, lösen Sitzen, Bücken oder Husten den Schmerz vielleicht aus.",
      ],
    },
    {
      title: "Wie es sich anfühlen kann",
      blocks: [
        [
          "brennend, oder wie Strom",
          "Kribbeln, Ameisenlaufen, taube Haut",
          "Schmerz unter dem Knie, oder das ganze Bein hinab",
          "schlimmer, wenn sich Rücken oder Fuß mitbewegen",
          "da in Ruhe, oft im Sitzen",
        ],
        "Auch eine gereizte hohe Sehne kann sich ein wenig so anfühlen. Die beiden sind leicht zu verwechseln.",
      ],
    },
    {
      title: "Was du tun kannst",
      blocks: [
        "Notier es im Tagebuch und geh zu einer Fachperson. Bis dahin legt der Plan nichts drauf, und Kreuzheben und Nordic Curls warten. Dehn nicht fest hinein.",
        claim(
          "Nervenschmerz ist auf Bildern oft nicht zu sehen. Darum ist er nicht weniger echt. Im Artikel steht, dass man etwas tun kann, aber anderes als Training dieser Muskeln.",
          "weak",
          "UHAN",
        ),
      ],
    },
    {
      title: "Wann es eilt",
      blocks: [
        claim(
          "Geh sofort in eine Notaufnahme, wenn die Haut zwischen den Beinen taub wird, wenn Blase oder Darm plötzlich Probleme machen, wenn das Gefühl beim Sex verloren geht, oder wenn beide Beine schlimmer werden.",
          "strong",
          "WARNING_CARDS",
        ),
        "Geh noch heute zu jemandem, wenn der Fuß hängt, das Bein wegknickt oder schnell schwächer wird.",
      ],
    },
  ],
};
