// The figure shows a movement at its tempo, over and over.

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { type Moment, MovingFigure, type Side } from "../figures";
import { lengthOf, positionAt, start } from "../guided/clock";
import { isHold } from "../state/sessionDraft";
import { type Pace, setOfReps } from "./program";

type Props = { rung: string; pace: Pace; leg: Side; still?: boolean };

/** With `still` it stays where it is until it may go on. */
export function Demonstration({ rung, pace, leg, still = false }: Props) {
  const moment = useSignal<Moment>({ phase: "ready", share: 1 });
  useEffect(() => {
    if (isHold(rung)) {
      moment.value = { phase: "hold", share: 0.5 };
      return;
    }
    if (still) return;
    const program = [
      { phase: "ready" as const, ms: 1000, rep: 0 },
      ...setOfReps(rung, 1, pace).slice(1),
    ];
    const begun = Date.now();
    const length = lengthOf(program);
    let frame = 0;
    const draw = () => {
      const at = positionAt(start(program, 0), (Date.now() - begun) % length);
      moment.value = { phase: at.segment.phase, share: at.segment.rep ? at.share : 1 };
      frame = requestAnimationFrame(draw);
    };
    draw();
    return () => cancelAnimationFrame(frame);
  }, [rung, pace.down, still]);
  return <MovingFigure rung={rung} side={leg} moment={moment} />;
}
