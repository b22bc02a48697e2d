// The red-flag check in plain words.

import { flagCheck } from "../flags";

export const redflags = {
  closing: "Diese App stellt keine Diagnose. Bitte geh zu einer Fachperson.",
  ...flagCheck(
    { leg: "Dein Bein", body: "Der übrige Körper", you: "Zu dir" },
    {
      RF04: {
        question: "Ein plötzlicher, heftiger Schmerz mit einem Knall oder dem Gefühl eines Risses",
        more: "In den letzten 14 Tagen.",
        answer:
          "Ein Knall mit heftigem Schmerz spricht für einen größeren Riss und muss sofort ärztlich untersucht werden. Geh zu einer Fachperson, bevor du irgendetwas trainierst.",
      },
      RF05: {
        question: "Ich kann nicht oder nur mit starken Schmerzen gehen oder das Bein belasten",
        more: "Zum Beispiel: Vier Schritte sind nicht möglich.",
        answer:
          "Wenn du das Bein nicht belasten kannst, muss das angesehen werden. Geh jetzt zu einer Fachperson.",
      },
      RF06: {
        question:
          "Eine sichtbare Delle, Beule oder Lücke, oder eine starke Schwellung oder ein großer Bluterguss",
        more: "Zum Beispiel: ein großer Bluterguss, der den Oberschenkel hinunterwandert.",
        answer:
          "Das kann eine vom Knochen abgerissene Sehne oder ein großer Riss sein. Geh heute zu einer Fachperson: Muss die Sehne wieder befestigt werden, gelingt das in den ersten Wochen besser.",
      },
      RF07: {
        question:
          "Mir wurde gesagt, oder ich vermute, dass der Muskel oder die Sehne ganz gerissen ist",
        answer:
          "Ein vollständiger Riss braucht eine Untersuchung und einen eigenen Plan, manchmal eine Operation. Geh zu einer Fachperson, bevor du irgendetwas trainierst.",
      },
      RF08: {
        question: "Mein Fuß hängt, mein Bein knickt weg oder wird schnell schwächer",
        answer: "Das kann bedeuten, dass ein Nerv betroffen ist. Geh heute zu einer Fachperson.",
      },
      RF03: {
        question:
          "Ein Bein ist geschwollen, mit pochendem oder krampfartigem Schmerz, warmer, geröteter oder dunklerer Haut oder harten, schmerzenden Venen",
        more: "Besonders nach einer Reise, einer Operation, in der Schwangerschaft oder mit Hormonen.",
        answer:
          "Das kann ein Blutgerinnsel sein. Hol dir heute ärztliche Hilfe. Nicht massieren und nicht damit trainieren.",
      },
      RF09: {
        question: "Taubheit, Kribbeln oder Schwäche, die das Bein hinunterzieht",
        answer:
          "Ein Nerv könnte beteiligt sein: Geh zu einer Fachperson. Bis dahin wird nichts schwerer, und Kreuzheben und Nordic Curls bleiben weg.",
      },
      RF13: {
        question: "Keine einzige Haltung ist angenehm",
        answer:
          "Schmerz, den keine Haltung lindert, sollte angesehen werden: Geh zu einer Fachperson.",
      },
      RF01: {
        question:
          "Taubheit an den Genitalien, den Innenseiten der Oberschenkel oder am After; neue Probleme, Wasser zu lassen oder es zu spüren; Stuhl geht ab; neuer Verlust des sexuellen Empfindens; oder Ischiasschmerz in beiden Beinen, der schlimmer wird",
        answer:
          "Das können Zeichen für Druck auf die Nerven am unteren Ende der Wirbelsäule sein. Geh jetzt sofort in eine Notaufnahme.",
      },
      RF02: {
        question: "Plötzliche Atemnot, Brustschmerz, Bluthusten oder ein Zusammenbruch",
        more: "Mit oder ohne geschwollenes Bein.",
        answer: "Wähle jetzt den Notruf.",
      },
      RF10: {
        question: "Fieber oder Krankheitsgefühl, dazu eine heiße, rote, geschwollene Stelle",
        answer: "Das kann eine Infektion sein. Hol dir heute ärztliche Hilfe.",
      },
      RF11: {
        question:
          "Ständiger Schmerz in der Nacht, den keine Haltung verändert, Gewichtsverlust ohne Erklärung, oder Krebs jetzt oder früher",
        answer: "Bitte lass das ansehen: Geh zu einer Fachperson.",
      },
      RF12: {
        question:
          "Schmerz in der Leiste, tief in der Hüfte oder im unteren Rücken, der beim Laufen zunimmt und bleibt, beim Hüpfen oder nachts wehtut; oder zu wenig Energiezufuhr, ausbleibende Regel oder geringe Knochendichte",
        answer:
          "Das kann ein überlasteter Knochen sein. Kein Laufen, bis es geprüft wurde: Geh zu einer Fachperson.",
      },
      RF17: {
        question:
          "Zwei oder mehr Stürze in vier Wochen ohne Eis oder einen anderen klaren Grund, oder Schwindel",
        answer: "Stürze ohne klaren Grund sollten angesehen werden: Geh zu einer Fachperson.",
      },
      RF16: {
        question:
          "Eines davon: Hüftprothese; eine kürzliche Operation an Oberschenkelrückseite, Hüfte oder Wirbelsäule; eine Spritze dort in den letzten 6 Wochen; Blutverdünner; ein Fluorchinolon-Antibiotikum oder längere Zeit Kortison; schwanger oder bis 3 Monate nach einer Geburt; entzündliches Rheuma; Diabetes",
        answer: "Frag vor dem Start deine Ärztin oder deinen Arzt.",
      },
      RF15: {
        question: "Ich bin unter 18",
        answer:
          "Vor dem 18. Geburtstag kann Schmerz am Sitzbein von einer Wachstumsfuge kommen. Dieser Plan ist für Erwachsene: Geh zu einer Fachperson.",
      },
    },
  ),
};
