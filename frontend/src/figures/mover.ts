// Moves a drawing that stands in the page, without a new rendering.

import type { Body, Segment } from "./body";
import { moved } from "./moved";
import { bandLine } from "./Things";

/** Gathers once what a drawing moves; the answer brings it to where a body is. */
export function mover(drawing: SVGSVGElement): (body: Body) => void {
  const parts = [...drawing.querySelectorAll<SVGGElement>("[data-segment]")];
  const band = drawing.querySelector("[data-band]");
  return (body) => {
    for (const part of parts)
      part.setAttribute("transform", moved(body[part.dataset.segment as Segment]));
    band?.setAttribute("d", bandLine(body));
  };
}
