// The stop: nothing is prescribed and there is no way on but a professional's check.

import { useState } from "preact/hooks";
import { t } from "../messages";
import { recordCleared } from "../state/actions";
import { lockFlags } from "../state/lock";
import { href } from "../state/route";
import { plan } from "../state/store";
import { Field } from "./Field";
import { FlagTexts } from "./FlagCheck";

/** "A professional has checked this", with who it was: the only way on. */
export function ClearForm({ ids }: { ids: readonly string[] }) {
  const [asking, setAsking] = useState(false);
  const [by, setBy] = useState("");
  const [fault, setFault] = useState("");

  function clear(event: Event) {
    event.preventDefault();
    if (!by.trim()) return setFault(t.common.required);
    return void recordCleared(ids, by.trim());
  }

  if (!asking) {
    return (
      <button type="button" class="quiet wide" onClick={() => setAsking(true)}>
        {t.lock.checked}
      </button>
    );
  }
  return (
    <form onSubmit={clear} class="stack">
      <Field
        label={t.lock.who}
        hint={t.lock.whoHint}
        value={by}
        onText={setBy}
        fault={fault}
        maxLength={100}
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

export function LockCard() {
  const ids = lockFlags.value;
  const known = new Set(ids.filter((id) => t.check.flagOf(id)));
  const others = (plan.value?.alerts ?? []).filter(
    (alert) => alert.level !== "info" && !known.has(alert.rule),
  );

  return (
    <section class="card lock" aria-labelledby="lock-title">
      <h2 id="lock-title">{t.lock.title}</h2>
      <p>{t.lock.waits}</p>
      {others.map((alert) => (
        <p key={alert.rule} class="flag-answer">
          {alert.text}
        </p>
      ))}
      <FlagTexts ids={ids} />
      <a href={href("learn/professional")}>{t.lock.whom}</a>
      <ClearForm ids={ids} />
    </section>
  );
}
