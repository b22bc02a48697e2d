// A run by hand in ten seconds: distance, time, pain. The rest is there when it is wanted.

import { useEffect, useState } from "preact/hooks";
import { QUALITIES, RUN_KINDS, type Run, type RunKind } from "../api/types";
import { LiveLight } from "../components/BandBadge";
import { Choice, Many, Tick } from "../components/Choice";
import { Field } from "../components/Field";
import { PainScale } from "../components/PainScale";
import { RunCaps } from "../components/RunCaps";
import { atNow, isAhead, localNow } from "../lib/dates";
import * as format from "../lib/format";
import { distanceUnit } from "../lib/units";
import { t } from "../messages";
import { saveRun } from "../state/actions";
import { today } from "../state/clock";
import { checkAfter } from "../state/lock";
import { lightOf } from "../state/overlay";
import { replace } from "../state/route";
import { fromRun, metresOf, newRun, type RunDraft, secondsOf, toRun } from "../state/runDraft";
import { liveRows, plan, readDraft, units, writeDraft } from "../state/store";
import { say } from "../state/toast";
import { Page } from "./Page";

type Faults = { distance?: string; time?: string; pain?: string; when?: string };

function check(draft: RunDraft): Faults {
  const metres = metresOf(draft, units.value);
  const seconds = secondsOf(draft);
  return {
    ...(metres ? {} : { distance: t.log.noDistance }),
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

export function LogRun({ id }: { id?: string | undefined }) {
  const slot = id ? `run/${id}` : "run";
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

  if (gone) return <Page title={t.log.editRun}>{t.log.gone}</Page>;
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
    const run = toRun(now, units.value, atNow());
    const red = lightOf(plan.value?.live, run.pain_during, run.quality) === "red";
    const meta = red ? { check: checkAfter(run) } : {};
    if (!(await saveRun(now.id, run, { dropDraft: slot, meta }))) return;
    say(t.log.saved);
    replace(red ? "check" : id ? "history" : "today");
  }

  const faults = asked ? check(draft) : {};
  const metres = metresOf(draft, units.value) ?? 0;
  const seconds = secondsOf(draft) ?? 0;
  const pace = metres > 0 && seconds > 0 ? format.pace(metres, seconds, units.value) : null;
  return (
    <Page title={id ? t.log.editRun : t.log.run} back={id ? "history" : "today"}>
      <form class="narrow" onSubmit={(event) => save(event, draft)} noValidate>
        <section class="card stack">
          <Field
            label={t.log.distance}
            inputMode="decimal"
            autoComplete="off"
            value={draft.distance}
            onText={(distance) => turn({ distance })}
            unit={distanceUnit(units.value)}
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
          {!id && <RunCaps metres={metres} />}
        </section>
        <section class="card stack">
          <PainScale
            label={t.log.during}
            value={draft.pain_during}
            onChange={(pain_during) => turn({ pain_during })}
          />
          {faults.pain && (
            <p class="fault" role="alert">
              {faults.pain}
            </p>
          )}
          <LiveLight
            running
            band={lightOf(plan.value?.live, draft.pain_during, draft.quality)}
            quality={draft.quality}
          />
          <Tick
            checked={draft.quality.includes("limp")}
            onChange={(on) =>
              turn({
                quality: on
                  ? [...draft.quality, "limp"]
                  : draft.quality.filter((one) => one !== "limp"),
              })
            }
          >
            {t.log.limped}
          </Tick>
        </section>
        <section class="card stack">
          <details class="why first" open={Boolean(id)}>
            <summary>{t.common.more}</summary>
            <Choice
              label={t.log.kind}
              options={RUN_KINDS.map((value) => ({ value, label: t.runKind[value] ?? value }))}
              value={draft.kind}
              onChange={(kind: RunKind) => turn({ kind })}
            />
            {draft.step && (
              <p class="hint">{`${t.log.step}: ${draft.step} · ${t.runState[draft.step]}`}</p>
            )}
            <PainScale
              label={t.log.after}
              value={draft.pain_after}
              onChange={(pain_after) => turn({ pain_after })}
            />
            <Many
              label={t.log.quality}
              options={QUALITIES.filter((one) => one !== "limp").map((value) => ({
                value,
                label: t.quality[value] ?? value,
              }))}
              value={draft.quality}
              onChange={(marked) =>
                turn({ quality: draft.quality.includes("limp") ? [...marked, "limp"] : marked })
              }
            />
            <Tick checked={draft.analgesic} onChange={(analgesic) => turn({ analgesic })}>
              {t.log.analgesic}
            </Tick>
            <Field
              label={t.log.when}
              type="datetime-local"
              value={(draft.when ?? localNow()).slice(0, 16)}
              max={localNow()}
              onText={(when) => turn({ when: when || null })}
              fault={faults.when}
            />
            <Field
              label={t.log.surface}
              optional
              hint={t.log.surfaceHint}
              maxLength={100}
              value={draft.surface}
              onText={(surface) => turn({ surface })}
            />
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
