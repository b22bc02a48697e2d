// A repetition as key poses over its phases, and the body at any moment of it.

import { type Anchor, type Body, type Held, LIMBS, type Pose, placed, settled } from "./body";

export type Phase = "ready" | "up" | "hold" | "down" | "rest";
/** Where in a repetition: `share` is how much of the phase is over, 0 to 1. */
export type Moment = { phase: Phase; share: number };

export type KeyPose = Pose & { held?: Held };
/** Key poses by the share of the phase at which they are reached. */
export type Track<Name extends string = string> = readonly (readonly [at: number, pose: Name])[];

export type Setting =
  | "mat"
  | "pad"
  | "step"
  | "box"
  | "wall"
  | "partner"
  | "strap"
  | "band"
  | "hand-weight"
  | "hand-weight-large"
  | "hip-weight";

export type Movement<Name extends string = string> = {
  anchor: Anchor;
  poses: Readonly<Record<Name, KeyPose>>;
  tracks: Readonly<Record<Phase, Track<Name>>>;
  /** The phases of one repetition in their order. */
  order: readonly Phase[];
  /** The moment that stands for a phase where nothing may move, and the picture of a card. */
  stills: Readonly<Record<Phase, number>>;
  card: Moment;
  settings: readonly Setting[];
  /** Whether both legs do the work. */
  twoLegs: boolean;
  /** Left, bottom and width of what is looked at; its height is five eighths of the width. */
  view: readonly [left: number, bottom: number, width: number];
};

/** Joints settled once, so that a frame costs little; checks that every pose is there. */
export function movement<Name extends string>(one: Movement<Name>): Movement {
  const poses = Object.entries<KeyPose>(one.poses).map(([name, pose]) => [
    name,
    { ...settled(pose, one.anchor, pose.held ?? {}), held: pose.held },
  ]);
  return { ...one, poses: Object.fromEntries(poses) } as Movement;
}

/**
 * A smooth line through values at rising places: level at both ends and where it turns back,
 * and never beyond its values (Fritsch and Carlson 1980). Between two values it is 3u² - 2u³.
 */
export function smooth(places: readonly number[], values: readonly number[], x: number): number {
  const last = places.length - 1;
  const place = (i: number): number => places[i] ?? 0;
  const value = (i: number): number => values[i] ?? 0;
  if (last < 1 || x <= place(0)) return value(0);
  if (x >= place(last)) return value(last);
  let i = 0;
  while (x > place(i + 1)) i += 1;
  const rise = (k: number): number => (value(k + 1) - value(k)) / (place(k + 1) - place(k));
  const slope = (k: number): number => {
    if (k === 0 || k === last) return 0;
    const [before, after] = [rise(k - 1), rise(k)];
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after);
  };
  const width = place(i + 1) - place(i);
  const u = (x - place(i)) / width;
  const back = 1 - u;
  return (
    value(i) * (1 + 2 * u) * back ** 2 +
    value(i + 1) * (3 - 2 * u) * u ** 2 +
    width * u * back * (slope(i) * back - slope(i + 1) * u)
  );
}

/** What is held from one key pose to the next: only what both hold at the same place. */
function heldBetween(one: Held, other: Held): Held {
  const held: Held = {};
  for (const limb of LIMBS) {
    const [a, b] = [one[limb], other[limb]];
    if (a && b && a.x === b.x && a.y === b.y && a.deg === b.deg) held[limb] = a;
  }
  return held;
}

/** The body at a moment of a movement. */
export function bodyAt(one: Movement, { phase, share }: Moment): Body {
  const track = one.tracks[phase];
  const places = track.map(([at]) => at);
  const keys = track.map(([, name]) => one.poses[name] as KeyPose);
  const through = (read: (pose: Pose) => number): number => smooth(places, keys.map(read), share);
  const pose = {
    trunk: through((key) => key.trunk),
    neck: through((key) => key.neck),
  } as Pose;
  for (const limb of LIMBS)
    pose[limb] = [
      through((key) => key[limb][0]),
      through((key) => key[limb][1]),
      through((key) => key[limb][2]),
    ];
  const next = Math.max(
    0,
    places.findIndex((at) => share <= at),
  );
  const after = (share > (places.at(-1) ?? 0) ? keys.at(-1) : keys[next])?.held ?? {};
  const before = share < (places.at(-1) ?? 0) && next > 0 ? (keys[next - 1]?.held ?? {}) : after;
  return placed(pose, one.anchor, heldBetween(before, after));
}
