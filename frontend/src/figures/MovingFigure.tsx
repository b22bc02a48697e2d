// The exercise as it is done now: a drawn person that moves with the player's clock.

import { effect, type ReadonlySignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../messages";
import type { Body } from "./body";
import { Drawing } from "./Drawing";
import { bodyAt, type Moment, type Movement } from "./movement";
import { drawnAs, movementOf } from "./movements";
import { mover } from "./mover";

export type Side = "left" | "right" | "both";
type Props = { rung: string; side: Side; moment: ReadonlySignal<Moment> };

const CALM = "(prefers-reduced-motion: reduce)";

/** Where nothing may move, each phase is one still picture. */
function shown(movement: Movement, { phase, share }: Moment, calm = matchMedia(CALM)): Body {
  return bodyAt(movement, { phase, share: calm.matches ? movement.stills[phase] : share });
}

/** Follows `moment` by setting the drawing's attributes; nothing is rendered again. */
export function MovingFigure({ rung, side, moment }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const movement = movementOf(rung);
  const oneLeg = side === "both" ? "each" : side;
  const name = t.figures.name(drawnAs(rung), movement.twoLegs ? "both" : oneLeg);
  useEffect(() => {
    if (!svg.current) return;
    const move = mover(svg.current);
    const calm = matchMedia(CALM);
    const follow = (): void => move(shown(movement, moment.value, calm));
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
      body={shown(movement, moment.peek())}
      name={name}
    />
  );
}
