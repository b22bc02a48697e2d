// What the person holds or what moves with a segment: weights and the helping band.

import { along, type Body, LENGTH, type Point } from "./body";
import { moved } from "./moved";
import type { Setting } from "./movement";

type Props = { body: Body; settings: readonly Setting[] };

/** A dumbbell across the hand, seen along its side. */
export function HandWeight({ body, settings }: Props) {
  const large = settings.includes("hand-weight-large");
  if (!large && !settings.includes("hand-weight")) return null;
  const [half, thick, deep] = large ? [12, 7, 15] : [9.5, 5.5, 11];
  const head = (y: number) => (
    <rect x={7.5 - deep / 2} y={y - thick / 2} width={deep} height={thick} rx="2.4" />
  );
  return (
    <g data-segment="farHand" transform={moved(body.farHand)} class="thing-weight">
      <path class="thing-bar" d={`M7.5 ${-half}V${half}`} />
      {head(-half)}
      {head(half)}
      {large && head(-half + thick)}
      {large && head(half - thick)}
    </g>
  );
}

/** A disc that lies on the front of the hips. */
export function HipWeight({ body, settings }: Props) {
  if (!settings.includes("hip-weight")) return null;
  return (
    <g data-segment="trunk" transform={moved(body.trunk)} class="thing-weight">
      <circle cx="4" cy="17.5" r="9" />
      <circle class="thing-hole" cx="4" cy="17.5" r="3" />
    </g>
  );
}

/** Where the band is tied: high up, behind the person. */
export const HOOK: Point = { x: -88, y: 128 };

/** The band's line from its hook to the chest. */
export function bandLine({ trunk }: Body): string {
  const chest = along(trunk, trunk.deg, 0.78 * LENGTH.trunk);
  const back = along(chest, trunk.deg + 90, 9);
  return `M${HOOK.x} ${-HOOK.y}L${back.x.toFixed(2)} ${(-back.y).toFixed(2)}`;
}

export function Band({ body, settings }: Props) {
  if (!settings.includes("band")) return null;
  return <path data-band="" class="thing-band" d={bandLine(body)} />;
}

/** The band around the chest, over the shirt. */
export function BandLoop({ body, settings }: Props) {
  if (!settings.includes("band")) return null;
  return (
    <g data-segment="trunk" transform={moved(body.trunk)}>
      <path class="thing-band" d="M38.2 -10.4C38.8 -4 38.8 4 38 10.2" />
    </g>
  );
}
