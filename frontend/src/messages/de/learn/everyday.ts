// Sitzen, Dehnen, Stürze, Schlaf und Alter.

import { claim } from "../../../learn/page";

export const sitting = {
  title: "Sitzen: Kissen, Pausen, Auto",
  summary: "Sitzen drückt auf die gereizte Sehne. Kurze Pausen und ein weicher Sitz helfen.",
  parts: [
    {
      title: "Warum Sitzen wehtut",
      blocks: [
        claim(
          "Die Sehne liegt am Sitzbein. Sitzt du, drückt der Knochen darauf, und die gebeugte Hüfte spannt sie. Schmerz in der ersten halben Stunde Sitzen ist eines der Zeichen, auf die Studien achten.",
          "some",
          "COOK_2012",
          "RICH_2023",
        ),
        "Viele sagen, dass Sitzen sie mehr stört als Laufen, und am meisten nach einem Lauf.",
      ],
    },
    {
      title: "Pausen",
      blocks: [
        "Steh auf, bevor es wehtut. Am Anfang ist alle 30 Minuten eine gute Gewohnheit, später alle 45. Eine Minute reicht: zum Fenster gehen, Wasser holen, im Stehen telefonieren.",
        claim("Wie oft am besten ist, hat niemand geprüft.", "weak", "OWN"),
      ],
    },
    {
      title: "Sitze und Kissen",
      blocks: [
        [
          "Wähl einen weichen, flachen Sitz. Ein harter Stuhl drückt am meisten.",
          "Probier ein Kissen mit Lücke oder Schräge, sodass die schmerzende Seite frei ist.",
          "Öffne die Hüfte: Sitz etwas höher, Knie tiefer als die Hüfte.",
          "Rutsch nicht an die Stuhlkante, wo der Knochen auf dem Rand liegt.",
          "Probier einen Tisch, an dem du stehen kannst.",
        ],
      ],
    },
    {
      title: "Im Auto und im Zug",
      blocks: [
        [
          "Stell die Lehne gerader und den Sitz höher.",
          "Leg ein gefaltetes Handtuch unter den Oberschenkel, vor die schmerzende Stelle.",
          "Halt ab und zu an und geh um das Auto.",
          "Nimm im Zug den Platz am Gang.",
        ],
      ],
    },
    {
      title: "Ein Test, der dir hilft",
      blocks: [
        "Notier einmal in der Woche, wie viele Minuten du auf einem harten Stuhl sitzen kannst, bis der Schmerz zunimmt. Diese Zahl wird oft als Erste besser. Manche Phasen warten darauf: 15, 20, 30, dann 60 Minuten.",
      ],
    },
  ],
};

export const stretching = {
  title: "Dehnen: mit Vorsicht",
  summary: "Starkes Dehnen kann eine gereizte Sehne ärgern. Sanfte Bewegung ist gut.",
  parts: [
    {
      title: "Warum nicht einfach wegdehnen?",
      blocks: [
        "Es fühlt sich fest an, also willst du dehnen. Am Sitzbein drückt und zieht langes Dehnen aber zugleich an der gereizten Sehne. Das tut vielleicht eine Minute gut und am nächsten Tag mehr weh.",
        claim(
          "Starkes oder langes Dehnen kann eine gereizte hohe Sehne ärgern. Was sie braucht, ist die richtige Last.",
          "some",
          "GUIDE",
          "COOK_2012",
          "GOOM_2016",
        ),
        claim(
          "Andere zählen Dehnen zur üblichen Pflege dieser Muskeln. Darüber wird also gestritten.",
          "disputed",
          "UHAN",
        ),
      ],
    },
    {
      title: "Nie einen frischen Riss dehnen",
      blocks: [
        "In den ersten Tagen nach einer Zerrung lass das Dehnen. Gerissene Fasern müssen erst zusammenhalten.",
      ],
    },
    {
      title: "Was du darfst",
      blocks: [
        [
          "Beweg dich sanft, so weit es schmerzfrei geht: Beinschwingen, leichte Kreise, langsames Gehen.",
          "Halt Rücken und Hüfte beweglich. Einer Läuferin hat eine geschmeidige Wirbelsäule sehr geholfen.",
          "Dehn andere Stellen, etwa Wade und Vorderseite der Hüfte, wenn du magst.",
          "Wärm dich mit Bewegung auf, nicht mit gehaltenem Dehnen.",
        ],
        "Hör auf, wo das Ziehen am Sitzbein beginnt.",
      ],
    },
    {
      title: "Und die Länge?",
      blocks: [
        claim(
          "Krafttraining in der Länge macht den Muskel von selbst länger. In einer kleinen Studie waren die Fasern nach sechs Wochen Nordic Curls fast ein Viertel länger.",
          "some",
          "PRESLAND_2018",
        ),
        "Das Kreuzheben, das Stück für Stück tiefer geht, ist also dein Dehnen.",
      ],
    },
    {
      title: "Wenn es nach Nerv zieht",
      blocks: [
        "Bringt Dehnen ein Kribbeln, oder schießt es unter das Knie, ist es eher ein Nerv. Dehn nicht hinein. Geh zu einer Fachperson.",
      ],
    },
  ],
};

