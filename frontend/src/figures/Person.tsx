// The drawn person: layers from the far side to the near one, each part moved by its segment.

import { type Body, SEGMENTS, type Segment } from "./body";
import { moved } from "./moved";
import type { Setting } from "./movement";
import { PARTS } from "./shapes";
import { Band, BandLoop, HandWeight, HipWeight } from "./Things";

type Layer = { body: Body; of: readonly Segment[] };

/** A silhouette behind the parts, so that limbs that cross stay apart. */
const Rim = ({ body, of }: Layer) => (
  <g class="person-rim">
    {of.map((segment) => (
      <g key={segment} data-segment={segment} transform={moved(body[segment])}>
        {PARTS[segment].map(({ d, cloth }) => cloth !== "line" && <path key={d} d={d} />)}
      </g>
    ))}
  </g>
);

const Fill = ({ body, of }: Layer) => (
  <g>
    {of.map((segment) => (
      <g key={segment} data-segment={segment} transform={moved(body[segment])}>
        {PARTS[segment].map(({ d, cloth }) => (
          <path key={d} d={d} class={`person-${cloth}`} />
        ))}
      </g>
    ))}
  </g>
);

/** The foot first: shins and shorts lie over it. */
const outward = (limb: keyof typeof SEGMENTS): Segment[] => [...SEGMENTS[limb]].reverse();
const NEAR_LEG = outward("nearLeg");
const FAR_LEG = outward("farLeg");
const NEAR_ARM = outward("nearArm");
const FAR_ARM = outward("farArm");
const MIDDLE: readonly Segment[] = ["head", "trunk"];

type Props = {
  body: Body;
  settings: readonly Setting[];
  /** Whether the far leg works as well. */
  both: boolean;
};

export function Person({ body, both, settings }: Props) {
  const things = { body, settings };
  return (
    <g class="person">
      <Band {...things} />
      <g class="person-far">
        <HandWeight {...things} />
        <Rim body={body} of={FAR_ARM} />
        <Fill body={body} of={FAR_ARM} />
      </g>
      <g class={`person-far ${both ? "person-works" : "person-idle"}`}>
        <Rim body={body} of={FAR_LEG} />
        <Fill body={body} of={FAR_LEG} />
      </g>
      <Rim body={body} of={MIDDLE} />
      <g class="person-works">
        <Rim body={body} of={NEAR_LEG} />
      </g>
      <Fill body={body} of={MIDDLE} />
      <BandLoop {...things} />
      <Fill body={body} of={NEAR_LEG} />
      <HipWeight {...things} />
      <Rim body={body} of={NEAR_ARM} />
      <Fill body={body} of={NEAR_ARM} />
    </g>
  );
}

const HELPER_BODY: readonly Segment[] = [...FAR_ARM, ...MIDDLE, ...NEAR_LEG];

/** Somebody who helps, in one quiet tone: only the outline matters. */
export const Helper = ({ body }: { body: Body }) => (
  <g class="helper">
    <Rim body={body} of={HELPER_BODY} />
  </g>
);

export const HelperArm = ({ body }: { body: Body }) => (
  <g class="helper">
    <Rim body={body} of={NEAR_ARM} />
  </g>
);
