// One page for the physio.

import { count } from "./forms";

export const report = {
  title: "For your physio",
  about:
    "One page to print or to save as a PDF. It holds what you logged and what the plan says; nothing is sent anywhere.",
  print: "Print",
  questions: "What I want to ask",
  questionsHint: "Kept on this device, and printed.",
  who: (email: string) => `Runner: ${email}`,
  made: (day: string) => `Restride, ${day}`,
  since: (day: string) => `since ${day}`,
  started: (day: string) => `plan since ${day}`,
  severity: { mild: "mild", moderate: "moderate" } as Record<string, string>,
  usual: (pain: number) => `usual morning ${pain} of 10`,
  goal: (week: string) => `goal ${week} a week`,
  weeksTitle: "The last 12 weeks",
  chart: "Twelve weeks: pain in the mornings and the worst of each week; the distance run below",
  chartLoad: (unit: string) => `Run a week, ${unit}`,
  key: "Pain, 0 to 10. Line: mean of the mornings. Squares: the worst of the week, morning or training.",
  kept: (done: number, planned: number) =>
    `${done} of ${count(planned, "planned part", "planned parts")} done in the last 28 days; pauses, illness, flare-ups and locks ask for nothing.`,
  expects: (day: string, said: string) =>
    `expects to run as before by ${day} (said on ${said}; own expectation, no promise)`,
  stage: "Stage and what is still open",
  stageOpen: "Open",
  stageMet: "Reached",
  doses: "Doses now, and why",
  running: "Running",
  week: (done: string, cap: string) => `${done} of at most ${cap} this week`,
  oneRun: (cap: string) => `one run at most ${cap}`,
  band: "Last time",
  bands:
    "Green: calm, also the morning after. Yellow: the same again. Orange: too much, so less. Red: stopped, much less and a rest.",
  /** Not open yet, or at rest: the reason follows. */
  noDose: "not planned now",
  noDoses: "Nothing is planned now.",
  tests: "Newest tests",
  events: "Flare-ups, flags, falls, treatments, pauses",
  nothing: "None in these weeks.",
  noTests: "None noted.",
  note: "From the runner's own log. It is no diagnosis. Every rule stands with its number and source on Restride's page of rules.",
  flag: "Red flag, not checked yet:",
};
