// Wann und wo es Hilfe gibt, was Bilder und Spritzen können, und was die App nicht kann.

import { claim } from "../../../learn/page";

export const professional = {
  title: "Wann zu einer Fachperson?",
  summary: "Was eilt, wer helfen kann, und was du mitbringst.",
  parts: [
    {
      title: "Sofort",
      blocks: [
        [
          "Ein plötzlicher, starker Schmerz mit einem Knall.",
          "Du kannst nicht gehen oder nicht auftreten.",
          "Eine Delle, eine Beule, ein großer Bluterguss oder eine starke Schwellung.",
          "Ein Fuß, der hängt, oder ein Bein, das schnell schwächer wird.",
          "Taube Haut zwischen den Beinen, oder neue Probleme mit Blase oder Darm: Geh in eine Notaufnahme.",
          "Plötzliche Atemnot oder Schmerz in der Brust: Ruf den Notruf.",
          "Ein Bein geschwollen, warm und pochend. Nicht reiben, nicht trainieren.",
        ],
      ],
    },
    {
      title: "Bald",
      blocks: [
        [
          "Es ist schlimmer oder nicht besser, nach ein paar Wochen Pflege.",
          "Es kribbelt, Haut ist taub, oder es schmerzt unter dem Knie.",
          "Keine Lage ist angenehm, oder es schmerzt die ganze Nacht.",
          "Tiefer Schmerz in der Leiste, der beim Laufen wächst.",
          "Eine alte Verletzung ist zurück.",
        ],
        claim(
          "Diese Zeichen stammen aus Ratgebern und aus Warnkarten für Nerven. Wie viele Wochen genau, haben wir gewählt.",
          "some",
          "GUIDE",
          "WARNING_CARDS",
          "OWN",
        ),
      ],
    },
    {
      title: "Zu wem",
      blocks: [
        "Eine Physiotherapeutin, die mit Läufern arbeitet, ist ein guter erster Schritt. Sportmedizin oder Orthopädie kann Bilder veranlassen. Ärztliche Verbände haben Listen im Netz, und Laufvereine kennen oft einen Namen. Such jemanden, der den ganzen Körper ansieht und glaubt, dass es besser werden kann.",
        "Frag: Was glauben Sie, was es ist, und was kann es sonst sein? Wie ist für Kraft und Beweglichkeit gesorgt? Wann sollte es besser sein, und was, wenn nicht?",
      ],
    },
    {
      title: "Was du mitbringst",
      blocks: [
        [
          "die Seite für die Physiotherapie aus dieser App, auf Papier oder am Telefon",
          "wann und wie es begann, und Stürze davor",
          "was es schlimmer macht und was hilft",
          "Bilder und Briefe, und deine Medikamente",
          "deine eigenen Fragen und dein Ziel",
        ],
        "Was sie dir sagen, geht vor. Grenzen, die sie setzen, kannst du in den Plan eintragen.",
      ],
    },
  ],
};

export const imaging = {
  title: "Bilder: ohne oder mit Befund",
  summary: "Ein Bild ohne Befund heißt nicht eingebildet. Ein Befund ist nicht immer der Grund.",
  parts: [
    {
      title: "Ein Bild ohne Befund",
      blocks: [
        "Dein Schmerz ist echt, und auf dem Bild ist nichts. Das kommt oft vor.",
        claim(
          "Nerven und Gelenke, die sich nicht gut bewegen, sieht man auf Röntgen oder MRT oft nicht. Ein klares Bild heißt also nicht, dass du es dir einbildest. Vielleicht muss jemand woanders suchen.",
          "weak",
          "UHAN",
        ),
      ],
    },
    {
      title: "Ein Bild mit Befund",
      blocks: [
        "Eine dicke oder ausgefranste Sehne klingt schlimm. Aber Bild und Schmerz passen nicht immer zusammen. Ein Bild steht still. Es zeigt nicht, wie viel du belasten kannst oder wie es dir in einem Monat geht.",
        claim(
          "Nach einer Zerrung sagt ein Bild wenig mehr über die Dauer, als die Untersuchung schon sagt.",
          "some",
          "MOEN_2014",
        ),
      ],
    },
    {
      title: "Wann ein Bild nützt",
      blocks: [
        [
          "Ein großer Riss ist zu befürchten: Knall, Delle, großer Bluterguss. Dann bald, denn eine Naht gelingt in den ersten Wochen besser.",
          "Schmerz in Leiste oder Hüfte, der vom Knochen kommen kann.",
          "Es wird nicht besser, und der nächste Schritt hängt davon ab.",
          "Vor einer Spritze oder einer Operation.",
        ],
        "Ob du eines brauchst, sagt eine Fachperson. Niemand sollte ein Bild bezahlen müssen, nur um sanft mit dem Training zu beginnen.",
      ],
    },
    {
      title: "Gute Fragen",
      blocks: [
        [
          "Was machen wir anders, wenn wir es wissen?",
          "Passt der Befund zu meinem Schmerz und zu dem, was Sie gefühlt haben?",
          "Würden Sie das bei Menschen in meinem Alter erwarten?",
        ],
        "Ein Bild und seinen Befund kannst du im Tagebuch notieren. Die App speichert es und deutet nichts hinein. Im Plan spielt es keine Rolle.",
      ],
    },
  ],
};

