// The run that is allowed, before it is run: the single cap, and the week so far.

import { useEffect, useState } from "preact/hooks";
import type { Reason } from "../api/types";
import * as format from "../lib/format";
import { t } from "../messages";
import { type Caps, capsOf, unsentMetres } from "../state/caps";
import { today } from "../state/clock";
import { href } from "../state/route";
import { nextStep } from "../state/runDraft";
import { outbox, plan, readDraft, units } from "../state/store";
import { nextTimed } from "../state/timed";
import { BandBadge } from "./BandBadge";
import { Figure } from "./Figure";
import { Icon } from "./Icon";
import { WeekBar } from "./WeekBar";
import { WhyNote } from "./WhyNote";

/** The longest run of today and why, and the week with the plan's run of today laid on it. */
function Capped({ caps, due }: { caps: Caps; due: boolean }) {
  const item = plan.value?.week
    .find((day) => day.date === today.value)
    ?.items.find((one) => one.kind === "run" && !one.done);
  const most = due ? caps.run : (plan.value?.running.run_cap_m ?? 0);
  const reason = caps.left === 0 ? t.running.weekDone : (caps.why?.text ?? t.running.restOfWeek);
  // The run's share of the week stands first: the most of one run is often far above it.
  const share = due ? (item?.distance_m ?? 0) : 0;
  const planned = share < most ? share : 0;
  const km = (metres: number) => format.distance(metres, units.value, 1);
  return (
    <>
      {most > 0 && (
        <p class="dose">
          <span class="dose-before">
            {planned ? t.running.today : due ? t.running.todayUpTo : t.today.runCap}
          </span>
          <span class="big">{km(planned || most)}</span>
        </p>
      )}
      {due && (
        <p class="cap-why">
          {planned > 0 && `${t.running.atMost(km(most))} `}
          {reason}
        </p>
      )}
      <WeekBar done={caps.done} cap={caps.week} run={due ? item?.distance_m : undefined} />
    </>
  );
}

/** A run that the timer began, and one that it ended and that is not logged. */
function useTimed() {
  const [begun, setBegun] = useState(false);
  const [form, setForm] = useState(false);
  useEffect(() => {
    void readDraft("timer").then((found) => setBegun(found !== null));
    void readDraft("run/timed").then((found) => setForm(found !== null));
  }, []);
  return { begun, form };
}

/** While everything is stopped nothing is offered, but what was begun can still be logged. */
export function Unlogged() {
  const { begun, form } = useTimed();
  const [session, setSession] = useState(false);
  useEffect(() => void readDraft("player").then((found) => setSession(found !== null)), []);
  if (session)
    return (
      <section class="card">
        <p class="hint">{t.today.resumeText}</p>
        <a class="button quiet wide" href={href("player")}>
          {t.log.save}
        </a>
      </section>
    );
  if (!begun && !form) return null;
  return (
    <section class="card">
      <p class="hint">{t.running.logText}</p>
      <a class="button quiet wide" href={href(begun ? "timer" : "log/run/timed")}>
        {t.running.logTimed}
      </a>
    </section>
  );
}

/** Timed where the plan has times for today; a run that was begun or not logged comes first. */
function Doing({ walk }: { walk: boolean }) {
  const { begun, form } = useTimed();
  const timed = begun || form || nextTimed.value !== null;
  return (
    <>
      {(begun || form) && <p class="hint">{begun ? t.running.goOnText : t.running.logText}</p>}
      {timed && (
        <a class="button primary wide" href={href(begun || !form ? "timer" : "log/run/timed")}>
          <Icon name={begun || !form ? "play" : "run"} />
          {begun ? t.running.goOn : form ? t.running.logTimed : t.running.start}
        </a>
      )}
      <a class="button quiet wide" href={href("log/run")}>
        <Icon name="run" />
        {timed ? t.running.byHand : walk ? t.today.logWalk : t.today.logRun}
      </a>
    </>
  );
}

export function RunCard() {
  const running = plan.value?.running;
  if (!running?.state) return null;
  const caps = capsOf(running, unsentMetres(outbox.value, plan.value?.today));
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
        {!walk && <Figure of="run" />}
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
      {walk && <p>{t.today.walkHow(/^[SA]0$/.test(plan.value?.stage ?? ""))}</p>}
      {caps && <Capped caps={caps} due={!next || next <= today.value} />}
      {next && next > today.value && (
        <p class="when">{t.today.nextOn(format.nearDay(next, today.value))}</p>
      )}
      {next && next <= today.value && <p class="when">{t.today.due}</p>}
      {earliest && earliest > today.value && earliest !== next && caps?.left !== 0 && (
        <p class="when">{t.today.earliest(format.nearDay(earliest, today.value))}</p>
      )}
      {running.band && (
        <p class="last">
          {t.today.lastBand}: <BandBadge band={running.band} />
          {running.provisional && <span> {t.today.provisional}</span>}
        </p>
      )}
      {stepped && (
        <a class="how-link" href={href(`learn/${shown}`)}>
          {t.common.how}
        </a>
      )}
      <WhyNote reasons={running.reasons?.filter((reason) => !told(reason))} />
      <Doing walk={walk} />
    </section>
  );
}
