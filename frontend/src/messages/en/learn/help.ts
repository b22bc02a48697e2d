// When and where to get help, what scans and injections can do, and what the app cannot.

import { claim } from "../../../learn/page";

export const professional = {
  title: "When to see a professional",
  summary: "What is urgent, who can help, and what to bring.",
  parts: [
    {
      title: "At once",
      blocks: [
        [
          "A sudden, intense pain with a pop.",
          "You cannot walk or put weight on the leg.",
          "A dent, a lump, or a large bruise or swelling.",
          "A foot that drops, or a leg that quickly gets weaker.",
          "Numb skin between the legs, or new trouble with bladder or bowel: go to an emergency department.",
          "Sudden breathlessness or pain in the chest: call your emergency number.",
          "One leg swollen, warm and throbbing. Do not rub or train it.",
        ],
      ],
    },
    {
      title: "Soon",
      blocks: [
        [
          "It is worse, or no better, after a few weeks of care.",
          "There is tingling, numb skin or pain below the knee.",
          "No position is comfortable, or it hurts all night.",
          "Deep pain in the groin that grows while you run.",
          "It is an old injury that has come back.",
        ],
        claim(
          "These signs come from guides for patients and from warning cards for nerves. The exact number of weeks is our own.",
          "some",
          "GUIDE",
          "WARNING_CARDS",
          "OWN",
        ),
      ],
    },
    {
      title: "Whom",
      blocks: [
        "A physio who works with runners is a good first step. A sports doctor or an orthopaedist can order scans. Societies of doctors have lists of members on the web, and running clubs often know a name. Find someone who looks at the whole body and believes that you can get better.",
        "Ask: What do you think it is, and what else could it be? How will strength and movement both be looked after? When should it be better, and what if not?",
      ],
    },
    {
      title: "What to bring",
      blocks: [
        [
          "the page for the physio from this app, on paper or on the phone",
          "when and how it began, and falls before it",
          "what makes it worse and what helps",
          "scans and letters, and your medicines",
          "your own questions and your goal",
        ],
        "What they tell you comes before this app. Limits that they set can be put into the plan.",
      ],
    },
  ],
};

export const imaging = {
  title: "Scans: clear or not",
  summary: "A clear scan does not mean that it is not real. A finding is not always the cause.",
  parts: [
    {
      title: "A clear scan",
      blocks: [
        "Your pain is real, and the picture shows nothing. That happens a lot.",
        claim(
          "Nerves and joints that do not move well are often invisible on an X-ray or an MRI scan. So a clear picture does not mean that you imagine it. It may mean that someone should look elsewhere.",
          "weak",
          "UHAN",
        ),
      ],
    },
    {
      title: "A scan with a finding",
      blocks: [
        "A thick or frayed tendon sounds bad. But a picture and pain do not always go together. A scan is a still photo. It does not show how much you can load, or how you will feel in a month.",
        claim(
          "After a strain a scan adds little to what an examination already says about the time it takes.",
          "some",
          "MOEN_2014",
        ),
      ],
    },
    {
      title: "When a scan is useful",
      blocks: [
        [
          "A large tear is feared: a pop, a dent, a big bruise. Then soon, as a repair works better within weeks.",
          "Pain in the groin or hip that could come from the bone.",
          "It does not get better, and the next step depends on it.",
          "Before an injection or an operation.",
        ],
        "Whether you need one is for a professional to say. Nobody should have to pay for a scan just to begin gentle training.",
      ],
    },
    {
      title: "Good questions",
      blocks: [
        [
          "What will we do in another way, once we know?",
          "Does this finding fit my pain and what you felt?",
          "Would you expect this in people of my age?",
        ],
        "You can note a scan and its result in the diary. The app stores it and reads nothing into it. It takes no part in the plan.",
      ],
    },
  ],
};

export const injections = {
  title: "Injections, plasma, shockwave",
  summary: "What is known is thin. These questions help you to decide with your doctor.",
  parts: [
    {
      title: "What is known",
      blocks: [
        claim(
          "A review of care for the high hamstring tendon found only 12 studies. Two of them compared groups by lot. Its authors call what is known very weak.",
          "weak",
          "NASSER_2021",
        ),
        claim(
          "One of them looked at shockwave, with 40 people. That is too few to be sure of much.",
          "weak",
          "CACCHIO_2011",
        ),
        claim(
          "A trial with 100 people compares physio with shockwave, six sessions in twelve weeks.",
          "some",
          "RICH_2023",
        ),
        "PRP is plasma from your own blood, put into the sore place. Two runners wrote that they got better after it, but after a long rest and strength work as well. What did the work, nobody can tell.",
      ],
    },
    {
      title: "Questions to ask",
      blocks: [
        [
          "What are we trying to change, and how will we see it?",
          "What can go wrong, and how often does it?",
          "What does it cost me?",
          "How long do I rest after it, and what can I do in that time?",
          "How does strength work go on before and after?",
          "What happens if we do not do it?",
        ],
      ],
    },
    {
      title: "With the plan",
      blocks: [
        "After an injection the plan asks you to talk to your clinician first, for six weeks. Note the treatment in the diary with its day. The line in your chart then shows what came after, though not what caused it.",
      ],
    },
    {
      title: "No advice from here",
      blocks: [
        "This app neither advises nor warns against any of these. That is for you and the person who treats you. What goes for all of them: they come on top of training that grows step by step, and do not replace it.",
      ],
    },
  ],
};

export const limits = {
  title: "What this app cannot do",
  summary: "It is a diary with rules. Here is where it ends.",
  parts: [
    {
      title: "It does not diagnose",
      blocks: [
        "It compares your answers with two tables. Then it says which column they look like. It cannot feel, test or see you. It reads no scans and names no kind of tear. Someone who examines you knows more.",
        claim(
          "The questions and their points are our own. They have not been tested.",
          "weak",
          "OWN",
        ),
      ],
    },
    {
      title: "It gives no date",
      blocks: [
        "It shows how long such things often take. That is not your date. It never says that you are fit to race. It can show you a list to talk about with a professional.",
      ],
    },
    {
      title: "It is careful, and may be too careful",
      blocks: [
        "Many of its numbers were never tested. Where nobody knows, we chose the lower one. Each number says where it comes from: see the rules page. No clinician has reviewed it so far.",
      ],
    },
    {
      title: "It does not replace your physio",
      blocks: [
        "If somebody treats you, their word comes first. The app never tells you to take, change or stop a medicine or a treatment. It is not for people under 18, or while a red flag is open.",
      ],
    },
    {
      title: "It only knows what you tell it",
      blocks: [
        "If a pain is not logged, the plan does not see it. Being honest with the numbers is the best you can do for yourself. Nobody else looks at them.",
      ],
    },
    {
      title: "It keeps your data at home",
      blocks: [
        "What you log stays on the machine where it runs. Nothing is sent to others by itself. You can take all of it with you, or delete it.",
      ],
    },
  ],
};