export const injections = {
  title: "Spritzen, Blutplasma, Stoßwelle",
  summary: "Man weiß wenig. Diese Fragen helfen dir, ärztlich beraten zu entscheiden.",
  parts: [
    {
      title: "Was man weiß",
      blocks: [
        claim(
          "Eine Übersicht zur Behandlung der hohen Sehne fand nur 12 Studien. Zwei davon verglichen ausgeloste Gruppen. Sie nennt das Wissen sehr schwach.",
          "weak",
          "NASSER_2021",
        ),
        claim(
          "In einer davon ging es um Stoßwelle, mit 40 Menschen. Das sind zu wenige, um sicher zu sein.",
          "weak",
          "CACCHIO_2011",
        ),
        claim(
          "Eine Studie mit 100 Menschen vergleicht Physiotherapie mit Stoßwelle, sechs Termine in zwölf Wochen.",
          "some",
          "RICH_2023",
        ),
        "PRP ist Plasma aus deinem eigenen Blut, in die schmerzende Stelle gespritzt. Zwei Läuferinnen schrieben, dass es danach besser wurde, aber auch nach langer Pause und Krafttraining. Was davon gewirkt hat, kann niemand sagen.",
      ],
    },
    {
      title: "Fragen, die du stellen kannst",
      blocks: [
        [
          "Was wollen wir ändern, und woran sehen wir es?",
          "Was kann schiefgehen, und wie oft kommt das vor?",
          "Was kostet es mich?",
          "Wie lange pausiere ich danach, und was geht in der Zeit?",
          "Wie geht das Krafttraining davor und danach weiter?",
          "Was passiert, wenn wir es nicht machen?",
        ],
      ],
    },
    {
      title: "Und der Plan?",
      blocks: [
        "Nach einer Spritze bittet dich der Plan sechs Wochen lang, zuerst deine Fachperson zu fragen. Notier die Behandlung mit ihrem Tag im Tagebuch. Die Linie in den Kurven zeigt, was danach kam, aber nicht, was es bewirkt hat.",
      ],
    },
    {
      title: "Kein Rat von hier",
      blocks: [
        "Diese App rät weder zu noch ab. Das ist Sache von dir und denen, die dich behandeln. Für alles davon gilt: Es kommt zu einem Training dazu, das Schritt für Schritt wächst, und ersetzt es nicht.",
      ],
    },
  ],
};

export const limits = {
  title: "Was diese App nicht kann",
  summary: "Sie ist ein Tagebuch mit Regeln. Hier endet sie.",
  parts: [
    {
      title: "Sie stellt keine Diagnose",
      blocks: [
        "Sie vergleicht deine Antworten mit zwei Tabellen. Dann sagt sie, welcher Spalte sie ähneln. Sie kann dich nicht abtasten, testen oder sehen. Sie liest keine Bilder und benennt keine Art von Riss. Wer dich untersucht, weiß mehr.",
        claim(
          "Die Fragen und ihre Punkte sind unsere eigenen. Niemand hat sie geprüft.",
          "weak",
          "OWN",
        ),
      ],
    },
    {
      title: "Sie nennt kein Datum",
      blocks: [
        "Sie zeigt, wie lange so etwas oft dauert. Das ist nicht dein Datum. Sie sagt nie, dass du bereit für ein Rennen bist. Sie kann dir eine Liste zeigen, über die du mit einer Fachperson sprichst.",
      ],
    },
    {
      title: "Sie ist vorsichtig, vielleicht zu sehr",
      blocks: [
        "Viele ihrer Zahlen wurden nie geprüft. Wo niemand es weiß, haben wir die kleinere gewählt. Jede Zahl sagt, woher sie kommt: Sieh auf der Seite der Regeln nach. Bisher hat sie keine Fachperson geprüft.",
      ],
    },
    {
      title: "Sie ersetzt keine Physiotherapie",
      blocks: [
        "Behandelt dich jemand, geht dessen Wort vor. Die App sagt dir nie, dass du ein Medikament oder eine Behandlung beginnen, ändern oder beenden sollst. Sie ist nichts für Menschen unter 18, und nichts, solange ein Warnzeichen offen ist.",
      ],
    },
    {
      title: "Sie weiß nur, was du ihr sagst",
      blocks: [
        "Steht ein Schmerz nicht im Tagebuch, sieht der Plan ihn nicht. Ehrliche Zahlen sind das Beste, was du für dich tun kannst. Sonst schaut niemand darauf.",
      ],
    },
    {
      title: "Deine Daten bleiben zu Hause",
      blocks: [
        "Was du einträgst, bleibt auf dem Rechner, auf dem sie läuft. Von selbst wird nichts verschickt. Du kannst alles mitnehmen oder löschen.",
      ],
    },
  ],
};
