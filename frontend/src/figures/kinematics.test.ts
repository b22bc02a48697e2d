// What each number should be was worked out by hand from the segment lengths, or stands in the
// rulebook's words for the exercise; ranges of joints are those of the AAOS (1965), rounded up.

import { describe, expect, it } from "vitest";
import {
  ANKLE_HEIGHT,
  along,
  type Body,
  type Joints,
  LENGTH,
  LIMBS,
  type Limb,
  type Point,
  type Pose,
  placed,
  SEGMENTS,
  type Segment,
  turned,
} from "./body";
import { bodyAt, type Phase, smooth } from "./movement";
import { MOVEMENTS, movementOf, phasesOf } from "./movements";

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
const RUNGS = Object.keys(MOVEMENTS);
const SHARES = Array.from({ length: 51 }, (_, i) => i / 50);
const PHASES: readonly Phase[] = ["ready", "up", "hold", "down", "rest"];

const near = (point: Point, x: number, y: number): void => {
  expect(point.x).toBeCloseTo(x, 6);
  expect(point.y).toBeCloseTo(y, 6);
};
const apart = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);
const shoulderOf = ({ trunk }: Body): Point => along(trunk, trunk.deg, LENGTH.trunk);

/** The joints of a limb read back from where its segments point. */
function jointsOf(body: Body, limb: Limb): Joints {
  const [upper, lower, end] = SEGMENTS[limb].map((segment) => body[segment].deg) as [
    number,
    number,
    number,
  ];
  const leg = limb.endsWith("Leg");
  return [
    turned(upper - body.trunk.deg - 180),
    turned(leg ? upper - lower : lower - upper),
    turned(end - lower - (leg ? 90 : 0)),
  ];
}

/** Looks at a movement all along, and gives what was wrong where. */
function faults(rung: string, look: (body: Body) => string | false | undefined): string[] {
  const movement = movementOf(rung);
  return PHASES.flatMap((phase) =>
    SHARES.flatMap((share) => {
      const fault = look(bodyAt(movement, { phase, share }));
      return fault ? [`${phase} ${share}: ${fault}`] : [];
    }),
  );
}

/** A millionth of a centimetre or a degree is rounding. */
const ROUNDING = 1e-6;
const same = (one: Point, other: Point): boolean => apart(one, other) < ROUNDING;

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

/** Degrees: the least and the most of each joint of a leg and an arm. */
const RANGES = {
  Leg: [
    [-30, 125],
    [0, 150],
    [-55, 30],
  ],
  Arm: [
    [-60, 180],
    [0, 150],
    [-80, 90],
  ],
} as const;

