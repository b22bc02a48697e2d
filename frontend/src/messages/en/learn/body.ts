// What the hamstring is, what can be wrong, and what else it can be.

import { claim } from "../../../learn/page";

export const hamstring = {
  title: "What the hamstring does when you run",
  summary: "Three muscles at the back of the thigh that swing, brake, hold and push.",
  parts: [
    {
      title: "Where it is",
      blocks: [
        claim(
          "The hamstring is three muscles side by side, down the back of the thigh. At the top they share a strong cord, the tendon. It is fixed to the sit bone, the bone you feel on a hard chair. At the bottom they cross the knee.",
          "strong",
          "GUIDE",
        ),
        "They have two jobs. They pull the thigh back at the hip, and they bend the knee. You need both to run and to jump.",
      ],
    },
    {
      title: "What it does in one step",
      blocks: [
        "In every step it works four times:",
        [
          "It is short while it helps to swing the leg forward.",
          "It slows the foot down just before it lands.",
          "It keeps the leg steady while you stand on it.",
          "It pulls the leg out behind you as you push off.",
        ],
        claim(
          "So a step asks it to pull and to brake. It brakes while it gets longer, and that is hard work. Fast running, hills and long steps ask for the most.",
          "some",
          "UHAN",
        ),
      ],
    },
    {
      title: "Where it can hurt",
      blocks: [
        "High up, at the sit bone, it is often the tendon. In the middle of the thigh it is more often the muscle. Both can send pain down the thigh.",
        "But not all pain at the back of the thigh comes from the hamstring. The hips, the low back and the nerves can hurt there too. That is why the app asks so many questions first.",
      ],
    },
    {
      title: "What the plan does with this",
      blocks: [
        "The three exercises train these jobs one by one. The bridge trains the pull at the hip. The deadlift trains it with the hip bent. The Nordic curl trains the brake at the knee. Running comes back beside them, in small steps.",
      ],
    },
  ],
};

export const pattern = {
  title: "Tendon or strain?",
  summary: "Two ways in which a hamstring hurts, side by side. They need different plans.",
  parts: [
    {
      title: "Two patterns",
      blocks: [
        claim(
          "The gradual kind is called proximal hamstring tendinopathy. The tendon is sore where it is fixed to the sit bone. It is often more than a tight muscle.",
          "some",
          "GUIDE",
          "BEATTY_2017",
        ),
        claim(
          "The sudden kind is a strain. Fibres of the muscle tear. In a mild one only a few are torn, in a worse one many. Very rarely the whole muscle tears.",
          "strong",
          "UHAN",
          "GUIDE",
        ),
      ],
    },
    {
      title: "Side by side",
      blocks: [
        {
          about: "The gradual tendon pattern and the sudden strain",
          head: ["", "Tendon", "Strain"],
          rows: [
            ["Start", "bit by bit, first after a run, later in it too", "at once, in one movement"],
            ["Feeling", "deep, dull ache or a nagging pull", "sharp, a pull or a pop"],
            [
              "Place",
              "at the sit bone, may spread down the thigh",
              "along the muscle or at its ends",
            ],
            ["Bruise", "mostly none", "common in worse ones, often lower down and days later"],
            ["Swelling", "little, close to the tendon", "can be a lot"],
            ["Worse with", "sitting, deep squats, lunges, stretching", "any move, even walking"],
            ["Time", "often 3 to 6 months or more", "days to weeks, worse ones for months"],
            ["Cause", "more load than the tendon was used to", "a sudden brake or overstretch"],
          ],
        },
      ],
    },
    {
      title: "Why the tendon gets sore",
      blocks: [
        claim(
          "You asked more of it than it was ready for. The load grew faster than the tendon could. That is rarely a fault in how you are built.",
          "some",
          "GUIDE",
          "BEATTY_2017",
        ),
        "Things that can add to it:",
        [
          "a quick rise in distance, speed or hills",
          "weak buttocks, or tight and strong thighs in front",
          "weak form, or coming back too fast",
          "too little rest, sleep or food",
          "being over 40, or an earlier hamstring injury",
        ],
      ],
    },
    {
      title: "What it means",
      blocks: [
        "Your answers can look like one pattern or the other. That is not a diagnosis. An early and clear diagnosis helps, so have it looked at if you can.",
      ],
    },
  ],
};

