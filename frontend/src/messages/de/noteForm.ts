// Was in den Formularen der Notizen steht: wozu, wie es geht, was gefragt wird.

import type { Messages } from "../en";
import { everyday, everydayIndex, everydayItems } from "./everyday";

type Form = Messages["noteForm"];
type Kind = Form["of"]["sitting"];

const DATE = "An welchem Tag?";
const NOTE = "Notiz";

const sitting: Kind = {
  how: [
    "Setz dich auf einen harten Stuhl, Füße auf dem Boden, und mach etwas Ruhiges.",
    "Hör auf, wenn der Schmerz bei 3 von 10 ist oder 2 höher als beim Hinsetzen. Das sind deine Minuten.",
    "60 Minuten reichen. Durch den Schmerz hindurch zu sitzen bringt nichts.",
  ],
  ask: {
    minutes: "Minuten, bis es schmerzte",
    seat: "Worauf hast du gesessen?",
    pain: "Schmerz beim Aufhören",
    date: DATE,
  },
  hint: {
    minutes: "Trag 60 ein, wenn es in einer Stunde nicht schmerzte.",
    seat: "Harter Stuhl, Kissen, Autositz …",
  },
};

const bridge: Kind = {
  how: [
    "Wärm dich ein paar Minuten auf.",
    "Leg dich auf den Rücken. Stell eine Ferse auf eine etwa 60 cm hohe Kiste oder einen Stuhl, das Knie leicht gebeugt. Halt das andere Bein in der Luft, die Arme vor der Brust gekreuzt.",
    "Heb das Becken, bis Knie, Hüfte und Schulter in einer Linie sind, dann senk es ab. Zähl jede saubere Wiederholung.",
    "Hör auf, wenn das Becken nicht mehr ganz hochkommt, wenn es mit 3 von 10 schmerzt, oder sofort, wenn es sticht. Ruh ein paar Minuten, dann kommt das andere Bein.",
    "Keine Kiste? Stell die Ferse auf den Boden, das Knie im rechten Winkel. Das ist leichter; mach darum beide Beine und jeden späteren Test genauso.",
  ],
  ask: { left: "Linkes Bein", right: "Rechtes Bein", date: DATE },
};

const confidence: Kind = {
  intro: "Stell es dir nur vor; du musst es nicht ausprobieren. Es gibt keine richtige Antwort.",
  ask: { value: "Wie sehr vertraust du diesem Bein bei vollem Tempo?", date: DATE },
};

const level: Kind = {
  how: [
    "Leg dich auf den Rücken, Knie gebeugt, Füße flach. Heb das Becken mit beiden Beinen, senk es in 3 Sekunden langsam ab.",
    "Ein Satz. Hör bei 15 auf, wenn es mehr als 2 von 10 schmerzt, oder wenn du noch etwa 3 schaffen würdest.",
  ],
  ask: { value: "Wie viele gingen gut?", date: DATE },
};

const touch: Kind = {
  how: [
    "Drück sanft mit den Fingern vom Sitzbein die Oberschenkelrückseite hinunter.",
    "Leg dich dann auf den Rücken und heb das Bein langsam mit gestrecktem Knie, bis du ein leichtes Ziehen spürst. Nicht weiter, und nicht wippen.",
    "Nimm das Schlimmere von beiden.",
  ],
  ask: { value: "Stärkster Schmerz", date: DATE },
};

const walk: Kind = {
  how: [
    "Geh 10 Minuten in deinem üblichen Tempo auf ebenem Weg. Längeres Gehen gehört zu den Läufen, als Gehen.",
    "Kehr um, wenn es unterwegs schlimmer wird.",
  ],
  ask: {
    value: "Stärkster Schmerz beim Gehen",
    limp: "Ich habe gehinkt oder anders aufgesetzt",
    date: DATE,
  },
};

