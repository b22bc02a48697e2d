// The texts of the timer for walk-run steps and for fast running.

import { count } from "./forms";

const spoken = (n: number): string =>
  n >= 60 && n % 60 === 0
    ? count(n / 60, "minute", "minutes")
    : count(Math.round(n), "second", "seconds");

const SAID: Record<string, string> = {
  walk: "walk",
  run: "run",
  fast: "go",
  easy: "run easily",
  recover: "walk until you are rested",
  done: "done",
};

export const timer = {
  title: "Timer",
  menuTitle: "This run",
  lasting: (phase: string, time: string): string => `${phase}, ${time}`,
  phase: {
    ready: "Get ready",
    walk: "Walk",
    run: "Run",
    easy: "Run easily",
    recover: "Walk until rested",
  },
  walkDown: "Walk down until rested",
  fast: { stride: "Stride", hill: "Hill", fast: "Fast" },
  round: (n: number, of: number): string => `Round ${n} of ${of}`,
  next: (what: string): string => `Then: ${what}`,
  nextEnd: "Then you are done",
  total: "In all",
  totalOf: (done: string, all: string): string => `${done} of ${all}`,
  inAll: (minutes: string, rounds: number): string =>
    rounds > 1 ? `${minutes} in all, ${rounds} rounds` : `${minutes} in all`,
  budget: (left: string): string => `${left} of fast running left`,
  begin: "Start",
  startOf: (what: string, n: number, of: number): string =>
    `Start: ${what.toLowerCase()} ${n} of ${of}`,
  startFast: "Start the fast part",
  easeOff: "Easy now",
  finish: "Finish the run",
  pause: "Pause",
  resume: "Go on",
  paused: "Paused",
  pausedAway: "You were away for long, so the timer waited for you.",
  skip: "Skip part",
  pain: "It hurts",
  end: "End the run here",
  endText: "What you did is kept and goes into the run form.",
  throwAway: "Throw this run away",
  throwSure: "Throw away what you did in this run?",
  repeats: "How many",
  each: "Seconds each",
  how: "Flat ground, easy pace: you could talk all the way.",
  howFast:
    "Run easily until you are warm. The phone counts you in; walk back until you are rested.",
  stopRule:
    "Sharp pain, pain that climbs, or a limp ends the run. Tap “It hurts” and the timer waits.",
  tones: "High for running, low for walking, three counts before each change",
  voiceMore: "Walk, run, and for how long",
  ask: {
    title: "How does it feel?",
    pain: "Pain right now",
    quality: "It feels…",
    waits: "The timer waits.",
    on: "Go on",
    end: "End the run",
    stop: "Stop and log it",
  },
  over: {
    title: "That was it",
    early:
      "You ended early or left something out. What you did is kept; the plan takes it from there.",
    walked: "Walking",
    ran: "Running",
    fast: "Fast",
    all: "In all",
    log: "Log this run",
    nothing: "Nothing was done yet, so there is nothing to log.",
    toToday: "Go to Today",
  },
  stopped: {
    text: "That was more than the leg was ready for. Walk home gently; the log comes first, then the safety check.",
    log: "Log what was done",
  },
  noTimer: "No walk-run step and no fast running is due right now. A run can be logged by hand.",
  fromTimer: "Time, kind and start are from the timer.",
  byTime: "Not needed: here the minutes count.",
  byTimeLast:
    "Not needed, but it helps: your first week of plain running is made of it. Without it that week begins low.",
  said: {
    soon: "10 seconds left",
    part: (what: string, round: string): string => (round ? `${what}. ${round}.` : `${what}.`),
  },
  voice: (phase: string, n: number): string => {
    const word = SAID[phase] ?? phase;
    return n > 0 ? `${word}, ${spoken(n)}` : word;
  },
  keys: "Space pauses or goes on, right arrow skips a part, up arrow is for pain, Escape opens the menu.",
};
