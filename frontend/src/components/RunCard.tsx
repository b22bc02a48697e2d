// The run that is allowed, before it is run: the single cap, and the week so far.

import type { Reason } from "../api/types";
import * as format from "../lib/format";
import { t } from "../messages";
import { today } from "../state/clock";
import { href } from "../state/route";
import { nextStep } from "../state/runDraft";
import { plan, units } from "../state/store";
import { BandBadge } from "./BandBadge";
import { Figure } from "./Figure";
import { Icon } from "./Icon";
import { WhyNote } from "./WhyNote";

function WeekBar({ done, cap }: { done: number; cap: number }) {
  const text = t.today.weekCap(
    format.distance(done, units.value),
    format.distance(cap, units.value, 1),
  );
  return (
    <div class="week-bar">
      <progress value={Math.min(done, cap)} max={Math.max(cap, 1)} aria-label={text} />
      <span>{text}</span>
    </div>
  );
}

export function RunCard() {
  const running = plan.value?.running;
  if (!running?.state) return null;
  const { week_cap_m, week_done_m, run_cap_m } = running;
  const { next, earliest } = running;
  const shown = nextStep(running) ?? "";
  const walk = shown === "WALK";
  // What to do on a fast day is said openly; the reasons stay folded away.
  const told = (reason: Reason) => reason.rule === `7.4-${shown}`;
  const how = running.reasons?.find(told);
  const stepped = /^(WR|SP)\d/.test(shown);
  return (
    <section class="card" aria-labelledby="run-title">
      <div class="exercise-head">
        <Figure of="run" />
        <div>
          <h2 id="run-title">{walk ? t.today.walking : t.today.running}</h2>
          <p class="rung">
            {shown.startsWith("WR")
              ? t.today.walkRun
              : (t.speed[shown] ?? (walk ? "" : t.runState[shown]))}{" "}
            {stepped && <span class="rule">{shown}</span>}
          </p>
        </div>
      </div>
      {stepped && <p class="dose pattern">{t.runState[shown]}</p>}
      {how && <p>{how.text}</p>}
      {run_cap_m !== null && run_cap_m !== undefined && run_cap_m > 0 && (
        <p class="dose">
          <span class="dose-before">{t.today.runCap}</span>
          <span class="big">{format.distance(run_cap_m, units.value, 1)}</span>
        </p>
      )}
      {week_cap_m !== null && week_cap_m !== undefined && (
        <WeekBar done={week_done_m ?? 0} cap={week_cap_m} />
      )}
      {next && next > today.value && (
        <p class="when">{t.today.nextOn(format.nearDay(next, today.value))}</p>
      )}
      {next && next <= today.value && <p class="when">{t.today.due}</p>}
      {earliest && earliest > today.value && earliest !== next && (
        <p class="when">{t.today.earliest(format.nearDay(earliest, today.value))}</p>
      )}
      {running.band && (
        <p class="last">
          {t.today.lastBand}: <BandBadge band={running.band} />
          {running.provisional && <span> {t.today.provisional}</span>}
        </p>
      )}
      <WhyNote reasons={running.reasons?.filter((reason) => !told(reason))} />
      <a class="button quiet wide" href={href("log/run")}>
        <Icon name="run" />
        {walk ? t.today.logWalk : t.today.logRun}
      </a>
    </section>
  );
}
