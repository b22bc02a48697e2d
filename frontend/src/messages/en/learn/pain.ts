// What pain means, the first days, and soreness after training.

import { claim } from "../../../learn/page";

export const hurt = {
  title: "Hurt or harm? The traffic light",
  summary: "A little pain is not always harm. The light and the next morning tell you.",
  parts: [
    {
      title: "A number from 0 to 10",
      blocks: [
        "0 is no pain. 10 is the worst you can think of. You give a number for the worst moment, and one for the next morning.",
      ],
    },
    {
      title: "What the colours mean",
      blocks: [
        {
          about: "Pain while you train, in the tendon plan",
          head: ["Light", "Pain", "What to do"],
          rows: [
            ["Green", "0 to 2", "Carry on."],
            ["Yellow", "3", "Finish these sets. Add nothing."],
            ["Orange", "4 to 5", "End this exercise for today."],
            ["Red", "6 or more", "Stop the session."],
          ],
        },
        "After a strain, and when it is not clear what it is, the light turns sooner. Sharp pain, or pain that climbs from set to set, is red. A pop, numb skin or a weak leg stops everything.",
      ],
    },
    {
      title: "Why the next morning counts",
      blocks: [
        claim(
          "A tendon often answers late. It may feel fine in the evening and sore the next day. So the morning decides. As sore as usual is fine. Clearly more sore means that it was too much.",
          "some",
          "SILBERNAGEL_2007",
          "COOK_2012",
        ),
        claim(
          "In one study of sore heel tendons people kept on running with such a light. After a year they had done about as well as those who rested, without harm. That this holds for the hamstring is an opinion.",
          "some",
          "SILBERNAGEL_2007",
        ),
        claim(
          "The exact lines between the colours are our own, on the careful side.",
          "weak",
          "OWN",
        ),
      ],
    },
    {
      title: "Please do not push through",
      blocks: [
        "Pain that you push through does not make you stronger. It only moves the next step further away. A painkiller can hide pain, so a session after one never counts as calm. No answer in the morning counts as yellow.",
      ],
    },
  ],
};

export const firstDays = {
  title: "The first days, and a flare-up",
  summary: "Calm it down for one to three days. Then start to move again, gently.",
  parts: [
    {
      title: "What can bring comfort",
      blocks: [
        "An old rule is called RICE: rest, ice, compression, elevation. It is there for comfort.",
        [
          "Rest from what sets it off, such as deep squats and long sitting. Walk if you can do so without a limp.",
          "Ice for 15 to 20 minutes, several times a day. Put a cloth between.",
          "Compression: a stretchy bandage round the upper thigh. Not so tight that it tingles.",
          "Elevation: lie down with the leg higher than the heart.",
        ],
        claim("A cooling cream may ease discomfort for a while.", "weak", "GUIDE"),
      ],
    },
    {
      title: "What is argued about",
      blocks: [
        claim(
          "A newer rule, PEACE and LOVE, asks to protect the place for one to three days only. It doubts ice and drugs against swelling. Then load, movement and a hopeful mind are to do the work.",
          "disputed",
          "DUBOIS_2020",
          "GUIDE",
        ),
        "Both agree on the main thing: short rest, then gentle load.",
      ],
    },
    {
      title: "What to leave out at first",
      blocks: [
        [
          "stretching the sore muscle",
          "massage on a fresh bruise",
          "alcohol, heat and hard running",
        ],
      ],
    },
    {
      title: "Then it goes on",
      blocks: [
        claim(
          "After a strain, athletes who began light exercise early were back no later than those who waited for no pain at all.",
          "some",
          "HICKEY_2020",
        ),
        "In a flare-up the plan rests from running, deadlifts and Nordic curls for 72 hours. Ask yourself what was new: shoes, sitting, hills, speed, a fall? Find what makes it worse, and do less of it. If it is not calm within a week, please see a professional.",
        "A pop, a large bruise, a dent, or a leg that cannot carry you: get help at once.",
      ],
    },
  ],
};

export const soreness = {
  title: "Sore after Nordic curls",
  summary: "Sore muscles for one to three days are usual. Sit-bone pain is something else.",
  parts: [
    {
      title: "What is usual",
      blocks: [
        "A Nordic curl is hard on the muscle. It brakes your body while it gets longer. The first times, the middle of the thigh can be sore for one to three days. It feels stiff and tender, often in both legs. Then it fades by itself.",
        claim(
          "That is why it starts with very few curls: two sets of three.",
          "some",
          "GUIDE",
          "PRESLAND_2018",
        ),
      ],
    },
    {
      title: "What is not",
      blocks: [
        [
          "pain at the sit bone, deep in the buttock",
          "sharp pain in one spot, or a pop",
          "pain that gets worse after the third day",
          "tingling, or a weak leg",
        ],
        "These count as pain. The app asks for the two apart: how sore the muscle is, and how much the old place hurts.",
      ],
    },
    {
      title: "What to do about sore muscles",
      blocks: [
        "Walk, ride a bike with ease, and wait. Three days lie between two days of curls. A fast run, hills or a long run come at least two days after them. So your legs are fresh when they need to be.",
        claim("These gaps are our own, on the careful side.", "weak", "OWN"),
      ],
    },
    {
      title: "Few, but often enough",
      blocks: [
        claim(
          "You need not do many. In one small study few curls did as much as more than three times as many. But what the muscle had gained in length was gone after two weeks without them. The strength stayed for four weeks at least.",
          "some",
          "PRESLAND_2018",
          "CUTHBERT_2020",
        ),
        claim(
          "Doing more than half of what was planned, and not leaving three weeks without, seems to be what protects.",
          "some",
          "RIPLEY_2021",
        ),
      ],
    },
  ],
};
