// The rungs of one exercise from the easiest up, and where the runner stands on them.

import type { Exercise } from "../api/types";
import { t } from "../messages";

export function Ladder({ exercise, rung }: { exercise: Exercise; rung: string }) {
  const rungs = Object.keys(t.rung).filter((one) => one.startsWith(exercise));
  return (
    <>
      <h4>{t.today.ladder}</h4>
      <ol class="ladder">
        {rungs.toReversed().map((one) => (
          <li
            key={one}
            class="ladder-rung"
            data-place={one === rung ? "here" : one < rung ? "below" : "above"}
            aria-current={one === rung ? "step" : undefined}
          >
            <span>
              {t.rung[one]} <span class="rule">{one}</span>
            </span>
            {one === rung && <strong class="change">{t.today.here}</strong>}
          </li>
        ))}
      </ol>
    </>
  );
}
