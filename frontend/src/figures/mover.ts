// Moves a drawing that stands in the page, without a new rendering.

import type { Body, Segment } from "./body";
import { moved } from "./moved";
import { bandLine } from "./Things";

/** Gathers once what a drawing moves; the answer brings it to where a body is. */
export function mover(drawing: SVGSVGElement): (body: Body) => void {
  const parts = new Map<Segment, SVGGElement[]>();
  for (const part of drawing.querySelectorAll<SVGGElement>("[data-segment]")) {
    const segment = part.dataset.segment as Segment;
    parts.set(segment, [...(parts.get(segment) ?? []), part]);
  }
  const band = drawing.querySelector("[data-band]");
  const last = new Map<Segment, string>();
  return (body) => {
    for (const [segment, drawn] of parts) {
      const place = moved(body[segment]);
      // What lies still costs the browser nothing.
      if (last.get(segment) === place) continue;
      last.set(segment, place);
      for (const part of drawn) part.setAttribute("transform", place);
    }
    band?.setAttribute("d", bandLine(body));
  };
}
