// Runs from files: choosing, sending, what was found, and taking it back.

import type { LeftOut, RefusedReason } from "../../api/types";
import type { Pick } from "../../imports/found";
import type { TooMuch } from "../../imports/parts";
import { count, list } from "./forms";

const runs = (n: number): string => count(n, "run", "runs");

/** Why a file, or a row of it, gave nothing. It goes on from the file's name. */
const reasons: Record<RefusedReason, string> = {
  empty: "is empty.",
  unknown: "is no FIT, GPX, TCX or CSV file.",
  damaged: "is damaged and could not be read.",
  cut_short: "ends too early; nothing in it could be used.",
  not_an_activity: "holds a device's settings or measurements, no activity.",
  no_times: "has no times, so nobody can tell when it was and how long it took.",
  bad_times: "has times that cannot be right, before 1990 or after 2100.",
  backwards: "has times that run backwards.",
  too_long: "says more than seven days or 500 km for one activity.",
  in_future: "is dated in the future. Was the watch's clock right?",
  entities: "holds instructions that no activity needs, so it was not read.",
  too_large: "is larger than what is read of one file: 32 MB of FIT, 100 MB of the others.",
  bomb: "unpacks to far more than an activity can be, so it was not read.",
  too_deep: "holds archives within archives within archives. Please unpack it first.",
  too_many: "holds more than is read at once. Please bring it in several parts.",
  too_many_a_day: "has more activities of one day than a day can have.",
  too_slow: "takes too long to read. Please bring what is left out in a smaller upload.",
  no_room: "needs more room than the server's disk has just now. Please try it again later.",
  locked: "is locked with a password. Please unlock it first.",
  no_columns: "is a table without a date and a distance or duration.",
  ambiguous_days: "writes days so that day and month look alike. Please write them as 2026-03-14.",
  bad_rows: "has a row whose date, distance or duration could not be read.",
  unforeseen:
    "could not be read, and that is Restride's fault, not yours. Whoever runs this server finds more in its log.",
};

const leftOut: Record<LeftOut, string> = {
  in_log: "Already in your log",
  deleted: "You deleted it",
  double: "The same as another one here",
  short: "Too short to count",
  other_sport: "Another sport",
};

const leftOutHint: Record<LeftOut, string> = {
  in_log:
    "If you typed it by hand, “same as the one logged” gives that entry the file's numbers. What you told about pain stays.",
  deleted:
    "An earlier import brought it, and you took it out of your log. If you choose it here, it comes back.",
  double: "Two files hold the same activity; the better one comes in.",
  short: "Under 200 metres and under a minute.",
  other_sport: "It can come in as other training.",
};

const pick: Record<Pick, string> = {
  run: "Run",
  "run:hills": "Run with hills",
  "run:fast": "Fast run",
  "run:walk": "Walk",
  cross: "Other training",
  merge: "Same as the one logged",
  leave: "Leave out",
};

const here: Record<TooMuch | "network" | "server" | "busy" | "signed_out" | "unreadable", string> =
  {
    network:
      "No connection to the server. An import needs it; nothing is lost. It goes on by itself as soon as there is one.",
    server: "The server could not do it just now. Nothing is lost; it is tried again by itself.",
    busy: "The server has a lot to do. It is tried again in a while, by itself.",
    signed_out: "Please sign in again. Then it goes on from here.",
    unreadable:
      "This device no longer lets it be read. If it was moved, or is a folder, please choose the files again.",
    too_many_files:
      "More than 500 files at once are too many. Please put them into a .zip and choose that.",
    too_many_bytes: "More than 4 GB at once are too much. Please bring them in several parts.",
  };

