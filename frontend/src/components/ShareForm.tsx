// A new link: for whom, what it shows, how long. Nothing is chosen beforehand.

import { useEffect, useState } from "preact/hooks";
import { request } from "../api/client";
import type { ShareIn, ShareMade, SharePart } from "../api/types";
import { t } from "../messages/all";
import { QUESTIONS } from "../state/report";
import { readDraft } from "../state/store";
import { Choice, Tick } from "./Choice";
import { Field, Section } from "./Field";

const PARTS = Object.keys(t.share.parts) as SharePart[];
const DAYS = ["7", "30", "90"] as const;

type Props = { onMade: (made: ShareMade) => void; onCancel: () => void };

export function ShareForm({ onMade, onCancel }: Props) {
  const [label, setLabel] = useState("");
  const [parts, setParts] = useState<readonly SharePart[]>([]);
  const [days, setDays] = useState<(typeof DAYS)[number]>("30");
  const [name, setName] = useState("");
  const [question, setQuestion] = useState("");
  const [faults, setFaults] = useState<{ label?: string; parts?: string; server?: string }>({});
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void readDraft<string>(QUESTIONS).then((kept) => kept && setQuestion((now) => now || kept));
  }, []);

  async function make(event: Event) {
    event.preventDefault();
    const wrong = {
      ...(label.trim() ? {} : { label: t.common.required }),
      ...(parts.length > 0 ? {} : { parts: t.common.choose }),
    };
    setFaults(wrong);
    if (Object.keys(wrong).length > 0) return;
    setBusy(true);
    const body: ShareIn = {
      label,
      parts: [...parts],
      days: Number(days),
      ...(name.trim() ? { name } : {}),
      ...(question.trim() ? { question } : {}),
    };
    const reply = await request<ShareMade>("POST", "/api/shares", body);
    setBusy(false);
    if (reply.kind === "ok") return onMade(reply.data);
    const code = reply.kind === "problem" ? reply.problem.code : "";
    const known = t.share.faults[code] ?? t.problem[code] ?? t.refusal;
    setFaults({ server: code ? known : t.share.network });
  }

  return (
    <Section title={t.share.make}>
      <form class="stack" onSubmit={(event) => void make(event)} noValidate>
        <Field
          label={t.share.label}
          hint={t.share.labelHint}
          value={label}
          onText={setLabel}
          maxLength={80}
          autoComplete="off"
          fault={faults.label}
        />
        <Parts parts={parts} onParts={setParts} fault={faults.parts} />
        <Choice
          row
          label={t.share.days}
          options={DAYS.map((value) => ({ value, label: t.share.dayCount(Number(value)) }))}
          value={days}
          onChange={setDays}
        />
        <Field
          label={t.share.name}
          value={name}
          onText={setName}
          maxLength={80}
          autoComplete="name"
          optional
        />
        <label class="field">
          <span>
            {t.share.question}
            <span class="optional"> · {t.common.optional}</span>
          </span>
          <textarea
            class="report-questions"
            rows={3}
            maxLength={1000}
            value={question}
            onInput={(event) => setQuestion(event.currentTarget.value)}
          />
        </label>
        {faults.server && (
          <p class="fault" role="alert">
            {faults.server}
          </p>
        )}
        <div class="buttons">
          <button type="button" class="quiet" onClick={onCancel}>
            {t.common.cancel}
          </button>
          <button type="submit" class="primary" disabled={busy}>
            {t.share.create}
          </button>
        </div>
      </form>
    </Section>
  );
}

type PartsProps = {
  parts: readonly SharePart[];
  onParts: (parts: readonly SharePart[]) => void;
  fault: string | undefined;
};

function Parts({ parts, onParts, fault }: PartsProps) {
  return (
    <fieldset class="choice">
      <legend>{t.share.what}</legend>
      <p class="hint">
        {t.share.whatHint}{" "}
        <button type="button" class="link" onClick={() => onParts(PARTS)}>
          {t.share.all}
        </button>
      </p>
      {PARTS.map((part) => (
        <Tick
          key={part}
          checked={parts.includes(part)}
          more={t.share.partsMore[part]}
          onChange={(on) =>
            onParts(PARTS.filter((one) => (one === part ? on : parts.includes(one))))
          }
        >
          {t.share.parts[part]}
        </Tick>
      ))}
      {fault && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