export const otherwise = {
  title: "Hamstring, or something else?",
  summary: "Always ask: what else could it be? This table shows what speaks for either.",
  parts: [
    {
      title: "Why to ask",
      blocks: [
        "Pain at the back of the thigh feels like the hamstring. Often it is. But the low back, the hips and the nerves can hurt in the same place, and then hamstring training may not help.",
        claim(
          "One physio who sees many distance runners writes that in most of them the hamstring was not the root of it. That is his view of his own clinic. It is not a study, and others see it in another way.",
          "disputed",
          "UHAN",
        ),
      ],
    },
    {
      title: "Side by side",
      blocks: [
        {
          about: "A hamstring injury and something else",
          head: ["", "Hamstring", "Something else"],
          rows: [
            ["One sore, tense spot", "yes", "no"],
            ["Pain that travels", "mostly no", "yes: the whole leg, the buttock, the calf"],
            ["Swelling, bruise", "yes, if it is a bad one", "no"],
            ["Pain at rest", "rarely, or in the first days", "yes, sitting or lying"],
            ["The usual care helps", "yes", "no"],
            ["Time", "2 to 8 weeks, if mild to moderate", "no clear end"],
          ],
        },
      ],
    },
    {
      title: "Where the table is too simple",
      blocks: [
        claim(
          "A sore high tendon hurts when you sit, and it can ache down the thigh. One reader with a torn hamstring had strong pain down the leg. So pain above the knee alone proves nothing.",
          "disputed",
          "UHAN",
          "GUIDE",
        ),
        "Tingling, numb skin, or pain below the knee speak more for a nerve.",
      ],
    },
    {
      title: "What you can do",
      blocks: [
        "If the usual care has not helped after a few weeks, or it takes far longer than it should, think of other sources. Ask a professional to look at the hips, the back and the nerves too. Keep your diary going, so that you can show it.",
      ],
    },
  ],
};

export const areas = {
  title: "What else it can be, by area",
  summary: "A list to know about and to ask about. It is not there to find out by yourself.",
  parts: [
    {
      title: "Please read this first",
      blocks: [
        "The list is not complete. It is no guide to a diagnosis, and even less to a treatment. It can help you to ask good questions.",
        claim(
          "It comes from the article of one physio, in the order in which he meets these things. Nobody has counted it in a study.",
          "weak",
          "UHAN",
        ),
      ],
    },
    {
      title: "Along the whole back of the thigh",
      blocks: [
        [
          "The joint between the spine's base and the pelvis (the sacroiliac joint). It moves too little or too much. Strong pain from it can run down the thigh, now and then to the calf.",
          "A nerve that cannot glide freely in the back or the pelvis, often called sciatica. It often hurts at rest, most of all in sitting.",
        ],
      ],
    },
    {
      title: "High up: buttock, hip, sit bone",
      blocks: [
        [
          "The same pelvic joint, when it is milder.",
          "The small joints of the low back.",
          "The back of the hip joint, when it is pinched.",
          "A nerve and a muscle deep in the pelvis (both called obturator).",
          "More rarely the piriformis muscle, which is blamed too often, or small skin nerves.",
          "The high hamstring tendon itself, a reader adds.",
        ],
      ],
    },
    {
      title: "Low down: behind the knee",
      blocks: [
        [
          "The knee joint.",
          "A sore pad of fluid on the inner side of the knee.",
          "A small muscle behind the knee (popliteus or plantaris).",
        ],
      ],
    },
    {
      title: "Looking at both sides",
      blocks: [
        "You can compare how your two hips move. Lie on your back and bring one knee to the chest, then the other. Let each bent leg turn in and out. Go gently and stop before it hurts. If the sides are not alike, tell a professional. By itself it proves nothing.",
      ],
    },
  ],
};

export const nerves = {
  title: "Nerve pain in plain words",
  summary:
    "Burning, tingling or numb skin can come from a nerve. It can get better, with other care.",
  parts: [
    {
      title: "What a nerve needs",
      blocks: [
        claim(
          "Nerves run from head to toe. They pass through tight places in the back, the hip and the leg. Small pinches can add up. The pain may stay in one spot or travel.",
          "some",
          "UHAN",
        ),
        "A nerve has to glide when you move. If it cannot, sitting, bending or a cough may set it off.",
      ],
    },
    {
      title: "What it can feel like",
      blocks: [
        [
          "burning, or like electricity",
          "tingling, pins and needles, numb skin",
          "pain below the knee, or down the whole leg",
          "worse when the back or the foot moves as well",
          "there at rest, often in sitting",
        ],
        "A sore high tendon can feel a bit like this too. The two are easy to mix up.",
      ],
    },
    {
      title: "What to do",
      blocks: [
        "Note it in your diary and see a professional. Until then the plan adds nothing, and deadlifts and Nordic curls wait. Don't stretch hard into it.",
        claim(
          "Nerve pain often does not show on a scan or an X-ray. That does not make it less real. The article says it can be helped, but by other means than hamstring training.",
          "weak",
          "UHAN",
        ),
      ],
    },
    {
      title: "When it is urgent",
      blocks: [
        claim(
          "Go to an emergency department at once if the skin between your legs goes numb, if you have new trouble with your bladder or bowel, if sexual feeling is lost, or if both legs get worse.",
          "strong",
          "WARNING_CARDS",
        ),
        "See someone today if your foot drops, your leg gives way, or it quickly gets weaker.",
      ],
    },
  ],
};
