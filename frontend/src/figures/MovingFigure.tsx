// The exercise as it is done now: a drawn person that moves with the player's clock.

import { effect, type ReadonlySignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../messages";
import type { Segment } from "./body";
import { Drawing } from "./Drawing";
import { bodyAt, type Moment, type Movement } from "./movement";
import { movementOf } from "./movements";
import { moved } from "./Person";
import "./figures.css";

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
    const parts = [...(svg.current?.querySelectorAll<SVGGElement>("[data-segment]") ?? [])];
    const calm = matchMedia(CALM);
    const follow = (): void => {
      const now = calm.matches ? calmed(movement, moment.value) : moment.value;
      const body = bodyAt(movement, now);
      for (const part of parts)
        part.setAttribute("transform", moved(body[part.dataset.segment as Segment]));
    };
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

/** One picture of an exercise, for a card; decorative unless it is given a name. */
export function StillFigure({ rung, side = "left" }: { rung: string; side?: Side }) {
  const movement = movementOf(rung);
  return <Drawing movement={movement} side={side} moment={movement.card} />;
}
