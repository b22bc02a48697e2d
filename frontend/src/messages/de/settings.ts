// Settings, the account and this device.

import type { More } from "../en";
import { count } from "./forms";

export const settingsMore: More["settings"] = {
  title: "Einstellungen",
  units: "Einheiten",
  ease: "Einheiten und Sprache",
  distance: "Strecken",
  distances: { km: "Kilometer", mi: "Meilen" },
  weight: "Gewichte",
  weights: { kg: "Kilogramm", lb: "Pfund" },
  weekStarts: "Die Woche beginnt am",
  weekStartsHint:
    "So werden Wochen gezeigt. Die Wochen eines begonnenen Plans bleiben, wie sie sind.",
  clock: "Uhrzeit",
  clocks: { "24": "24 Stunden", "12": "12 Stunden" },
  language: "Sprache",
  languages: { auto: "Wie im Browser", en: "English", de: "Deutsch" },
  saved: "Gespeichert.",
  needsNetwork: "Dafür braucht es eine Verbindung zum Server.",
  account: "Konto",
  signedInAs: (email: string) => `Angemeldet als ${email}`,
  password: "Passwort ändern",
  passwordEnds:
    "Deine anderen Geräte werden abgemeldet und bekommen keine Erinnerungen, bis du dich dort wieder anmeldest. Die Adresse deines Kalenders und deine Links gelten weiter: Beenden kannst du sie dort, wo sie gemacht wurden.",
  current: "Jetziges Passwort",
  changed: "Das Passwort ist geändert. Andere Geräte müssen sich neu anmelden.",
  wrongPassword: "Das jetzige Passwort stimmt nicht.",
  signOut: "Abmelden",
  signOutSure: "Auf diesem Gerät abmelden?",
  signOutText: "Deine Einträge bleiben auf dem Server. Von diesem Gerät werden sie entfernt.",
  unsent: (n: number) =>
    `${count(n, "Eintrag wurde", "Einträge wurden")} noch nicht gesendet und gingen verloren.`,
  signOutAnyway: "Abmelden und sie verlieren",
  signOutOffline: "Zum Abmelden braucht es eine Verbindung, damit die Anmeldung wirklich endet.",
  deleteAccount: "Konto löschen",
  deleteText:
    "Das entfernt das Konto mit allem darin vom Server und von diesem Gerät. Es lässt sich nicht rückgängig machen. Die nächtlichen Kopien des Servers vergessen es binnen einer Woche, wenn der Betreiber keine andere Frist gewählt hat.",
  deleteButton: "Alles löschen",
  episode: "Plan",
  episodeIs: (pattern: string, side: string, day: string) =>
    `${pattern}, ${side}; Plan seit ${day}`,
  check: "Sicherheitscheck",
  days: "Trainingstage",
  daysHint: "Eine Änderung gilt sofort, und der Plan richtet sich danach.",
  device: "Dieses Gerät",
  install: "Auf diesem Gerät installieren",
  installHow:
    "Zum Installieren nimm das Menü deines Browsers: „App installieren“ oder „Zum Startbildschirm“. Danach öffnet sie sich auch ohne Netz.",
  installTitle: "Auf deinem Startbildschirm",
  installWhy: "Von dort öffnet sich Restride wie jede App, auch ohne Netz.",
  installNo: "Jetzt nicht",
  onApple: "Auf einem iPhone oder iPad:",
  onAppleSteps: [
    "Tippe auf „Teilen“, das Quadrat mit dem Pfeil.",
    "Wähle „Zum Home-Bildschirm“.",
    "Öffne Restride von dort und melde dich einmal an.",
  ],
  onAppleThen:
    "Auf dem Home-Bildschirm behält die App, was du einträgst. Bei einer Seite räumt Safari es nach einer Woche ohne Besuch womöglich weg.",
  about: "Über Restride",
  laterReload: "Später",
  stored: (n: number) => `${count(n, "Eintrag", "Einträge")} auf diesem Gerät`,
};
