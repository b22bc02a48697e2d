// A clinician writes to the runner and proposes limits; neither changes anything by itself.

import { useEffect, useRef, useState } from "preact/hooks";
import { request } from "../api/client";
import { Field, Section } from "../components/Field";
import type { Units } from "../lib/units";
import { t } from "../messages/all";
import { LimitFields } from "./LimitFields";
import { type LimitsDraft, limitFaults, NO_LIMITS, proposed } from "./limitsDraft";

const LONGEST = 1800;

export function NoteForm({ token, units }: { token: string; units: Units }) {
  const [by, setBy] = useState("");
  const [text, setText] = useState("");
  const [draft, setDraft] = useState<LimitsDraft>(NO_LIMITS);
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  // What has to be mended may be far above the button.
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [faults]);

  async function send(event: Event) {
    event.preventDefault();
    setSent(false);
    const limits = proposed(draft, units);
    const wrong: Record<string, string> = {
      ...limitFaults(draft, units),
      ...(by.trim() ? {} : { by: t.common.required }),
      ...(text.trim() || limits ? {} : { text: t.share.page.nothing }),
    };
    setFaults(wrong);
    if (Object.keys(wrong).length > 0) return;
    setBusy(true);
    const body = { token, by, text, ...(limits ? { limits } : {}) };
    const reply = await request("POST", "/api/shared/notes", body);
    setBusy(false);
    if (reply.kind !== "ok") {
      const code = reply.kind === "problem" ? reply.problem.code : "offline";
      return setFaults({ server: FAULTS[code] ?? t.refusal });
    }
    setText("");
    setDraft(NO_LIMITS);
    setSent(true);
  }

  return (
    <div class="not-printed">
      <Section title={t.share.page.note}>
        <form ref={form} class="stack" onSubmit={(event) => void send(event)} noValidate>
          <p>{t.share.page.noteAbout}</p>
          <Field
            label={t.share.page.name}
            hint={t.share.page.nameHint}
            value={by}
            onText={setBy}
            maxLength={100}
            autoComplete="off"
            fault={faults.by}
          />
          <label class="field">
            <span>{t.share.page.text}</span>
            <textarea
              class="report-questions"
              rows={5}
              maxLength={LONGEST}
              value={text}
              aria-invalid={faults.text ? true : undefined}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </label>
          {faults.text && (
            <p class="fault" role="alert">
              {faults.text}
            </p>
          )}
          <details class="why">
            <summary>{t.share.page.limit}</summary>
            <p class="hint">{t.share.page.limitHint}</p>
            <LimitFields draft={draft} units={units} faults={faults} onDraft={setDraft} />
          </details>
          {faults.server && (
            <p class="fault" role="alert">
              {faults.server}
            </p>
          )}
          <button type="submit" class="primary wide" disabled={busy}>
            {t.share.page.send}
          </button>
          <p role="status">{sent && t.share.page.sent}</p>
        </form>
      </Section>
    </div>
  );
}

const FAULTS: Record<string, string> = {
  link_invalid: t.share.page.invalid,
  too_many_attempts: t.share.page.busy,
  too_many_notes: t.share.page.full,
  offline: t.share.page.offline,
};
