// What the runner expects: by when running will be as before. A guess, and never a promise.

import { count } from "./forms";

export const prediction = {
  title: "What you expect",
  ask: "By when do you expect to run as before?",
  hint: "Only if you like. It is a feeling and no promise; the plan never reads it.",
  about:
    "Your own feeling is worth noting down: it may tell you and your physio something later. Nothing here holds you to it.",
  weeks: (weeks: number) => `In ${count(weeks, "week", "weeks")}`,
  half: "In half a year",
  other: "In another month",
  month: "By the end of",
  pick: "Pick a month",
  meant: (day: string) => `That is by ${day}.`,
  save: "Keep it",
  open: "Leave it open",
  openHint: "What you said on earlier days stays on the timeline.",
  say: "Say what you expect",
  change: "Change it",
  now: (day: string, said: string) => `By ${day} you expect to run as before. Said on ${said}.`,
  passed: (day: string, said: string) =>
    `On ${said} you expected to run as before by ${day}. A leg keeps its own time, and that is all right. You can say anew what you expect, or leave it open.`,
  earlier: "What you said before",
  line: (said: string, day: string | null) =>
    day === null ? `${said}: left open` : `${said}: by ${day}`,
};