describe.each(RUNGS)("%s", (rung) => {
  const movement = movementOf(rung);

  it("keeps its segments' lengths, each where the one before ends", () => {
    const lengths = { Leg: [LENGTH.thigh, LENGTH.shank], Arm: [LENGTH.upperArm, LENGTH.forearm] };
    const wrong = faults(rung, (body) => {
      const off = [apart(body.trunk, body.head) - LENGTH.trunk];
      for (const limb of LIMBS) {
        const leg = limb.endsWith("Leg");
        const [first, second, third] = SEGMENTS[limb];
        const [upper = 0, lower = 0] = lengths[leg ? "Leg" : "Arm"];
        off.push(apart(body[first], leg ? body.trunk : shoulderOf(body)));
        off.push(apart(body[first], body[second]) - upper);
        off.push(apart(body[second], body[third]) - lower);
      }
      return off.some((by) => Math.abs(by) > ROUNDING) && `off by ${off}`;
    });
    expect(wrong).toEqual([]);
  });

  it("asks no joint for more than it has", () => {
    const wrong = faults(rung, (body) => {
      for (const limb of LIMBS) {
        const ranges = RANGES[limb.endsWith("Leg") ? "Leg" : "Arm"];
        for (const [i, deg] of jointsOf(body, limb).entries()) {
          const [least, most] = ranges[i] ?? [0, 0];
          if (deg < least - ROUNDING || deg > most) return `${limb} ${i} at ${deg}`;
        }
      }
      const neck = Math.abs(turned(body.head.deg - body.trunk.deg));
      return neck > 50 && `neck at ${neck}`;
    });
    expect(wrong).toEqual([]);
  });

  it("does not slide on what carries it", () => {
    const { anchor } = movement;
    const wrong = faults(rung, (body) => {
      if (anchor.on === "shoulders") return !same(body.head, anchor.at) && "shoulders";
      const [link, deg] =
        anchor.on === "foot" ? [body.nearFoot, 0] : [body.nearShank, anchor.shank];
      return (!same(link, anchor.at) || Math.abs(turned(link.deg - deg)) > ROUNDING) && anchor.on;
    });
    expect(wrong).toEqual([]);
  });

  it("keeps above the floor", () => {
    const wrong = faults(rung, (body) => {
      const low = (Object.keys(body) as Segment[]).find((segment) => body[segment].y < 2);
      if (low) return low;
      for (const foot of [body.nearFoot, body.farFoot]) {
        const sole = along(foot, foot.deg - 90, ANKLE_HEIGHT);
        const toes = along(sole, foot.deg, 0.75 * LENGTH.foot);
        const heel = along(sole, foot.deg, -0.2 * LENGTH.foot);
        // A shoe's ends are round: a centimetre of them is not there.
        if (Math.min(toes.y, heel.y) < -1) return `foot at ${toes.y}, ${heel.y}`;
      }
      return false;
    });
    expect(wrong).toEqual([]);
  });

  it("goes on from each phase where the one before ended", () => {
    const order = phasesOf(rung);
    const steps = order.map((phase, i): [Phase, Phase] => [
      phase,
      order[(i + 1) % order.length] ?? phase,
    ]);
    if (rung === "EB0") steps.length = 0;
    steps.push(["ready", order[0] ?? "hold"], [order.at(-1) ?? "hold", "rest"]);
    for (const [before, after] of steps) {
      const one = bodyAt(movement, { phase: before, share: 1 });
      const other = bodyAt(movement, { phase: after, share: 0 });
      for (const segment of Object.keys(one) as Segment[]) {
        expect(apart(one[segment], other[segment]), `${before} to ${after}`).toBeCloseTo(0, 6);
        expect(turned(one[segment].deg - other[segment].deg)).toBeCloseTo(0, 6);
      }
    }
  });

  it("does not jump within a phase of a repetition", () => {
    const jumps: string[] = [];
    for (const phase of ["up", "down"] as const) {
      let before = bodyAt(movement, { phase, share: 0 });
      for (let i = 1; i <= 300; i += 1) {
        const body = bodyAt(movement, { phase, share: i / 300 });
        for (const segment of Object.keys(body) as Segment[])
          if (apart(body[segment], before[segment]) > 3) jumps.push(`${segment} ${phase} ${i}`);
        before = body;
      }
    }
    expect(jumps).toEqual([]);
  });
});

describe("the bridges (B16)", () => {
  it.each(["EB0", "EB1", "EB2", "EB3", "EB4"])("%s makes a straight line to the knee", (rung) => {
    const phase = rung === "EB0" ? "hold" : "up";
    const body = bodyAt(movementOf(rung), { phase, share: 1 });
    expect(Math.abs(jointsOf(body, "nearLeg")[0])).toBeLessThan(2);
  });

  it.each(["EB0", "EB1"])("%s keeps both feet where they are", (rung) => {
    const start = bodyAt(movementOf(rung), { phase: "ready", share: 0 });
    const wrong = faults(
      rung,
      ({ nearFoot, farFoot }) =>
        !(same(nearFoot, start.nearFoot) && same(farFoot, start.nearFoot)) && "a foot slid",
    );
    expect(wrong).toEqual([]);
  });

  it.each(["EB2", "EB3"])("%s rises on two legs and sinks on one", (rung) => {
    const start = bodyAt(movementOf(rung), { phase: "ready", share: 0 });
    expect(faults(rung, ({ nearFoot }) => !same(nearFoot, start.nearFoot) && "slid")).toEqual([]);
    for (const share of [0, 0.3, 0.6, 0.7]) {
      const { farFoot } = bodyAt(movementOf(rung), { phase: "up", share });
      near(farFoot, start.farFoot.x, start.farFoot.y);
    }
    for (const share of [0, 0.2, 0.5, 0.8]) {
      const { farFoot } = bodyAt(movementOf(rung), { phase: "down", share });
      expect(farFoot.y - start.farFoot.y).toBeGreaterThan(10);
    }
    const hips = SHARES.map((share) => bodyAt(movementOf(rung), { phase: "down", share }).trunk.y);
    hips.forEach((y, i) => {
      expect(y).toBeLessThanOrEqual((hips[i - 1] ?? 99) + 1e-9);
    });
  });
});

