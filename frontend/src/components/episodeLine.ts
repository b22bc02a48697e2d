// An episode in one line.

import type { Body, Episode } from "../api/types";
import { shortDay } from "../lib/format";
import { t } from "../messages/all";

export function episodeLine(body: Body | Episode): string {
  const { pattern, side, started } = body as Episode;
  const leg = { left: t.common.left, right: t.common.right, both: t.common.both }[side];
  return t.settings.episodeIs(t.start.patternIs[pattern], t.inside(leg), shortDay(started));
}
