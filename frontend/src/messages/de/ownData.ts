// Die eigenen Daten: alles mitnehmen, alles zurückholen.

import type { More } from "../en";
import { count } from "./forms";

export const ownData: More["ownData"] = {
  title: "Deine Daten",
  about:
    "Alles, was du Restride gesagt hast, als eine Datei: zum Aufheben, für einen anderen Server, für eine Tabelle oder für eine Praxis (FHIR).",
  download: "Alles herunterladen",
  network: "Dafür braucht es eine Verbindung zum Server.",
  unsent: (n) =>
    `${count(n, "Eintrag ist", "Einträge sind")} noch nicht gesendet; das fehlt darin.`,
  bring: "Ein Archiv zurückholen",
  bringHint:
    "Die ganze ZIP-Datei oder die archive.json darin. Nichts kommt doppelt; was du seither gelöscht hast, kommt wieder.",
  bringing: "Wird zurückgeholt …",
  brought: (episodes, entries) =>
    `Zurück: ${count(episodes, "Plan", "Pläne")} und ${count(entries, "Eintrag", "Einträge")}.`,
  same: (n) => `${count(n, "Eintrag war", "Einträge waren")} schon da.`,
  tooLarge: "Diese Datei ist größer, als ein Archiv sein kann. Nichts wurde geändert.",
  nothing: "Nichts wurde geändert.",
  faults: {
    archive_unreadable: "Diese Datei ist nicht lesbar: Sie ist beschädigt oder etwas anderes.",
    archive_unknown: "Das ist kein Archiv von Restride oder eines einer hier unbekannten Version.",
    archive_invalid: "Etwas von dem, was in der Datei steht, ist nicht gültig.",
    archive_too_large: "Diese Datei enthält mehr, als ein Archiv kann.",
    archive_differs: "Einige Einträge sind schon da, mit anderem Inhalt.",
    archive_of_another:
      "In diesem Konto stehen Einträge, die nichts mit dem Archiv zu tun haben. Hol es in ein neues Konto zurück.",
    archive_open: "Hier läuft ein Plan und im Archiv ein anderer. Beende zuerst den hiesigen.",
  },
  where: "Was und wo",
};
