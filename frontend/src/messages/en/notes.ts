// The texts of the notes: what can be logged beside sessions, runs and mornings.

import { everyday, everydayIndex, everydayItems } from "./everyday";

const minutes = (n: number): string => `${n}\u00a0min`;

type Kind = {
  title: string;
  /** One short line in the list. */
  more: string;
  /** What it is for. */
  intro?: string;
  /** How it is done, a step a line. */
  how?: string[];
  /** What is asked, by the key of the field. */
  ask: Record<string, string>;
  hint?: Record<string, string>;
};

const DATE = "Which day?";
const NOTE = "Note";

const sitting: Kind = {
  title: "Sitting test",
  more: "Minutes on a hard chair until it hurts",
  how: [
    "Sit on a hard chair, feet on the floor, and do something quiet.",
    "Stop when the pain is 3 of 10, or 2 more than when you sat down. Those are your minutes.",
    "60 minutes are enough. Nothing is gained by sitting through pain.",
  ],
  ask: {
    minutes: "Minutes until it hurt",
    seat: "What did you sit on?",
    pain: "Pain when you stopped",
    date: DATE,
  },
  hint: {
    minutes: "Write 60 if it did not hurt in an hour.",
    seat: "Hard chair, cushion, car seat…",
  },
};

const bridge: Kind = {
  title: "Single-leg bridge test",
  more: "How many on each leg",
  how: [
    "Warm up for a few minutes.",
    "Lie on your back. Put one heel on a box or chair about 60 cm high, the knee a little bent. Hold the other leg in the air, arms crossed on your chest.",
    "Lift the hips until knee, hip and shoulder are in line, then lower them. Count each clean one.",
    "Stop when the hips no longer come all the way up, when it hurts at 3 of 10, or at once if it is sharp. Rest a few minutes, then do the other leg.",
    "No box? Put the heel on the floor, the knee bent to a right angle. It is easier, so do both legs, and every later test, the same way.",
  ],
  ask: { left: "Left leg", right: "Right leg", date: DATE },
};

const confidence: Kind = {
  title: "Trust in the leg",
  more: "How it would feel to run at full speed",
  intro: "Only imagine it; there is no need to try. There is no right answer.",
  ask: { value: "How much do you trust this leg at full speed?", date: DATE },
};

const level: Kind = {
  title: "First slow bridges",
  more: "How many go well, to find where to begin",
  how: [
    "Lie on your back, knees bent, feet flat. Lift the hips with both legs, lower them slowly in 3 seconds.",
    "One set. Stop at 15, when it hurts more than 2 of 10, or when you have about 3 left.",
  ],
  ask: { value: "How many went well?", date: DATE },
};

const touch: Kind = {
  title: "Pressing and stretching",
  more: "How sore it is to the touch",
  how: [
    "Press gently with your fingers from the sit bone down the back of the thigh.",
    "Then lie on your back and raise the leg slowly, knee straight, until you feel a light pull. No further, and no bouncing.",
    "Take the worst of the two.",
  ],
  ask: { value: "Worst pain", date: DATE },
};

const walk: Kind = {
  title: "Walking test",
  more: "How 10 minutes of walking feel",
  how: [
    "Walk on the flat at your usual pace for 10 minutes. A longer walk belongs under the runs, as a walk.",
    "Turn back if it gets worse as you go.",
  ],
  ask: {
    value: "Worst pain while walking",
    limp: "I limped or changed my step",
    date: DATE,
  },
};

const psfs: Kind = {
  title: "Function score",
  more: "Three things that matter to you",
  how: [
    "Name three things that the leg makes hard for you: for example running for 20 minutes, driving, climbing stairs.",
    "Keep to the same three each time. The score is their mean, rounded down.",
  ],
  ask: {
    value: "Mean of the three",
    name1: "First thing",
    name2: "Second thing",
    name3: "Third thing",
    date: DATE,
  },
};

const fall: Kind = {
  title: "Fall or slip",
  more: "Also when nothing hurts",
  intro:
    "Soreness can follow a fall by weeks. A short note now makes it easy to look back; “no injury” is fine.",
  ask: {
    date: DATE,
    surface: "Ground",
    side: "Side you landed on",
    pain: "Pain now",
    injured: "I was hurt",
    note: NOTE,
  },
  hint: { surface: "Ice, wet leaves, stairs…" },
};

