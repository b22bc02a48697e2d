// This week's training as a ring: what is done fills it, what is to come is the rest.

import { t } from "../messages";
import type { WeekDone } from "../state/weekDone";

const RADIUS = 15.9155; // A circle of 100 units round, so that a part is a percentage.

export function WeekRing({ done, stopped, toCome }: WeekDone) {
  const all = done + toCome;
  if (all === 0) return null;
  const part = (done * 100) / all;
  return (
    <p class="week-ring">
      <svg viewBox="0 0 36 36" width="48" height="48" aria-hidden="true">
        <circle class="ring-all" cx="18" cy="18" r={RADIUS} pathLength="100" />
        {done > 0 && (
          <circle
            class="ring-done"
            cx="18"
            cy="18"
            r={RADIUS}
            pathLength="100"
            stroke-dasharray={`${part} 100`}
            transform="rotate(-90 18 18)"
          />
        )}
        <text class="ring-number" x="18" y="18.5">
          {done}
        </text>
      </svg>
      <span>{t.today.weekDone(done, toCome, stopped)}</span>
    </p>
  );
}
