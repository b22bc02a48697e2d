// The red-flag check in plain words.

import { flagCheck } from "../flags";

export const redflags = {
  closing: "This app does not diagnose. Please see a professional.",
  ...flagCheck(
    { leg: "Your leg", body: "The rest of your body", you: "About you" },
    {
      RF04: {
        question: "A sudden, intense pain with a “pop” or a tearing feeling",
        more: "In the last 14 days.",
        answer:
          "A pop with intense pain suggests a significant tear and needs immediate medical attention. See a professional before any exercise.",
      },
      RF05: {
        question: "I cannot walk or put weight on the leg without severe pain",
        more: "For example: not able to take four steps.",
        answer: "Not being able to bear weight needs to be looked at. See a professional now.",
      },
      RF06: {
        question: "A visible dent, lump or gap, or severe swelling or bruising",
        more: "For example: a large bruise that spreads down the thigh.",
        answer:
          "This can be a tendon torn off the bone or a large tear. See a professional today: when a repair is needed, results are better within weeks.",
      },
      RF07: {
        question: "I was told, or I suspect, that the muscle or tendon is torn through",
        answer:
          "A complete tear needs a professional's examination and a plan of its own, sometimes an operation. See a professional before any exercise.",
      },
      RF08: {
        question: "My foot drops, my leg gives way, or it is quickly getting weaker",
        answer: "This can mean that a nerve is hurt. See a professional today.",
      },
      RF03: {
        question:
          "One leg is swollen, with throbbing or cramping pain, warm, red or darker skin, or hard sore veins",
        more: "More so after travel, an operation, in pregnancy or with hormones.",
        answer: "This can be a blood clot. Get medical help today. Do not massage or exercise it.",
      },
      RF09: {
        question: "Numbness, tingling or weakness that travels down the leg",
        answer:
          "A nerve could be involved: see a professional. Until then nothing is made harder, and deadlifts and Nordic curls stay out.",
      },
      RF13: {
        question: "No position is comfortable at all",
        answer: "Pain that no position eases should be looked at: see a professional.",
      },
      RF01: {
        question:
          "Numbness around the genitals, inner thighs or back passage; new trouble with passing or feeling urine; bowel leakage; new loss of sexual feeling; or sciatica in both legs that is getting worse",
        answer:
          "These can be signs of pressure on the nerves at the base of the spine. Go to an emergency department now.",
      },
      RF02: {
        question: "Sudden breathlessness, chest pain, coughing up blood, or collapsing",
        more: "With or without a swollen leg.",
        answer: "Call your emergency number now.",
      },
      RF10: {
        question: "Fever or feeling ill, with a hot, red, swollen area",
        answer: "This can be an infection. Get medical help today.",
      },
      RF11: {
        question:
          "Constant pain at night that no position changes, weight loss I cannot explain, or cancer now or in the past",
        answer: "Please have this looked at: see a professional.",
      },
      RF12: {
        question:
          "Groin, deep hip or low-back pain that grows during a run and lingers, hurts when hopping or at night; or low energy intake, missed periods or low bone density",
        answer:
          "This can be a bone under stress. No running until it has been checked: see a professional.",
      },
      RF17: {
        question:
          "Two or more falls in four weeks without ice or another clear reason, or dizziness",
        answer: "Falls without a clear reason should be looked at: see a professional.",
      },
      RF16: {
        question:
          "One of these: hip replacement; a recent operation on hamstring, hip or spine; an injection there in the last 6 weeks; blood thinners; a fluoroquinolone antibiotic or a long steroid course; pregnant or up to 3 months after a birth; inflammatory arthritis; diabetes",
        answer: "Ask your clinician before you start.",
      },
      RF15: {
        question: "I am under 18",
        answer:
          "Before 18, pain at the sit bone can come from a growth plate. This plan is for adults: see a professional.",
      },
    },
  ),
};
