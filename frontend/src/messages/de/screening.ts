// The questions about the pattern: what stands around them, the irritability, and the result.

import type { More } from "../en";
import { count } from "./forms";

export const screening: More["screening"] = {
  title: "Fragen zu deinem Schmerz",
  of: (n: number, all: number) => `Frage ${n} von ${all}`,
  yes: "Ja",
  no: "Nein",
  noMore: "Dann ist der Plan zur Vorbeugung da.",
  told: "Eine Fachperson hat mir gesagt, was es ist",
  toldHint: "Dann wählst du den Plan selbst.",
  missing: "Die Fragen kommen mit der nächsten Verbindung zum Server.",
  changed:
    "Die Fragen haben sich geändert, seit du angefangen hast. Deine Antworten bleiben, soweit sie passen; schau dir bitte die offenen an.",
  mapLabel: "Zeig es auf der Zeichnung",
  suggests: (place: string) => `Das passt zu: ${place}.`,
  takeIt: "Ja, dort ist es",
  orOther: "Oder ist es eher …",
  chooseOne: "Oder wähle, was am besten passt",
  fromMap: "Das hast du auf der Zeichnung angetippt.",
  signs: {
    morning_pain: {
      title: "Wie sehr schmerzt es an einem üblichen Morgen?",
      hint: "Im schlimmsten Moment, wenn du aufstehst und dich bewegst.",
    },
    walking_pain: { title: "Wie sehr tut Gehen weh?" },
    sitting_min: {
      title: "Wie lange kannst du sitzen, bis es wehtut?",
      answers: {
        5: "Etwa 5 Minuten",
        15: "Etwa 15 Minuten",
        30: "Etwa eine halbe Stunde",
        60: "Eine Stunde oder länger, oder es tut nicht weh",
      },
    },
    settles_h: {
      title: "Nach lockerem Laufen oder Treppen: Wie lange dauert es, bis es sich beruhigt hat?",
      answers: {
        2: "Ein, zwei Stunden, oder es muss sich nichts beruhigen",
        12: "Bis zum nächsten Morgen",
        24: "Etwa einen Tag",
        48: "Länger als einen Tag",
      },
    },
  },

  resultTitle: "Was deine Antworten nahelegen",
  notDiagnosis:
    "Diese App stellt keine Diagnose. Sie vergleicht deine Antworten mit dem, was bekannt ist.",
  names: {
    pht: "Das Muster der Sehne: nach und nach",
    strain: "Das Muster der Zerrung: auf einen Schlag",
    careful: "Mehr als ein Muster",
    other: "Etwas anderes",
    prevent: "Gerade keine Schmerzen",
    locked: "Zuerst eine Fachperson",
  },
  beside: "Deine Antworten in zwei Tabellen",
  marked: "Was du geantwortet hast, steht in der Spalte, zu der es passt.",
  you: "Du:",
  fitsBoth: "passt zu beiden Spalten",
  fitsNeither: "passt zu keiner Spalte",
  spreads:
    "Schmerz, der den Oberschenkel hinunterzieht, schließt weder eine Zerrung noch die Sehne aus: Auch ein gerissener Muskel kann ausstrahlen.",
  fits: (n: number) => `Was passt (${n})`,
  fitsNot: (n: number) => `Was nicht passt (${n})`,
  allAnswers: "Alle deine Antworten",
  means: "Was das für den Plan heißt",
  plan: {
    pht: "Zuerst kommt langsame Kraft mit fast gestreckter Hüfte; Kreuzheben und Nordic Curls folgen, wenn es ruhig ist. Laufen geht weiter, soweit es ruhig bleibt: flach, locker, in kleinen Schritten.",
    strain:
      "Die ersten Tage sind zum Gehen da. Dann kommen langsame Brücken, dann Gehen und Laufen im Wechsel; Tempo kommt zuletzt.",
    careful:
      "Ein vorsichtiger Plan: eine leichte Brücke und Gehen. Schwereres kommt erst, wenn eine Fachperson es angesehen hat, oder nach drei ruhigen Wochen.",
    other:
      "Für die hinteren Oberschenkelmuskeln ist keine Übung geplant, denn sie zu belasten ist vielleicht das Falsche. Du kannst das Tagebuch führen: Schmerz, Sitzen, Gehen, Stürze. Alle zwei Wochen fragt die App wieder.",
    prevent:
      "Zweimal Kraft in der Woche, aufgebaut von dort, wo du stehst. Das Laufen wächst in kleinen Schritten.",
  },
  otherKind:
    "Das kann entlasten und ärgern zugleich. Schmerz an der Oberschenkelrückseite kann auch vom Rücken, von der Hüfte oder von einem Nerv kommen, und dann hilft etwas anderes. Bitte lass es ansehen.",
  bringTitle: "Was du mitbringst",
  bring: [
    "die Seite für die Physiotherapie, gedruckt oder als Link: Diese Antworten stehen darauf",
    "dein Tagebuch der letzten Wochen",
    "wie es anfing, was du versucht hast und was geholfen hat",
  ],
  see: "Bitte geh auch zu einer Fachperson: Einige deiner Antworten sollte sich jemand ansehen.",
  learnPattern: "Sehne oder Zerrung?",
  learnOtherwise: "Oberschenkelmuskel oder etwas anderes?",
  whom: "Zu wem, und was du mitbringst",
  goOn: "Weiter zum Plan",
  goOnDiary: "Weiter zum Tagebuch",
  change: "Die Antworten noch einmal ansehen",

  look: "Ansehen",
  link: "Fragen zu deinem Schmerz",
  noneYet: "Du hast die Fragen noch nicht beantwortet.",
  again: "Hat sich das Bild geändert? Noch einmal antworten",
  askNow: "Die Fragen beantworten",
  checkFirst: "Hat sich am Sicherheitscheck etwas geändert? Er geht vor.",
  given: (day: string) => `Beantwortet am ${day}`,
  earlier: "Früher beantwortet",
  on: (day: string) => `Am ${day}`,
  now: "Jetzt",
  same: "An den Antworten hat sich nichts geändert.",
  differs: (n: number) => `${count(n, "Antwort ist", "Antworten sind")} anders`,
  keep: "Diese Antworten behalten",
  old: "Diese Antworten gehören zu einer früheren Fassung der Fragen. Sie bleiben, wie sie sind.",
  notAll: "Nicht alle Fragen wurden beantwortet.",
  other: "Deine Antworten legen jetzt ein anderes Muster nahe, als dein Plan hat.",
  begin: "Diesen Plan beenden und einen neuen beginnen",
  beginSure: "Diesen Plan beenden?",
  beginText:
    "Das Protokoll bleibt. Nach dem Sicherheitscheck geht es mit diesen Antworten weiter zu einem neuen Plan.",
  stay: "Du kannst auch mit deinem Plan weitermachen und zuerst eine Fachperson fragen.",
  rescreen: "Alle Fragen noch einmal beantworten",

  treated: "Behandelt das eine Fachperson mit dir?",
  treatedYes: "Ja, jemand aus der Physiotherapie oder Medizin",
  treatedNo: "Nein, zurzeit nicht",

  /** The questions in few words, for a sheet of paper. */
  short: {
    Q01: "Beginn",
    Q02: "Gefühl",
    Q03: "Ort",
    Q04: "Faust bedeckt es",
    Q05: "Strahlt aus",
    Q06: "Sitzen",
    Q07: "Schmerz im Liegen",
    Q08: "Bluterguss, Schwellung",
    Q09: "Am schlimmsten",
    Q10: "Dehnen",
    Q11: "Druckschmerz",
    Q12: "Steif nach Ruhe",
    Q13: "Übliche Pflege half",
    Q14: "Wie lange",
    Q15: "Vorher mehr Training",
    Q16: "Über 40",
    Q17: "Frühere Verletzung",
    Q18: "Rücken schmerzt auch",
    Q19: "Beine",
  },
  sheet: "Fragen zum Schmerz",
  sheetSuggests: (pattern: string, day: string) => `${pattern} (beantwortet am ${day})`,
};

/** The few questions that come back by themselves. */
export const rescreen: More["rescreen"] = {
  title: "Passt jetzt etwas davon?",
  signs: [
    "Es brennt, kribbelt oder fühlt sich elektrisch an",
    "Es zieht über die ganze Oberschenkelrückseite oder kommt aus dem unteren Rücken",
    "Es sitzt in der Leiste oder vorn an der Hüfte",
    "Es strahlt bis unter das Knie aus",
    "Beim Sitzen kommen Schmerzen oder Missempfindungen ins Bein",
    "Es schmerzt, wenn ich still liege",
    "Rücken beugen oder Husten macht es schlimmer",
  ],
  still:
    "Bitte zeig das einer Fachperson, bevor etwas dazukommt. In zwei Wochen wirst du wieder gefragt.",
  strain: [
    "Das Gehen schmerzt, oder ich hinke",
    "Da ist ein Bluterguss oder eine Schwellung",
    "Der Muskel schmerzt, wenn ich darauf drücke",
    "Die Oberschenkelrückseite zu dehnen schmerzt",
  ],
  stillStrain: "Bitte zeig das einer Fachperson, bevor etwas dazukommt.",
};
