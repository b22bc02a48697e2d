// Die Karte fürs Laufen auf „Heute“: der Timer und die Obergrenzen.

import type { running as english } from "../en/running";

export const running: typeof english = {
  start: "Timer starten",
  goOn: "Mit dem Timer weitermachen",
  goOnText: "Ein Lauf mit Timer hat begonnen. Der Timer steht, wo du ihn gelassen hast.",
  logText: "Dein Lauf mit dem Timer ist noch nicht eingetragen.",
  logTimed: "Lauf vom Timer eintragen",
  byHand: "Von Hand eintragen",
  week: (done, cap, left) => `${done} von ${cap} in dieser Woche, ${left} übrig`,
  withRun: (run, left) => `Mit einem Lauf von ${run}: noch ${left} übrig`,
  today: "Heute",
  atMost: (most) => `Bis zu ${most}.`,
  todayUpTo: "Heute bis zu",
  restOfWeek: "So viel ist von dieser Woche übrig.",
  weekDone: "Die Strecke dieser Woche ist gelaufen. Pause gehört zum Plan.",
};
