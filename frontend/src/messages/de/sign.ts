// Signing in, a new account, a new password.

import type { Messages } from "../en";
import { count } from "./forms";

export const sign: Messages["sign"] = {
  inTitle: "Anmelden",
  upTitle: "Konto anlegen",
  email: "E-Mail",
  password: "Passwort",
  newPassword: "Neues Passwort",
  passwordHint: "Mindestens 10 Zeichen. Ein kurzer Satz eignet sich gut.",
  show: "Passwort anzeigen",
  setupCode: "Einrichtungscode",
  setupHint: "Der Rechner, auf dem Restride läuft, hat ihn beim ersten Start ausgegeben.",
  inButton: "Anmelden",
  upButton: "Konto anlegen",
  toUp: "Neu hier? Konto anlegen",
  toIn: "Schon ein Konto? Anmelden",
  forgot: "Passwort vergessen?",
  forgotHow:
    "Bitte die Person, die dieses Restride betreibt, um einen Code (restride reset-password, dann deine E-Mail). Er gilt einmal, eine Stunde lang.",
  reset: "Ich habe einen Code",
  resetTitle: "Neues Passwort setzen",
  token: "Code",
  resetDone: "Das neue Passwort ist gesetzt. Du kannst dich damit anmelden.",
  again: "Bitte melde dich wieder an",
  againText:
    "Deine Anmeldung ist abgelaufen. Nichts ist verloren: Deine Einträge bleiben auf diesem Gerät und werden gesendet, sobald du angemeldet bist.",
  later: "Jetzt nicht, ohne Senden weiter",
  tooMany: (minutes: number) =>
    `Zu viele Versuche. Bitte warte etwa ${count(minutes, "Minute", "Minuten")}.`,
  offline:
    "Keine Verbindung zum Server. Zum Anmelden braucht es eine; danach geht die App auch ohne.",
  otherAccount: "Ein anderes Konto nehmen",
  shortPassword: "Das Passwort braucht mindestens 10 Zeichen.",
  badToken: "Dieser Code ist verbraucht oder zu alt. Lass dir bitte einen neuen geben.",
  noEmail: "Bitte gib deine E-Mail-Adresse ein.",
  noPassword: "Bitte gib dein Passwort ein.",
  badEmail: "Das sieht nicht nach einer E-Mail-Adresse aus.",
};
