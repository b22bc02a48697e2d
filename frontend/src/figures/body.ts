// A person seen from the side: lengths, joints and where they are. No drawing, no time.
//
// Centimetres, x to the right, y up. The person faces right; directions are degrees
// anticlockwise from the right, so that an upright trunk has 90.

const STATURE = 170;

/** Segment lengths as fractions of stature: Drillis and Contini 1966, as given by Winter. */
export const LENGTH = {
  trunk: 0.288 * STATURE,
  head: 0.182 * STATURE,
  thigh: 0.245 * STATURE,
  shank: 0.246 * STATURE,
  foot: 0.152 * STATURE,
  upperArm: 0.186 * STATURE,
  forearm: 0.146 * STATURE,
  hand: 0.108 * STATURE,
} as const;

/** The ankle's height over a flat sole, from the same source. */
export const ANKLE_HEIGHT = 0.039 * STATURE;

export type Point = { x: number; y: number };
/** Where a segment begins and where it points. */
export type Link = Point & { deg: number };

export type Limb = "nearLeg" | "farLeg" | "nearArm" | "farArm";
export const LIMBS: readonly Limb[] = ["nearLeg", "farLeg", "nearArm", "farArm"];

/** The segments of each limb, from the trunk outwards. */
export const SEGMENTS = {
  nearLeg: ["nearThigh", "nearShank", "nearFoot"],
  farLeg: ["farThigh", "farShank", "farFoot"],
  nearArm: ["nearUpperArm", "nearForearm", "nearHand"],
  farArm: ["farUpperArm", "farForearm", "farHand"],
} as const;

export type Segment = "trunk" | "head" | (typeof SEGMENTS)[Limb][number];
export type Body = Record<Segment, Link>;

/**
 * The three joints of a limb in degrees: hip, knee, ankle, or shoulder, elbow, wrist.
 * 0 everywhere is standing at attention; flexion is positive, the ankle's is towards the shin.
 */
export type Joints = readonly [root: number, middle: number, end: number];

export type Pose = {
  /** The trunk's direction. Heard only while the shoulders carry the body. */
  trunk: number;
  /** The head against the trunk; backwards is positive. */
  neck: number;
} & Record<Limb, Joints>;

/** What carries the body and does not move: the near leg's foot or knee, or the shoulders. */
export type Anchor =
  | { on: "shoulders"; at: Point }
  | { on: "foot"; at: Point }
  | { on: "knees"; at: Point; shank: number };

/** Ankles or wrists that stay where they are, and where the foot or hand points. */
export type Held = Partial<Record<Limb, Link>>;

const UPPER: Record<Limb, number> = {
  nearLeg: LENGTH.thigh,
  farLeg: LENGTH.thigh,
  nearArm: LENGTH.upperArm,
  farArm: LENGTH.upperArm,
};
const LOWER: Record<Limb, number> = {
  nearLeg: LENGTH.shank,
  farLeg: LENGTH.shank,
  nearArm: LENGTH.forearm,
  farArm: LENGTH.forearm,
};
/** Knees bend backwards, elbows forwards. */
const BENDS: Record<Limb, 1 | -1> = { nearLeg: -1, farLeg: -1, nearArm: 1, farArm: 1 };
/** Without any bend at its end a foot points forwards, a hand on along the arm. */
const END: Record<Limb, number> = { nearLeg: 90, farLeg: 90, nearArm: 0, farArm: 0 };

const RADIANS = Math.PI / 180;

export const along = ({ x, y }: Point, deg: number, length: number): Point => ({
  x: x + length * Math.cos(deg * RADIANS),
  y: y + length * Math.sin(deg * RADIANS),
});

/** The same direction between -180 and 180. */
export const turned = (deg: number): number => deg - 360 * Math.round(deg / 360);

/** Hip and trunk, found from what carries the body. */
function carried(pose: Pose, anchor: Anchor): Link {
  if (anchor.on === "shoulders")
    return { ...along(anchor.at, pose.trunk, -LENGTH.trunk), deg: pose.trunk };
  const [hip, knee, ankle] = pose.nearLeg;
  const shank = anchor.on === "knees" ? anchor.shank : 270 - ankle;
  const thigh = shank + knee;
  const bent = anchor.on === "knees" ? anchor.at : along(anchor.at, shank, -LENGTH.shank);
  return { ...along(bent, thigh, -LENGTH.thigh), deg: thigh - 180 - hip };
}

/** The joints that bring a limb's end to where it is held; stretched out if it is too far. */
function reaching(limb: Limb, from: Point, trunk: number, to: Link): Joints {
  const [a, b] = [UPPER[limb], LOWER[limb]];
  const away = Math.atan2(to.y - from.y, to.x - from.x) / RADIANS;
  const far = Math.hypot(to.x - from.x, to.y - from.y);
  const corner = (opposite: number, one: number, other: number): number => {
    const cosine = (one ** 2 + other ** 2 - opposite ** 2) / (2 * one * other);
    return Math.acos(Math.min(1, Math.max(-1, cosine))) / RADIANS;
  };
  const upper = away - BENDS[limb] * corner(b, a, far);
  const bend = 180 - corner(far, a, b);
  const lower = upper + BENDS[limb] * bend;
  return [turned(upper - trunk - 180), bend, turned(to.deg - lower - END[limb])];
}

/** Where every segment is; joints of held limbs give way to what holds them. */
export function placed(pose: Pose, anchor: Anchor, held: Held = {}): Body {
  const trunk = carried(pose, anchor);
  const shoulder = along(trunk, trunk.deg, LENGTH.trunk);
  const body: Partial<Body> = { trunk, head: { ...shoulder, deg: trunk.deg + pose.neck } };
  for (const limb of LIMBS) {
    const from = limb.endsWith("Leg") ? trunk : shoulder;
    const to = held[limb];
    const [root, middle, end] = to ? reaching(limb, from, trunk.deg, to) : pose[limb];
    const upper = trunk.deg + 180 + root;
    const lower = upper + BENDS[limb] * middle;
    const joint = along(from, upper, UPPER[limb]);
    const [first, second, third] = SEGMENTS[limb];
    body[first] = { x: from.x, y: from.y, deg: upper };
    body[second] = { ...joint, deg: lower };
    body[third] = { ...along(joint, lower, LOWER[limb]), deg: lower + END[limb] + end };
  }
  return body as Body;
}

/** The same pose with the joints that its held limbs really have. */
export function settled(pose: Pose, anchor: Anchor, held: Held): Pose {
  const trunk = carried(pose, anchor);
  const shoulder = along(trunk, trunk.deg, LENGTH.trunk);
  const found = { ...pose };
  for (const limb of LIMBS) {
    const to = held[limb];
    const from = limb.endsWith("Leg") ? trunk : shoulder;
    if (to) found[limb] = reaching(limb, from, trunk.deg, to);
  }
  return found;
}
