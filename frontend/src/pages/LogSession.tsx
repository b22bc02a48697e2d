// Logging a strength session. What is half filled in is kept on the device with every tap.

import { useEffect, useRef, useState } from "preact/hooks";
import { EXERCISES, type Exercise, type Session } from "../api/types";
import { Tick } from "../components/Choice";
import { Confirm } from "../components/Confirm";
import { ExerciseForm } from "../components/ExerciseForm";
import { Field, Section } from "../components/Field";
import { atNow, isAhead, localNow } from "../lib/dates";
import { t } from "../messages/all";
import { saveSession } from "../state/actions";
import { barred, locked } from "../state/lock";
import { once } from "../state/once";
import { lightOfRow } from "../state/overlay";
import { checkAfter, raisedBy } from "../state/raised";
import { goOn, hash } from "../state/route";
import { type Draft, fromSession, missing, newExercise, toSession } from "../state/sessionDraft";
import { exerciseNow, newDraft } from "../state/sessionStart";
import { dropDraft, liveRows, plan, readDraft, writeDraft } from "../state/store";
import { say } from "../state/toast";
import { Gone, Page } from "./Page";

/** A second tap would raise the flags of the session a second time. */
const saveOnce = once(saveSession);
const WORDS = { sets: t.log.noSets, pain: t.log.noPain, rir: t.log.noRir };

/** What keeps it from being saved, in words; gone as soon as it is mended. */
function faultsOf(now: Draft): string[] {
  const open = [
    ...new Set(missing(now).map((one) => WORDS[one.what](t.exercise[one.exercise] ?? ""))),
  ];
  const found = open[0] ? [t.log.missing(open[0], open.length - 1)] : [];
  if (now.exercises.length === 0) found.push(t.log.empty);
  if (now.when && isAhead(now.when)) found.push(t.log.future);
  return found;
}

const added = (exercise: Exercise) =>
  barred.value ? newExercise(exercise, null) : exerciseNow(exercise);

export function LogSession({ id }: { id?: string | undefined }) {
  const slot = id ? `session/${id}` : "session";
  const [draft, setDraft] = useState<Draft | null>(null);
  const [gone, setGone] = useState(false);
  /** Whether there is anything to throw away. */
  const [begun, setBegun] = useState(false);
  /** Whether a save was asked for and something was missing. */
  const [asked, setAsked] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const summary = useRef<HTMLDivElement>(null);

  useEffect(() => {
    void readDraft<Draft>(slot).then((kept) => {
      const row = id ? liveRows.value.find((one) => one.id === id) : undefined;
      setBegun(kept !== null);
      if (kept) setDraft(kept);
      else if (row) setDraft(fromSession(row.id, row.body as Session));
      else if (id) setGone(true);
      // While the training is stopped no dose is offered, only noted.
      else setDraft(barred.value ? { ...newDraft(), exercises: [] } : newDraft());
    });
  }, [slot, id]);

  if (gone) return <Gone title={t.log.editSession} />;
  if (!draft) return <Page title={t.log.session}>{t.common.loading}</Page>;

  const turn = (next: Draft) => {
    setDraft(next);
    setBegun(true);
    void writeDraft(slot, next);
  };

  async function save(now: Draft) {
    const open = faultsOf(now).length > 0;
    setAsked(open);
    if (open) {
      setTimeout(() => summary.current?.focus());
      return;
    }
    const session = toSession(now, atNow());
    const row = { type: "session", id: now.id, date: "", seq: 0, deleted: false, body: session };
    const red = lightOfRow(plan.value?.live, row) === "red";
    const meta = red ? { check: checkAfter(session) } : {};
    const here = hash.value;
    const old = liveRows.value.find((one) => one.id === now.id);
    const raised = raisedBy(session, old);
    if (!(await saveOnce(now.id, session, { dropDraft: slot, meta }, raised))) return;
    say(t.log.saved);
    goOn(here, locked.value ? "today" : red ? "check" : id ? "history" : "today");
  }

  const fault = asked ? faultsOf(draft)[0] : undefined;
  const others = EXERCISES.filter((one) => !draft.exercises.some((has) => has.exercise === one));
  return (
    <Page title={id ? t.log.editSession : t.log.session} back={id ? "history" : "today"}>
      {barred.value && <p class="banner">{t.lock.logOnly}</p>}
      <div class="form-grid">
        {draft.exercises.map((one, i) => (
          <ExerciseForm
            key={`${one.exercise}${one.rung}${i}`}
            one={one}
            onChange={(next) =>
              turn({ ...draft, exercises: draft.exercises.map((o, j) => (j === i ? next : o)) })
            }
            onRemove={() =>
              turn({ ...draft, exercises: draft.exercises.filter((_, j) => j !== i) })
            }
          />
        ))}
      </div>
      {others.length > 0 && (
        <Section title={draft.exercises.length === 0 ? t.log.empty : t.log.addExercise}>
          <div class="chips">
            {others.map((one) => (
              <button
                type="button"
                class="quiet"
                key={one}
                onClick={() => turn({ ...draft, exercises: [...draft.exercises, added(one)] })}
              >
                {t.exercise[one]}
              </button>
            ))}
          </div>
        </Section>
      )}
      <section class="card stack">
        <Field
          label={t.log.when}
          type="datetime-local"
          value={(draft.when ?? localNow()).slice(0, 16)}
          max={localNow()}
          onText={(when) => turn({ ...draft, when: when || null })}
        />
        <Tick checked={draft.analgesic} onChange={(analgesic) => turn({ ...draft, analgesic })}>
          {t.log.analgesic}
        </Tick>
        <Field
          label={t.log.note}
          optional
          maxLength={1000}
          value={draft.note}
          onText={(note) => turn({ ...draft, note })}
        />
        {begun && (
          <button type="button" class="link" onClick={() => setLeaving(true)}>
            {t.log.discard}
          </button>
        )}
      </section>
      <div class="sticky">
        {fault && (
          <div class="faults" role="alert" tabIndex={-1} ref={summary}>
            <p>{fault}</p>
          </div>
        )}
        <button type="button" class="primary wide" onClick={() => save(draft)}>
          {t.log.save}
        </button>
      </div>
      {leaving && (
        <Confirm
          title={t.log.discardSure}
          yes={t.waiting.throwAway}
          onNo={() => setLeaving(false)}
          onYes={() => {
            const here = hash.value;
            void dropDraft(slot).then(() => goOn(here, id ? "history" : "today"));
          }}
        />
      )}
    </Page>
  );
}
