// Why strength work, why slowly, and why in small steps.

import { claim } from "../../../learn/page";

export const rest = {
  title: "Why not just rest?",
  summary: "Rest calms pain. But a tendon only gets stronger when it has work to do.",
  parts: [
    {
      title: "What rest can do, and cannot",
      blocks: [
        "A few quiet days let a sore place settle. Weeks of rest make the muscle and the tendon weaker. When you come back, the same run asks more of less. So the pain is soon back too.",
        claim(
          "The best care for a sore high tendon is strength work that grows step by step, with less of what sets it off. It is not just rest.",
          "some",
          "GUIDE",
          "GOOM_2016",
        ),
        "Ease off, and don't stop: less distance, flat ground, slower. Swim or ride a bike in its place.",
      ],
    },
    {
      title: "Why tendons take their time",
      blocks: [
        claim(
          "A tendon has little blood flow, so it mends slowly. After too much load its repair gets untidy, and it grows thick and sore. If the load stays too high, that can turn stubborn. Well-dosed load helps it to lay new fibres in order.",
          "some",
          "GUIDE",
          "COOK_2012",
        ),
        claim("It usually takes 3 to 6 months, sometimes longer.", "some", "GUIDE", "GOOM_2016"),
      ],
    },
    {
      title: "Can I go on running?",
      blocks: [
        claim(
          "Often yes, while it stays below your pain threshold: less, slower, no hills. If running brings sharp pain, or makes it worse, stop. Then walk, swim or cycle without pain, and keep the strength work.",
          "some",
          "GUIDE",
          "SILBERNAGEL_2007",
        ),
      ],
    },
    {
      title: "What if my plan has no strength work?",
      blocks: [
        "Ask how strength and movement are both looked after. If a plan for your tendon has no strength work that grows, a second opinion may be worth it.",
      ],
    },
  ],
};

export const lowering = {
  title: "Why slow lowering?",
  summary: "On the way down the muscle works while it gets longer. That is what running asks.",
  parts: [
    {
      title: "Eccentric, in plain words",
      blocks: [
        "When you lift your hips, the muscle gets shorter. When you lower them, it still works, but it gets longer. It acts like a brake. That is called eccentric work.",
        "In running the hamstring brakes the leg before each landing. So you train just that, but slowly and safely.",
      ],
    },
    {
      title: "What is known",
      blocks: [
        claim(
          "Nordic curls, which are all braking, about halve hamstring injuries in team sports. That comes from 15 studies with 8,459 players.",
          "strong",
          "VAN_DYK_2019",
        ),
        claim(
          "In one small study ten weeks of Nordic curls made the hamstring 11% stronger in braking. Leg curls on a machine changed nothing.",
          "some",
          "MJOLSNES_2004",
        ),
        claim(
          "For a sore tendon it may not be the lowering alone. In heel and knee tendons, heavy and slow work both up and down did just as well.",
          "disputed",
          "BEYER_2015",
          "KONGSGAARD_2009",
        ),
        "So the plan goes slowly both ways, and slowest on the way down.",
      ],
    },
    {
      title: "How slowly?",
      blocks: [
        [
          "Bridge: 3 to 5 seconds down.",
          "Deadlift: 3 seconds down, 1 second of hold, 3 seconds up.",
          "Nordic curl: as slowly as you can, 3 seconds or more.",
        ],
        "The figure and the tones of the player keep that pace. A set that was faster is logged as it was, and is simply done once more. Nothing is lost by that.",
      ],
    },
    {
      title: "And holding still?",
      blocks: [
        claim(
          "Long holds load the tendon gently, so the plan can start with them. Whether they ease pain by themselves is not clear.",
          "disputed",
          "ONEILL_2019",
          "CLIFFORD_2020",
        ),
      ],
    },
  ],
};

export const overload = {
  title: "Small steps, one at a time",
  summary: "Load grows a little, only after it went well, and never two things at once.",
  parts: [
    {
      title: "Why it has to grow",
      blocks: [
        claim(
          "A body gets used to what it does. To get stronger it needs a bit more, again and again. For beginners in strength work, steps of 2 to 10% are advised.",
          "strong",
          "ACSM_2009",
          "GUIDE",
        ),
        "Too big a step is how many sore tendons began. So the plan takes a step of one tenth at most, or one repetition where a tenth is less than that.",
      ],
    },
    {
      title: "What a step needs",
      blocks: [
        [
          "The last session was green, and so was the morning after.",
          "All repetitions were done, with good form and slowly.",
          "You had at least two repetitions left.",
          "Your mornings are not getting worse.",
          "There was no break, no fall and no flare-up.",
        ],
        "If one of these is missing, you do the same again. That is not a setback. The first time at a new exercise is always done twice.",
      ],
    },
    {
      title: "When it gets harder",
      blocks: [
        claim(
          "You go on to a harder exercise only when you can do this one without pain.",
          "some",
          "GUIDE",
        ),
        "It also takes time on the easier one: two weeks for a tendon, one for a strain. Only one exercise gets harder within seven days. So if something hurts, you know what it was.",
        claim("These times are our own, on the careful side.", "weak", "OWN"),
      ],
    },
    {
      title: "A lighter week",
      blocks: [
        claim(
          "From the fourth stage on, every fourth week is lighter: one set fewer and less running. Many trainers plan such weeks. How much they help is not clear.",
          "weak",
          "BELL_2023",
        ),
      ],
    },
    {
      title: "What makes it work",
      blocks: [
        "Doing it often enough, with resistance, over time. A plain plan that you keep up is better than a perfect one that you drop.",
      ],
    },
  ],
};
