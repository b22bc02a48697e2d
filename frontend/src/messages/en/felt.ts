// A run that is in the log already, and how it felt.

export const felt = {
  title: "After the run",
  ask: "How did the run feel?",
  why: "It counts for your week already. The next run gets longer only when you have said how this one felt.",
  tell: "Say how it felt",
  edit: "Change distance or time",
  save: "Save",
  /** The light of a run that is over: nothing to stop, so it says what the answer means. */
  light: {
    label: "What that means",
    green: "That is low. The morning after has its say too.",
    yellow: "A little more than calm: the plan adds nothing for it.",
    orange: "More than is good. The plan eases off for a while.",
    red: "That was too much. The plan takes it from there, gently.",
    limp: "A limp is too much. The plan takes it from there, gently.",
    pop: "A pop or tear needs the safety check now.",
    nerve: "Numbness, tingling or weakness needs the safety check now.",
  },
};
