// The running card on Today: the timer and the caps.

export const running = {
  start: "Start the timer",
  goOn: "Go on with the timer",
  goOnText: "A timed run has begun. The timer is where you left it.",
  logText: "Your timed run is not logged yet.",
  logTimed: "Log the timed run",
  byHand: "Log it by hand",
  week: (done: string, cap: string, left: string) => `${done} of ${cap} this week, ${left} left`,
  withRun: (run: string, left: string) => `With a run of ${run}: ${left} left`,
  today: "Today",
  atMost: (most: string) => `Up to ${most}.`,
  todayUpTo: "Today up to",
  restOfWeek: "That is what is left of this week.",
  weekDone: "This week's distance is run. Rest is part of the plan.",
};
