// Reminders, in German.

import type { More } from "../en";
import { count } from "./forms";

export const reminders: More["reminders"] = {
  title: "Erinnerungen",
  about: "Restride kann sich melden, wenn etwas ansteht, und schweigt, sobald es erledigt ist.",
  open: "Erinnerungen einstellen",
  network: "Das betrifft den Server, darum braucht es eine Verbindung zu ihm.",
  saved: "Gespeichert.",
  tooMany: "Das war oft in kurzer Zeit. Bitte warte eine Viertelstunde.",

  what: "Woran und wann",
  kinds: {
    morning: "Morgen-Check",
    missing: "Ein Morgen, der noch offen ist",
    session: "Übungen des Tages",
    run: "Ein Lauf, der ansteht",
    sitting_test: "Sitztest der Woche",
    review: "Ein Rückblick",
    sitting_break: "Pausen vom Sitzen",
    session_run: "Lauf und Übungen des Tages",
  },
  kindsMore: {
    morning: "Nach Tagen mit Training, sonst bis die Woche vier Morgen hat.",
    missing: "Einmal, einen Tag nach dem Training, wenn der Morgen bis dahin offen ist.",
    session: "",
    run: "",
    sitting_test: "",
    review: "Wenn es etwas darüber zu lesen gibt, wie es läuft.",
    sitting_break:
      "An den Tagen, die du auswählst. Jede zählt als eine der Erinnerungen des Tages.",
  },
  atOf: (kind) => `${kind}: Uhrzeit`,
  otherAt: "Test und Rückblick um",
  sittingDays: "An diesen Tagen",
  sittingDaysHint: "Keiner ist vorausgewählt.",
  sittingFrom: "Von",
  sittingUntil: "Bis",
  sittingEvery: "Minuten zwischen zwei Pausen",
  most: "Pro Tag höchstens",
  mostHint: "Nie mehr als drei am Tag. Was am meisten hilft, geht vor, und nichts wird nachgeholt.",
  ways: "Auf welchem Weg",
  waysHint: "Der Kalender steht für sich: Er zeigt nur.",
  way: { push: "Nachrichten auf Geräten", email: "E-Mail" },
  rests: "Keine kommt, solange der Plan ruht oder gesperrt ist, und keine, wenn es erledigt ist.",
  quiet: "Ruhezeit",
  quietHint: "In dieser Zeit kommt nichts. Zweimal dieselbe Uhrzeit: keine Ruhezeit.",
  from: "Von",
  until: "Bis",

  zoneIs: (place) => `Alle Zeiten sind Ortszeit in ${place}.`,
  zoneFollow: "Auf Reisen die Ortszeit dieses Geräts nehmen",
  zoneNow: (place) => `Die Erinnerungen kommen jetzt nach der Uhr in ${place}.`,
  abroad: (place) => `Du scheinst in ${place} zu sein`,
  abroadAsk: (home) =>
    `Die Erinnerungen kommen nach der Uhr in ${home}. Sollen sie auf Reisen mitkommen?`,
  abroadOnce:
    "Das wird nur einmal gefragt. Ändern kannst du es in den Einstellungen unter Erinnerungen.",
  zoneGo: "Ja, mitkommen",
  zoneStay: (home) => `Bei ${home} bleiben`,

  device: "Nachrichten auf deinen Geräten",
  deviceAbout:
    "Eine Nachricht sagt, dass etwas ansteht, und sonst nichts, denn ein Bildschirm ist für alle zu sehen.",
  allow: "Auf diesem Gerät erlauben",
  again: "Wieder einschalten",
  isOn: "Dieses Gerät bekommt Nachrichten.",
  here: "dieses Gerät",
  state: {
    insecure: "Unter dieser Adresse nicht möglich: Browser erlauben Nachrichten nur über https.",
    install: "Auf iPhone und iPad kommen Nachrichten zur App auf dem Home-Bildschirm.",
    unable:
      "Dieser Browser kann keine Nachrichten, oder er lässt sie nicht zu, wie in privaten Fenstern.",
    denied: "Nachrichten von dieser Seite sind auf diesem Gerät blockiert.",
    off: "Dieses Gerät bekommt noch keine Nachrichten.",
    stale: "Der Server hat inzwischen einen anderen Schlüssel, darum kommt hier nichts mehr an.",
    gone: "Dieses Gerät wurde von der Liste genommen. Es bekommt keine Nachrichten.",
  },
  help: {
    insecure:
      "Wer den Server betreibt, kann ihm eine https-Adresse geben. E-Mail und Kalender gehen auch ohne.",
    install: "",
    unable: "Ein anderer Browser kann es vielleicht. E-Mail und Kalender gehen überall.",
    denied:
      "So erlaubst du sie: Tippe auf das Zeichen links neben der Adresse oder öffne die Einstellungen der App auf dem Gerät, erlaube Mitteilungen für Restride und komm hierher zurück.",
    off: "",
    stale: "",
    gone: "",
  },
  faults: {
    dismissed: "Die Frage wurde ohne Antwort geschlossen. Nichts wurde eingeschaltet.",
    service:
      "Der Nachrichtendienst des Browsers hat nicht geantwortet. Manche Browser schalten ihn in den Einstellungen aus; auch ein Netz kann ihn sperren. Bitte versuch es später noch einmal.",
    network: "Das braucht eine Verbindung zum Server. Nichts wurde eingeschaltet.",
    too_many_devices: "Zwanzig Geräte bekommen schon Nachrichten. Entferne erst eines.",
    not_confirmed: "Die Adresse ist nicht bestätigt.",
    device_signed_out: "Dieses Gerät ist abgemeldet, darum wird dorthin nichts gesendet.",
  },
  noContact:
    "iPhones, iPads und Macs werden nicht erreicht: Dieser Server hat keine Kontaktadresse. Wer ihn betreibt, setzt RESTRIDE_CONTACT auf eine E-Mail-Adresse.",
  devices: "Geräte",
  last: {
    sent: "Letzte Nachricht: gesendet",
    retry: "Letzte Nachricht: noch nicht",
    refused: "Letzte Nachricht: abgelehnt",
  },
  none: "Noch keine Nachricht",
  signedOut:
    "Abgemeldet, darum wird dorthin nichts gesendet. Melde dich dort an, dann kommt wieder etwas.",
  test: "Test senden",
  testing: "Unterwegs…",
  removeDevice: "Entfernen",
  removeSure: (device) => `Keine Nachrichten mehr an ${device}?`,
  removeText: "Sie lassen sich dort wieder einschalten.",

  mail: "E-Mail",
  mailState: {
    off: (email) =>
      `Erinnerungen können an ${email} gehen. Zuerst kommt dort eine Mail mit einem Link zum Bestätigen an.`,
    waiting: (email) =>
      `Eine Mail mit einem Link ist unterwegs an ${email}. Sonst kommt nichts, bevor du ihm folgst; er gilt einen Tag.`,
    on: (email) => `Erinnerungen kommen an ${email}. In jeder steht ein Link, der sie beendet.`,
    stopped: (email) => `An ${email} geht keine E-Mail: Du hast sie beendet.`,
  },
  mailOff: "Dieser Server sendet keine E-Mail. Wer ihn betreibt, kann einen Mailserver einrichten.",
  ask: "Link senden",
  askAgain: "Noch einmal senden",
  stopMail: "Keine E-Mail",

  calendar: "Kalender",
  calendarAbout:
    "Eine private Adresse, die Kalender-Apps abonnieren. Sie zeigt, was in den nächsten Wochen geplant ist, und folgt dem Plan.",
  makeAddress: "Adresse machen",
  made: "Die Adresse deines Kalenders",
  madeHint:
    "Kopiere sie jetzt: Sie wird nur dieses eine Mal gezeigt. Wähle in deiner Kalender-App „Abonnieren“, mit Adresse oder URL. Wer sie hat, sieht deinen Plan.",
  address: "Die Adresse",
  training: "Training im Kalender um",
  there: "Es gibt eine Adresse.",
  lookUp: "Funktioniert sie?",
  renew: "Neue Adresse",
  renewSure: "Eine neue Adresse machen?",
  renewText: "Die jetzige gilt sofort nicht mehr, und Kalender-Apps brauchen die neue.",
  revoke: "Beenden",
  revokeSure: "Diese Adresse beenden?",
  revokeText: "Kalender-Apps bekommen nichts mehr von ihr. Du kannst eine neue machen.",

  log: "Was gesendet wurde",
  logNone: "Noch nichts. Was gesendet wird, steht hier 30 Tage lang.",
  logMore: (n) => `${count(n, "weitere", "weitere")} zeigen`,
  sentTo: (where) => `Gesendet: ${where}`,
  waits: "Wartet auf das Senden",
  delivery: {
    gone: "nicht mehr da",
    retry: "noch keine Antwort",
    refused: "abgelehnt",
  },
  why: {
    late: "Nicht gesendet: Es wäre zu spät gekommen, um zu helfen.",
    signed_out: "Nicht gesendet: Du warst überall abgemeldet.",
    no_target: "Nicht gesendet: Kein Gerät und keine Adresse war eingeschaltet.",
    unreached: "Nicht gesendet: Nichts war zu erreichen.",
  },
  notSent: "Nicht gesendet.",
  asleep: "Zurzeit werden keine Erinnerungen gesendet",
  asleepText:
    "Der Teil des Servers, der sie sendet, läuft nicht. Was du hier auswählst, bleibt und gilt, sobald er läuft. Wer den Server betreibt, startet „restride worker“ oder „restride serve“ mit seinem Worker.",
};
