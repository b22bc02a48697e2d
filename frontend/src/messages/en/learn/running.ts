// Running: how much more, how, and what in its place.

import { claim } from "../../../learn/page";

export const tenPercent = {
  title: "The 10% rule",
  summary: "A week grows by at most a tenth. A careful habit, not a law of nature.",
  parts: [
    {
      title: "What it is",
      blocks: [
        "If last week went well, this week may have up to 10% more. 20 km become 22 km at most. After a yellow week it stays as it was. After an orange one it comes down to 80%, after a red one to half.",
        "The app uses the same rule for repetitions. It counts from a week that went well. Running too far one week does not become the new normal.",
      ],
    },
    {
      title: "What studies say",
      blocks: [
        claim("It is advised a lot, for distance, speed and hills.", "disputed", "GUIDE"),
        claim(
          "In 532 new runners a slow plan by the 10% rule led to as many injuries (20.8%) as a faster one (20.3%).",
          "some",
          "BUIST_2008",
        ),
        claim(
          "In 873 new runners, jumps of more than 30% over two weeks went with more of some injuries.",
          "some",
          "NIELSEN_2014",
        ),
        claim(
          "In 261 runners, weeks with 20 to 60% more went with more injuries after three weeks, but not later on.",
          "weak",
          "DAMSTED_2019",
        ),
        "So nobody knows whether 10% is the right number.",
      ],
    },
    {
      title: "Why we keep it",
      blocks: [
        claim(
          "These were runners in general, and not people in rehab. With a sore hamstring it is wise to go slowly, so the careful number stays.",
          "weak",
          "OWN",
        ),
        "The rule has a second half that matters more: change one thing at a time. Distance, or speed, or hills, and never two of them in one week.",
      ],
    },
    {
      title: "What it does not mean",
      blocks: [
        "You don't have to use the 10%. Missed runs are not made up later. And 10% more is only allowed, if the week before went well.",
      ],
    },
  ],
};

export const oneRun = {
  title: "One long run is the risk",
  summary: "No run should be much longer than your longest of the last 30 days.",
  parts: [
    {
      title: "The finding",
      blocks: [
        claim(
          "A large study followed 5,205 runners over 588,071 runs. Those whose run was much longer than their longest of the last 30 days got hurt at a higher rate.",
          "some",
          "FRANDSEN_2025",
        ),
        {
          about: "Rate of injury, against runs that were at most 10% longer",
          head: ["Longer by", "Rate"],
          rows: [
            ["over 10, up to 30%", "1.64 times"],
            ["over 30, up to 100%", "1.52 times"],
            ["more than double", "2.28 times"],
          ],
        },
        "These are runners in general, not in rehab. The numbers have a wide margin. They don't say that a certain run will hurt you.",
      ],
    },
    {
      title: "What did not matter there",
      blocks: [
        claim(
          "In the same study the change from week to week did not go with injuries. Older studies find other things. So we keep to both: the week and the single run.",
          "disputed",
          "FRANDSEN_2025",
          "NIELSEN_2014",
        ),
      ],
    },
    {
      title: "What the app does",
      blocks: [
        "It looks at your longest run of the last 30 days that went well. The next one may be up to a tenth longer. Runs that hurt do not count as a measure. You see the limit before you run.",
        "Say your longest was 8 km. Then the next run is 8.8 km at most.",
        "If you ran further, nothing is lost. You read what is known, and the plan goes on from a safe place.",
      ],
    },
    {
      title: "A tip",
      blocks: [
        "Spread your week over three or four runs. Then no single one has to be long. If you have to go far, walk for a minute now and then.",
      ],
    },
  ],
};

export const form = {
  title: "Running form: long steps, shuffling, hips",
  summary: "Three habits that load the hamstring more, and gentle cues against them.",
  parts: [
    {
      title: "Three habits that add load",
      blocks: [
        claim(
          "A physio who treats trail and ultra runners names three. This is what he sees, and it is not well studied.",
          "weak",
          "UHAN",
        ),
        [
          "Long steps. The foot lands far in front of you. The hamstring has to brake hard while it is stretched.",
          "A low, shuffling swing. The heel hardly lifts. So the hamstring stays long and tense all the way.",
          "Hips that do not reach back. The buttocks work too little, and the hamstring does their job.",
        ],
      ],
    },
    {
      title: "Cues to try",
      blocks: [
        [
          "Land under your body, not in front of it.",
          "Let the heel come up behind you.",
          "Push from the buttocks.",
          "Stay tall, with short and quick steps.",
        ],
        "Take one cue at a time, on an easy and flat run. If it feels worse, leave it. A coach who films you can help more than any text.",
      ],
    },
    {
      title: "The hips as one system",
      blocks: [
        claim(
          "Think of a car. The leg is the tyre, the pelvis the rim, the base of the spine the axle, and the spine the frame. All of them have to move well. If one is stuck, general stretching, strength work or rest may not set it free.",
          "weak",
          "UHAN",
        ),
        "Some runners found a stiff ankle or a twisted pelvis only after a long search. If you do not get better, ask a professional to look at the whole chain, on both sides.",
      ],
    },
    {
      title: "First things first",
      blocks: [
        "New form is new load too. Change it in a calm phase, bit by bit. Never in a flare-up, and never with more distance in the same week.",
      ],
    },
  ],
};

