// The timer of a test that counts up.

export const stopwatch = {
  open: "Do it with the timer",
  goOn: "Go on with the timer",
  seat: "What are you sitting on?",
  before: "Pain now, before you begin",
  start: "Start the timer",
  otherDay: "With 3 of 10 or more before it begins, leave this test for a calmer day.",
  byHand: "I know the minutes already",
  of: (minutes: number) => `Of ${minutes} minutes`,
  stopAt: (pain: number) => `Stop when the pain is ${pain} of 10.`,
  stops: {
    walk: "Turn back if it gets worse as you go. Ten minutes are enough for this test.",
    morning: "Sit for five minutes after the ten bridges. Stop at 3 of 10.",
  },
  longWalk: "From 20 minutes on it is logged as a walk. 30 minutes are enough.",
  enough: "That is enough. Nothing is gained by more.",
  stop: {
    sitting: "Stop and note the minutes",
    walk: "Stop and note it",
    morning: "Done: to the morning check",
  },
  goesOn: "The time goes on if you lock the screen or close the app.",
  drop: "Throw this time away",
  other: (title: string) => `Another timer is running: ${title}.`,
};
