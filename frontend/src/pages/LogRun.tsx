// A run by hand in ten seconds: distance, time, pain. The rest is there when it is wanted.

import { useEffect, useState } from "preact/hooks";
import type { Run } from "../api/types";
import { Field } from "../components/Field";
import { Icon } from "../components/Icon";
import { RunCaps } from "../components/RunCaps";
import { Felt, FeltAfter, FeltLike, Ground, RunKindChoice } from "../components/RunFelt";
import { isAhead, localNow } from "../lib/dates";
import * as format from "../lib/format";
import { distanceUnit, fromMetres } from "../lib/units";
import { t } from "../messages/all";
import { today } from "../state/clock";
import { keepRun } from "../state/keepRun";
import { barred } from "../state/lock";
import { href } from "../state/route";
import { byTime, fromRun, metresOf, newRun, type RunDraft, secondsOf } from "../state/runDraft";
import { liveRows, plan, readDraft, units, writeDraft } from "../state/store";
import { TIMED_RUN } from "../timer/log";
import { Gone, Page } from "./Page";

type Faults = { distance?: string; time?: string; pain?: string; when?: string };

function check(draft: RunDraft): Faults {
  const metres = metresOf(draft, units.value);
  const seconds = secondsOf(draft);
  return {
    ...(metres || (byTime(draft) && draft.distance.trim() === "")
      ? {}
      : { distance: t.log.noDistance }),
    ...(seconds ? {} : { time: t.log.noTime }),
    ...(draft.pain_during === null ? { pain: t.log.noRunPain } : {}),
    ...(draft.when && isAhead(draft.when) ? { when: t.log.future } : {}),
  };
}

const TIMES = [
  ["hours", t.log.hours],
  ["minutes", t.log.minutes],
  ["seconds", t.log.secondsShort],
] as const;

/** The step of the plan's next run, if that is due. */
function stepOfToday(): string | undefined {
  const running = plan.value?.running;
  return running?.next && running.next <= today.value ? running.step : undefined;
}

/** Of the ladder's last step the first week of plain running is made (7.3). */
const hintOf = (draft: RunDraft): string =>
  draft.step === "WR6" ? t.timer.byTimeLast : t.timer.byTime;

type Props = {
  id?: string | undefined;
  /** Filled in by the timer. */
  timed?: boolean;
};

export function LogRun({ id, timed }: Props) {
  const slot = id ? `run/${id}` : timed ? TIMED_RUN : "run";
  const [draft, setDraft] = useState<RunDraft | null>(null);
  const [gone, setGone] = useState(false);
  const [asked, setAsked] = useState(false);

  useEffect(() => {
    void readDraft<RunDraft>(slot).then((kept) => {
      const row = id ? liveRows.value.find((one) => one.id === id) : undefined;
      if (kept) setDraft(kept);
      else if (row) setDraft(fromRun(row.id, row.body as Run, units.value));
      else if (id) setGone(true);
      else setDraft(newRun(plan.value?.running.state, stepOfToday()));
    });
  }, [slot, id]);

  if (gone) return <Gone title={t.log.editRun} />;
  if (!draft) return <Page title={t.log.run}>{t.common.loading}</Page>;

  const turn = (change: Partial<RunDraft>) => {
    const next = { ...draft, ...change };
    setDraft(next);
    void writeDraft(slot, next);
  };

  async function save(event: Event, now: RunDraft) {
    event.preventDefault();
    const found = check(now);
    const open = Object.keys(found).length > 0;
    setAsked(open);
    if (open) {
      setTimeout(() => document.querySelector(".fault")?.scrollIntoView({ block: "center" }));
      return;
    }
    await keepRun(now, slot, id ? "history" : "today");
  }

  const take = (length: number) => {
    // Rounded down, so that a distance in miles stays within the plan.
    const shown = Math.floor(fromMetres(length, units.value) * 100 + 1e-6) / 100;
    turn({ distance: format.typed(shown), exact: null });
  };
  const faults = asked ? check(draft) : {};
  const parts = { draft, onTurn: turn };
  const metres = metresOf(draft, units.value) ?? 0;
  const seconds = secondsOf(draft) ?? 0;
  const pace = metres > 0 && seconds > 0 ? format.pace(metres, seconds, units.value) : null;
  return (
    <Page title={id ? t.log.editRun : t.log.run} back={id ? "history" : "today"}>
      <form class="narrow" onSubmit={(event) => save(event, draft)} noValidate>
        <section class="card stack">
          {timed && <p class="hint">{t.timer.fromTimer}</p>}
          {!id && !timed && (
            <a class="button quiet wide" href={href("import")}>
              <Icon name="up" />
              {t.log.files}
            </a>
          )}
          <Field
            label={t.log.distance}
            inputMode="decimal"
            autoComplete="off"
            value={draft.distance}
            onText={(distance) => turn({ distance })}
            unit={distanceUnit(units.value)}
            optional={byTime(draft)}
            hint={draft.kind === "walk_run" ? hintOf(draft) : undefined}
            fault={faults.distance}
          />
          <fieldset class="times">
            <legend>{t.log.time}</legend>
            {TIMES.map(([name, label]) => (
              <Field
                key={name}
                label={label}
                inputMode="numeric"
                autoComplete="off"
                maxLength={3}
                value={draft[name]}
                onText={(text) => turn({ [name]: text.replace(/\D/g, "") })}
              />
            ))}
            {faults.time && (
              <p class="fault" role="alert">
                {faults.time}
              </p>
            )}
          </fieldset>
          {pace && (
            <p class="hint">
              {units.value.distance === "km" ? t.log.pace(pace) : t.log.paceMile(pace)}
            </p>
          )}
          {barred.value && <p class="banner">{t.lock.logOnly}</p>}
          {!id && !barred.value && <RunCaps metres={metres} onTake={take} />}
        </section>
        <section class="card stack">
          <Felt {...parts} fault={faults.pain} />
        </section>
        <section class="card stack">
          <details class="why first" open={Boolean(id)}>
            <summary>{t.common.more}</summary>
            <RunKindChoice {...parts} />
            {draft.step && (
              <p class="hint">{`${t.log.step}: ${draft.step} · ${t.runState[draft.step]}`}</p>
            )}
            <FeltAfter {...parts} />
            <FeltLike {...parts} />
            <Field
              label={t.log.when}
              type="datetime-local"
              value={(draft.when ?? localNow()).slice(0, 16)}
              max={localNow()}
              onText={(when) => turn({ when: when || null })}
              fault={faults.when}
            />
            <Ground {...parts} />
            <Field
              label={t.log.note}
              optional
              maxLength={1000}
              value={draft.note}
              onText={(note) => turn({ note })}
            />
          </details>
        </section>
        <div class="sticky">
          <button type="submit" class="primary wide">
            {t.log.saveRun}
          </button>
        </div>
      </form>
    </Page>
  );
}
