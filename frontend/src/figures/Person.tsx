// The drawn person: layers from the far side to the near one, each part moved by its segment.

import type { ComponentChildren } from "preact";
import { type Body, type Link, SEGMENTS, type Segment } from "./body";
import { PARTS } from "./shapes";

export const moved = ({ x, y, deg }: Link): string =>
  `translate(${x.toFixed(2)} ${(-y).toFixed(2)}) rotate(${(-deg).toFixed(2)})`;

type Layer = { body: Body; of: readonly Segment[] };

/** A silhouette behind the parts, so that limbs that cross stay apart. */
const Rim = ({ body, of }: Layer) => (
  <g class="person-rim">
    {of.map((segment) => (
      <g key={segment} data-segment={segment} transform={moved(body[segment])}>
        {PARTS[segment].map(({ d }) => (
          <path key={d} d={d} />
        ))}
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

/** The foot first: trouser legs and shins lie over it. */
const outward = (limb: keyof typeof SEGMENTS): Segment[] => [...SEGMENTS[limb]].reverse();
const NEAR_LEG = outward("nearLeg");
const FAR_LEG = outward("farLeg");
const NEAR_ARM = outward("nearArm");
const FAR_ARM = outward("farArm");
const MIDDLE: readonly Segment[] = ["head", "trunk"];

type Props = {
  body: Body;
  /** Whether the far leg works as well. */
  both: boolean;
  /** What is drawn between the far arm and the trunk, and over all. */
  behind?: ComponentChildren;
};

export function Person({ body, both, behind }: Props) {
  return (
    <g class="person">
      <g class="person-far">
        <Rim body={body} of={FAR_ARM} />
        <Fill body={body} of={FAR_ARM} />
      </g>
      {behind}
      <g class={both ? "person-far person-works" : "person-far person-idle"}>
        <Rim body={body} of={FAR_LEG} />
        <Fill body={body} of={FAR_LEG} />
      </g>
      <Rim body={body} of={MIDDLE} />
      <g class="person-works">
        <Rim body={body} of={NEAR_LEG} />
      </g>
      <Fill body={body} of={MIDDLE} />
      <Fill body={body} of={NEAR_LEG} />
      <Rim body={body} of={NEAR_ARM} />
      <Fill body={body} of={NEAR_ARM} />
    </g>
  );
}