export const imports = {
  title: "Runs from files",
  choose: "Choose files",
  drop: "or drop them here",
  kinds:
    "FIT, GPX, TCX and CSV, also packed (.gz, .zip), and the export of another service as it is.",
  private:
    "Places are read and thrown away at once. Only numbers are kept: day, distance, time, climb, pulse and steps, and the file's name.",
  where:
    "The files go to your own Restride server and nowhere else. It deletes them as soon as they are read; what was not finished, after a day.",
  trouble: {
    ...here,
    no_room:
      "The server's disk is full just now. Please tell whoever runs it, and try again later.",
    too_large:
      "Something on the way to the server does not let so much through. Please tell whoever runs it.",
    incomplete: "Some of the files are not there yet. Please choose them once more.",
    not_ready: "This import has changed meanwhile. Please look at it again.",
    not_done: "This import is no longer in your log.",
    in_log: "This import is in your log already. You can take it back below.",
    folder: "A folder cannot be dropped here. Please choose its files, or put them into a .zip.",
  } as Record<string, string>,
  notKept:
    "That was more than this device keeps of shared files, or its storage is full. Please choose the files here instead.",
  gone: "That import is no longer there: it was let go elsewhere, or its time was over.",
  again: "Try again",
  look: "Look again",
  looking: "Asking the server…",
  waits: (n: number) => `${count(n, "file waits", "files wait")} on this device for the server.`,
  sending: (n: number) => `Sending ${count(n, "file", "files")}`,
  sent: (percent: string) => `${percent} sent`,
  sendingHint:
    "You may go on using Restride meanwhile. If the network goes, it goes on from where it was.",
  reading: "Reading the files",
  read: (n: number) => `${count(n, "file", "files")} looked into`,
  readingHint: "This happens on the server. You may leave and come back.",
  stop: "Throw it away",
  begun: "An import is not finished",
  begunText: (there: string, all: string) =>
    `${there} of ${all} are on the server. Choose the same files to go on; other files begin anew.`,
  bytes: (mb: string) => `${mb}\u00a0MB`,
  failed: "The reading stopped",
  failedText:
    "Something went wrong on the server while it read these files. None of them came into your log. Please try once more, perhaps with fewer files.",
  dropSure: "Throw this import away?",
  dropText: "Nothing of it is in your log, and your files stay where they are.",
  shared: (n: number) => `${count(n, "file was", "files were")} shared with Restride`,
  sharedText: (n: number): string =>
    n === 1
      ? "It waits on this device until you send it."
      : "They wait on this device until you send them.",
  sharedLater: (n: number) =>
    `${n === 1 ? "It waits" : "They wait"} on this device. First, please finish the import below.`,
  sendShared: "Send and look",
  throwShared: "Do not send",
  found: "What was found",
  nothing: "None of these files holds an activity that could be read.",
  others: "Choose other files",
  runs: (n: number, distance: string) => `${runs(n)} · ${distance}`,
  cross: {
    run: (n: number) => count(n, "run", "runs"),
    walk: (n: number) => count(n, "walk", "walks"),
    ride: (n: number) => count(n, "ride", "rides"),
    swim: (n: number) => count(n, "swim", "swims"),
    other: (n: number) => count(n, "other activity", "other activities"),
  },
  asCross: (what: readonly string[]) => `${list(what)} as other training`,
  merged: (n: number) => `${count(n, "entry", "entries")} of yours with the file's numbers`,
  out: {
    in_log: (n: number) => `${n} already in your log`,
    deleted: (n: number) => `${n} deleted by you`,
    double: (n: number) => `${n} the same as another one here`,
    short: (n: number) => `${n} too short to count`,
    other_sport: (n: number) => `${n} of another sport`,
    picked: (n: number) => `${n} left out by you`,
  } satisfies Record<LeftOut | "picked", (n: number) => string>,
  bad: (n: number) => `${count(n, "file or row", "files or rows")} could not be read`,
  passedOver: (n: number) =>
    `${count(n, "other file of the archive was", "other files of the archive were")} passed over`,
  span: (first: string, last: string) => (first === last ? `On ${first}` : `${first} to ${last}`),
  takeAll: "Take all as proposed",
  takePicked: "Take as chosen",
  takeNone: "Nothing is chosen",
  taking: "Taking it into your log…",
  list: "One by one",
  listHint: "Nothing has to be changed here.",
  group: (title: string, n: number) => `${title} · ${n}`,
  leaveGroup: "Leave all of these out",
  proposeGroup: "All as proposed",
  moreItems: (n: number) => `Show ${n} more`,
  what: (name: string) => `What ${name} becomes`,
  pick,
  leftOut,
  leftOutHint,
  asks: { hills: "It looks like hills.", fast: "It looks like fast running." },
  notes: {
    by_track: "distance from the track",
    cut_short: "the file ends early; this is what could be read",
    sport_guessed: "sport guessed from the pace",
    no_time: "time of day unknown",
  },
  climb: (metres: string) => `${metres} up`,
  refused: "Could not be read",
  refusedText: "Everything else comes in all the same.",
  refusedMore: (n: number) => `And ${n} more.`,
  reasons,
  done: "It is in your log",
  doneRuns: (n: number, distance: string) => `${runs(n)} came in, ${distance} together.`,
  doneCross: (what: readonly string[]) => `Other training: ${list(what)}.`,
  doneMerged: (n: number) =>
    `${count(n, "entry of yours has", "entries of yours have")} the file's numbers now.`,
  doneNothing: "Nothing new came in. Your log is as it was.",
  untold:
    "How these runs felt is open, and may stay so. Their distance counts for the weeks they were run in. Because of an open answer nothing goes up and nothing goes down.",
  untoldNew:
    "If your newest run is among them, you may say how it felt: until then the next run is the same again, at most. Old ones need no answer.",
  toRuns: "To your runs",
  toTimeline: "To the timeline",
  undo: "Take the import back",
  undoSure: "Take this whole import back?",
  undoText: (n: number) =>
    `${count(n, "entry leaves", "entries leave")} your log. What you changed or answered since stays. You can import the files again.`,
  undone: "The import is taken back.",
  undoneKept: (n: number) =>
    `The import is taken back. ${count(n, "entry stays", "entries stay")}, changed or answered since.`,
  earlier: "Earlier imports",
  earlierTaken: (n: number) => count(n, "entry in your log", "entries in your log"),
  earlierUndone: "taken back",
  files: (first: string, more: number) => (more > 0 ? `${first} and ${more} more` : first),
};
