// How the tests look at a body: joints read back from where its segments point.

import {
  along,
  type Body,
  type Joints,
  LENGTH,
  type Limb,
  type Point,
  SEGMENTS,
  turned,
} from "./body";
import { bodyAt, type Phase } from "./movement";
import { movementOf } from "./movements";

export const SHARES = Array.from({ length: 51 }, (_, i) => i / 50);
export const PHASES: readonly Phase[] = ["ready", "up", "hold", "down", "rest"];

export const apart = (one: Point, other: Point): number =>
  Math.hypot(one.x - other.x, one.y - other.y);
export const shoulderOf = ({ trunk }: Body): Point => along(trunk, trunk.deg, LENGTH.trunk);

/** The joints of a limb read back from where its segments point. */
export function jointsOf(body: Body, limb: Limb): Joints {
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
export function faults(rung: string, look: (body: Body) => string | false | undefined): string[] {
  const movement = movementOf(rung);
  return PHASES.flatMap((phase) =>
    SHARES.flatMap((share) => {
      const fault = look(bodyAt(movement, { phase, share }));
      return fault ? [`${phase} ${share}: ${fault}`] : [];
    }),
  );
}

/** A millionth of a centimetre or a degree is rounding. */
export const ROUNDING = 1e-6;
export const same = (one: Point, other: Point): boolean => apart(one, other) < ROUNDING;
