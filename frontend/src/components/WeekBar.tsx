// The week's distance as a bar: what was run, a run laid on it, and the cap as its end.

import * as format from "../lib/format";
import { t } from "../messages";
import { units } from "../state/store";

type Props = {
  done: number;
  cap: number;
  /** The run of today, planned or being typed, in metres. */
  run?: number | undefined;
  /** The run is the person's own, not one that is allowed: rounded, not cut off. */
  typed?: boolean;
};

const percent = (part: number, of: number): string => `${Math.min(100, (part * 100) / of)}%`;

export function WeekBar({ done, cap, run = 0, typed = false }: Props) {
  const all = Math.max(cap, done + run, 1);
  const within = Math.max(0, Math.min(run, cap - done));
  const km = (metres: number) => format.distance(metres, units.value, 1);
  const words = t.running;
  return (
    <div class="week-bar">
      <div class="week-track" aria-hidden="true">
        <span class="week-done" style={{ width: percent(Math.min(done, cap), all) }} />
        <span class="week-over" style={{ width: percent(Math.max(0, done - cap), all) }} />
        <span class="week-run" style={{ width: percent(within, all) }} />
        <span class="week-over" style={{ width: percent(run - within, all) }} />
        <span class="week-cap" style={{ left: percent(cap, all) }} />
      </div>
      <p>{words.week(format.distance(done, units.value), km(cap), km(Math.max(0, cap - done)))}</p>
      {run > 0 && (
        <p class="week-key">
          {words.withRun(
            typed ? format.covered(run, units.value) : km(run),
            km(Math.max(0, cap - done - run)),
          )}
        </p>
      )}
    </div>
  );
}
