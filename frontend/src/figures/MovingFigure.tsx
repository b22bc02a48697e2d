// The exercise as it is done now: a drawn person that moves with the player's clock.

import { effect, type ReadonlySignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../messages";
import { Drawing } from "./Drawing";
import { mover } from "./moved";
import { bodyAt, type Moment, type Movement } from "./movement";
import { movementOf } from "./movements";

export type Side = "left" | "right" | "both";
type Props = { rung: string; side: Side; moment: ReadonlySignal<Moment> };

const CALM = "(prefers-reduced-motion: reduce)";

/** Where nothing may move, each phase is one still picture. */
const calmed = (movement: Movement, { phase }: Moment): Moment => ({
  phase,
  share: movement.stills[phase],
});

/** Follows `moment` by setting the drawing's attributes; nothing is rendered again. */
export function MovingFigure({ rung, side, moment }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const movement = movementOf(rung);
  useEffect(() => {
    if (!svg.current) return;
    const move = mover(svg.current);
    const calm = matchMedia(CALM);
    const follow = (): void =>
      move(bodyAt(movement, calm.matches ? calmed(movement, moment.value) : moment.value));
    const stop = effect(follow);
    calm.addEventListener("change", follow);
    return () => {
      stop();
      calm.removeEventListener("change", follow);
    };
  }, [movement, moment]);
  return (
    <Drawing
      svg={svg}
      movement={movement}
      side={side}
      moment={moment.peek()}
      name={t.figures.name(rung, side)}
    />
  );
}
