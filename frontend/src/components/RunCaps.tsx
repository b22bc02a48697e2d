// What the plan allows, beside what is being typed: shown before, kind when it is over.

import * as format from "../lib/format";
import { t } from "../messages";
import { nextStep } from "../state/runDraft";
import { plan, units } from "../state/store";
import { Icon } from "./Icon";

/** How often injuries were seen, by how far a run went past the longest of 30 days
 * (Frandsen 2025, in runners in general). The run cap is 110% of that longest run. */
function timesFor(percent: number): number {
  if (percent > 100) return 2.3;
  return percent > 30 ? 1.5 : 1.6;
}

export function RunCaps({ metres }: { metres: number }) {
  const running = plan.value?.running;
  const cap = running?.run_cap_m ?? 0;
  const week = running?.week_cap_m ?? null;
  const done = running?.week_done_m ?? 0;
  if (!running?.state) return null;
  const step = nextStep(running) ?? "";
  const percent = cap > 0 ? Math.round((metres * 110) / cap) - 100 : 0;
  const overRun = cap > 0 && metres > cap;
  const overWeek = week !== null && week > 0 && done + metres > week;
  return (
    <div class="caps" role="status">
      {/^(WR|SP)\d/.test(step) && (
        <p>
          <strong>{t.speed[step] ?? t.today.walkRun}</strong> {t.runState[step]}
        </p>
      )}
      {cap > 0 && <p>{t.log.capRun(format.distance(cap, units.value, 1))}</p>}
      {week !== null && week > 0 && (
        <p>{t.log.capWeek(format.distance(Math.max(0, week - done), units.value, 1))}</p>
      )}
      {(overRun || overWeek) && (
        <div class="over">
          <Icon name="warn" />
          <div>
            {overRun && <p>{t.log.over(percent, format.number(timesFor(percent), 1))}</p>}
            {overWeek && <p>{t.log.overWeek(format.distance(week, units.value, 1))}</p>}
            <p>{t.log.overKind}</p>
          </div>
        </div>
      )}
    </div>
  );
}
