// The Nordic curls, NH1 to NH5: knees on a pad, ankles held, the body falls as one piece.

import type { Anchor, Joints, Link } from "../body";
import { type KeyPose, type Movement, movement } from "../movement";

/** The shins slope down a little from the pad to the held ankles. */
const SHANK = 183;
const anchor: Anchor = { on: "knees", at: { x: 0, y: 18 }, shank: SHANK };

/** Hands ready before the chest, and flat on the floor where they catch. */
const GUARD: Joints = [18, 112, 20];
const CAUGHT: Link = { x: 84, y: 6, deg: -12 };

/** Trunk and thigh in one line that rises so many degrees; hips bent for the way back up. */
function body(rises: number, arm: Joints, hip = 0): KeyPose {
  const leg: Joints = [hip, rises + hip + 180 - SHANK, -52];
  return { trunk: 0, neck: 0, nearLeg: leg, farLeg: leg, nearArm: arm, farArm: arm };
}
const caught = (pose: KeyPose): KeyPose => ({
  ...pose,
  held: { nearArm: CAUGHT, farArm: CAUGHT },
});

const poses = {
  tall: body(90, GUARD),
  lean: body(52, [30, 96, 30]),
  touch: { ...caught(body(27, GUARD)), neck: 10 },
  low: { ...caught(body(14, GUARD)), neck: 14 },
  rise: body(64, GUARD, 22),
};

const tracks: Movement<keyof typeof poses>["tracks"] = {
  ready: [[0, "tall"]],
  down: [
    [0, "tall"],
    [0.6, "lean"],
    [0.84, "touch"],
    [1, "low"],
  ],
  hold: [[0, "low"]],
  up: [
    [0, "low"],
    [0.3, "touch"],
    [0.65, "rise"],
    [1, "tall"],
  ],
  rest: [[0, "tall"]],
};

const nordic = (settings: Movement["settings"]): Movement =>
  movement({
    anchor,
    poses,
    tracks,
    settings,
    twoLegs: true,
    order: ["down", "hold", "up"],
    stills: { ready: 1, down: 0.6, hold: 0, up: 0.5, rest: 1 },
    card: { phase: "down", share: 0.6 },
    view: [-126, -12, 258],
  });

const full = nordic(["pad", "partner"]);

export const nordics: Record<string, Movement> = {
  NH1: nordic(["pad", "strap", "band"]),
  NH2: full,
  NH3: full,
  NH4: full,
  NH5: full,
};
