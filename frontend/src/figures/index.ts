// The drawn exercises: `MovingFigure` for the player, `StillFigure` for cards.

export { MovingFigure, type Side } from "./MovingFigure";
export type { Moment, Phase } from "./movement";
export { phasesOf } from "./movements";
export { StillFigure } from "./StillFigure";
