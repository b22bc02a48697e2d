// What the first screens show of nouns whose other texts are loaded later.

/** What stands in the history. */
export const plan = {
  done: (what: string, day: string) => `${what}: moved to ${day}.`,
};

/** What stands on Today. */
export const player = {
  start: "Start session",
  goOn: "Go on with the session",
  goOnText: "A session has begun. You go on where you left it.",
  byHand: "Log it by hand",
};

/** What stands above every page when a new version is there. */
export const settings = {
  version: "A new version is ready.",
  reload: "Reload now",
};

/** What Today and its list of open criteria need of it. */
export const start = {
  stages: {
    S0: "S0 · Settle it down",
    S1: "S1 · Holding still under load",
    S2: "S2 · Strength, hip nearly straight",
    S3: "S3 · Strength with the hip bent",
    S4: "S4 · Speed and hills",
    S5: "S5 · Keep it",
    A0: "A0 · Protect",
    A1: "A1 · First loading",
    A2: "A2 · Build up, walk and run",
    A3: "A3 · Strength at length, speed",
    A4: "A4 · Full return",
    A5: "A5 · Keep it",
    CAREFUL: "Careful plan",
    DIARY: "Diary only",
    PREVENT: "Prevention",
  } as Record<string, string>,
  fetching: "Fetching your log from the server…",
  fetchingLater: "It comes with the next connection.",
};
