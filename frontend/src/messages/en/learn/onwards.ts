// When it goes well, and when it is hard.

import { claim } from "../../../learn/page";

export const stayingWell = {
  title: "Staying well",
  summary: "A little strength work all year keeps the hamstring ready.",
  parts: [
    {
      title: "Keep the exercises",
      blocks: [
        claim(
          "Keep the slow exercises, even when all is well. After the plan, twice a week for at least twelve weeks. Then once a week, all year.",
          "some",
          "GUIDE",
          "VAN_DYK_2019",
        ),
        [
          "bridge: 2 sets of 10 to 12",
          "deadlift: 2 sets of 8, with the last weight that was free of pain",
          "Nordic curl: 2 sets of 3 to 5, at least every 7 to 10 days",
        ],
        claim(
          "With Nordic curls it counts more that you keep at it than how many you do.",
          "some",
          "RIPLEY_2021",
          "CUTHBERT_2020",
        ),
        claim("The exact doses here are our own.", "weak", "OWN"),
      ],
    },
    {
      title: "And around them",
      blocks: [
        [
          "Buttocks and trunk, twice a week: side planks, step-ups, bridges.",
          "Gentle mobility for hips and back. No hard stretching.",
          "Warm up before you run fast: easy jogging, leg swings, some drills.",
          "Keep the balance between the front and the back of the thigh.",
          "Ask a coach now and then to look at your form.",
          "Sleep, food, drink and calm days are part of it.",
        ],
      ],
    },
    {
      title: "Running",
      blocks: [
        "Stay with small steps: the week by at most a tenth, no run much longer than the last ones, and one change at a time. New shoes count as a change.",
      ],
    },
    {
      title: "Watch for early signs",
      blocks: [
        "Once a month test how long you can sit, and do some single-leg bridges. Go on noting falls.",
        "If mornings are sore again on three of seven days, or sitting gets hard again, the plan steps back in time. A sudden sharp pain asks the questions anew.",
        claim(
          "A hamstring that was hurt once is hurt again more easily, above all in the first months.",
          "some",
          "GUIDE",
          "ZEIN_2024",
        ),
      ],
    },
  ],
};

export const hope = {
  title: "When you cannot run",
  summary: "Not running is hard. Here is what helps others, and why there is reason for hope.",
  parts: [
    {
      title: "It is a loss",
      blocks: [
        "For many of us running is sleep, friends and a clear head. “Not running is killing me,” one runner wrote. If you feel low, that is no weakness. Note it in the diary, like pain.",
      ],
    },
    {
      title: "Reason for hope",
      blocks: [
        claim(
          "Most sore high tendons do respond to patient training and to less of what sets them off. Slow is the normal case. Three to six months are usual, and some take longer.",
          "some",
          "GUIDE",
          "GOOM_2016",
        ),
        claim(
          "Runners who were sore for years, some after a wrong diagnosis, have written that they run again. Others still search. If one answer did not help, there may be another one.",
          "weak",
          "UHAN",
        ),
        "Were you told never to run again? Ask someone else too. It is hard to be treated by a person who does not believe that you can get better.",
      ],
    },
    {
      title: "What helps others",
      blocks: [
        [
          "One small thing each day that you can do: a walk, a swim, ten bridges.",
          "A goal that is not a race: to sit through a film, to tie a shoe.",
          "To stay with the group: ride beside them, hand out water.",
          "To look at the months in the chart, and not at yesterday.",
          "To count what you did, and not what you missed.",
        ],
      ],
    },
    {
      title: "It need not cost much",
      blocks: [
        "A mat, a chair, a pillow for your knees: that is enough for most of the plan. What counts is to keep at it. If money for care is short, one visit with good notes is worth more than many without.",
      ],
    },
    {
      title: "If it gets too dark",
      blocks: [
        "If nothing gives you joy for weeks, or you do not want to go on, please talk to a doctor or call a help line today. That is no small thing, and there is help.",
      ],
    },
  ],
};
