// One frame of a movement as SVG. The working leg is the near one: the left leg shows on a
// person who faces left, the right one on a person who faces right.

import type { RefObject } from "preact";
import { bodyAt, type Moment, type Movement } from "./movement";
import { Person } from "./Person";
import { Scenery } from "./Scenery";

type Props = {
  movement: Movement;
  side: "left" | "right" | "both";
  moment: Moment;
  name?: string;
  svg?: RefObject<SVGSVGElement | null>;
};

export function Drawing({ movement, side, moment, name, svg }: Props) {
  const [left, bottom, width] = movement.view;
  const height = (width * 5) / 8;
  const body = bodyAt(movement, moment);
  return (
    <svg
      ref={svg ?? null}
      role={name ? "img" : undefined}
      aria-label={name}
      aria-hidden={name ? undefined : true}
      class="moving-figure"
      viewBox={`${left} ${-bottom - height} ${width} ${height}`}
      focusable="false"
    >
      <g transform={side === "left" ? `translate(${2 * left + width} 0) scale(-1 1)` : undefined}>
        <Scenery settings={movement.settings} view={movement.view} />
        <Person body={body} both={side === "both"} />
      </g>
    </svg>
  );
}