const psfs: Kind = {
  how: [
    "Nenn drei bis fünf Dinge, die dir mit dem Bein schwerfallen: zum Beispiel 20 Minuten laufen, Auto fahren, Treppen steigen.",
    "Bleib jedes Mal bei denselben. Der Wert ist ihr Mittel, abgerundet.",
  ],
  ask: {
    value: "Mittel",
    name1: "Erstes",
    name2: "Zweites",
    name3: "Drittes",
    name4: "Viertes",
    name5: "Fünftes",
    date: DATE,
  },
};

const fall: Kind = {
  intro:
    "Schmerzen können einem Sturz um Wochen folgen. Eine kurze Notiz jetzt macht es leicht, später nachzusehen; „nicht verletzt“ ist in Ordnung.",
  ask: {
    date: DATE,
    surface: "Untergrund",
    side: "Seite, auf die du gefallen bist",
    part: "Welcher Körperteil?",
    pain: "Schmerz jetzt",
    injured: "Ich habe mich verletzt",
    note: NOTE,
  },
  hint: { surface: "Eis, nasses Laub, Treppe …", part: "Sitzbein, Hüfte, Hand …" },
};

const treatment: Kind = {
  ask: { kind: "Was war es?", date: DATE, note: NOTE },
  hint: { note: "Was gefunden oder geraten wurde, in deinen Worten." },
};

const cross: Kind = {
  intro: "Das zählt nicht zu den Obergrenzen fürs Laufen. Schmerz dabei zählt wie jeder andere.",
  ask: {
    sport: "Sportart",
    duration_s: "Wie lange?",
    pain_during: "Stärkster Schmerz dabei",
    rpe: "Wie anstrengend war es?",
    at: "Wann",
    note: NOTE,
  },
  hint: { sport: "Rad, Schwimmen, Rudern …" },
};

const pause: Kind = {
  intro:
    "Der Plan wartet auf dich, und inzwischen wird nichts schwerer. Danach kommt er sanft zurück; nachgeholt wird nichts.",
  ask: { date: "Von", until: "Bis einschließlich" },
};

const diary: Kind = {
  intro:
    "Sag so viel oder so wenig, wie du magst. Keine Regel liest diese Seite und kein Plan ändert sich durch sie: Sie ist für dich und für alle, die mit dir zurückschauen.",
  ask: {
    date: DATE,
    spots: "Wo tut es weh?",
    tying: "Schmerz beim Schuhebinden",
    stairs: "Schmerz auf Treppen",
    carrying: "Schmerz beim Tragen von etwas Schwerem",
    carried: "Was hast du getragen?",
    driving: "Schmerz beim Fahren oder Sitzen im Auto",
    driven_min: "Wie lange im Auto?",
    mood: "Wie geht es dir damit, weniger oder gar nicht zu laufen?",
    stress: "Wie viel Stress?",
    shoes: "Welche Laufschuhe?",
    new_shoes: "Sie sind neu für mich",
    note: "Sonst noch etwas",
  },
  hint: { carried: "Zwei Taschen, ein Kind, Kisten …" },
};

const nordic: Kind = {
  intro: "Erst, wenn Nordic Curls zu deinem Plan gehören.",
  how: [
    "Wärm dich zuerst auf; mach es nie kalt. Knie auf etwas Weichem. Jemand oder etwas Unbewegliches hält deine Knöchel.",
    "Halt den Körper in einer Linie und lehn dich langsam nach vorn. Fang dich mit den Händen ab, wo du es nicht mehr halten kannst.",
    "Notier, in welchem Drittel des Weges nach unten das war. Ein oder zwei Versuche reichen.",
    "Wer einen Film von der Seite hat, kann stattdessen messen, wie weit der Körper aus der Senkrechten gekippt ist. Weniger als 8 Grad Unterschied sagen nichts.",
    "Hör bei 3 von 10 auf, oder sofort, wenn es sticht. Muskelkater von einem bis drei Tagen ist üblich.",
  ],
  ask: {
    value: "Wo hast du die Kontrolle verloren?",
    angle: "Grad aus der Senkrechten",
    date: DATE,
  },
};