export const falls = {
  title: "Stürze und Ausrutscher",
  summary: "Schreib sie auf, auch wenn nichts wehtut. Wochen später erklärt es vielleicht viel.",
  parts: [
    {
      title: "Die Geschichte einer Läuferin",
      blocks: [
        claim(
          "Eine Läuferin hatte sieben Monate Schnee und Eis. Sie rutschte ein paar Mal aus und fiel auf den Hintern. Ein Tag blauer Fleck, dann war es vergessen. Ein paar Wochen später kam der Schmerz am Sitzbein. Der Grund wurde spät gefunden: Ihr Becken war nach einem Sturz verdreht. Seitdem notiert sie jeden Sturz und Ausrutscher im Lauftagebuch, auch ohne Verletzung.",
          "weak",
          "UHAN",
        ),
        "Das ist die Geschichte einer Person. Aber daraus zu lernen kostet nichts.",
      ],
    },
    {
      title: "Was du notierst",
      blocks: [
        [
          "den Tag, und auf welchem Boden",
          "welche Seite, und was aufkam",
          "Schmerz von 0 bis 10; auch 0 ist gut",
          "auch einen Ausrutscher, den du abgefangen hast: Das Bein hat dabei vielleicht stark gebremst",
        ],
      ],
    },
    {
      title: "Was die App damit macht",
      blocks: [
        "Nach einem Sturz geht 72 Stunden lang nichts nach oben, und nicht vor einem ruhigen Morgen. Bei einem Schmerzschub siehst du die Stürze der letzten acht Wochen. Zeig sie deiner Fachperson.",
        claim(
          "Acht Wochen und 72 Stunden sind unsere eigene Wahl. Was davor war, muss nicht der Grund sein.",
          "weak",
          "OWN",
        ),
      ],
    },
    {
      title: "Bitte lass es ansehen",
      blocks: [
        [
          "wenn du hart gefallen bist und nicht auftreten kannst",
          "bei einem großen Bluterguss, einer Delle oder Beule",
          "wenn du in vier Wochen zweimal oder öfter ohne klaren Grund wie Eis gefallen bist",
          "wenn dir schwindlig ist",
        ],
        "Wähl im Winter geräumte Wege, Schuhe mit Halt und kurze Schritte. Ein Tag auf dem Laufband oder frei ist kein Verlust.",
      ],
    },
  ],
};

