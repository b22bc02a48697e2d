// The small picture of an exercise or of a run on a card. The drawings come after the first
// screen; until then their place is empty, so that nothing moves.

import type { Exercise } from "../api/types";
import { later } from "./Later";

const StillFigure = later(() => import("../figures").then((figures) => figures.StillFigure));

const FIRST = { EB: "EB1", RD: "RD2", NH: "NH2", run: "run" };

/** The exercise as its rung is done, or as it is known best. */
export function Figure({ of, rung }: { of: Exercise | "run"; rung?: string | undefined }) {
  return (
    <span class="figure" aria-hidden="true">
      <StillFigure rung={rung ?? FIRST[of]} />
    </span>
  );
}
