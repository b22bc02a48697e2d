// Runs from files: choosing, sending, what was found, and taking it back.

import type { LeftOut, RefusedReason } from "../../api/types";
import type { Pick } from "../../imports/found";
import type { TooMuch } from "../../imports/parts";
import type { More } from "../en";
import { count, list } from "./forms";

const runs = (n: number): string => count(n, "Lauf", "Läufe");

const reasons: Record<RefusedReason, string> = {
  empty: "ist leer.",
  unknown: "ist keine FIT-, GPX-, TCX- oder CSV-Datei.",
  damaged: "ist beschädigt und ließ sich nicht lesen.",
  cut_short: "endet zu früh; nichts darin war zu gebrauchen.",
  not_an_activity: "enthält Einstellungen oder Messwerte eines Geräts, keine Aktivität.",
  no_times: "hat keine Zeiten; so weiß niemand, wann es war und wie lange es gedauert hat.",
  bad_times: "hat Zeiten, die nicht stimmen können, vor 1990 oder nach 2100.",
  backwards: "hat Zeiten, die rückwärts laufen.",
  too_long: "nennt mehr als sieben Tage oder 500 km für eine Aktivität.",
  in_future: "liegt in der Zukunft. Ging die Uhr richtig?",
  entities: "enthält Anweisungen, die keine Aktivität braucht, und wurde deshalb nicht gelesen.",
  too_large: "ist größer als das, was von einer Datei gelesen wird: 32 MB bei FIT, sonst 100 MB.",
  bomb: "wird beim Entpacken viel größer, als eine Aktivität sein kann, und wurde deshalb nicht gelesen.",
  too_deep: "enthält Archive in Archiven in Archiven. Bitte entpack es zuerst.",
  too_many: "enthält mehr, als auf einmal gelesen wird. Bitte bring es in mehreren Teilen.",
  too_many_a_day: "hat mehr Aktivitäten an einem Tag, als ein Tag haben kann.",
  too_slow: "braucht zu lange zum Lesen. Bitte bring, was fehlt, in einem kleineren Teil.",
  no_room: "braucht mehr Platz, als der Server gerade hat. Bitte versuch es später noch einmal.",
  locked: "ist mit einem Passwort geschützt. Bitte entsperr es zuerst.",
  no_columns: "ist eine Tabelle ohne Datum und Strecke oder Dauer.",
  ambiguous_days:
    "schreibt Tage so, dass Tag und Monat gleich aussehen. Bitte schreib sie wie 2026-03-14.",
  bad_rows: "hat eine Zeile, deren Datum, Strecke oder Dauer sich nicht lesen ließ.",
  unforeseen:
    "ließ sich nicht lesen; das liegt an Restride, nicht an dir. Wer diesen Server betreibt, findet mehr in seinem Protokoll.",
};

const leftOut: Record<LeftOut, string> = {
  in_log: "Schon eingetragen",
  deleted: "Du hast sie gelöscht",
  double: "Dasselbe wie ein anderer hier",
  short: "Zu kurz, um zu zählen",
  other_sport: "Eine andere Sportart",
};

const leftOutHint: Record<LeftOut, string> = {
  in_log:
    "Hast du ihn von Hand eingetragen, gibt „Derselbe wie der eingetragene“ deinem Eintrag die Zahlen der Datei. Was du zum Schmerz gesagt hast, bleibt.",
  deleted:
    "Ein früherer Import hat sie gebracht, und du hast sie gelöscht. Wählst du sie hier aus, kommt sie wieder.",
  double: "Zwei Dateien enthalten dieselbe Aktivität; die bessere kommt hinein.",
  short: "Unter 200 Metern und unter einer Minute.",
  other_sport: "Sie kann als anderes Training hinein.",
};

const pick: Record<Pick, string> = {
  run: "Lauf",
  "run:hills": "Lauf mit Hügeln",
  "run:fast": "Schneller Lauf",
  "run:walk": "Gehen",
  cross: "Anderes Training",
  merge: "Derselbe wie der eingetragene",
  leave: "Weglassen",
};

const here: Record<TooMuch | "network" | "server" | "busy" | "signed_out" | "unreadable", string> =
  {
    network:
      "Keine Verbindung zum Server. Ein Import braucht ihn; verloren geht nichts. Sobald es wieder eine gibt, geht es von selbst weiter.",
    server:
      "Der Server konnte es gerade nicht. Verloren geht nichts; es wird von selbst noch einmal versucht.",
    busy: "Der Server hat viel zu tun. Es wird nach einer Weile von selbst noch einmal versucht.",
    signed_out: "Bitte melde dich noch einmal an. Dann geht es von hier weiter.",
    unreadable:
      "Dieses Gerät lässt die Datei nicht mehr lesen. Wurde sie verschoben, oder ist sie ein Ordner? Bitte wähl die Dateien noch einmal aus.",
    too_many_files:
      "Mehr als 500 Dateien auf einmal sind zu viel. Bitte pack sie in ein .zip und wähl das aus.",
    too_many_bytes: "Mehr als 4 GB auf einmal sind zu viel. Bitte bring sie in mehreren Teilen.",
  };

