// What the forms of the notes say: what each is for, how it is done, what is asked.

import { everyday, everydayIndex, everydayItems } from "./everyday";

type Kind = {
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
  intro: "Only imagine it; there is no need to try. There is no right answer.",
  ask: { value: "How much do you trust this leg at full speed?", date: DATE },
};

const level: Kind = {
  how: [
    "Lie on your back, knees bent, feet flat. Lift the hips with both legs, lower them slowly in 3 seconds.",
    "One set. Stop at 15, when it hurts more than 2 of 10, or when you have about 3 left.",
  ],
  ask: { value: "How many went well?", date: DATE },
};

const touch: Kind = {
  how: [
    "Press gently with your fingers from the sit bone down the back of the thigh.",
    "Then lie on your back and raise the leg slowly, knee straight, until you feel a light pull. No further, and no bouncing.",
    "Take the worst of the two.",
  ],
  ask: { value: "Worst pain", date: DATE },
};

const walk: Kind = {
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
  how: [
    "Name three to five things that the leg makes hard for you: for example running for 20 minutes, driving, climbing stairs.",
    "Keep to the same ones each time. The score is their mean, rounded down.",
  ],
  ask: {
    value: "Mean of them",
    name1: "First thing",
    name2: "Second thing",
    name3: "Third thing",
    name4: "Fourth thing",
    name5: "Fifth thing",
    date: DATE,
  },
};

const fall: Kind = {
  intro:
    "Soreness can follow a fall by weeks. A short note now makes it easy to look back; “no injury” is fine.",
  ask: {
    date: DATE,
    surface: "Ground",
    side: "Side you landed on",
    part: "Which part of the body?",
    pain: "Pain now",
    injured: "I was hurt",
    note: NOTE,
  },
  hint: { surface: "Ice, wet leaves, stairs…", part: "Sit bone, hip, hand…" },
};

const treatment: Kind = {
  ask: { kind: "What was it?", date: DATE, note: NOTE },
  hint: { note: "What was found or advised, in your own words." },
};

const cross: Kind = {
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
  intro:
    "The plan waits for you and nothing is made harder meanwhile. Afterwards it comes back gently; nothing is made up.",
  ask: { date: "From", until: "Until and including" },
};

const diary: Kind = {
  intro:
    "Say as much or as little as you like. No rule reads this page and no plan changes by it: it is for you, and for whoever helps you to look back.",
  ask: {
    date: DATE,
    spots: "Where does it hurt?",
    tying: "Pain when tying your shoes",
    stairs: "Pain on stairs",
    carrying: "Pain when carrying something heavy",
    carried: "What did you carry?",
    driving: "Pain when driving or sitting in a car",
    driven_min: "How long in the car?",
    mood: "How is it not to run, or to run less?",
    stress: "How much stress?",
    shoes: "Which running shoes?",
    new_shoes: "They are new to me",
    note: "Anything else",
  },
  hint: { carried: "Two bags, a child, boxes…" },
};

const nordic: Kind = {
  intro: "Only once Nordic curls are part of your plan.",
  how: [
    "Warm up first; never do it cold. Kneel on something soft. Somebody, or something that cannot move, holds your ankles.",
    "Keep the body in one line and lean forward slowly. Catch yourself with your hands where you can hold it no longer.",
    "Note the third of the way down in which that was. One or two tries are enough.",
    "Whoever has a film from the side may measure how far the body has tipped from upright instead. Less than 8 degrees of difference says nothing.",
    "Stop at 3 of 10, or at once if it is sharp. Sore muscles for a day or three are usual.",
  ],
  ask: { value: "Where did you lose it?", angle: "Degrees from upright", date: DATE },
};

const imaging: Kind = {
  intro:
    "Write down what the report says. Restride keeps your words: it never reads pictures and judges none.",
  ask: { part: "Of which part?", date: DATE, note: "What did it say?" },
  hint: { part: "Left thigh, hip, low back…", note: "In the words of the report, or in yours." },
};

const clinician = (name: string): Kind => ({
  intro: `If a professional went through the ${name} questions with you, note the result and its day. The questions belong to their authors and are not in Restride.`,
  ask: { value: "Score, 0 to 100", date: DATE },
});

export const noteForm = {
  of: {
    ...{ sitting, bridge, confidence, touch, walk, psfs, everyday: everyday as Kind, level },
    ...{ fall, treatment, cross, pause, diary, nordic, imaging },
    visa_h: clinician("VISA-H"),
    fash: clinician("FASH"),
  },
  everydayItems,
  everydayIndex,
  sports: ["Cycling", "Swimming", "Aqua jogging", "Elliptical", "Rowing", "Walking"],
  pick: "Pick one, or write your own",
  how: "How it is done",
  save: "Save note",
  edit: (title: string) => `Change: ${title}`,
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
  parts: { tasks: "Daily tasks and the car", mind: "Mood and stress", shoes: "Running shoes" },
  seats: ["Hard chair", "Car", "Office chair", "Cushion"],
  thirds: {
    1: "Upper third",
    2: "Middle third",
    3: "Lower third",
    angle: "I measured degrees",
  } as Record<string, string>,
  degrees: "degrees",
  angle: "Please choose a third, or give 10 to 90 degrees.",
  something: "Please say at least one thing, or leave this page as it is.",
  inMorning: "Sleep, stiffness, painkillers and illness have their place in the morning check.",
  toMorning: "To the morning check",
  ends: { mood: ["very hard", "fine"], stress: ["none", "as much as can be"] },
  /** A diary in the history. */
  said: {
    tasks: {
      tying: "tying shoes",
      stairs: "stairs",
      carrying: "carrying",
      driving: "driving",
    },
    task: (name: string, pain: number) => `${name} ${pain} of 10`,
    carried: (what: string) => `carried: ${what}`,
    driven: (time: string) => `${time} in the car`,
    mood: (n: number) => `mood ${n} of 10`,
    stress: (n: number) => `stress ${n} of 10`,
    shoes: (which: string) => `shoes: ${which}`,
    newShoes: "new shoes",
  },
};
