// "A professional has checked this", with who it was and when: the only way on.

import { useState } from "preact/hooks";
import type { Day } from "../lib/dates";
import { fullDay } from "../lib/format";
import { t } from "../messages/all";
import { recordCleared } from "../state/actions";
import { today } from "../state/clock";
import { flagOf } from "../state/overlay";
import { episode, liveRows } from "../state/store";
import { Field } from "./Field";

/** The day on which the newest of these was noted; what the start's check found, on its first. */
function notedOn(ids: readonly string[]): Day {
  const told = liveRows.value.find((row) => row.type === "red_flag" && ids.includes(flagOf(row)));
  return told?.date ?? episode.value?.body?.started ?? today.value;
}

type Faults = { by?: string; day?: string };

function faultsOf(by: string, day: string, noted: Day): Faults {
  const found: Faults = {};
  if (!by.trim()) found.by = t.common.required;
  if (!day) found.day = t.common.required;
  else if (day > today.value) found.day = t.lock.ahead;
  else if (day < noted) found.day = t.lock.before(fullDay(noted));
  return found;
}

export function ClearForm({ ids }: { ids: readonly string[] }) {
  const [asking, setAsking] = useState(false);
  const [by, setBy] = useState("");
  const [day, setDay] = useState(today.value);
  const [asked, setAsked] = useState(false);
  const noted = notedOn(ids);
  const faults = asked ? faultsOf(by, day, noted) : {};

  function clear(event: Event) {
    event.preventDefault();
    setAsked(true);
    if (Object.keys(faultsOf(by, day, noted)).length > 0) return;
    void recordCleared(ids, by.trim(), day);
  }

  if (!asking) {
    return (
      <>
        <button type="button" class="quiet wide" onClick={() => setAsking(true)}>
          {t.lock.checked}
        </button>
        <p class="hint">{t.lock.slip}</p>
      </>
    );
  }
  return (
    <form onSubmit={clear} class="stack" noValidate>
      <Field
        label={t.lock.who}
        hint={t.lock.whoHint}
        value={by}
        onText={setBy}
        fault={faults.by}
        maxLength={100}
      />
      <Field
        type="date"
        label={t.lock.day}
        value={day}
        min={noted}
        max={today.value}
        onText={setDay}
        fault={faults.day}
      />
      <p class="hint">{t.lock.note}</p>
      <div class="buttons">
        <button type="button" class="quiet" onClick={() => setAsking(false)}>
          {t.common.cancel}
        </button>
        <button type="submit" class="primary">
          {t.lock.confirm}
        </button>
      </div>
    </form>
  );
}
