// The drawn exercises: `MovingFigure` for the player, `StillFigure` for cards.

export { MovingFigure, type Side, StillFigure } from "./MovingFigure";
export type { Moment, Phase } from "./movement";
export { phasesOf } from "./movements";
