// The single-leg Romanian deadlifts, RD1 to RD4: one foot stands, the hip hinges.

import type { Anchor, Joints, Link } from "../body";
import { ANKLE_HEIGHT } from "../body";
import { type KeyPose, type Movement, movement } from "../movement";

const anchor: Anchor = { on: "foot", at: { x: 0, y: ANKLE_HEIGHT } };

const BESIDE: Link = { x: 0, y: ANKLE_HEIGHT, deg: 0 };
/** Fingertips on a wall that stands an arm's length ahead. */
const ON_WALL: Link = { x: 55, y: 120, deg: 50 };

const HANGS: Joints = [2, 8, 4];
/** The hand on the hip, out of the weight's way. */
const ON_HIP: Joints = [-41, 84, 30];

const both: KeyPose = {
  trunk: 0,
  neck: 0,
  nearLeg: [3, 6, 3],
  farLeg: [0, 0, 0],
  nearArm: HANGS,
  farArm: HANGS,
  held: { farLeg: BESIDE },
};
const tall: KeyPose = { ...both, nearLeg: [6, 10, 4], farLeg: [15, 52, 22], held: {} };
/** Toward parallel; arms hang straight down, the free leg in line with the trunk. */
const deep: KeyPose = {
  ...tall,
  neck: 10,
  nearLeg: [87, 18, 6],
  farLeg: [-6, 8, -4],
  nearArm: [75, 6, 2],
  farArm: [75, 6, 2],
};
/** Half way, the hips well behind the foot. */
const half: KeyPose = {
  ...tall,
  neck: 6,
  nearLeg: [57, 12, 0],
  farLeg: [-8, 14, 0],
  nearArm: [40, 8, 2],
  farArm: [40, 8, 2],
};

type Poses = "both" | "tall" | "bent";

const tracks: Movement<Poses>["tracks"] = {
  ready: [
    [0, "both"],
    [0.5, "tall"],
  ],
  down: [
    [0, "tall"],
    [1, "bent"],
  ],
  hold: [[0, "bent"]],
  up: [
    [0, "bent"],
    [1, "tall"],
  ],
  rest: [
    [0, "tall"],
    [0.03, "both"],
  ],
};

type Hinge = { poses: Movement<Poses>["poses"]; settings: Movement["settings"] };

const hinge = ({ poses, settings }: Hinge): Movement =>
  movement({
    anchor,
    poses,
    settings,
    twoLegs: false,
    tracks,
    order: ["down", "hold", "up"],
    stills: { ready: 1, down: 0.6, hold: 0, up: 1, rest: 1 },
    card: { phase: "hold", share: 0 },
    view: [-148, -7, 286],
  });

/** The arm is only so long: beside a wall one stands a little bent already. */
const onWall = (pose: KeyPose, hip: number): KeyPose => ({
  ...pose,
  nearLeg: [hip, pose.nearLeg[1], pose.nearLeg[2]],
  held: { ...pose.held, farArm: ON_WALL },
});
const withWeight = (pose: KeyPose): KeyPose => ({ ...pose, nearArm: ON_HIP });

const free = { both, tall, bent: deep };
const weighted = { both: withWeight(both), tall: withWeight(tall), bent: withWeight(deep) };

export const hinges: Record<string, Movement> = {
  RD1: hinge({
    poses: { both: onWall(both, 9), tall: onWall(tall, 12), bent: onWall(half, 57) },
    settings: ["wall"],
  }),
  RD2: hinge({ poses: free, settings: [] }),
  RD3: hinge({ poses: weighted, settings: ["hand-weight"] }),
  RD4: hinge({ poses: weighted, settings: ["hand-weight-large"] }),
};
