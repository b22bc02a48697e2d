// The part of the plane that a drawing shows: always eight wide to five high.

import { along, type Body, LENGTH, type Point, type Segment } from "./body";
import type { Movement, Setting } from "./movement";

export type Frame = { left: number; bottom: number; width: number };

/** The frame of a whole movement, so that the person never leaves it. */
export const wholeFrame = ({ view: [left, bottom, width] }: Movement): Frame => ({
  left,
  bottom,
  width,
});

const ENDS: readonly [Segment, number][] = [
  ["head", LENGTH.head],
  ["nearFoot", 20],
  ["farFoot", 20],
  ["nearHand", 14],
  ["farHand", 14],
];
/** Half of a limb's thickness and a little air. */
const AROUND = 14;
/** Who or what helps from behind is seen as well. */
const HELPER = 34;

/** The smallest frame around one pose: for small pictures. */
export function closeFrame(body: Body, settings: readonly Setting[]): Frame {
  const points: Point[] = Object.values(body);
  for (const [segment, length] of ENDS)
    points.push(along(body[segment], body[segment].deg, length));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const helped = settings.includes("partner") || settings.includes("band");
  const left = Math.min(...xs) - AROUND - (helped ? HELPER : 0);
  const right = Math.max(...xs) + AROUND;
  const bottom = -8;
  const height = Math.max(...ys) + AROUND / 2 - bottom;
  const width = Math.max(right - left, (height * 8) / 5);
  return { left: (left + right - width) / 2, bottom, width };
}
