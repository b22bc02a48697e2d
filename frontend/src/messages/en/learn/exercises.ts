// How each exercise is done: set-up, how, faults, easier and harder, when to stop.

import { claim } from "../../../learn/page";

const stop = [
  "Pain of 4 or more: end this exercise for today. At 3, or after a strain from 2 on, add nothing.",
  "Sharp pain, or pain that climbs from set to set.",
  "A pop, numb skin, tingling or a weak leg: stop all training and answer the safety check.",
] as const;

export const bridgeHold = {
  title: "Bridge hold",
  summary: "Lift the hips and stay there. The gentlest way to load the hamstring.",
  parts: [
    {
      title: "Set-up",
      blocks: [
        "Lie on your back on a mat. Bend your knees and put both feet flat on the floor, as wide as your hips. The arms lie beside you.",
      ],
    },
    {
      title: "How",
      blocks: [
        {
          steps: [
            "Press through your heels and lift the hips.",
            "Stop when shoulders, hips and knees are in one line.",
            "Stay there and breathe on. It should feel like hard but steady work.",
            "After 30 seconds come down slowly. Rest for two minutes.",
          ],
        },
        "Five holds are one session, once or twice a day, with six hours between. Each hold grows by three seconds, up to 45.",
      ],
    },
    {
      title: "Common faults",
      blocks: [
        [
          "The back arches: lift a bit less and pull the ribs down.",
          "One hip drops: press both feet down alike.",
          "A cramp in the thigh: bring the heels nearer to you.",
          "Holding your breath: count aloud.",
        ],
      ],
    },
    {
      title: "Easier and harder",
      blocks: [
        "Easier: lift less, or bring the feet nearer. Harder comes by itself: ten slow bridges to try it out, then the bridge with slow lowering.",
        claim(
          "Holds are a calm start. That they take pain away by themselves is not sure: two studies found nothing special.",
          "disputed",
          "ONEILL_2019",
          "CLIFFORD_2020",
        ),
      ],
    },
    { title: "When to stop", blocks: [stop] },
  ],
};

export const bridge = {
  title: "Bridge with slow lowering",
  summary: "Up with both legs, then down in 3 to 5 seconds. The way down is what counts.",
  parts: [
    {
      title: "Set-up",
      blocks: [
        "Lie on your back with bent knees. Both feet are flat on the floor, as wide as your hips, about a hand's length from the seat of your trousers. Arms beside you.",
      ],
    },
    {
      title: "How",
      blocks: [
        {
          steps: [
            "Press through the heels and lift the hips in one to two seconds.",
            "Shoulders, hips and knees make a straight line.",
            "Now lower slowly: count to three, four or five.",
            "Touch the floor for a moment, and go up again.",
          ],
        },
        claim(
          "Begin with two sets of ten. Up to three sets of fifteen are possible, three times a week, with a day off between.",
          "some",
          "GUIDE",
        ),
        "Rest for 60 to 90 seconds between sets.",
      ],
    },
    {
      title: "Common faults",
      blocks: [
        [
          "Dropping down: if you cannot lower slowly, the set is over.",
          "An arched back: stop a bit lower.",
          "One side sinks: think of a tray on your hips.",
          "A cramp: bring the heels nearer to you.",
        ],
      ],
    },
    {
      title: "Easier and harder",
      blocks: [
        "Easier: the bridge hold, or only half the height. Harder: up with two legs and down with one. That comes when 30 repetitions went well twice without pain.",
      ],
    },
    { title: "When to stop", blocks: [stop] },
  ],
};

