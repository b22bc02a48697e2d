// Sitting, stretching, falls, sleep and age.

import { claim } from "../../../learn/page";

export const sitting = {
  title: "Sitting: cushions, breaks, driving",
  summary: "Sitting presses on the sore tendon. Short breaks and a soft seat help.",
  parts: [
    {
      title: "Why sitting hurts",
      blocks: [
        claim(
          "The tendon lies on the sit bone. When you sit, the bone presses on it, and the bent hip pulls it tight. Pain within half an hour of sitting is one of the signs that studies look for.",
          "some",
          "COOK_2012",
          "RICH_2023",
        ),
        "Many runners say that sitting bothers them more than running, and most of all after a run.",
      ],
    },
    {
      title: "Breaks",
      blocks: [
        "Stand up before it hurts. At first every 30 minutes is a good habit, later every 45. A minute is enough: walk to the window, get some water, take a call on your feet.",
        claim("How often is best has not been tested.", "weak", "OWN"),
      ],
    },
    {
      title: "Seats and cushions",
      blocks: [
        [
          "Choose a soft and flat seat. A hard chair presses most.",
          "Try a cushion with a gap or a slope, so that the sore side is free.",
          "Open the hip: seat a bit higher, knees lower than the hips.",
          "Do not slide to the edge of the chair, where the bone rests on the rim.",
          "Try a desk at which you can stand.",
        ],
      ],
    },
    {
      title: "In the car and on the train",
      blocks: [
        [
          "Put the seat back more upright and the seat itself higher.",
          "Lay a folded towel under the thigh, in front of the sore spot.",
          "Stop now and then and walk around the car.",
          "On the train take the aisle seat.",
        ],
      ],
    },
    {
      title: "A test that helps you",
      blocks: [
        "Once a week note how many minutes you can sit on a hard chair until the pain grows. That number is often the first one to get better. Some stages wait for it: 15, 20, 30, then 60 minutes.",
      ],
    },
  ],
};

export const stretching = {
  title: "Stretching: with care",
  summary: "Hard stretching can annoy a sore tendon. Gentle movement is fine.",
  parts: [
    {
      title: "Why not stretch it out?",
      blocks: [
        "It feels tight, so you want to stretch it. But at the sit bone a long stretch presses and pulls the sore tendon at once. It may feel good for a minute and worse the next day.",
        claim(
          "Hard or long stretching can annoy a sore high tendon. What it needs is well-dosed load.",
          "some",
          "GUIDE",
          "COOK_2012",
          "GOOM_2016",
        ),
        claim(
          "Others count stretching among the usual care for hamstrings. So this is argued about.",
          "disputed",
          "UHAN",
        ),
      ],
    },
    {
      title: "Never stretch a fresh tear",
      blocks: [
        "In the first days after a strain leave stretching out. Torn fibres need to hold together first.",
      ],
    },
    {
      title: "What you may do",
      blocks: [
        [
          "Move gently through what is free of pain: leg swings, easy circles, slow walking.",
          "Keep the back and the hips moving. One runner says that a limber spine helped her a lot.",
          "Stretch other places, such as the calf and the front of the hip, if you like it.",
          "Warm up by moving, not by holding a stretch.",
        ],
        "Stop where the pull at the sit bone starts.",
      ],
    },
    {
      title: "And the length?",
      blocks: [
        claim(
          "Strength work at a long length makes the muscle longer by itself. In one small study the fibres were almost a quarter longer after six weeks of Nordic curls.",
          "some",
          "PRESLAND_2018",
        ),
        "So the deadlift, going deeper bit by bit, is your stretch.",
      ],
    },
    {
      title: "When it pulls in a nerve way",
      blocks: [
        "If a stretch brings tingling or shoots below the knee, it is more likely a nerve. Do not stretch into it. See a professional.",
      ],
    },
  ],
};

