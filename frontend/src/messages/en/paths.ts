// The guided paths: the first days, a flare-up, and staying well. What the plan does stands in the
// plan; here is what helps beside it.

import { claim, type Part } from "../../learn/page";

/** What a page of a path says under its own heading. */
export type PathWords = { title: string; card: string; summary: string; parts: readonly Part[] };

const first: PathWords = {
  title: "The first days",
  card: "What brings comfort, what to leave out, and what comes next.",
  summary: "Calm it down for one to three days. Then start to move again, gently.",
  parts: [
    {
      title: "Leave out for now",
      blocks: [
        [
          "stretching the sore muscle",
          "massage on a fresh bruise",
          "alcohol, heat and hard running",
          "deep squats and long sitting",
        ],
        claim(
          "Ice, a bandage and rest are for comfort. A newer rule doubts ice, and asks to protect the place for one to three days only.",
          "disputed",
          "DUBOIS_2020",
          "GUIDE",
        ),
        claim(
          "After a strain, athletes who began light exercise early were back no later than those who waited for no pain at all.",
          "some",
          "HICKEY_2020",
        ),
      ],
    },
    {
      title: "When to have it looked at",
      blocks: [
        "Still a limp, or a large bruise, after three days? Please see a professional.",
        "A pop, a dent, or a leg that cannot carry you? Do the safety check now.",
      ],
    },
  ],
};

const flare: PathWords = {
  title: "The flare-up, day by day",
  card: "What the plan does now, until it is calm again.",
  summary: "A flare-up is a step back, and part of most ways back. Nothing needs to be made up.",
  parts: [
    {
      title: "Step by step",
      blocks: [
        {
          steps: [
            "The first three days: no running, no bridges, no deadlift, no Nordic curl. If your plan has the bridge hold, it may go on while it hurts 2 or less; so may easy walking.",
            "Then gently on. What hurt most goes one step back, the others begin at their first dose, and the week of running is half of what it was.",
            "Nothing goes up until a morning is as calm as before the flare-up.",
            "From then on the plan goes on as usual, from where you are.",
            "Not as calm as before after seven days? Then please see a professional; the plan will say so too.",
          ],
        },
        claim("The three days and the half are our own careful numbers.", "weak", "OWN"),
      ],
    },
    {
      title: "What may help meanwhile",
      blocks: [
        "Break up long sitting, or use a soft cushion. Sleep. Swim or cycle easily if it does not hurt.",
        "Find out what makes it worse, and do less of that.",
      ],
    },
  ],
};

const keep: PathWords = {
  title: "Staying well",
  card: "What stays all year, and the check once a month.",
  summary: "A little strength work all year keeps the hamstring ready for running.",
  parts: [
    {
      title: "Around it",
      blocks: [
        [
          "Buttocks and trunk twice a week, and gentle mobility. No hard stretching.",
          "Warm up before you run fast.",
          "Running: the week by at most a tenth, and one change at a time.",
          "Go on noting falls and slips.",
        ],
        claim(
          "Keep the slow exercises, even when all is well: twice a week for at least twelve weeks, then once a week, all year.",
          "some",
          "GUIDE",
          "VAN_DYK_2019",
        ),
        claim(
          "A hamstring that was hurt once is hurt again more easily, above all in the first months.",
          "some",
          "GUIDE",
          "ZEIN_2024",
        ),
      ],
    },
    {
      title: "Early signs",
      blocks: [
        [
          "Sore mornings (3 or more) on three of seven days, or less than half an hour of sitting: the plan steps back in time, by itself.",
          "A sudden sharp pain: the questions come again, and nothing goes up until they are answered. A pop as well? Do the safety check now.",
        ],
      ],
    },
  ],
};

export const paths = {
  of: { first, flare, keep },
  none: "Your plan is at another point now. What stands here still holds.",
  comfort: "For comfort today",
  comfortHint: "Tick what you did, if you like. It is for today only, and nothing counts it.",
  comforts: [
    "Rested from what sets it off",
    "Something cold for 15 to 20 minutes, with a cloth between; several times a day if it does you good",
    "A stretchy bandage round the upper thigh, not so tight that it tingles",
    "Lain down with the leg higher than the heart",
    "Walked a little, without a limp",
  ],
  next: "What comes next",
  nextStrain:
    "Two to three days after it happened, and once ten minutes of walking are calm and without a limp, the first exercises begin. What is still open:",
  nextFlare: "In a flare-up the plan goes on by itself, step by step.",
  toFlare: "See the days of the flare-up",
  toFirst: "What brings comfort in the first days",
  walk: "Note a walk",
  check: "Open the safety check",
  now: "Now",
  days: "The next days of the plan",
  waits: "It is told to the server with the next connection. Until then: rest, as below.",
  stays: "What stays",
  staysNone: "The exercises come with the next plan.",
  staysOn: (what: string, dose: string) => `${what}: ${dose}`,
  week: (distance: string) => `Running: up to ${distance} a week now`,
  monthly: "Once a month",
  monthlyHint: "Two short tests. The plan asks for them; you may do one at any time.",
  last: (test: string, day: string) => `${test}: last noted on ${day}`,
  never: (test: string) => `${test}: not noted yet`,
  due: "due",
  read: "Read more",
};
