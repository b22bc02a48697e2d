// The red-flag check in plain words: a question and, for a yes, what it can mean.
// Ids and levels are those of rulebook 3.1. RF14 is computed by the server and not asked.

export type FlagLevel = "emergency" | "urgent" | "see_professional";

export type Flag = {
  id: string;
  level: FlagLevel;
  /** Whether a yes takes every prescription away until somebody has checked it. */
  locks: boolean;
  question: string;
  more?: string;
  answer: string;
};

export type FlagGroup = { title: string; flags: readonly Flag[] };

const flag = (
  id: string,
  level: FlagLevel,
  question: string,
  answer: string,
  options: { more?: string; locks?: boolean } = {},
): Flag => ({
  id,
  level,
  locks: options.locks ?? level !== "see_professional",
  question,
  answer,
  ...(options.more ? { more: options.more } : {}),
});

export const closing = "This app does not diagnose. Please see a professional.";

export const groups: readonly FlagGroup[] = [
  {
    title: "Your leg",
    flags: [
      flag(
        "RF04",
        "urgent",
        "A sudden, intense pain with a “pop” or a tearing feeling",
        "A pop with intense pain suggests a significant tear and needs immediate medical attention. See a professional before any exercise.",
        { more: "In the last 14 days." },
      ),
      flag(
        "RF05",
        "urgent",
        "I cannot walk or put weight on the leg without severe pain",
        "Not being able to bear weight needs to be looked at. See a professional now.",
        { more: "For example: not able to take four steps." },
      ),
      flag(
        "RF06",
        "urgent",
        "A visible dent, lump or gap, or severe swelling or bruising",
        "This can be a tendon torn off the bone or a large tear. See a professional today: when a repair is needed, results are better within weeks.",
        { more: "For example: a large bruise that spreads down the thigh." },
      ),
      flag(
        "RF07",
        "urgent",
        "I was told, or I suspect, that the muscle or tendon is torn through",
        "A complete tear needs a professional's examination and a plan of its own, sometimes an operation. See a professional before any exercise.",
      ),
      flag(
        "RF08",
        "urgent",
        "My foot drops, my leg gives way, or it is quickly getting weaker",
        "This can mean that a nerve is hurt. See a professional today.",
      ),
      flag(
        "RF03",
        "urgent",
        "One leg is swollen, with throbbing or cramping pain, warm, red or darker skin, or hard sore veins",
        "This can be a blood clot. Get medical help today. Do not massage or exercise it.",
        { more: "More so after travel, an operation, in pregnancy or with hormones." },
      ),
      flag(
        "RF09",
        "see_professional",
        "Numbness, tingling or weakness that travels down the leg",
        "A nerve could be involved: see a professional. Until then nothing is made harder, and deadlifts and Nordic curls stay out.",
      ),
      flag(
        "RF13",
        "see_professional",
        "No position is comfortable at all",
        "Pain that no position eases should be looked at: see a professional.",
      ),
    ],
  },
  {
    title: "The rest of your body",
    flags: [
      flag(
        "RF01",
        "emergency",
        "Numbness around the genitals, inner thighs or back passage; new trouble with passing or feeling urine; bowel leakage; new loss of sexual feeling; or sciatica in both legs that is getting worse",
        "These can be signs of pressure on the nerves at the base of the spine. Go to an emergency department now.",
      ),
      flag(
        "RF02",
        "emergency",
        "Sudden breathlessness, chest pain, coughing up blood, or collapsing",
        "Call your emergency number now.",
        { more: "With or without a swollen leg." },
      ),
      flag(
        "RF10",
        "urgent",
        "Fever or feeling ill, with a hot, red, swollen area",
        "This can be an infection. Get medical help today.",
      ),
      flag(
        "RF11",
        "see_professional",
        "Constant pain at night that no position changes, weight loss I cannot explain, or cancer now or in the past",
        "Please have this looked at: see a professional.",
      ),
      flag(
        "RF12",
        "see_professional",
        "Groin, deep hip or low-back pain that grows during a run and lingers, hurts when hopping or at night; or low energy intake, missed periods or low bone density",
        "This can be a bone under stress. No running until it has been checked: see a professional.",
      ),
      flag(
        "RF17",
        "see_professional",
        "Two or more falls in four weeks without ice or another clear reason, or dizziness",
        "Falls without a clear reason should be looked at: see a professional.",
      ),
    ],
  },
  {
    title: "About you",
    flags: [
      flag(
        "RF16",
        "see_professional",
        "One of these: hip replacement; a recent operation on hamstring, hip or spine; an injection there in the last 6 weeks; blood thinners; a fluoroquinolone antibiotic or a long steroid course; pregnant or up to 3 months after a birth; inflammatory arthritis; diabetes",
        "Ask your clinician before you start.",
      ),
      flag(
        "RF15",
        "see_professional",
        "I am under 18",
        "Before 18, pain at the sit bone can come from a growth plate. This plan is for adults: see a professional.",
        { locks: true },
      ),
    ],
  },
];

export const flagOf = (id: string): Flag | undefined =>
  groups.flatMap((group) => group.flags).find((one) => one.id === id);
