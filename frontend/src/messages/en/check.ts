// The safety check, and what stops training.

import { count } from "./forms";
import { redflags } from "./redflags";

export const check = {
  title: "First, a safety check",
  again: "Safety check",
  intro: "Does any of this apply to you right now? Tick what does.",
  afterRed: "That was more than the leg was ready for. Please look through these questions first.",
  marked: (words: string) => `You marked: ${words}. That question comes first.`,
  none: "None of these",
  some: (n: number) => `Continue with ${count(n, "yes", "yeses")}`,
  later: "Later",
  seeTitle: "Please see a professional",
  goOn: "I have read this",
  backToIt: "Back to the questions",
  closing: redflags.closing,
  groups: redflags.groups,
  flagOf: redflags.flagOf,
  pre: "Does this apply?",
  level: {
    emergency: "Emergency: now",
    urgent: "Urgent: today",
    see_professional: "See a professional soon",
    info: "Good to know",
  },
  offer: "It is time for the safety check again.",
  offerButton: "Open the safety check",
};

export const lock = {
  title: "Training is stopped",
  waits: "No exercise and no run is planned until a professional has looked at it.",
  checked: "A professional has checked this",
  who: "Who checked it?",
  whoHint: "For example: my GP, the physio at the club",
  confirm: "It was checked, and I may train again",
  whom: "Whom to see, and what to bring",
  note: "What they said comes first. If they gave you limits, keep to them.",
};

export const stop = {
  title: "Stop for today",
  text: "That was in the red. Stop the session here. The other exercises and the run rest as well until the server has answered with the next plan.",
  asked: "That was in the red. Please answer the safety check; today's plan comes after it.",
  check: "Answer the safety check",
  notConfirmed: "Not yet confirmed by the server.",
};
