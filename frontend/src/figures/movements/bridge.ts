// The bridges, EB0 to EB4: on the back, shoulders on the floor, feet where they stand.

import type { Anchor, Joints, Link } from "../body";
import { ANKLE_HEIGHT } from "../body";
import { type KeyPose, type Movement, movement } from "../movement";

/** Half of the chest's depth: so high lie the shoulders of somebody on the back. */
const LIES = 11.5;
const anchor: Anchor = { on: "shoulders", at: { x: 0, y: LIES } };

const FLAT: Link = { x: 92, y: ANKLE_HEIGHT, deg: 0 };
/** Only the heel touches: the toes point up. */
const HEEL_ON_STEP: Link = { x: 111, y: 23, deg: 40 };
const PALM: Link = { x: 55.5, y: 4, deg: 0 };

const NONE: Joints = [0, 0, 0];
/** Hands on the weight over the hips. */
const ON_WEIGHT: Joints = [-8, 92, -60];
const STRAIGHT: Joints = [0, 4, -18];
const STRAIGHT_LOW: Joints = [14, 4, -18];

/** The hips lie at 180; where the line from shoulder to knee is straight depends on the feet. */
function bridgePoses(foot: Link, top: number, arm: Joints | null) {
  const arms = {
    nearArm: arm ?? NONE,
    farArm: arm ?? NONE,
  };
  const hands = arm ? {} : { nearArm: PALM, farArm: PALM };
  const low: KeyPose = {
    trunk: 180,
    neck: 3,
    nearLeg: NONE,
    farLeg: NONE,
    ...arms,
    held: { ...hands, nearLeg: foot, farLeg: foot },
  };
  const high: KeyPose = { ...low, trunk: top, neck: 183 - top };
  const one = { ...hands, nearLeg: foot };
  return {
    low,
    high,
    leaving: { ...high, farLeg: [10, 55, -10] as Joints, held: one },
    highOne: { ...high, farLeg: STRAIGHT, held: one },
    sinking: { ...high, trunk: top - 2, neck: 185 - top, farLeg: STRAIGHT, held: one },
    nearlyLow: { ...low, trunk: 184, neck: -1, farLeg: STRAIGHT_LOW, held: one },
    lowOne: { ...low, farLeg: STRAIGHT_LOW, held: one },
  };
}

type Tracks = Movement<keyof ReturnType<typeof bridgePoses>>["tracks"];
type Bridge = {
  tracks: Tracks;
  settings: Movement["settings"];
  foot?: Link;
  top?: number;
  arm?: Joints;
};

function bridge({ foot = FLAT, top = 203.4, arm, tracks, settings }: Bridge): Movement {
  return movement({
    anchor,
    poses: bridgePoses(foot, top, arm ?? null),
    order: ["up", "hold", "down"],
    stills: { ready: 1, up: tracks === UP_TWO_DOWN_ONE ? 0.72 : 1, hold: 1, down: 0.5, rest: 1 },
    card: { phase: "down", share: 0.14 },
    view: [-46, -24, 198],
    tracks,
    settings,
    twoLegs: tracks !== UP_TWO_DOWN_ONE && tracks !== ONE_LEG,
  });
}

const TWO_LEGS: Tracks = {
  ready: [[0, "low"]],
  up: [
    [0, "low"],
    [1, "high"],
  ],
  hold: [[0, "high"]],
  down: [
    [0, "high"],
    [1, "low"],
  ],
  rest: [[0, "low"]],
};

/**
 * Up with two; one leg leaves the floor at the top and stretches as the hips begin to sink. Its
 * foot is back on the floor as they arrive.
 */
const UP_TWO_DOWN_ONE: Tracks = {
  ...TWO_LEGS,
  up: [
    [0, "low"],
    [0.72, "high"],
    [1, "leaving"],
  ],
  hold: [[0, "leaving"]],
  down: [
    [0, "leaving"],
    [0.14, "sinking"],
    [0.82, "nearlyLow"],
    [1, "low"],
  ],
};

const ONE_LEG: Tracks = {
  ready: [
    [0, "low"],
    [0.4, "lowOne"],
  ],
  up: [
    [0, "lowOne"],
    [1, "highOne"],
  ],
  hold: [[0, "highOne"]],
  down: [
    [0, "highOne"],
    [1, "lowOne"],
  ],
  rest: [
    [0, "lowOne"],
    [0.03, "low"],
  ],
};

/** A hold of half a minute: the hips rise at its beginning and sink as the rest begins. */
const HELD: Tracks = {
  ...TWO_LEGS,
  hold: [
    [0, "low"],
    [0.06, "high"],
  ],
  rest: [
    [0, "high"],
    [0.02, "low"],
  ],
};

export const bridges: Record<string, Movement> = {
  EB0: {
    ...bridge({ tracks: HELD, settings: ["mat"] }),
    order: ["hold"],
    card: { phase: "hold", share: 1 },
  },
  EB1: bridge({ tracks: TWO_LEGS, settings: ["mat"] }),
  EB2: bridge({ tracks: UP_TWO_DOWN_ONE, settings: ["mat"] }),
  EB3: bridge({
    foot: HEEL_ON_STEP,
    top: 207,
    tracks: UP_TWO_DOWN_ONE,
    settings: ["mat", "step"],
  }),
  EB4: bridge({ arm: ON_WEIGHT, tracks: ONE_LEG, settings: ["mat", "hip-weight"] }),
};