export const bridgeOneLeg = {
  title: "Single-leg bridge",
  summary: "Up with two legs, down with one. Later on a step, and then with one leg all the way.",
  parts: [
    {
      title: "Set-up",
      blocks: [
        "Lie down as for the bridge. For the version on a step, rest your heels on a low and firm step. For the last version lay a weight on your hips and hold it with your hands.",
      ],
    },
    {
      title: "How",
      blocks: [
        {
          steps: [
            "Lift the hips with both legs.",
            "Stretch one leg out. The thighs stay side by side.",
            "Lower slowly on the bent leg alone, in 3 to 5 seconds.",
            "Put the foot down and lift with both again.",
            "Finish the set, then change legs. The sore leg goes first, and both do the same.",
          ],
        },
        claim(
          "It begins with two sets of eight for each leg. That is our own number, as the load is about twice that of the bridge.",
          "weak",
          "OWN",
        ),
        "In the last version one leg lifts and lowers, in three seconds each way.",
      ],
    },
    {
      title: "Common faults",
      blocks: [
        [
          "The free side of the hips drops: lift less high and keep it level.",
          "The knee falls in or out: let it point at the ceiling.",
          "The way down is too fast: count aloud.",
          "A cramp: bring the heel nearer to you.",
        ],
      ],
    },
    {
      title: "Easier and harder",
      blocks: [
        "Easier: the bridge with both legs. Harder: heels on a step, then up and down on one leg with a weight. They come late, and not everybody needs them.",
      ],
    },
    { title: "When to stop", blocks: [stop] },
  ],
};

export const deadlift = {
  title: "Single-leg deadlift",
  summary: "A hinge at the hip on one leg. Balance first, then depth, then a light weight.",
  parts: [
    {
      title: "Set-up",
      blocks: [
        "Stand on one leg with the knee slightly bent. At first stand beside a wall, with your fingertips on it. Bare feet or flat shoes help.",
      ],
    },
    {
      title: "How",
      blocks: [
        {
          steps: [
            "Push your hips back, as if you closed a drawer with them.",
            "Let the trunk lean forward with a straight back. The free leg goes back as a balance.",
            "Take three seconds. Stay for one.",
            "Come up in three seconds, from the buttock.",
          ],
        },
        "At first go halfway only. Later go as deep as is free of pain, until the trunk is nearly level.",
        claim(
          "When that is easy, a light weight comes into the hand opposite the standing leg.",
          "some",
          "GUIDE",
        ),
        "Two sets of eight, two to three times a week.",
      ],
    },
    {
      title: "Common faults",
      blocks: [
        [
          "A round back: lean less far.",
          "The hip opens to the side: let the toes of the free foot point down.",
          "The knee bends more and more: that makes a squat of it.",
          "You wobble more than twice in a set: go back to the wall.",
        ],
      ],
    },
    {
      title: "Easier and harder",
      blocks: [
        "Easier: less deep, fingertips on the wall, or both feet down. Harder: deeper, then weight, one small plate at a time.",
        claim(
          "Depth waits on purpose: a bent hip presses a sore high tendon on the bone.",
          "some",
          "COOK_2012",
          "GOOM_2016",
        ),
      ],
    },
    { title: "When to stop", blocks: [stop] },
  ],
};

export const nordic = {
  title: "Nordic curl",
  summary: "Kneel, lean forward slowly, catch yourself. Few, slow, and only when warm.",
  parts: [
    {
      title: "Set-up",
      blocks: [
        "Warm up for 5 to 10 minutes. Kneel on something soft. A partner holds your ankles, or they are under something that cannot move. The floor in front is clear, or there is a cushion.",
      ],
    },
    {
      title: "How",
      blocks: [
        {
          steps: [
            "Make one line from the knees to the head.",
            "Lean forward slowly. The hamstring is your brake.",
            "Go on as slowly as you can, three seconds at least.",
            "When it no longer holds, catch yourself with your hands.",
            "Push back up with your hands. That part is easy on purpose.",
          ],
        },
        claim(
          "Two to three sets of three to five are enough, once or twice a week, with three days between.",
          "some",
          "GUIDE",
          "PRESLAND_2018",
        ),
      ],
    },
    {
      title: "Common faults",
      blocks: [
        [
          "The hips bend: make yourself long and tighten the buttocks.",
          "A sudden fall at the end: use help, or lean only part of the way.",
          "Sore knees: kneel on more padding.",
          "Too many too soon: more is not better here.",
        ],
      ],
    },
    {
      title: "Easier and harder",
      blocks: [
        "Easier: a band round the chest, a large ball under your hands, or only part of the way. Harder: slower, and further down before you let go. The versions with more repetitions open at the very end, and only if you want them.",
        claim(
          "Programmes of up to 90 curls a week are published. They cut injuries in footballers, but you do not need so many.",
          "some",
          "PETERSEN_2011",
          "CUTHBERT_2020",
        ),
      ],
    },
    { title: "When to stop", blocks: [stop] },
  ],
};

