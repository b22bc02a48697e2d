// Was ein Lauf sein darf und was über längere veröffentlicht ist, während er eingetippt wird.

import type { caps as english } from "../en/caps";

const SUCH =
  "Bei Laufenden im Allgemeinen, nicht in der Reha, war bei solchen Läufen die Verletzungsrate";

const MORE: Record<string, (times: string) => string> = {
  "7.2": (times) => `${SUCH} ${times}-mal so hoch.`,
  "7.2-STRONG": (times) => `Das ist viel mehr als ein Zehntel. ${SUCH} ${times}-mal so hoch.`,
  "7.2-DOUBLE": (times) =>
    `${SUCH} ${times}-mal so hoch. Bei einer solchen Strecke helfen Gehpausen.`,
};

export const caps: typeof english = {
  today: (most) => `Heute bis zu ${most}.`,
  notToday: (day) => `Der nächste Lauf: ${day}.`,
  thenUpTo: (most) => `Ein Lauf ist bis zu ${most} lang.`,
  beyond: (id, percent, times) =>
    `Das ist ${percent} % länger als dein längster Lauf der letzten 30 Tage. ${MORE[id]?.(times) ?? ""}`,
  overRun: (cap) => `Das ist mehr als die ${cap}, die der Plan jetzt für einen Lauf hat.`,
  overWeek: (cap) =>
    `Damit geht diese Woche über ihre ${cap}. Die nächsten Wochen werden von dem aus geplant, was erlaubt war.`,
  kind: "Schon gelaufen? Dann trag ihn ein, wie er war; der Plan geht davon aus.",
  offer: (most) => `Noch nicht gelaufen? Der Plan hat heute bis zu ${most}.`,
  take: (most) => `${most} nehmen`,
  upTo: (percent) => `Bis zu ${percent} % länger`,
  over: (low, high) => (high === null ? `Mehr als ${low} % länger` : `${low} bis ${high} % länger`),
  thisRun: "Dieser Lauf",
  measure: "das Maß",
  times: (ratio, low, high) => `× ${ratio} (${low} bis ${high})`,
  source:
    "Verletzungen im Vergleich zu Läufen von bis zu einem Zehntel mehr, bei 5.205 Laufenden im Allgemeinen, nicht in der Reha (Frandsen 2025). Stufen einer Studie, keine Kurve; für ein einzelnes Bein weiß es niemand.",
};
