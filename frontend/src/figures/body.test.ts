// What each number should be was worked out by hand from the segment lengths.

import { describe, expect, it } from "vitest";
import {
  ANKLE_HEIGHT,
  along,
  type Joints,
  LENGTH,
  type Point,
  type Pose,
  placed,
  turned,
} from "./body";
import { jointsOf } from "./forTests";
import { smooth } from "./movement";

const NONE: Joints = [0, 0, 0];
const ATTENTION: Pose = {
  trunk: 90,
  neck: 0,
  nearLeg: NONE,
  farLeg: NONE,
  nearArm: NONE,
  farArm: NONE,
};
const STATURE = 170;

const near = (point: Point, x: number, y: number): void => {
  expect(point.x).toBeCloseTo(x, 6);
  expect(point.y).toBeCloseTo(y, 6);
};

describe("the body", () => {
  it("stands at attention with its joints at the published heights", () => {
    const body = placed(ATTENTION, { on: "foot", at: { x: 0, y: ANKLE_HEIGHT } });
    near(body.nearShank, 0, 0.285 * STATURE);
    near(body.trunk, 0, 0.53 * STATURE);
    near(body.head, 0, 0.818 * STATURE);
    near(along(body.head, body.head.deg, LENGTH.head), 0, STATURE);
    near(body.farHand, 0, (0.818 - 0.186 - 0.146) * STATURE);
    near(body.farFoot, 0, ANKLE_HEIGHT);
    expect(turned(body.farFoot.deg)).toBeCloseTo(0, 9);
  });

  it("sits with hips and knees at a right angle", () => {
    const sitting: Pose = { ...ATTENTION, nearLeg: [90, 90, 0], nearArm: [0, 90, 0] };
    const body = placed(sitting, { on: "shoulders", at: { x: 0, y: 100 } });
    near(body.trunk, 0, 100 - 48.96);
    near(body.nearShank, 41.65, 100 - 48.96);
    near(body.nearFoot, 41.65, 100 - 48.96 - 41.82);
    near(body.nearForearm, 0, 100 - 31.62);
    near(body.nearHand, 24.82, 100 - 31.62);
  });

  it("leans from the foot: ten degrees at the ankle bring the knee forward", () => {
    const body = placed({ ...ATTENTION, nearLeg: [0, 10, 10] }, { on: "foot", at: { x: 0, y: 0 } });
    near(
      body.nearShank,
      41.82 * Math.sin((10 * Math.PI) / 180),
      41.82 * Math.cos((10 * Math.PI) / 180),
    );
    expect(body.nearThigh.x).toBeCloseTo(body.nearShank.x, 6);
    expect(body.trunk.deg).toBeCloseTo(90, 9);
  });

  it("brings a held foot to its place with the knee in front", () => {
    // The thigh points forward and the shank down: a right angle at the knee.
    const held = { farLeg: { x: 41.65, y: 100 - 48.96 - 41.82, deg: 0 } };
    const body = placed(ATTENTION, { on: "shoulders", at: { x: 0, y: 100 } }, held);
    near(body.farShank, 41.65, 100 - 48.96);
    const joints = jointsOf(body, "farLeg");
    expect(joints[0]).toBeCloseTo(90, 6);
    expect(joints[1]).toBeCloseTo(90, 6);
    expect(joints[2]).toBeCloseTo(0, 6);
  });

  it("stretches a limb towards a place that is out of reach", () => {
    const held = { nearArm: { x: 500, y: 100, deg: 0 } };
    const body = placed(ATTENTION, { on: "shoulders", at: { x: 0, y: 100 } }, held);
    near(body.nearHand, 31.62 + 24.82, 100);
  });
});

describe("a smooth line", () => {
  it("is 3u² - 2u³ between two values", () => {
    expect(smooth([0, 1], [0, 10], 0.25)).toBeCloseTo(1.5625, 9);
    expect(smooth([0, 2], [10, 0], 1)).toBeCloseTo(5, 9);
  });

  it("goes through the middle of three at the harmonic mean of the slopes", () => {
    // Slopes 1 and 3 give 1.5; half way to the middle: 0.5 - 0.25 * 0.5 * 1.5.
    expect(smooth([0, 1, 2], [0, 1, 4], 0.5)).toBeCloseTo(0.3125, 9);
    expect(smooth([0, 1, 2], [0, 1, 4], 1)).toBeCloseTo(1, 9);
  });

  it("rests where it turns back, and stays at its ends", () => {
    expect(smooth([0, 1, 2], [0, 2, 0], 0.5)).toBeCloseTo(1, 9);
    expect(smooth([0.2, 1], [3, 4], 0)).toBe(3);
    expect(smooth([0, 0.5], [3, 4], 0.9)).toBe(4);
    expect(smooth([0], [7], 0.4)).toBe(7);
  });
});