export const falls = {
  title: "Falls and slips",
  summary: "Write them down, even if nothing hurts. Weeks later it may explain a lot.",
  parts: [
    {
      title: "A runner's story",
      blocks: [
        claim(
          "One runner lived through seven months of snow and ice. She slipped and fell on her behind a few times. A bruise for a day, and it was forgotten. A few weeks later the pain at the sit bone came. The cause was found late: her pelvis was twisted after a fall. Since then she notes each fall and slip in her running diary, also without any injury.",
          "weak",
          "UHAN",
        ),
        "That is one person's story. But it costs nothing to learn from it.",
      ],
    },
    {
      title: "What to note",
      blocks: [
        [
          "the day, and on what ground",
          "which side, and what hit the ground",
          "pain from 0 to 10; 0 is fine too",
          "a slip that you caught counts as well, as the leg may have braked hard",
        ],
      ],
    },
    {
      title: "What the app does with it",
      blocks: [
        "After a fall nothing goes up for 72 hours, and not before a calm morning. When you have a flare-up, you see the falls of the last eight weeks. Show them to your professional.",
        claim(
          "Eight weeks and 72 hours are our own choice. What came before need not be the cause.",
          "weak",
          "OWN",
        ),
      ],
    },
    {
      title: "Please have it looked at",
      blocks: [
        [
          "if you fell hard and cannot put weight on the leg",
          "if there is a large bruise, a dent or a lump",
          "if you fell twice or more in four weeks without a clear reason such as ice",
          "if you feel dizzy",
        ],
        "In winter choose paths without snow, shoes with grip and short steps. A treadmill day or a day off is no loss.",
      ],
    },
  ],
};

export const life = {
  title: "Sleep, food and stress",
  summary: "The body gets stronger between the sessions. Give it what it needs for that.",
  parts: [
    {
      title: "Why it matters here",
      blocks: [
        "Training is only the signal. The tendon and the muscle grow while you rest.",
        claim(
          "Too little rest, sleep or food between workouts is named among the causes of a sore high tendon, and a healthy way of life among the things that keep it away.",
          "weak",
          "GUIDE",
        ),
      ],
    },
    {
      title: "Sleep",
      blocks: [
        "Note your hours with the morning check. Three nights under six hours, together with sore days, make the app plan a lighter week. That is a gift, and not a penalty.",
        [
          "Go to bed and get up at about the same time.",
          "If turning over hurts, put a pillow between your knees.",
        ],
      ],
    },
    {
      title: "Food and drink",
      blocks: [
        "Eat enough, most of all on training days, and drink when you are thirsty. Regular meals are easier on the body than long gaps.",
        "If you eat little, lose weight without wanting to, or your periods stay away, please see a doctor. Bones can suffer from that, and pain in the groin or hip may come from there.",
      ],
    },
    {
      title: "Stress",
      blocks: [
        "On hard days everything hurts more. That is how bodies work, and it is not made up. Choose an easy session, or none. Note stress in the diary, so that you can tell a bad week from a bad plan.",
      ],
    },
    {
      title: "When you are ill",
      blocks: [
        "Tick it in the morning. Nothing goes up then, and nothing has to be made up. Come back when you feel well, one step lower.",
        claim("The six hours and three nights are our own numbers.", "weak", "OWN"),
      ],
    },
  ],
};

export const age = {
  title: "After 40, hormones and medicines",
  summary: "Tendons change with age, hormones and some drugs. They still learn from load.",
  parts: [
    {
      title: "After 40",
      blocks: [
        claim(
          "A sore high tendon is more common after 40. An earlier hamstring injury, more body weight and some medicines are linked with it too.",
          "some",
          "GUIDE",
          "BEATTY_2017",
        ),
        "That is no reason to stop. It is a reason for strength work all year, for smaller steps, and for patience.",
      ],
    },
    {
      title: "Around menopause",
      blocks: [
        "Hormones change then. One reader wondered whether that had a part in her pain. What it does to the hamstring is hardly known. If you sleep badly or other joints ache as well, talk to your doctor. It is worth asking.",
        claim("This comes from what readers tell, and not from a study.", "weak", "UHAN"),
      ],
    },
    {
      title: "Medicines and illnesses",
      blocks: [
        "Some can make tendons weaker, or matter for training:",
        [
          "certain antibiotics (called fluoroquinolones)",
          "cortisone over a long time",
          "drugs that thin the blood: bruises get larger",
          "diabetes and inflammatory diseases of the joints",
        ],
        "If one of these is true for you, ask your doctor before you start. Never stop a medicine on your own because of what an app says.",
        claim(
          "That medicines can raise the risk for tendons is known. How much it matters here is not.",
          "some",
          "BEATTY_2017",
        ),
      ],
    },
    {
      title: "Painkillers and the plan",
      blocks: [
        "A painkiller in the 12 hours before can hide what training does. Tell the app, and that session will not count as calm. Whether you take one is between you and your doctor or pharmacist.",
      ],
    },
    {
      title: "Pregnant, or after a birth",
      blocks: ["Ask your midwife or doctor first, and up to three months after the birth as well."],
    },
  ],
};
