// What the service worker says by itself, in German.

import type { More } from "../en";

export const push: More["push"] = {
  later: "In einer Stunde",
  done: "Erledigt",
  unread: "Hier liegt etwas für dich bereit. Schau hinein, wenn es dir passt.",
  tooLate: "Dafür ist es heute zu spät. Du kannst es lassen oder gleich erledigen.",
  notPutOff: "Das kam beim Server nicht an. Tippe hier, wenn es dir passt.",
};
