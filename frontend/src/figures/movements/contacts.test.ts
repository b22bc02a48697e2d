// What holds for every movement at every moment: nothing stretches, slides, jumps or bends too far.
// The ranges of joints are those of the AAOS (1965), rounded up.

import { describe, expect, it } from "vitest";
import { ANKLE_HEIGHT, along, LENGTH, LIMBS, SEGMENTS, type Segment, turned } from "../body";
import { apart, faults, jointsOf, ROUNDING, same, shoulderOf } from "../forTests";
import { bodyAt, type Phase } from "../movement";
import { MOVEMENTS, movementOf, phasesOf } from ".";

const RUNGS = Object.keys(MOVEMENTS);

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
    if (order.length === 1) steps.length = 0;
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
