// Where it can hurt, low back to calf, on either side. Pure; the words are those of the log.

export type Side = "left" | "right";

export type Area =
  | "low_back"
  | "buttock"
  | "sit_bone"
  | "upper_thigh"
  | "mid_thigh"
  | "behind_knee"
  | "calf"
  | "outer_hip"
  | "groin"
  | "front_thigh";

export type Spot = `${Side}/${Area}`;

export const SIDES: readonly Side[] = ["left", "right"];

/** From top to bottom, as they are seen from behind and from the front. */
export const VIEWS = {
  back: ["low_back", "buttock", "sit_bone", "upper_thigh", "mid_thigh", "behind_knee", "calf"],
  front: ["outer_hip", "groin", "front_thigh"],
} as const satisfies Record<string, readonly Area[]>;

export type View = keyof typeof VIEWS;

export const AREAS: readonly Area[] = [...VIEWS.back, ...VIEWS.front];

export const spot = (side: Side, area: Area): Spot => `${side}/${area}`;

/** Every spot, in the order in which they are kept and read out. */
export const SPOTS: readonly Spot[] = SIDES.flatMap((side) =>
  AREAS.map((area) => spot(side, area)),
);

/** The words that are spots, each once and in order; a later version's words are left out. */
export function inOrder(words: Iterable<unknown>): Spot[] {
  const found = new Set(words);
  return SPOTS.filter((one) => found.has(one));
}

/** The same set with one spot put in, or taken out if it was there. */
export const flipped = (chosen: readonly Spot[], one: Spot): Spot[] =>
  inOrder(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);

export const sideOf = (one: Spot): Side => (one.startsWith("left") ? "left" : "right");

export const areaOf = (one: Spot): Area => one.slice(one.indexOf("/") + 1) as Area;
