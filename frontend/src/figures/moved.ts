// From the body's centimetres to SVG: y turns over, directions turn the other way.

import type { Body, Link, Segment } from "./body";
import { bandLine } from "./Things";

export const moved = ({ x, y, deg }: Link): string =>
  `translate(${x.toFixed(2)} ${(-y).toFixed(2)}) rotate(${(-deg).toFixed(2)})`;

/** Gathers once what a drawing moves; the answer moves it without a new rendering. */
export function mover(drawing: SVGSVGElement): (body: Body) => void {
  const parts = [...drawing.querySelectorAll<SVGGElement>("[data-segment]")];
  const band = drawing.querySelector("[data-band]");
  return (body) => {
    for (const part of parts)
      part.setAttribute("transform", moved(body[part.dataset.segment as Segment]));
    band?.setAttribute("d", bandLine(body));
  };
}
