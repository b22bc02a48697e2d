// The exercises as the founding texts describe them (B16 to B18) and the rulebook's section 6.

import { describe, expect, it } from "vitest";
import { along, type Body, LENGTH, type Point, type Segment } from "../body";
import { faults, jointsOf, SHARES, same } from "../forTests";
import { bodyAt, type Phase } from "../movement";
import { movementOf, phasesOf } from ".";

const near = (point: Point, x: number, y: number): void => {
  expect(point.x).toBeCloseTo(x, 6);
  expect(point.y).toBeCloseTo(y, 6);
};

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

it("knows the order of a repetition, and refuses what is no exercise", () => {
  expect(phasesOf("EB2")).toEqual(["up", "hold", "down"]);
  expect(phasesOf("RD1")).toEqual(["down", "hold", "up"]);
  expect(phasesOf("NH5")).toEqual(["down", "hold", "up"]);
  expect(phasesOf("RD9")).toEqual(["down", "hold", "up"]);
  expect(() => phasesOf("XX1")).toThrow(RangeError);
});
