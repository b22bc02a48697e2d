// The first screen.

import type { Messages } from "../en";

export const today: Messages["today"] = {
  title: "Heute",
  morning: "Morgen-Check",
  morningAsk: "Wie sehr schmerzt es heute Morgen?",
  morningHow:
    "Nach 10 beidbeinigen Brücken und 5 Minuten auf einem harten Stuhl: das Schlimmste, was du gespürt hast.",
  walkHow: (gently) =>
    `Flach und locker; ${gently ? "zehn Minuten reichen" : "eine halbe Stunde reicht"}. Kehr um, wenn es unterwegs schlimmer wird.`,
  morningLocked: "Ohne Brücken und ohne Stuhl: so, wie es von selbst schmerzt.",
  morningMore: "Schlaf, Steifheit, Schmerzmittel",
  morningTimer: "Uhr für die fünf Minuten",
  sayPain: (pain: number) => `${pain} von 10 speichern`,
  morningIs: (pain: number) => `Heute Morgen: ${pain} von 10`,
  ill: "Ich fühle mich heute krank",
  illThen: "Dann geht Ruhe vor. Nichts wird mehr, und nichts muss nachgeholt werden.",
  missedAsk: (day: string) => `Wie sehr hat es am Morgen geschmerzt (${day})?`,
  missedWhy: "Am Tag davor hast du trainiert, darum zählt dieser Morgen noch.",
  missedSkip: "Ich weiß es nicht mehr",
  saved: "Auf diesem Gerät gespeichert.",
  work: "Kraft",
  running: "Laufen",
  sets: "Sätze",
  start: "Diese Einheit eintragen",
  startOther: "Eine Einheit eintragen",
  resume: "Mit deiner Einheit weitermachen",
  resumeText: "Du hast eine halb ausgefüllte Einheit. Sie ist auf diesem Gerät gesichert.",
  logRun: "Lauf eintragen",
  logWalk: "Gehen eintragen",
  walking: "Gehen",
  keepOn: "Eine nächste Phase gibt es nicht. Dieser Plan geht so weiter.",
  why: "Warum?",
  outlook: "Was kommt danach?",
  ifGreen: "Wenn es gut geht",
  ifYellow: "Wenn es etwas schmerzt",
  ifOrange: "Wenn es wehtut",
  ifRed: "Wenn es sehr wehtut",
  nothing: "Pause von dieser Übung",
  unverified:
    "„Gut“ heißt: wenig Schmerz dabei und ein nächster Morgen, der nicht schlimmer ist als sonst. Der Morgen danach entscheidet.",
  due: "Heute dran",
  nextOn: (day: string) => `Als Nächstes: ${day}`,
  earliest: (day: string) => `Möglich ab: ${day}`,
  provisional: "Offen, bis der nächste Morgen eingetragen ist.",
  pendingGreen: "Noch einmal dasselbe, bis der nächste Morgen eingetragen ist.",
  pendingWorse: "Diese Dosis folgt aus dem, was du eingetragen hast.",
  pending: "Vom Server noch nicht bestätigt",
  runCap: "Ein Lauf bis zu",
  noRun: "Noch kein Laufen",
  walkRun: "Gehen und laufen",
  noWork: "Gerade ist keine Kraftübung geplant. Die Gründe stehen unten.",
  protect:
    "Die ersten Tage sind für Ruhe und leichtes Gehen. Wenn 10 Minuten Gehen ruhig und ohne Hinken klappen, trag es ein: Darauf wartet die nächste Phase.",
  diary:
    "Hier gibt es keinen Belastungsplan. Bitte geh zu einer Fachperson; was du einträgst, kannst du dort zeigen.",
  restDay: "Heute ist nichts dran. Ruhe gehört zum Plan.",
  enough: "Das war die Arbeit für heute. Ruhe gehört zum Plan.",
  done: "Heute erledigt",
  week: "Die Woche",
  stopped: "abgebrochen",
  weekDone: (done, toCome, stopped) => {
    const rest = stopped > 0 ? `, ${stopped} abgebrochen` : "";
    if (toCome === 0) return `${done} in dieser Woche gemacht${rest || ". Das ist alles"}.`;
    return done === 0
      ? `${toCome} in dieser Woche noch vor dir${rest}`
      : `${done} in dieser Woche gemacht, ${toCome} noch vor dir${rest}`;
  },
  ladder: "Die Leiter",
  here: "Hier bist du",
  stage: "Phase",
  noPlan: "Dein Plan kommt mit der ersten Verbindung zum Server.",
  stale: (day: string) =>
    `Das ist ein älterer Plan (${day}). Der von heute kommt mit der nächsten Verbindung; was du einträgst, bleibt erhalten.`,
  flare: "Es ist ein Schmerzschub",
  flareSure: "Schmerzschub melden?",
  flareText:
    "Dann ruhen Laufen, Brücken, Kreuzheben und Nordic Curls drei Tage lang, und der Plan kommt sanft zurück.",
  flareYes: "Ja, ein Schmerzschub",
  read: "Ich habe das gelesen",
  sessionDone: "Heute erledigt",
  closed: (reason: string) => reason,
  perLeg: "je Bein",
  rest: "nichts",
  lastBand: "Beim letzten Mal",
  others: "Noch nicht offen",
  learn: "Wie es geht, was Schmerz bedeutet, wann du Hilfe brauchst.",
};
