// One picture of an exercise, for a card whose words already say what it is.

import { Drawing } from "./Drawing";
import type { Side } from "./MovingFigure";
import { bodyAt, type Moment } from "./movement";
import { movementOf } from "./movements";

type Props = { rung: string; side?: Side; pose?: Moment };

export function StillFigure({ rung, side = "right", pose }: Props) {
  const movement = movementOf(rung);
  const body = bodyAt(movement, pose ?? movement.card);
  return <Drawing movement={movement} side={side} body={body} close />;
}
