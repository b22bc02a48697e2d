// The words of the training: exercises, versions, runs, bands, doses.

import type { Messages } from "../en";

export const exercise: Messages["exercise"] = {
  EB: "Exzentrische Brücke",
  RD: "Einbeiniges Kreuzheben",
  NH: "Nordic Curl",
  walk: "Gehen",
  run: "Laufen",
};

export const how: Messages["how"] = {
  EB: "Heb das Becken an, dann senk es langsam ab.",
  RD: "Beug dich auf einem Bein aus der Hüfte vor, Rücken gerade, so tief es schmerzfrei geht.",
  NH: "Im Knien, Körper in einer Linie: langsam nach vorn lehnen und mit den Händen abfangen.",
};

export const rung: Messages["rung"] = {
  EB0: "Brücke halten, beide Beine",
  EB1: "Beide Beine, langsam absenken",
  EB2: "Mit zwei Beinen hoch, mit einem ab",
  EB3: "Ein Bein ab, Ferse auf einer Stufe",
  EB4: "Ein Bein hoch und ab, Gewicht auf dem Becken",
  RD1: "Fingerspitzen an der Wand, flach",
  RD2: "Frei, ohne Gewicht",
  RD3: "Leichtes Gewicht, in der anderen Hand",
  RD4: "Mittleres Gewicht",
  NH1: "Mit Hilfe (Band, Ball oder ein Teil des Wegs)",
  NH2: "Ganz, langsam, mit den Händen abfangen",
  NH3: "Ganz, Sätze mit 6 bis 8",
  NH4: "Ganz, Sätze mit 8 bis 10",
  NH5: "Ganz, 12, 10 und 8",
};

export const runState: Messages["runState"] = {
  NO_RUN: "Noch kein Laufen",
  WALK: "Gehen",
  BASE: "Lockeres Laufen",
  FULL: "Alles Laufen",
  WR1: "6\u00a0× (4\u00a0min gehen + 1\u00a0min laufen)",
  WR2: "6\u00a0× (3\u00a0min gehen + 2\u00a0min laufen)",
  WR3: "6\u00a0× (2\u00a0min gehen + 3\u00a0min laufen)",
  WR4: "6\u00a0× (1\u00a0min gehen + 4\u00a0min laufen)",
  WR5: "3\u00a0× (1\u00a0min gehen + 9\u00a0min laufen)",
  WR6: "30 min locker laufen",
  SP1: "4 × 15–20 s mit 60–70 % Einsatz",
  SP2: "6 × 20 s mit 70 % Einsatz",
  SP3: "6 × 20 s mit 80 % Einsatz",
  SP4: "6 × 20–30 s, sanft und locker",
  SP5: "6 × 20 s mit 90 % Einsatz",
  SP6: "Ein paar Minuten schnelles Laufen",
  SP7: "4–6 × 15–20 s mit vollem Tempo",
};

export const speed: Messages["speed"] = {
  SP1: "Steigerungen",
  SP2: "Steigerungen",
  SP3: "Steigerungen",
  SP4: "Hügel",
  SP5: "Steigerungen",
  SP6: "Tempo oder Intervalle",
  SP7: "Sprints",
};

export const runKind: Messages["runKind"] = {
  walk: "Gehen",
  walk_run: "Gehen und laufen",
  easy: "Lockerer Lauf",
  long: "Langer Lauf",
  strides: "Steigerungen",
  hills: "Hügel",
  fast: "Schneller Lauf",
  race: "Wettkampf",
};

export const quality: Messages["quality"] = {
  ache: "Dumpfer Schmerz",
  tight: "Spannung",
  sharp: "Stechen",
  pop: "Knall oder Riss",
  burning: "Brennen",
  numb: "Taubheit",
  tingle: "Kribbeln",
  weak: "Schwäche",
  limp: "Hinken",
};

export const band: Messages["band"] = {
  green: "Grün",
  yellow: "Gelb",
  orange: "Orange",
  red: "Rot",
};

export const live: Messages["live"] = {
  label: "Was jetzt zu tun ist",
  green: "Mach weiter.",
  yellow: "Mach diesen Satz fertig und nichts dazu.",
  orange: "Beende diese Übung für heute. Andere dürfen weitergehen, solange sie grün bleiben.",
  red: "Beende die Einheit.",
  pop: "Hör auf. Bei einem Knall oder Riss ist jetzt der Sicherheitscheck dran.",
  nerve: "Hör auf. Bei Taubheit, Kribbeln oder Schwäche ist jetzt der Sicherheitscheck dran.",
  limp: "Hör auf zu laufen und geh nach Hause.",
  run: {
    green: "Mach weiter.",
    yellow: "Bleib beim Plan und leg nichts drauf.",
    orange: "Heute nicht mehr laufen. Geh in Ruhe nach Hause.",
    red: "Hör auf zu laufen und geh nach Hause.",
  },
};

export const change: Messages["change"] = {
  first: "Zum ersten Mal",
  repeat: "Noch einmal dasselbe",
  step: "Ein kleiner Schritt mehr",
  load: "Etwas mehr Gewicht",
  rung: "Nächste Variante",
  back: "Ein Schritt zurück",
  rung_back: "Die Variante davor",
  restart: "Noch einmal sanft von vorn",
  deload: "Leichtere Woche",
  hold: "Macht gerade Pause",
  locked: "Noch nicht offen",
  none: "So wie es ist",
};

export const state: Messages["state"] = {
  freeze: "Stillstand: Gerade wird nichts schwerer.",
  flare: "Schmerzschub: Der Plan ist sanft, bis es sich beruhigt hat.",
  locked: "Das Training ist angehalten.",
  review: "Bitte lass es ansehen: Geh zu einer Fachperson.",
  paused: "Pause: Der Plan wartet auf dich.",
};

export const tempo: Messages["tempo"] = {
  up: (s: string) => `${s}\u00a0s\u00a0hoch`,
  hold: (s: string) => `${s}\u00a0s\u00a0halten`,
  down: (s: string) => `${s}\u00a0s\u00a0ab`,
  rest: (s: string) => `${s}\u00a0s\u00a0Pause`,
  asLong: "so langsam du kannst",
};

export const dose: Messages["dose"] = {
  times: "×",
  plus: "+",
  seconds: (n: number) => `${n}\u00a0s`,
  with: (weight: string) => `mit ${weight}`,
  bodyweight: "ohne Gewicht",
};
