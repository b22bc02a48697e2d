// What else a night and a morning brought.

export const morning = {
  more: "The night and the morning",
  sleep: "Hours of sleep",
  stiffness: "Minutes until the stiffness was gone",
  painkillerMore: "It may hide pain, so the plan is a little more careful after it.",
  ill: "I felt ill",
  atOnce: "Each answer is saved at once.",
};
