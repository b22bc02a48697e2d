// The outlines of the body's parts, each along the x axis of its segment.
//
// SVG's y points down: on the trunk and head that is the front, on legs and arms the back,
// on a foot the sole.

import { LENGTH, type Segment } from "./body";

export type Cloth = "skin" | "hair" | "shirt" | "shorts" | "shoe" | "muscle" | "line";
export type Part = { cloth: Cloth; d: string };

/** Two round ends and the straight lines that touch both. */
export function capsule(length: number, first: number, last: number, from = 0): string {
  const sine = (first - last) / length;
  const cosine = Math.sqrt(1 - sine ** 2);
  const end = from + length;
  const at = (x: number, r: number, sign: number): string =>
    `${(x + r * sine).toFixed(2)} ${(sign * r * cosine).toFixed(2)}`;
  return (
    `M${at(from, first, -1)}L${at(end, last, -1)}A${last} ${last} 0 0 1 ${at(end, last, 1)}` +
    `L${at(from, first, 1)}A${first} ${first} 0 0 1 ${at(from, first, -1)}Z`
  );
}

const THIGH =
  "M0 -9.8C12 -10.9 28 -8.8 41 -6.8A6.8 6.8 0 0 1 41 6.8C30 7.6 16 11.2 0 10.6A10.2 10.2 0 0 1 0 -9.8Z";
const SHORTS =
  "M0 -10.1C6 -10.8 12 -11 17 -10.8C18.6 -4 18.6 5 17 11C11 11.6 6 11.4 0 10.9A10.5 10.5 0 0 1 0 -10.1Z";
/** The far thigh is slim at the hip, so that it stays behind the pelvis. */
const SLIM_THIGH =
  "M2 -6.5C14 -9.6 28 -8.6 41 -6.8A6.8 6.8 0 0 1 41 6.8C30 7.6 16 10 2 6.5A6.8 6.8 0 0 1 2 -6.5Z";
const SLIM_SHORTS =
  "M2 -6.8C7 -8.6 12 -9.6 17 -9.8C18.6 -4 18.6 5 17 9.8C12 9.6 7 8.6 2 6.8A7 7 0 0 1 2 -6.8Z";
/** The back of the thigh, from under the shorts to the knee, along the thigh's own outline. */
const HAMSTRING = "M41 6.8C34.95 7.24 27.99 8.53 20.29 9.5L12 10.4V2C20 .6 33 2.4 41 6.8Z";
const SHANK =
  "M0 -6.7C10 -6.4 28 -4.9 41 -4A4 4 0 0 1 41 4C35 4.2 27 8.2 15 9.4C8 9.8 3 8.4 0 6.8A6.75 6.75 0 0 1 0 -6.7Z";
const SHOE =
  "M-4.6 -4.4C-7.6 -1 -8.4 6.4 -5.4 6.6L16.6 6.6C20.6 6.6 20.4 2.4 16 1.4C11.4 .2 8.6 -2.6 5.6 -4.8C2.4 -6.4 -2.6 -6.2 -4.6 -4.4Z";
const SHIRT =
  "M5 -9.6C13 -8.2 20 -8.8 30 -10.2C40 -11.2 49 -9.4 52.4 -4.4C53.6 -1.4 53.2 2.6 51 5.4C46.6 10.2 40 11.2 33 10.6C24 10 14 9 5 9Z";
const PELVIS = "M11 -8.8C5 -10 -2 -13 -7 -9.8C-12 -5 -11 6 -4 9C2 10.6 7 9.2 11 9Z";
const NECK = "M-3 -5C3 -5 9 -4.6 14 -4.6L14 6C9 4.6 3 5.6 -3 5.4Z";
const SKULL =
  "M20.4 -8.4C27 -8.4 31.6 -3.6 31.4 2C31.2 6.8 27.6 9.6 23.6 10.2C22 10.4 20.6 10.6 19.8 11.8C19 12.9 17.8 12.6 17.8 11C17.6 9.6 16.8 9.6 15.6 9.8C12 10.4 9.4 8.6 9.2 5.4C9.6 -2 13 -8.4 20.4 -8.4Z";
const HAIR =
  "M26.6 8.6C27.2 5 25.8 2.2 23 1.2C20.2 .4 18.6 -.6 18 -3C16 -4 13.4 -4.6 10.8 -4.2C11.4 -8.4 16 -10.4 21 -10C29 -9.6 33.4 -4.4 32.8 2C32.6 6 30 8.4 26.6 8.6Z";
const EAR = "M16.2 -2.6C18.4 -4.2 20.6 -2.6 19.8 -.6C19 1 16.6 .6 15.6 -.8Z";
const FACE = "M22.4 6.9L20.9 7.3M13.4 9.2C13 8 13.2 7.2 13.8 6.6";
const HAND = "M-1 -3.1C4 -4.4 9 -4 14 -2.4C17 -1.4 17 1.8 14 2.2C9 3 4 3.4 -1 3.1Z";

const UPPER_ARM: readonly Part[] = [
  { cloth: "skin", d: capsule(LENGTH.upperArm, 5.2, 4.2) },
  { cloth: "shirt", d: capsule(13, 6.2, 5.8) },
];
const FOREARM: readonly Part[] = [{ cloth: "skin", d: capsule(LENGTH.forearm, 4.3, 3.1) }];
const HANDS: readonly Part[] = [{ cloth: "skin", d: HAND }];
const NEAR_THIGH: readonly Part[] = [
  { cloth: "skin", d: THIGH },
  { cloth: "muscle", d: HAMSTRING },
  { cloth: "shorts", d: SHORTS },
];
const FAR_THIGH: readonly Part[] = [
  { cloth: "skin", d: SLIM_THIGH },
  { cloth: "shorts", d: SLIM_SHORTS },
];
const SHANK_PARTS: readonly Part[] = [{ cloth: "skin", d: SHANK }];
const FOOT_PARTS: readonly Part[] = [{ cloth: "shoe", d: SHOE }];

export const PARTS: Readonly<Record<Segment, readonly Part[]>> = {
  trunk: [
    { cloth: "shirt", d: SHIRT },
    { cloth: "shorts", d: PELVIS },
  ],
  head: [
    { cloth: "skin", d: NECK },
    { cloth: "skin", d: SKULL },
    { cloth: "hair", d: HAIR },
    { cloth: "skin", d: EAR },
    { cloth: "line", d: FACE },
  ],
  nearThigh: NEAR_THIGH,
  nearShank: SHANK_PARTS,
  nearFoot: FOOT_PARTS,
  farThigh: FAR_THIGH,
  farShank: SHANK_PARTS,
  farFoot: FOOT_PARTS,
  nearUpperArm: UPPER_ARM,
  nearForearm: FOREARM,
  nearHand: HANDS,
  farUpperArm: UPPER_ARM,
  farForearm: FOREARM,
  farHand: HANDS,
};
