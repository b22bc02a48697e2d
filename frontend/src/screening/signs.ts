// Whether all the questions, answered again, also answer the few that the plan asks again by
// itself (rulebook 4.3, 9.1, 16; `components/Rescreen.tsx`): is any of their signs left? Pure.

import { STRAIN } from "../state/lock";
import type { Told } from "./path";

type Signs = Readonly<Record<string, readonly string[]>>;

/** What points to something else, as `t.rescreen.signs` lists it. */
const OF_OTHER: Signs = {
  Q02: ["burn_electric"],
  Q03: ["whole_back_thigh", "back_buttock_leg", "groin_front"],
  Q05: ["below_knee_or_whole_leg"],
  Q06: ["leg_symptoms"],
  Q07: ["yes"],
  Q09: ["spine_move_cough"],
};

/** What a strain would still show, as `t.rescreen.strain` lists it; walking is told in a number. */
const OF_STRAIN: Signs = {
  Q08: ["bruise", "swelling_visible"],
  Q09: ["any_leg_move_walk"],
  Q10: ["worse"],
  Q11: ["muscle"],
};

/** True where one of the signs that the rule asks for is among the answers. */
export function isSignLeft(rule: string, told: Told): boolean {
  if (told.any_pain === false) return false;
  const isStrain = rule === STRAIN;
  if (isStrain && (told.signs.walking_pain ?? 0) > 0) return true;
  const signs = isStrain ? OF_STRAIN : OF_OTHER;
  return Object.entries(signs).some(([id, keys]) => keys.includes(told.answers[id] ?? ""));
}
