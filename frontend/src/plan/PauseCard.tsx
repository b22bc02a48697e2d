// Pause and holiday: planned ahead, ended by one tap, with what comes after it.

import { useState } from "preact/hooks";
import { Field, Section } from "../components/Field";
import { RuleTag } from "../components/Ruled";
import { addDays, type Day } from "../lib/dates";
import * as format from "../lib/format";
import { t } from "../messages/all";
import { today } from "../state/clock";
import { untilFault } from "../state/noteForm";
import { endPause, savePause } from "../state/planActions";
import { rows } from "../state/store";
import { say } from "../state/toast";
import { type Pause, pausesOf } from "../state/weeks";

const WEEK = 7;

function Known({ pause }: { pause: Pause }) {
  const begun = pause.from <= today.value;
  const [from, until] = [format.shortDay(pause.from), format.shortDay(pause.until)];
  return (
    <>
      <p>
        <strong>{begun ? t.plan.pause.now(until) : t.plan.pause.coming(from, until)}</strong>
      </p>
      {begun && <p>{t.plan.pause.during}</p>}
      <After until={pause.until} />
      <button
        type="button"
        class="quiet wide"
        onClick={() =>
          void endPause(pause.row).then((back) => {
            if (back) say(t.plan.pause.ended, () => void back());
          })
        }
      >
        {begun ? t.plan.pause.end : t.plan.pause.takeBack}
      </button>
    </>
  );
}

const After = ({ until }: { until: Day }) => (
  <p class="hint">
    {t.plan.pause.after(format.longDay(addDays(until, 1)))} <RuleTag id="9.1" />
  </p>
);

function Form({ onDone }: { onDone: () => void }) {
  const [from, setFrom] = useState<Day>(today.value);
  const [until, setUntil] = useState<Day>(addDays(today.value, WEEK - 1));
  const [asked, setAsked] = useState(false);
  const early = from < today.value ? t.plan.pause.from : null;
  const fault = from ? untilFault(until, from) : t.common.required;
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (fault || early) return;
        void savePause(from, until).then((saved) => {
          if (!saved) return;
          say(t.plan.pause.saved);
          onDone();
        });
      }}
    >
      <div class="pause-days">
        <Field
          type="date"
          label={t.plan.pause.from}
          value={from}
          min={today.value}
          max={addDays(today.value, 366)}
          onText={setFrom}
          fault={asked && early ? t.common.required : null}
        />
        <Field
          type="date"
          label={t.plan.pause.until}
          value={until}
          min={from}
          onText={setUntil}
          fault={asked ? fault : null}
        />
      </div>
      {!fault && <After until={until} />}
      <div class="buttons">
        <button type="button" class="quiet" onClick={onDone}>
          {t.common.cancel}
        </button>
        <button type="submit" class="primary">
          {t.plan.pause.save}
        </button>
      </div>
    </form>
  );
}

export function PauseCard() {
  const [open, setOpen] = useState(false);
  const known = pausesOf(rows.value, today.value);
  return (
    <Section title={t.plan.pause.title}>
      {known.map((pause) => (
        <Known key={pause.row.id} pause={pause} />
      ))}
      {open && <Form onDone={() => setOpen(false)} />}
      {!open && <p class="hint">{t.plan.pause.ill}</p>}
      {!open && (
        <button type="button" class="quiet wide" onClick={() => setOpen(true)}>
          {t.plan.pause.plan}
        </button>
      )}
    </Section>
  );
}
