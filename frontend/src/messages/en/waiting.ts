// What has not arrived: what waits, what was refused, what was changed twice.

export const waiting = {
  title: "Waiting and open questions",
  none: "Everything has been sent.",
  list: "Waiting to be sent",
  refused: "Not accepted by the server",
  refusedText: "It is still on this device. You can change it and send it again.",
  sendAgain: "Send again",
  throwAway: "Throw away",
  throwSure: "Throw this away? It cannot be brought back.",
  throwPlan: "Its starting point goes with it.",
  conflict: "Changed in two places",
  conflictText: "This entry was changed on another device as well. Which one should stay?",
  restoredText:
    "The server was set back to an earlier copy, in which this entry is different. Which one should stay?",
  onServer: "On the server",
  keepServer: "Keep the server's",
  mine: "On this device",
  theirs: "On the other device",
  keepMine: "Keep mine",
  keepTheirs: "Keep the other",
  deletedThere: "It was deleted there.",
  deletedHere: "It was deleted here.",
  reason: "Reason",
  why: {
    flag_stays:
      "A sign that stops the training stays in the log. A professional's check releases it, also if it was a tap by mistake: note on Today who looked at it, and when.",
  } as Record<string, string>,
  kind: {
    session: "Session",
    run: "Run",
    morning: "Morning check",
    episode: "Plan",
    placement: "Starting point",
  } as Record<string, string>,
};