export const walkRun = {
  title: "Walk and run",
  summary: "Half an hour in all, with more and more running in it.",
  parts: [
    {
      title: "Set-up",
      blocks: [
        "Choose a flat and even way. Wear the shoes that you know. You can start when 30 minutes of walking are calm, without a limp, and the next morning is as usual.",
      ],
    },
    {
      title: "How",
      blocks: [
        {
          about: "The six steps, 30 minutes each",
          head: ["Step", "Walk and run"],
          rows: [
            ["1", "6 times 4 min walk, 1 min run"],
            ["2", "6 times 3 min walk, 2 min run"],
            ["3", "6 times 2 min walk, 3 min run"],
            ["4", "6 times 1 min walk, 4 min run"],
            ["5", "3 times 1 min walk, 9 min run"],
            ["6", "30 min of easy running"],
          ],
        },
        "Each step goes well twice before the next one comes (once after a mild strain). A day without running lies between. Run so easily that you could talk. The timer in the app beeps at each change.",
        claim(
          "Steps like these are used a lot. The exact ones are our own and have not been tested.",
          "weak",
          "OWN",
        ),
      ],
    },
    {
      title: "Common faults",
      blocks: [
        [
          "Running too fast, as it is so short.",
          "Long steps: keep them short and quick.",
          "Leaving out the walks because it feels good.",
          "Hills, or soft sand.",
        ],
      ],
    },
    {
      title: "Easier and harder",
      blocks: [
        "Easier: walk for 30 minutes, or take the step before. Harder: the next step. After the last one come three easy runs like it in a week. From then on it is the 10% rule.",
      ],
    },
    {
      title: "When to stop",
      blocks: [
        [
          "You limp, or run in another way than usual: walk home.",
          "Sharp pain, or pain that grows.",
          ...stop.slice(2),
        ],
      ],
    },
  ],
};

export const fastRunning = {
  title: "Strides, hills and speed",
  summary: "Short fast stretches with full rest. Step by step, up to your full speed.",
  parts: [
    {
      title: "Set-up",
      blocks: [
        "Choose a flat and even stretch of about 100 m. Jog easily for ten minutes, then do some leg swings. Fast running opens late in the plan, when easy running is calm. Three days lie between two fast days.",
      ],
    },
    {
      title: "How",
      blocks: [
        {
          steps: [
            "Speed up bit by bit over the first third.",
            "Hold the effort that the step asks for.",
            "Let it run out softly. Never brake hard.",
            "Walk until you are fully rested. Then the next one.",
          ],
        },
        "It starts with four times 15 to 20 seconds at 60 to 70%. Then come 70, 80 and 90%, with gentle hills in between, a short fast session, and full speed at the end.",
        claim("These steps are our own, on the careful side.", "weak", "OWN"),
      ],
    },
    {
      title: "Common faults",
      blocks: [
        [
          "Starting too hard: the first steps are the risk.",
          "Reaching out with the foot: land under your body.",
          "A low heel: let it come up behind you.",
          "One more because it feels good: keep it for the next time.",
          "More distance in the same week.",
        ],
      ],
    },
    {
      title: "Easier and harder",
      blocks: [
        "Easier: the step before, or fewer repeats. Harder: the next step, after two calm times (after a strain one, and the 90% step twice). After a strain that was not mild, have a professional look at the leg first.",
        claim(
          "Not trusting the leg is a sign too. After a strain athletes felt unsure when they lifted the leg fast, and the other leg felt fine.",
          "some",
          "ASKLING_2010",
        ),
      ],
    },
    {
      title: "When to stop",
      blocks: [["You feel a grab or a pull, however small: walk home.", ...stop.slice(1)]],
    },
  ],
};
