// The safety check, and what stops training.

import { count } from "./forms";
import { redflags } from "./redflags";

export const check = {
  again: "Safety check",
  closing: redflags.closing,
  groups: redflags.groups,
  flagOf: redflags.flagOf,
  level: {
    emergency: "Emergency: now",
    urgent: "Urgent: today",
    see_professional: "See a professional soon",
    info: "Good to know",
  },
  offerButton: "Open the safety check",
};

export const checkMore = {
  title: "First, a safety check",
  intro: "Does any of this apply to you right now? Tick what does.",
  afterRed: "That was more than the leg was ready for. Please look through these questions first.",
  marked: (words: string) => `You marked: ${words}.`,
  none: "None of these",
  some: (n: number) => `Continue with ${count(n, "yes", "yeses")}`,
  seeTitle: "Please see a professional",
  goOn: "I have read this",
  backToIt: "Back to the questions",
  questions: "Answer the questions about your pain again",
  otherwise: "Hamstring, or something else?",
  goesWith: "This question goes with it",
  noted: "Noted before. It stays until a professional has looked at it:",
};

export const lock = {
  title: "Training is stopped",
  waits: "No exercise and no run is planned until a professional has looked at it.",
  bring: "What to bring, and what to say",
};

export const lockMore = {
  checked: "A professional has checked this",
  who: "Who checked it?",
  whoHint: "For example: my GP, the physio at the club",
  confirm: "It was checked, and I may train again",
  note: "What they said comes first. If they gave you limits, keep to them.",
  day: "When was it checked?",
  slip: "Ticked by mistake? It still stays until a professional has looked at it. The app cannot tell a slip from a sign that has gone quiet, and some of these must not be missed.",
  logOnly: "Training is stopped. Note here only what you have done already.",
  ahead: "That day is still to come.",
  before: (day: string) => `That is before it was noted, on ${day}.`,
};

export const stop = {
  title: "Stop for today",
  text: "That was in the red. Stop the session here. The other exercises and the run rest as well until the server has answered with the next plan.",
  asked: "That was in the red. Please answer the safety check; today's plan comes after it.",
  check: "Answer the safety check",
  notConfirmed: "Not yet confirmed by the server.",
};
