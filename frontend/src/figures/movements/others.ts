// What is no rung: the single-leg bridge test (rulebook 10), and a runner for the cards.

import type { Anchor, Joints, Link } from "../body";
import { type KeyPose, type Movement, movement } from "../movement";

/** The heel on the edge of a box of 60 cm, the toes up. */
const ON_BOX: Link = { x: 111.5, y: 63.5, deg: 106 };
const CROSSED: Joints = [-2, 148, 38];

const low: KeyPose = {
  trunk: 180,
  neck: 3,
  nearLeg: [0, 0, 0],
  farLeg: [84, 6, -15],
  nearArm: CROSSED,
  farArm: CROSSED,
  held: { nearLeg: ON_BOX },
};
/** The hips stretch; the other leg stays where it points, so that it gives no swing. */
const high: KeyPose = { ...low, trunk: 219.5, neck: -36.5, farLeg: [44.5, 6, -15] };

const bridgeTest = movement({
  anchor: { on: "shoulders", at: { x: 0, y: 11.5 } },
  poses: { low, high },
  tracks: {
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
  },
  order: ["up", "hold", "down"],
  stills: { ready: 1, up: 1, hold: 0, down: 0.6, rest: 1 },
  card: { phase: "hold", share: 0 },
  settings: ["mat", "box"],
  twoLegs: false,
  view: [-50, -14, 262],
});

const stride: KeyPose = {
  trunk: 83,
  neck: 4,
  nearLeg: [-20, 16, -26],
  farLeg: [62, 98, 4],
  nearArm: [30, 84, 0],
  farArm: [-48, 92, 0],
};
/** High enough that the toes of the near foot just leave the ground. */
const anchor: Anchor = { on: "shoulders", at: { x: 8, y: 146 } };

const run = movement({
  anchor,
  poses: { stride },
  tracks: {
    ready: [[0, "stride"]],
    up: [[0, "stride"]],
    hold: [[0, "stride"]],
    down: [[0, "stride"]],
    rest: [[0, "stride"]],
  },
  order: ["hold"],
  stills: { ready: 0, up: 0, hold: 0, down: 0, rest: 0 },
  card: { phase: "hold", share: 0 },
  settings: [],
  twoLegs: true,
  view: [-148, -7, 286],
});

export const others: Record<string, Movement> = { sl_bridge: bridgeTest, run };
