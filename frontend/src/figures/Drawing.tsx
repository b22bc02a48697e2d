// One frame of a movement as SVG. The working leg is the near one: the left leg shows on a
// person who faces left, the right one on a person who faces right.

import type { RefObject } from "preact";
import type { Body } from "./body";
import { closeFrame, wholeFrame } from "./frame";
import type { Movement } from "./movement";
import { Person } from "./Person";
import { Holders, Scenery } from "./Scenery";
import "./figures.css";

type Props = {
  movement: Movement;
  side: "left" | "right" | "both";
  body: Body;
  /** Only the pose itself is in the picture, as large as it gets. */
  close?: boolean;
  /** Without a name the drawing is decoration. */
  name?: string;
  svg?: RefObject<SVGSVGElement | null>;
};

export function Drawing({ movement, side, body, close = false, name, svg }: Props) {
  const { settings, twoLegs } = movement;
  const { left, bottom, width } = close ? closeFrame(body, settings) : wholeFrame(movement);
  const height = (width * 5) / 8;
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
        <Scenery settings={settings} left={left} width={width} />
        <Person body={body} settings={settings} both={twoLegs} />
        <Holders settings={settings} />
      </g>
    </svg>
  );
}
