// The chosen places in words.

import { t } from "../messages/all";
import { areaOf, inOrder, SIDES, type Spot, sideOf } from "./areas";

/** "left: sit bone, calf; right: groin": the spots as they stand inside a sentence. */
export const nameSpots = (spots: readonly Spot[]): string =>
  SIDES.map((side) => [side, inOrder(spots).filter((one) => sideOf(one) === side)] as const)
    .filter(([, found]) => found.length > 0)
    .map(([side, found]) => t.bodymap.named(side, found.map(areaOf)))
    .join("; ");
