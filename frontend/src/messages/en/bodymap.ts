// The body map: its areas in words.

import type { Area, Side } from "../../bodymap/areas";

const areas: Record<Area, string> = {
  low_back: "Low back",
  buttock: "Buttock",
  sit_bone: "Sit bone",
  upper_thigh: "Back of the upper thigh",
  mid_thigh: "Back of the mid thigh",
  behind_knee: "Behind the knee",
  calf: "Calf",
  outer_hip: "Outer hip",
  groin: "Groin",
  front_thigh: "Front of the thigh",
};

const sides: Record<Side, string> = { left: "Left", right: "Right" };

export const bodymap = {
  hint: "Tap every place that hurts. Tap again to take it back.",
  inWords: "Choose in words instead",
  none: "Nothing chosen yet.",
  views: { back: "From behind", front: "Front, as in a mirror" },
  areas,
  sides,
  /** The name of one place on the map. */
  label: (side: Side, area: Area): string => `${sides[side]}: ${areas[area].toLowerCase()}`,
  /** The places of one side inside a sentence. */
  named: (side: Side, found: readonly Area[]): string =>
    `${side}: ${found.map((area) => areas[area].toLowerCase()).join(", ")}`,
};
