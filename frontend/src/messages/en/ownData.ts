// One's own data: take everything along, bring it back.

import { count } from "./forms";

export const ownData = {
  title: "Your data",
  about:
    "All you told Restride as one file: to keep, for another server, for a spreadsheet, or for a clinic (FHIR).",
  download: "Download everything",
  network: "This needs a connection to the server.",
  unsent: (n: number) =>
    `${count(n, "entry has", "entries have")} not been sent yet; that is missing in it.`,
  bring: "Bring an archive back",
  bringHint:
    "The whole zip, or the archive.json in it. Nothing comes in twice; what you deleted since comes back.",
  bringing: "Bringing it back…",
  brought: (episodes: number, entries: number) =>
    `Back: ${count(episodes, "plan", "plans")} and ${count(entries, "entry", "entries")}.`,
  same: (n: number) => `${count(n, "entry was", "entries were")} here already.`,
  tooLarge: "This file is larger than an archive can be. Nothing was changed.",
  nothing: "Nothing was changed.",
  faults: {
    archive_unreadable: "This file cannot be read: it is damaged, or something else.",
    archive_unknown: "This is no archive of Restride, or one of a version not known here.",
    archive_invalid: "Some of what the file says is not valid.",
    archive_too_large: "This file holds more than an archive can.",
    archive_differs: "Some entries are here already, with other content.",
    archive_of_another:
      "This account has entries that have nothing to do with the archive. Bring it back into a new account.",
    archive_open: "A plan is open here, and another one in the archive. End the one here first.",
  } as Record<string, string>,
  where: "What and where",
};