const imaging: Kind = {
  intro:
    "Schreib auf, was im Befund steht. Restride bewahrt deine Worte auf: Es liest nie Bilder und stuft nie etwas ein.",
  ask: { part: "Von welchem Körperteil?", date: DATE, note: "Was stand darin?" },
  hint: {
    part: "Linker Oberschenkel, Hüfte, unterer Rücken …",
    note: "In den Worten des Befunds oder in deinen.",
  },
};

const clinician = (name: string): Kind => ({
  intro: `Wenn eine Fachperson die Fragen des ${name} mit dir durchgegangen ist, notier das Ergebnis und seinen Tag. Die Fragen gehören ihren Verfassern und stehen nicht in Restride.`,
  ask: { value: "Wert, 0 bis 100", date: DATE },
});

export const noteForm: Form = {
  of: {
    ...{ sitting, bridge, confidence, touch, walk, psfs, everyday, level },
    ...{ fall, treatment, cross, pause, diary, nordic, imaging },
    visa_h: clinician("VISA-H"),
    fash: clinician("FASH"),
  },
  everydayItems,
  everydayIndex,
  sports: ["Radfahren", "Schwimmen", "Aquajogging", "Crosstrainer", "Rudern", "Gehen"],
  pick: "Wähl eine aus oder schreib deine eigene",
  how: "So geht es",
  save: "Notiz speichern",
  edit: (title: string) => `Ändern: ${title}`,
  repetitions: "Wiederholungen",
  whole: (low: number, high: number) => `Bitte gib eine ganze Zahl von ${low} bis ${high} an.`,
  aheadDay: "Dieser Tag liegt in der Zukunft.",
  untilBefore: "Die Pause endet, bevor sie beginnt.",
  untilLong: "Eine Pause dauert höchstens ein Jahr.",
  limp: "Mit Hinken muss der Test auf einen anderen Tag warten. Du kannst es als Gehen eintragen und dort das Hinken ankreuzen.",
  limpLink: "Als Gehen eintragen",
  hurtWeek:
    "In den letzten 7 Tagen gab es Schmerz im orangen oder roten Bereich. Bitte heb diesen Test für eine ruhigere Woche auf.",
  injured: "Bitte sieh auch den Sicherheitscheck durch; er öffnet sich beim Speichern.",
  names: "Die Namen bleiben auf diesem Gerät.",
  ability: (name: string) => `Wie gut geht es: ${name}?`,
  parts: { tasks: "Alltag und Auto", mind: "Stimmung und Stress", shoes: "Laufschuhe" },
  seats: ["Harter Stuhl", "Auto", "Bürostuhl", "Kissen"],
  thirds: {
    1: "Oberes Drittel",
    2: "Mittleres Drittel",
    3: "Unteres Drittel",
    angle: "Ich habe Grad gemessen",
  },
  degrees: "Grad",
  angle: "Bitte wähl ein Drittel oder gib 10 bis 90 Grad an.",
  something: "Bitte sag mindestens eine Sache, oder lass diese Seite, wie sie ist.",
  inMorning: "Schlaf, Steifheit, Schmerzmittel und Krankheit haben ihren Platz im Morgen-Check.",
  toMorning: "Zum Morgen-Check",
  ends: { mood: ["sehr schwer", "gut"], stress: ["keiner", "so viel wie nur möglich"] },
  said: {
    tasks: {
      tying: "Schuhebinden",
      stairs: "Treppen",
      carrying: "Tragen",
      driving: "Autofahren",
    },
    task: (name, pain) => `${name} ${pain} von 10`,
    carried: (what) => `getragen: ${what}`,
    driven: (time) => `${time} im Auto`,
    mood: (n) => `Stimmung ${n} von 10`,
    stress: (n) => `Stress ${n} von 10`,
    shoes: (which) => `Schuhe: ${which}`,
    newShoes: "neue Schuhe",
  },
};