export const life = {
  title: "Schlaf, Essen und Stress",
  summary: "Der Körper wird zwischen den Einheiten stärker. Gib ihm, was er dafür braucht.",
  parts: [
    {
      title: "Warum das hier zählt",
      blocks: [
        "Training ist nur das Signal. Sehne und Muskel wachsen, während du ruhst.",
        claim(
          "Zu wenig Pause, Schlaf oder Essen zwischen den Einheiten gilt als einer der Gründe für eine gereizte hohe Sehne, und ein gesundes Leben als Schutz davor.",
          "weak",
          "GUIDE",
        ),
      ],
    },
    {
      title: "Schlaf",
      blocks: [
        "Notier deine Stunden beim Morgen-Check. Drei Nächte unter sechs Stunden, zusammen mit Tagen, an denen es schmerzt: Dann plant die App eine leichtere Woche. Das ist ein Geschenk und keine Strafe.",
        [
          "Geh etwa zur gleichen Zeit ins Bett, und steh zur gleichen Zeit auf.",
          "Tut Umdrehen weh, leg ein Kissen zwischen die Knie.",
        ],
      ],
    },
    {
      title: "Essen und Trinken",
      blocks: [
        "Iss genug, vor allem an Trainingstagen, und trink, wenn du Durst hast. Regelmäßig essen ist leichter für den Körper als lange Lücken.",
        "Isst du wenig, nimmst du ab, ohne es zu wollen, oder bleibt deine Periode aus? Dann geh bitte zum Arzt. Knochen können darunter leiden, und Schmerz in Leiste oder Hüfte kann von dort kommen.",
      ],
    },
    {
      title: "Stress",
      blocks: [
        "An schweren Tagen tut alles mehr weh. So ist der Körper, und es ist nicht eingebildet. Wähl eine leichte Einheit, oder keine. Notier Stress im Tagebuch, dann kannst du eine schlechte Woche von einem schlechten Plan unterscheiden.",
      ],
    },
    {
      title: "Wenn du krank bist",
      blocks: [
        "Setz morgens den Haken. Dann geht nichts nach oben, und nichts muss nachgeholt werden. Komm zurück, wenn du dich gesund fühlst, einen Schritt tiefer.",
        claim("Die sechs Stunden und drei Nächte sind unsere eigenen Zahlen.", "weak", "OWN"),
      ],
    },
  ],
};

export const age = {
  title: "Über 40, Hormone und Medikamente",
  summary: "Alter, Hormone und manche Mittel verändern Sehnen. Sie lernen trotzdem aus Last.",
  parts: [
    {
      title: "Über 40",
      blocks: [
        claim(
          "Eine gereizte hohe Sehne ist nach 40 häufiger. Auch eine frühere Verletzung dort, mehr Gewicht und manche Medikamente hängen damit zusammen.",
          "some",
          "GUIDE",
          "BEATTY_2017",
        ),
        "Das ist kein Grund aufzuhören. Es ist ein Grund für Krafttraining das ganze Jahr, für kleinere Schritte und für Geduld.",
      ],
    },
    {
      title: "Um die Wechseljahre",
      blocks: [
        "Dann ändern sich die Hormone. Eine Leserin fragte sich, ob das an ihrem Schmerz beteiligt war. Was es hier bewirkt, weiß man kaum. Schläfst du schlecht, oder schmerzen auch andere Gelenke, sprich mit deiner Ärztin darüber. Fragen lohnt sich.",
        claim("Das kommt aus dem, was Leser erzählen, nicht aus einer Studie.", "weak", "UHAN"),
      ],
    },
    {
      title: "Medikamente und Krankheiten",
      blocks: [
        "Manche können Sehnen schwächen oder sind fürs Training wichtig:",
        [
          "bestimmte Antibiotika (Fluorchinolone)",
          "Kortison über lange Zeit",
          "Mittel, die das Blut verdünnen: Blutergüsse werden größer",
          "Diabetes und entzündliche Krankheiten der Gelenke",
        ],
        "Trifft eines davon zu, frag ärztlich nach, bevor du beginnst. Setz nie ein Medikament selbst ab, weil eine App etwas sagt.",
        claim(
          "Dass Medikamente das Risiko für Sehnen erhöhen können, ist bekannt. Wie viel das hier ausmacht, nicht.",
          "some",
          "BEATTY_2017",
        ),
      ],
    },
    {
      title: "Schmerzmittel und der Plan",
      blocks: [
        "Ein Schmerzmittel in den 12 Stunden davor kann verdecken, was das Training macht. Sag es der App, dann zählt die Einheit nicht als ruhig. Ob du eines nimmst, klärst du mit Arzt oder Apotheke.",
      ],
    },
    {
      title: "Schwanger, oder nach einer Geburt",
      blocks: ["Frag zuerst deine Hebamme oder Ärztin, auch noch drei Monate nach der Geburt."],
    },
  ],
};
