// The questions about the pattern: what stands around them, the irritability, and the result.

import { count } from "./forms";

export const screening = {
  title: "Questions about your pain",
  of: (n: number, all: number) => `Question ${n} of ${all}`,
  yes: "Yes",
  no: "No",
  noMore: "Then the plan is for prevention.",
  told: "A professional told me what it is",
  toldHint: "Then you choose the plan yourself.",
  missing: "The questions come with the next connection to the server.",
  changed:
    "The questions have changed since you began. Your answers are kept as far as they fit; please look at the open ones.",
  mapLabel: "Show it on the drawing",
  suggests: (place: string) => `That fits: ${place}.`,
  takeIt: "Yes, that is where it is",
  orOther: "Or is it rather …",
  chooseOne: "Or pick what fits best",
  fromMap: "This is what you tapped on the drawing.",
  signs: {
    morning_pain: {
      title: "How sore is it on a usual morning?",
      hint: "At its worst, when you get up and move about.",
    },
    walking_pain: { title: "How much does walking hurt?" },
    sitting_min: {
      title: "How long can you sit before it hurts?",
      answers: {
        5: "About 5 minutes",
        15: "About 15 minutes",
        30: "About half an hour",
        60: "An hour or more, or it does not hurt",
      },
    },
    settles_h: {
      title: "After easy running or stairs: how long until it has settled?",
      answers: {
        2: "An hour or two, or nothing has to settle",
        12: "By the next morning",
        24: "About a day",
        48: "Longer than a day",
      },
    },
  },

  resultTitle: "What your answers suggest",
  notDiagnosis: "This app does not diagnose. It compares your answers with what is known.",
  names: {
    pht: "The gradual tendon pattern",
    strain: "The sudden strain pattern",
    careful: "More than one pattern",
    other: "Something else",
    prevent: "No pain now",
    locked: "A professional first",
  },
  beside: "Your answers in two tables",
  marked: "What you answered stands in the column that it fits.",
  you: "You:",
  fitsBoth: "fits both columns",
  fitsNeither: "fits neither column",
  spreads:
    "Pain that spreads down the thigh does not rule out a strain or the tendon: with a torn hamstring it can spread, too.",
  fits: (n: number) => `What fits (${n})`,
  fitsNot: (n: number) => `What does not fit (${n})`,
  allAnswers: "All your answers",
  means: "What this means for the plan",
  plan: {
    pht: "Slow strength work with the hip nearly straight comes first; deadlifts and Nordic curls follow once it is calm. Running goes on as far as it stays quiet: flat, easy, in small steps.",
    strain:
      "The first days are for walking. Slow bridges come next, then walking and running in turns; speed comes last.",
    careful:
      "A careful plan: one easy bridge and walking. Nothing harder comes before a professional has looked at it, or before three calm weeks.",
    other:
      "No exercise for the hamstring is planned, as it may be the wrong thing to load. You can keep the diary: pain, sitting, walking, falls. Every two weeks the app asks again.",
    prevent: "Strength twice a week, built up from where you are. Running grows in small steps.",
  },
  otherKind:
    "That can be a relief and a nuisance at once. Pain at the back of the thigh can also come from the back, the hips or a nerve, and then there is help of another kind. Please let somebody look at it.",
  bringTitle: "What to bring",
  bring: [
    "the page for the physio, printed or as a link: it has these answers",
    "your diary of the last weeks",
    "how it began, what you tried, and what helped",
  ],
  see: "Please also see a professional: some of your answers are worth showing to somebody.",
  learnPattern: "Tendon or strain?",
  learnOtherwise: "Hamstring or something else?",
  whom: "Whom to see, and what to bring",
  goOn: "Go on to the plan",
  goOnDiary: "Go on to the diary",
  change: "Look at the answers again",

  look: "Look at it",
  link: "Questions about your pain",
  noneYet: "You have not answered the questions yet.",
  again: "Has the picture changed? Answer again",
  askNow: "Answer the questions",
  checkFirst: "Has anything of the safety check changed? It comes first.",
  given: (day: string) => `Answered on ${day}`,
  earlier: "Answered before",
  on: (day: string) => `On ${day}`,
  now: "Now",
  same: "Nothing has changed in the answers.",
  differs: (n: number) => `${count(n, "answer has", "answers have")} changed`,
  keep: "Keep these answers",
  old: "These answers are to an earlier version of the questions. They are kept as they are.",
  notAll: "Not all questions were answered.",
  other: "Your answers now suggest another pattern than your plan has.",
  begin: "End this plan and begin a new one",
  beginSure: "End this plan?",
  beginText: "The log stays. After the safety check you go on with these answers to a new plan.",
  stay: "You can also go on with your plan and ask a professional first.",
  rescreen: "Answer all the questions again",

  treated: "Does a professional treat this with you?",
  treatedYes: "Yes, a physio or a doctor",
  treatedNo: "No, not at the moment",

  /** The questions in few words, for a sheet of paper. */
  short: {
    Q01: "Start",
    Q02: "Feeling",
    Q03: "Place",
    Q04: "A fist covers it",
    Q05: "Spreads",
    Q06: "Sitting",
    Q07: "Hurts lying still",
    Q08: "Bruise, swelling",
    Q09: "Worst with",
    Q10: "Stretching",
    Q11: "Sore to press",
    Q12: "Stiff after rest",
    Q13: "Usual care helped",
    Q14: "For how long",
    Q15: "More training before",
    Q16: "Over 40",
    Q17: "Hurt before",
    Q18: "Back hurts as well",
    Q19: "Legs",
  } as Record<string, string>,
  sheet: "Questions about the pain",
  sheetSuggests: (pattern: string, day: string) => `${pattern} (answered on ${day})`,
};

/** The few questions that come back by themselves. */
export const rescreen = {
  title: "Does any of this fit now?",
  signs: [
    "It burns, tingles or feels electric",
    "It is along the whole back of the thigh, or comes from the low back",
    "It is in the groin or at the front of the hip",
    "It spreads below the knee",
    "Sitting brings pain or odd feelings into the leg",
    "It hurts when I lie still",
    "Bending the back or coughing makes it worse",
  ],
  still:
    "Please show this to a professional before anything is added. You are asked again in two weeks.",
  strain: [
    "Walking hurts, or I limp",
    "There is a bruise or a swelling",
    "The muscle is sore when I press it",
    "Stretching the back of the thigh hurts",
  ],
  stillStrain: "Please show this to a professional before anything is added.",
};
