// The words of the training: exercises, versions, runs, bands, doses.

export const exercise = {
  EB: "Eccentric bridge",
  RD: "Single-leg deadlift",
  NH: "Nordic curl",
  walk: "Walk",
  run: "Run",
} as Record<string, string>;

export const how = {
  EB: "Lift the hips, then lower them slowly.",
  RD: "Hinge at the hips on one leg, back straight, as deep as is free of pain.",
  NH: "Kneel, body in a line, lean forward slowly, catch yourself with your hands.",
};

export const rung = {
  EB0: "Bridge hold, both legs",
  EB1: "Both legs, slow lowering",
  EB2: "Up with two legs, down with one",
  EB3: "One leg down, heel on a step",
  EB4: "One leg up and down, weight on the hips",
  RD1: "Fingertips on a wall, shallow",
  RD2: "Free, without weight",
  RD3: "Light weight, opposite hand",
  RD4: "Moderate weight",
  NH1: "With help (band, ball or part of the way)",
  NH2: "Full, slow, catch with the hands",
  NH3: "Full, sets of 6 to 8",
  NH4: "Full, sets of 8 to 10",
  NH5: "Full, 12, 10 and 8",
} as Record<string, string>;

export const runState = {
  NO_RUN: "No running yet",
  WALK: "Walking",
  BASE: "Easy running",
  FULL: "All running",
  WR1: "6\u00a0× (4\u00a0min walk + 1\u00a0min run)",
  WR2: "6\u00a0× (3\u00a0min walk + 2\u00a0min run)",
  WR3: "6\u00a0× (2\u00a0min walk + 3\u00a0min run)",
  WR4: "6\u00a0× (1\u00a0min walk + 4\u00a0min run)",
  WR5: "3\u00a0× (1\u00a0min walk + 9\u00a0min run)",
  WR6: "30 min easy running",
  SP1: "4 × 15-20 s at 60-70% effort",
  SP2: "6 × 20 s at 70% effort",
  SP3: "6 × 20 s at 80% effort",
  SP4: "6 × 20-30 s, gentle and easy",
  SP5: "6 × 20 s at 90% effort",
  SP6: "A few minutes of fast running",
  SP7: "4-6 × 15-20 s at full speed",
} as Record<string, string>;

export const speed = {
  SP1: "Strides",
  SP2: "Strides",
  SP3: "Strides",
  SP4: "Hills",
  SP5: "Strides",
  SP6: "Tempo or intervals",
  SP7: "Sprints",
} as Record<string, string>;

export const runKind = {
  walk: "Walk",
  walk_run: "Walk and run",
  easy: "Easy run",
  long: "Long run",
  strides: "Strides",
  hills: "Hills",
  fast: "Fast run",
  race: "Race",
} as Record<string, string>;

export const quality = {
  ache: "Dull ache",
  tight: "Tight",
  sharp: "Sharp",
  pop: "Pop or tear",
  burning: "Burning",
  numb: "Numb",
  tingle: "Tingling",
  weak: "Weak",
  limp: "Limping",
} as Record<string, string>;

export const band = { green: "Green", yellow: "Yellow", orange: "Orange", red: "Red" };

export const live = {
  label: "What to do now",
  green: "Carry on.",
  yellow: "Finish this set, do not add anything.",
  orange: "End this exercise for today. Others may go on while they stay green.",
  red: "Stop the session.",
  pop: "Stop. A pop or tear needs the safety check now.",
  nerve: "Stop. Numbness, tingling or weakness needs the safety check now.",
  limp: "Stop running and walk home.",
  /** The same for a run. */
  run: {
    green: "Carry on.",
    yellow: "Keep to the plan and add nothing.",
    orange: "No more running today. Walk home gently.",
    red: "Stop running and walk home.",
  },
};

export const change = {
  first: "First time",
  repeat: "Same again",
  step: "One small step up",
  load: "A little more weight",
  rung: "Next version",
  back: "One step back",
  rung_back: "The version before",
  restart: "Start again gently",
  deload: "Lighter week",
  hold: "Pauses for now",
  locked: "Not open yet",
  none: "As it is",
} as Record<string, string>;

export const state = {
  freeze: "Holding: nothing is made harder for now.",
  flare: "Flare-up: the plan is gentle until it settles.",
  locked: "Training is stopped.",
  review: "Please have it looked at: see a professional.",
  paused: "Pause: the plan waits for you.",
} as Record<string, string>;

export const tempo = {
  up: (s: string) => `${s}\u00a0s\u00a0up`,
  hold: (s: string) => `${s}\u00a0s\u00a0hold`,
  down: (s: string) => `${s}\u00a0s\u00a0down`,
  rest: (s: string) => `rest\u00a0${s}\u00a0s`,
  asLong: "as slow as you can",
};

export const dose = {
  times: "×",
  plus: "+",
  seconds: (n: number) => `${n}\u00a0s`,
  with: (weight: string) => `with ${weight}`,
  bodyweight: "no weight",
};
