// What taps on the body suggest: the answer to "where is it", the leg, and whether it is both.
// A suggestion only, which the person sees in words and may change. Pure.

import type { Side } from "../api/types";
import { type Area, areaOf, type Spot, sideOf } from "../bodymap/areas";

/** The back of the thigh from top to bottom. */
const THIGH: readonly Area[] = ["upper_thigh", "mid_thigh", "behind_knee"];
const LEG: readonly Area[] = [...THIGH, "calf"];
const SEAT: readonly Area[] = ["buttock", "sit_bone"];

/**
 * The key of Q03 that the taps fit best, or null where they fit none. What spreads goes first, so that
 * pain from the back into the leg is never read as a sore spot of the hamstring.
 */
export function placeOf(spots: readonly Spot[]): string | null {
  const areas = new Set(spots.map(areaOf));
  const any = (some: readonly Area[]) => some.some((one) => areas.has(one));
  const isLeg = any(LEG);
  if (areas.size === 0) return null;
  if (areas.has("low_back") && (isLeg || any(SEAT) || areas.size === 1)) return "back_buttock_leg";
  if (areas.has("calf") && areas.size > 1 && any([...SEAT, "upper_thigh", "mid_thigh"])) {
    return "back_buttock_leg";
  }
  const along = THIGH.filter((one) => areas.has(one)).length;
  if (along >= 2) return "whole_back_thigh";
  if (any(SEAT) || areas.has("upper_thigh")) {
    return areas.has("mid_thigh") || areas.has("behind_knee") ? "whole_back_thigh" : "sit_bone";
  }
  if (areas.has("mid_thigh")) return "mid_thigh";
  if (areas.has("behind_knee") || areas.has("calf")) return "behind_knee";
  return areas.has("groin") ? "groin_front" : null;
}

/** The leg; null without a tap. */
export function legOf(spots: readonly Spot[]): Side | null {
  const sides = new Set(spots.map(sideOf));
  if (sides.size === 0) return null;
  return sides.size === 2 ? "both" : sideOf(spots[0] as Spot);
}

/** The key of Q19. */
export function legsOf(spots: readonly Spot[]): string | null {
  const leg = legOf(spots);
  return leg === null ? null : leg === "both" ? "both" : "one";
}
