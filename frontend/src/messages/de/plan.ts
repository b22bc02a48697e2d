// Die Wochen voraus: was wann ansteht, was sich verschieben lässt, Pausen und Trainingstage.

import type { First, More } from "../en";

/** What stands in the history. */
export const plan: First["plan"] = {
  done: (what: string, day: string) => `${what}: verschoben auf ${day}`,
};

export const planMore: More["plan"] = {
  title: "Plan",
  thisWeek: "Diese Woche",
  nextWeek: "Nächste Woche",
  laterWeeks: "Die nächsten vier Wochen",
  laterHint: "Welche Tage, nicht wie viel: Jede Dosis folgt daraus, wie die davor ging.",
  none: "Die Wochen kommen mit der nächsten Verbindung zum Server.",
  stale: (day: string) => `Neues kommt mit der nächsten Verbindung. Stand: ${day}`,
  empty: "Hier ist nichts geplant.",
  rest: "Ruhe",
  restToday: "Ruhe. Sie gehört zum Plan.",
  paused: "Pause",
  lighter: "Leichtere Woche",
  lighterUntil: (day: string) => `Leichter bis ${day}`,
  review: (day: string) =>
    `Ein guter Zeitpunkt für den Blick einer Fachperson, wenn sich bis dahin nichts ändert: ${day}.`,
  exercise: "Übung",
  planned: "geplant",
  week: (from: string, to: string) => `${from} bis ${to}`,
  move: "Verschieben",
  moveOf: (what: string) => `Verschieben: ${what}`,
  moveTo: (what: string) => `${what} verschieben auf …`,
  moveHint: "Jeder Tag ist gegen die Ruhe geprüft, die das Bein braucht.",
  moveKeys: "Pfeiltasten wählen, Enter verschiebt, Escape lässt es.",
  fits: "passt",
  here: "steht jetzt hier",
  own: "der eigene Tag",
  moved: (day: string) => `Verschoben. Der eigene Tag: ${day}`,
  goBack: "Zurücklegen",
  waiting: "Vom Server noch nicht bestätigt",
  others:
    "Etwas anderes ist verschoben und noch nicht gesendet. Der Server sieht sich beides zusammen an.",
  wentBack: (what: string) => `${what}: wieder am eigenen Tag.`,
  stays: (what: string, why: string) => `${what} bleibt. ${why}`,
  next: "Verschieben lassen sich die nächste Einheit jeder Übung und der nächste Lauf: zieh sie, oder tippe für eine Liste. Was danach kommt, richtet sich danach.",
  clash: {
    "8-EARLY": "zu früh: erst kommt die nötige Ruhe",
    "8-APART": "Kreuzheben und Nordic Curl bleiben an verschiedenen Tagen",
    "8-NORDIC": "der Tag vor einem schnellen oder langen Lauf",
    "8-RUN": "der Tag nach einem Nordic Curl: zu früh für einen schnellen oder langen Lauf",
    "8-SPEED": "weniger als drei Tage nach dem letzten schnellen Laufen",
    "4.5-PAUSE": "in deiner Pause",
  },
  clashElse: "passt nicht",
  pause: {
    title: "Pause und Urlaub",
    plan: "Pause planen",
    from: "Erster Tag",
    until: "Letzter Tag",
    save: "Plan pausieren",
    now: (day: string) => `Pause bis ${day}`,
    coming: (from: string, until: string) => `Pause: ${from} bis ${until}`,
    after: (day: string) =>
      `Weiter geht es am ${day}. Bis etwa eine Woche ändert nichts. Nach einer längeren Pause beginnen Übungen und Läufe etwas niedriger; nach vier Wochen geht der Plan eine Phase zurück; nach acht fragt er noch einmal nach deinen Schmerzen. Nachholen musst du nichts.`,
    during: "Bis dahin steht nichts an und nichts steigt. Eintragen kannst du trotzdem.",
    end: "Pause jetzt beenden",
    takeBack: "Pause zurücknehmen",
    ended: "Die Pause ist vorbei.",
    saved: "Pause gespeichert.",
  },
  days: {
    title: "Wann du trainierst",
    waiting: "Was sich ändert, steht hier, sobald der Server geantwortet hat.",
    changed: "Ab nächster Woche:",
    same: "Die Tage der nächsten Woche bleiben, wie sie waren.",
    none: "keine",
    to: "jetzt",
    was: "vorher",
  },
};