const treatment: Kind = {
  title: "Treatment",
  more: "A visit, a scan, an injection",
  ask: { kind: "What was it?", date: DATE, note: NOTE },
  hint: { note: "What was found or advised, in your own words." },
};

const cross: Kind = {
  title: "Other training",
  more: "Cycling, swimming, rowing…",
  intro: "This stands outside the running caps. Pain in it counts like any other pain.",
  ask: {
    sport: "Sport",
    duration_s: "How long?",
    pain_during: "Worst pain during it",
    rpe: "How hard was it?",
    at: "When",
    note: NOTE,
  },
  hint: { sport: "Cycling, swimming, rowing…" },
};

const pause: Kind = {
  title: "Pause",
  more: "Holiday, illness, too much going on",
  intro:
    "The plan waits for you and nothing is made harder meanwhile. Afterwards it comes back gently; nothing is made up.",
  ask: { date: "From", until: "Until and including" },
};

export const notes = {
  title: "Note something else",
  of: {
    ...{ sitting, bridge, confidence, touch, walk, psfs, everyday: everyday as Kind, level },
    ...{ fall, treatment, cross, pause },
  },
  everydayItems,
  everydayIndex,
  /** Sports as a file brought them. */
  brought: {
    run: "Running",
    walk: "Walking",
    ride: "Cycling",
    swim: "Swimming",
    other: "Other sport",
  } as Record<string, string>,
  sports: ["Cycling", "Swimming", "Aqua jogging", "Elliptical", "Rowing", "Walking"],
  pick: "Pick one, or write your own",
  how: "How it is done",
  save: "Save note",
  edit: (title: string) => `Change: ${title}`,
  open: "Note it",
  due: (title: string) => `Test due: ${title}`,
  dueLabel: "Tests due today",
  dueButton: "Do it now",
  dueHint: "Only if the leg feels calm. Another day is fine.",
  minutes,
  repetitions: "repetitions",
  whole: (low: number, high: number) => `Please give a whole number from ${low} to ${high}.`,
  aheadDay: "That day lies ahead.",
  untilBefore: "The pause ends before it begins.",
  untilLong: "A pause is at most a year long.",
  limp: "With a limp the test has to wait for another day. You can log it as a walk and mark the limp there.",
  limpLink: "Log it as a walk",
  hurtWeek:
    "There was pain in the orange or red within the last 7 days. Please leave this test for a calmer week.",
  injured: "Please look through the safety check as well; it opens when you save.",
  names: "The names stay on this device.",
  ability: (name: string) => `How well can you do it: ${name}?`,
  hurt: "hurt",
  unhurt: "no injury",
  legs: (left: number, right: number) => `left ${left}, right ${right}`,
  ofTen: (n: number) => `${n} of 10`,
  effort: (n: number) => `effort ${n} of 10`,
  paused: (day: string) => `Pause until ${day}`,
  ends: {
    pain: ["no pain", "worst imaginable"],
    trust: ["not at all", "fully"],
    effort: ["rest", "all I had"],
    ability: ["not at all", "as before"],
  },
  treatments: {
    physio: "Physiotherapy",
    massage: "Massage",
    needling: "Needling",
    shockwave: "Shockwave",
    injection: "Injection",
    prp: "PRP (own blood plasma)",
    imaging: "Scan or X-ray",
    surgery: "Surgery",
    other: "Something else",
  } as Record<string, string>,
  /** Values that come from an import or a clinician and have no form here. */
  others: {
    nordic_break: "Nordic curl test",
    visa_h: "VISA-H score",
    fash: "FASH score",
  } as Record<string, string>,
  criteria: {
    title: "Still open before the next stage",
    titleCareful: "Still open before more is added",
    unlock: (exercise: string) => `Also, before this opens: ${exercise}`,
    met: (n: number) => `Reached (${n})`,
    isMet: "Reached",
    isOpen: "Still open",
    none: "Everything on the list is reached. The plan takes it from here.",
    waits: "Your note is kept here; it counts once it has been sent.",
  },
};
