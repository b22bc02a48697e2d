// What was logged, newest first.

import { notes } from "./notes";

export const history = {
  title: "History",
  empty: "Nothing logged yet. What you log appears here, newest first.",
  all: "All",
  session: "Sessions",
  run: "Runs",
  morning: "Mornings",
  note: "Notes",
  filter: "Show",
  more: "Show more",
  waiting: "waiting to be sent",
  refused: "not accepted",
  conflict: "changed elsewhere",
  deleted: "Deleted.",
  checked: (by: string, day: string) => `Checked by ${by} on ${day}`,
  pain: (pain: number) => `pain ${pain} of 10`,
  untold: "how it felt is open",
  tell: "How was it?",
  addMorning: (day: string) => `Add the morning of ${day}`,
  guess: (day: string | null) =>
    day === null ? "Your expectation: left open" : `You expect to run as before by ${day}`,
  ending: {
    well: "Plan ended: well",
    sore: "Plan ended: still sore",
    other: "Plan ended for another reason",
  } as Record<string, string>,
  morningPain: (pain: number) => `Morning ${pain} of 10`,
  events: {
    flare: "Flare-up reported",
    red_flag: "Safety check: a yes",
    cleared: "Checked by a professional",
    acknowledged: "Note read",
    placement: "Starting point",
    sitting: notes.of.sitting.title,
    test: "Test",
    score: "Score",
    fall: notes.of.fall.title,
    treatment: notes.of.treatment.title,
    cross: notes.of.cross.title,
    pause: notes.of.pause.title,
    limit: "Limits by a professional",
  } as Record<string, string>,
};
