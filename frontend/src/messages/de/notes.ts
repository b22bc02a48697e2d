// The texts of the notes: what can be logged beside sessions, runs and mornings.

import type { Messages } from "../en";
import { everyday, everydayIndex, everydayItems } from "./everyday";

type Notes = Messages["notes"];
type Kind = Notes["of"]["sitting"];

const minutes = (n: number): string => `${n}\u00a0min`;

const DATE = "An welchem Tag?";
const NOTE = "Notiz";

const sitting: Kind = {
  title: "Sitztest",
  more: "Minuten auf einem harten Stuhl, bis es schmerzt",
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
  title: "Test: einbeinige Brücke",
  more: "Wie viele auf jedem Bein",
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
  title: "Vertrauen ins Bein",
  more: "Wie es wäre, mit vollem Tempo zu laufen",
  intro: "Stell es dir nur vor; du musst es nicht ausprobieren. Es gibt keine richtige Antwort.",
  ask: { value: "Wie sehr vertraust du diesem Bein bei vollem Tempo?", date: DATE },
};

const level: Kind = {
  title: "Erste langsame Brücken",
  more: "Wie viele gut gehen, um den Anfang zu finden",
  how: [
    "Leg dich auf den Rücken, Knie gebeugt, Füße flach. Heb das Becken mit beiden Beinen, senk es in 3 Sekunden langsam ab.",
    "Ein Satz. Hör bei 15 auf, wenn es mehr als 2 von 10 schmerzt, oder wenn du noch etwa 3 schaffen würdest.",
  ],
  ask: { value: "Wie viele gingen gut?", date: DATE },
};

const touch: Kind = {
  title: "Drücken und Dehnen",
  more: "Wie sehr es auf Druck schmerzt",
  how: [
    "Drück sanft mit den Fingern vom Sitzbein die Oberschenkelrückseite hinunter.",
    "Leg dich dann auf den Rücken und heb das Bein langsam mit gestrecktem Knie, bis du ein leichtes Ziehen spürst. Nicht weiter, und nicht wippen.",
    "Nimm das Schlimmere von beiden.",
  ],
  ask: { value: "Stärkster Schmerz", date: DATE },
};

const walk: Kind = {
  title: "Gehtest",
  more: "Wie sich 10 Minuten Gehen anfühlen",
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
  title: "Alltagswert",
  more: "Drei Dinge, die dir wichtig sind",
  how: [
    "Nenn drei Dinge, die dir mit dem Bein schwerfallen: zum Beispiel 20 Minuten laufen, Auto fahren, Treppen steigen.",
    "Bleib jedes Mal bei denselben drei. Der Wert ist ihr Mittel, abgerundet.",
  ],
  ask: {
    value: "Mittel der drei",
    name1: "Erstes",
    name2: "Zweites",
    name3: "Drittes",
    date: DATE,
  },
};

const fall: Kind = {
  title: "Sturz oder Ausrutscher",
  more: "Auch wenn nichts wehtut",
  intro:
    "Schmerzen können einem Sturz um Wochen folgen. Eine kurze Notiz jetzt macht es leicht, später nachzusehen; „nicht verletzt“ ist in Ordnung.",
  ask: {
    date: DATE,
    surface: "Untergrund",
    side: "Seite, auf die du gefallen bist",
    pain: "Schmerz jetzt",
    injured: "Ich habe mich verletzt",
    note: NOTE,
  },
  hint: { surface: "Eis, nasses Laub, Treppe …" },
};

const treatment: Kind = {
  title: "Behandlung",
  more: "Ein Termin, ein Bild, eine Spritze",
  ask: { kind: "Was war es?", date: DATE, note: NOTE },
  hint: { note: "Was gefunden oder geraten wurde, in deinen Worten." },
};

const cross: Kind = {
  title: "Anderes Training",
  more: "Rad, Schwimmen, Rudern …",
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
  title: "Pause",
  more: "Urlaub, Krankheit, gerade zu viel los",
  intro:
    "Der Plan wartet auf dich, und inzwischen wird nichts schwerer. Danach kommt er sanft zurück; nachgeholt wird nichts.",
  ask: { date: "Von", until: "Bis einschließlich" },
};

export const notes: Notes = {
  title: "Etwas anderes notieren",
  of: {
    ...{ sitting, bridge, confidence, touch, walk, psfs, everyday, level },
    ...{ fall, treatment, cross, pause },
  },
  everydayItems,
  everydayIndex,
  /** Sports as a file brought them. */
  brought: {
    run: "Laufen",
    walk: "Gehen",
    ride: "Radfahren",
    swim: "Schwimmen",
    other: "Andere Sportart",
  },
  sports: ["Radfahren", "Schwimmen", "Aquajogging", "Crosstrainer", "Rudern", "Gehen"],
  pick: "Wähl eine aus oder schreib deine eigene",
  how: "So geht es",
  save: "Notiz speichern",
  edit: (title: string) => `Ändern: ${title}`,
  open: "Notieren",
  due: (title: string) => `Test dran: ${title}`,
  dueLabel: "Tests, die heute dran sind",
  dueButton: "Jetzt machen",
  dueHint: "Nur, wenn sich das Bein ruhig anfühlt. Ein anderer Tag geht auch.",
  minutes,
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
  hurt: "verletzt",
  unhurt: "nicht verletzt",
  legs: (left: number, right: number) => `links ${left}, rechts ${right}`,
  ofTen: (n: number) => `${n} von 10`,
  effort: (n: number) => `Anstrengung ${n} von 10`,
  paused: (day: string) => `Pause bis ${day}`,
  ends: {
    pain: ["kein Schmerz", "der schlimmste denkbare"],
    trust: ["gar nicht", "völlig"],
    effort: ["Ruhe", "alles gegeben"],
    ability: ["gar nicht", "wie früher"],
  },
  treatments: {
    physio: "Physiotherapie",
    massage: "Massage",
    needling: "Dry Needling",
    shockwave: "Stoßwelle",
    injection: "Spritze",
    prp: "PRP (eigenes Blutplasma)",
    imaging: "Bildgebung (MRT, Ultraschall, Röntgen)",
    surgery: "Operation",
    other: "Etwas anderes",
  },
  others: {
    nordic_break: "Nordic-Curl-Test",
    visa_h: "VISA-H-Wert",
    fash: "FASH-Wert",
  },
  criteria: {
    title: "Noch offen bis zur nächsten Phase",
    titleCareful: "Noch offen, bevor etwas dazukommt",
    unlock: (exercise: string) => `Außerdem, bevor das aufgeht: ${exercise}`,
    met: (n: number) => `Erreicht (${n})`,
    isMet: "Erreicht",
    isOpen: "Noch offen",
    none: "Alles auf der Liste ist erreicht. Ab hier übernimmt der Plan.",
    waits: "Deine Notiz ist hier gesichert; sie zählt, sobald sie gesendet ist.",
  },
};