export const imports: More["imports"] = {
  title: "Läufe aus Dateien",
  choose: "Dateien aus\u00adwählen",
  drop: "oder hierher ziehen",
  kinds:
    "FIT, GPX, TCX und CSV, auch gepackt (.gz, .zip), und der Export eines anderen Dienstes, so wie er ist.",
  private:
    "Orte werden gelesen und sofort weggeworfen. Es bleiben nur Zahlen: Tag, Strecke, Zeit, Anstieg, Puls und Schritte, und der Name der Datei.",
  where:
    "Die Dateien gehen an deinen eigenen Restride-Server und nirgends sonst hin. Er löscht sie, sobald sie gelesen sind; was nicht fertig wurde, nach einem Tag.",
  trouble: {
    ...here,
    no_room:
      "Die Festplatte des Servers ist gerade voll. Bitte sag es dem, der ihn betreibt, und versuch es später noch einmal.",
    too_large:
      "Etwas auf dem Weg zum Server lässt so viel nicht durch. Bitte sag es dem, der ihn betreibt.",
    incomplete: "Einige Dateien sind noch nicht da. Bitte wähl sie noch einmal aus.",
    not_ready: "Dieser Import hat sich inzwischen geändert. Bitte sieh ihn dir noch einmal an.",
    not_done: "Dieser Import steht nicht mehr in deinen Einträgen.",
    in_log: "Dieser Import steht schon in deinen Einträgen. Unten kannst du ihn zurücknehmen.",
    folder:
      "Ein Ordner lässt sich hier nicht ablegen. Bitte wähl seine Dateien aus oder pack sie in ein .zip.",
  },
  notKept:
    "Das war mehr, als dieses Gerät an geteilten Dateien aufhebt, oder sein Speicher ist voll. Bitte wähl die Dateien stattdessen hier aus.",
  gone: "Diesen Import gibt es nicht mehr: Er wurde anderswo verworfen, oder seine Zeit war um.",
  again: "Noch einmal versuchen",
  look: "Noch einmal ansehen",
  looking: "Der Server wird gefragt …",
  waits: (n: number) =>
    `${count(n, "Datei wartet", "Dateien warten")} auf diesem Gerät auf den Server.`,
  sending: (n: number) => `${count(n, "Datei wird", "Dateien werden")} gesendet`,
  sent: (percent: string) => `${percent} gesendet`,
  sendingHint:
    "Du kannst Restride währenddessen weiter benutzen. Geht das Netz weg, geht es danach an derselben Stelle weiter.",
  reading: "Die Dateien werden gelesen",
  read: (n: number) => `${count(n, "Datei", "Dateien")} angesehen`,
  readingHint: "Das geschieht auf dem Server. Du kannst weggehen und wiederkommen.",
  stop: "Verwerfen",
  begun: "Ein Import ist nicht fertig",
  begunText: (there: string, all: string) =>
    `${there} von ${all} sind auf dem Server. Wähl dieselben Dateien aus, um weiterzumachen; mit anderen beginnt es von vorn.`,
  bytes: (mb: string) => `${mb}\u00a0MB`,
  failed: "Das Lesen hat aufgehört",
  failedText:
    "Auf dem Server ging etwas schief, während er diese Dateien las. Keine davon steht in deinen Einträgen. Bitte versuch es noch einmal, vielleicht mit weniger Dateien.",
  dropSure: "Diesen Import verwerfen?",
  dropText: "Nichts davon steht in deinen Einträgen, und deine Dateien bleiben, wo sie sind.",
  shared: (n: number) => `${count(n, "Datei wurde", "Dateien wurden")} mit Restride geteilt`,
  sharedText: (n: number) =>
    `Sie ${n === 1 ? "wartet" : "warten"} auf diesem Gerät, bis du sie sendest.`,
  sharedLater: (n: number) =>
    `Sie ${n === 1 ? "wartet" : "warten"} auf diesem Gerät. Mach bitte zuerst den Import unten fertig.`,
  sendShared: "Senden und ansehen",
  throwShared: "Nicht senden",
  found: "Was gefunden wurde",
  nothing: "Keine dieser Dateien enthält eine Aktivität, die sich lesen ließ.",
  others: "Andere Dateien auswählen",
  runs: (n: number, distance: string) => `${runs(n)} · ${distance}`,
  cross: {
    run: (n: number) => count(n, "Lauf", "Läufe"),
    walk: (n: number) => count(n, "Gang", "Gänge"),
    ride: (n: number) => count(n, "Radfahrt", "Radfahrten"),
    swim: (n: number) => count(n, "Mal Schwimmen", "Mal Schwimmen"),
    other: (n: number) => count(n, "andere Aktivität", "andere Aktivitäten"),
  },
  asCross: (what: readonly string[]) => `${list(what)} als anderes Training`,
  merged: (n: number) => `${count(n, "Eintrag", "Einträge")} von dir mit den Zahlen der Datei`,
  out: {
    in_log: (n: number) => `${n} schon eingetragen`,
    deleted: (n: number) => `${n} von dir gelöscht`,
    double: (n: number) => `${n} dasselbe wie ein anderer hier`,
    short: (n: number) => `${n} zu kurz, um zu zählen`,
    other_sport: (n: number) => `${n} einer anderen Sportart`,
    picked: (n: number) => `${n} von dir weggelassen`,
  },
  bad: (n: number) => `${count(n, "Datei oder Zeile", "Dateien oder Zeilen")} nicht lesbar`,
  passedOver: (n: number) => `${count(n, "andere Datei", "andere Dateien")} des Archivs übergangen`,
  span: (first: string, last: string) => (first === last ? `Am ${first}` : `${first} bis ${last}`),
  takeAll: "Alles wie vorgeschlagen",
  takePicked: "So übernehmen",
  takeNone: "Es ist nichts ausgewählt",
  taking: "Wird eingetragen …",
  list: "Einzeln ansehen",
  listHint: "Hier muss nichts geändert werden.",
  group: (title: string, n: number) => `${title} · ${n}`,
  leaveGroup: "Diese alle weglassen",
  proposeGroup: "Alle wie vorgeschlagen",
  moreItems: (n: number) => `${n} weitere zeigen`,
  what: (name: string) => `Was wird aus: ${name}`,
  pick,
  leftOut,
  leftOutHint,
  asks: { hills: "Es sieht nach Hügeln aus.", fast: "Es sieht nach schnellem Laufen aus." },
  notes: {
    by_track: "Strecke aus der Aufzeichnung",
    cut_short: "die Datei endet früh; das ließ sich lesen",
    sport_guessed: "Sportart nach dem Tempo geschätzt",
    no_time: "Uhrzeit unbekannt",
  },
  climb: (metres: string) => `${metres} bergauf`,
  refused: "Nicht lesbar",
  refusedText: "Alles andere kommt trotzdem hinein.",
  refusedMore: (n: number) => `Und ${n} weitere.`,
  reasons,
  done: "Es ist eingetragen",
  doneRuns: (n: number, distance: string) =>
    `${count(n, "Lauf kam", "Läufe kamen")} hinzu, zusammen ${distance}.`,
  doneCross: (what: readonly string[]) => `Anderes Training: ${list(what)}.`,
  doneMerged: (n: number) =>
    `${count(n, "Eintrag von dir hat", "Einträge von dir haben")} jetzt die Zahlen der Datei.`,
  doneNothing: "Es kam nichts Neues hinzu. Deine Einträge sind, wie sie waren.",
  untold:
    "Wie sich diese Läufe angefühlt haben, ist offen und darf es bleiben. Ihre Strecke zählt für ihre Wochen. Wegen einer offenen Antwort geht nichts nach oben und nichts nach unten.",
  untoldNew:
    "Ist dein neuester Lauf dabei, kannst du sagen, wie er war: Bis dahin ist der nächste Lauf höchstens noch einmal dasselbe. Alte brauchen keine Antwort.",
  toRuns: "Zu deinen Läufen",
  toTimeline: "Zu den Kurven",
  undo: "Import zurücknehmen",
  undoSure: "Diesen ganzen Import zurücknehmen?",
  undoText: (n: number) =>
    `${count(n, "Eintrag verschwindet", "Einträge verschwinden")}. Was du seither geändert oder beantwortet hast, bleibt. Du kannst die Dateien noch einmal bringen.`,
  undone: "Der Import ist zurückgenommen.",
  undoneKept: (n: number) =>
    `Der Import ist zurückgenommen. ${count(n, "Eintrag bleibt", "Einträge bleiben")}, seither geändert oder beantwortet.`,
  earlier: "Frühere Importe",
  earlierTaken: (n: number) => count(n, "Eintrag von dir", "Einträge von dir"),
  earlierUndone: "zurückgenommen",
  files: (first: string, more: number) => (more > 0 ? `${first} und ${more} weitere` : first),
};