/** Mass fractions and centres of mass from the segment's beginning: Winter, after Dempster. */
const MASSES: readonly [string, number, number, number][] = [
  ["trunk", 0.497, 0.5, LENGTH.trunk],
  ["head", 0.081, 0.55, LENGTH.head],
  ["Thigh", 0.1, 0.433, LENGTH.thigh],
  ["Shank", 0.0465, 0.433, LENGTH.shank],
  ["Foot", 0.0145, 0.3, LENGTH.foot],
  ["UpperArm", 0.028, 0.436, LENGTH.upperArm],
  ["Forearm", 0.016, 0.43, LENGTH.forearm],
  ["Hand", 0.006, 0.5, LENGTH.hand],
];

/** How far in front of the ankle the body's weight falls, in centimetres. */
function weightFalls(body: Body): number {
  let sum = 0;
  for (const [name, mass, share, length] of MASSES) {
    const names = name === "trunk" || name === "head" ? [name] : [`near${name}`, `far${name}`];
    for (const one of names) {
      const link = body[one as Segment];
      sum += mass * along(link, link.deg, share * length).x;
    }
  }
  return sum;
}

describe("the single-leg deadlifts (B17)", () => {
  it.each(["RD1", "RD2", "RD3", "RD4"])("%s stands in balance, knee slightly bent", (rung) => {
    for (const phase of ["down", "hold", "up"] as const)
      for (const share of SHARES) {
        const body = bodyAt(movementOf(rung), { phase, share });
        // Over the foot: from the heel, 5 cm behind the ankle, to the balls of the toes.
        expect(weightFalls(body)).toBeGreaterThan(-5);
        expect(weightFalls(body)).toBeLessThan(15);
        const knee = jointsOf(body, "nearLeg")[1];
        expect(knee).toBeGreaterThan(5);
        expect(knee).toBeLessThan(30);
      }
  });

  it("leans to about 45 degrees with support and nearly level without", () => {
    const low = (rung: string): Body => bodyAt(movementOf(rung), { phase: "hold", share: 0.5 });
    expect(Math.abs(low("RD1").trunk.deg - 45)).toBeLessThan(5);
    for (const rung of ["RD2", "RD3", "RD4"]) {
      expect(low(rung).trunk.deg).toBeGreaterThan(0);
      expect(low(rung).trunk.deg).toBeLessThan(20);
      expect(Math.abs(jointsOf(low(rung), "farLeg")[0])).toBeLessThan(15);
    }
  });

  it("keeps the fingertips of the first rung on the wall", () => {
    const wrong = faults("RD1", ({ farHand }) => !same(farHand, { x: 55, y: 120 }) && "slid");
    expect(wrong).toEqual([]);
  });
});

describe("the Nordic curls (B18)", () => {
  it.each(["NH1", "NH2", "NH3", "NH4", "NH5"])("%s sinks as one piece, lower and lower", (rung) => {
    let before = 91;
    for (const share of SHARES) {
      const body = bodyAt(movementOf(rung), { phase: "down", share });
      expect(Math.abs(jointsOf(body, "nearLeg")[0])).toBeLessThan(1);
      expect(body.trunk.deg).toBeLessThan(before + 1e-9);
      before = body.trunk.deg;
    }
    expect(before).toBeLessThan(20);
  });

  it("catches and pushes with hands that stay where they land", () => {
    const caught: [Phase, number][] = [
      ["down", 0.84],
      ["down", 0.92],
      ["down", 1],
      ["hold", 0.5],
      ["up", 0.1],
      ["up", 0.3],
    ];
    for (const [phase, share] of caught) {
      const body = bodyAt(movementOf("NH2"), { phase, share });
      near(body.nearHand, 84, 6);
      near(body.farHand, 84, 6);
    }
  });
});

it("knows the order of a repetition, and refuses a rung that it does not know", () => {
  expect(phasesOf("EB2")).toEqual(["up", "hold", "down"]);
  expect(phasesOf("RD1")).toEqual(["down", "hold", "up"]);
  expect(phasesOf("NH5")).toEqual(["down", "hold", "up"]);
  expect(() => phasesOf("XX1")).toThrow(RangeError);
});