export const hills = {
  title: "Hills and speed come last",
  summary: "They ask most of the hamstring. So they come when easy running is calm.",
  parts: [
    {
      title: "Why last",
      blocks: [
        "Fast running makes the hamstring brake hard, while it is long. Uphill the hip is bent and has to push. Both press the tendon against the sit bone more than easy running does.",
        claim(
          "Experts put this kind of load at the end of a plan for the high tendon, after slow strength work.",
          "some",
          "GOOM_2016",
        ),
        claim(
          "After a strain, coming back to fast running with care is a key piece too.",
          "some",
          "HICKEY_2022",
        ),
      ],
    },
    {
      title: "The steps",
      blocks: [
        "Each step has to go well before the next one opens:",
        [
          "a few short strides at 60 to 70% of your full effort",
          "strides at 70%, then at 80%",
          "gentle hills, easy",
          "strides at 90%",
          "a short fast session, ten minutes in all",
          "full speed and races",
        ],
        claim("The order and the numbers are our own, on the careful side.", "weak", "OWN"),
      ],
    },
    {
      title: "Rules that keep you safe",
      blocks: [
        [
          "Three days lie between two fast days.",
          "No Nordic curls in the two days before one.",
          "In a week with something new in speed the distance stays the same.",
          "Warm up first, and walk until you are rested in between.",
        ],
      ],
    },
    {
      title: "Be patient at the end",
      blocks: [
        claim(
          "Many new injuries come soon after the return. In one group of athletes 9% were hurt again within two months and 17% within a year.",
          "some",
          "ZEIN_2024",
        ),
        "So feeling good is not the only sign. Trust in the leg, both sides equally strong, and calm mornings count as well.",
      ],
    },
  ],
};

export const crossTraining = {
  title: "Training without running",
  summary: "Swimming, cycling and walking keep you fit while the hamstring gets stronger.",
  parts: [
    {
      title: "What fits",
      blocks: [
        claim(
          "Low-impact sport in the place of some runs is part of most advice for sore tendons.",
          "some",
          "GUIDE",
        ),
        [
          "Walking, flat at first, up to half an hour and more.",
          "Swimming, gently. Leave hard kicks for later.",
          "Cycling with ease. Sit as upright as you like. A soft saddle and short rides help, as the saddle presses near the sit bone.",
          "Running in deep water, if you have a pool.",
          "Strength work for arms, trunk and the other muscles of the leg.",
        ],
      ],
    },
    {
      title: "What to watch",
      blocks: [
        "Rowing and deep squats bend the hip a lot. They can press the tendon, so leave them for later. Hard cycling and rowing can also be what started it.",
        "The same light holds for all sport: up to 2 is fine, and the next morning decides. Log it, so that you see later what was good for you.",
      ],
    },
    {
      title: "How much",
      blocks: [
        "You may keep the hours that you are used to. Just don't fill each free day. One day a week is for rest, and strength work needs two days in between.",
        claim("How much is best has not been tested for hamstrings.", "weak", "OWN"),
      ],
    },
    {
      title: "When running hurts",
      blocks: [
        "If running brings sharp pain, or makes it worse, take a break from it. This is the time for the bike and the pool. You lose less than you fear. Running comes back with walk-and-run steps, as soon as walking is calm.",
      ],
    },
  ],
};

export const comeback = {
  title: "Coming back after a break",
  summary: "Illness, holidays, life: start a bit lower, and you are soon where you were.",
  parts: [
    {
      title: "What a break does",
      blocks: [
        claim(
          "Strength stays for some weeks. In one study it was still there after four weeks without Nordic curls. But the length that the muscle had gained was gone after two.",
          "some",
          "PRESLAND_2018",
        ),
        claim(
          "For running, the last 30 days seem to be the memory that counts.",
          "some",
          "FRANDSEN_2025",
        ),
      ],
    },
    {
      title: "Where the plan starts again",
      blocks: [
        {
          about: "After a break, by its length",
          head: ["Break", "Strength", "Running"],
          rows: [
            ["under 1 week", "the same", "the same"],
            ["1 week and more", "one step back, Nordic two", "80%"],
            ["2 weeks and more", "the first dose of this exercise", "60%"],
            ["3 weeks and more", "the first dose of this exercise", "50%, first with walks"],
            ["4 weeks and more", "the exercise before", "from 30 days: walk and run"],
            ["8 weeks and more", "new questions first", "walk and run"],
          ],
        },
        claim("These steps are our own, on the careful side.", "weak", "OWN"),
      ],
    },
    {
      title: "How to come back",
      blocks: [
        [
          "The first session back adds nothing. It only says hello.",
          "Never do two sessions in one day to make up.",
          "One missed day needs nothing at all. Just do the next one.",
          "After an illness wait until you feel well.",
        ],
        "If breaks come often, choose fewer days in the settings. Two days that you keep are better than four that you miss.",
      ],
    },
    {
      title: "No need to feel bad",
      blocks: [
        "The app counts no streaks. A gap in the log is a gap in the log. The plan picks you up where you are.",
      ],
    },
  ],
};
