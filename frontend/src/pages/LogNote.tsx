// Any of the notes: one page, whose questions come from the note's list of fields.

import { useEffect, useState } from "preact/hooks";
import type { Row } from "../api/types";
import { DiaryFields } from "../components/DiaryFields";
import { NoteField } from "../components/NoteField";
import { addDays, atNow } from "../lib/dates";
import { uuid7 } from "../lib/uuid7";
import { t } from "../messages/all";
import { saveNote } from "../state/actions";
import { today } from "../state/clock";
import {
  FIELDS,
  faults,
  fromNote,
  type NoteDraft,
  newNote,
  type NoteField as Question,
  THINGS,
  toBody,
  type Value,
} from "../state/noteForm";
import { isTimed, type Noun, nounOf, nounOfCriterion } from "../state/nouns";
import { lightOfRow } from "../state/overlay";
import { goOn, hash, href } from "../state/route";
import { liveRows, meta, plan, readDraft, writeDraft } from "../state/store";
import { say } from "../state/toast";
import { ToTimer } from "../stopwatch/ToTimer";
import { Gone, Page } from "./Page";
import "../styles/notes.css";

const NAMES = "psfs-names";
const HURT_DAYS = 7;
/** Tests that load the leg wait for a calm week (10). */
const CALM: ReadonlySet<Noun> = new Set(["bridge", "nordic"]);

export function LogNote({ noun, id }: { noun?: Noun | undefined; id?: string | undefined }) {
  const row = id ? liveRows.value.find((one) => one.id === id) : undefined;
  const which = noun ?? (row ? nounOf(row) : null);
  if (which) return <NoteForm noun={which} row={row} />;
  return <Gone title={t.history.title} />;
}

function begin(noun: Noun, row: Row | undefined): NoteDraft {
  if (row?.body) return fromNote(noun, row.id, row.body, today.value);
  const names = noun === "psfs" ? (meta.value.get(NAMES) as NoteDraft["values"] | undefined) : {};
  return newNote(uuid7(), today.value, names);
}

const morningToday = (): boolean =>
  liveRows.value.some((row) => row.type === "morning" && row.date === today.value);

const namesOf = ({ values }: NoteDraft): NoteDraft["values"] =>
  Object.fromEntries(THINGS.map((n) => [`name${n}`, values[`name${n}`] ?? null]));

/** Whether a session or run of the last days was in the orange or red (rulebook 10). */
const hurtLately = (): boolean =>
  liveRows.value.some((row) => {
    if (row.date <= addDays(today.value, -HURT_DAYS)) return false;
    const light = lightOfRow(plan.value?.live, row);
    return light === "orange" || light === "red";
  });

function NoteForm({ noun, row }: { noun: Noun; row: Row | undefined }) {
  const slot = `note/${row?.id ?? noun}`;
  const [draft, setDraft] = useState<NoteDraft | null>(null);
  const [asked, setAsked] = useState(false);
  const { title } = t.notes.of[noun];
  const { intro, how } = t.noteForm.of[noun];
  const [isFirst] = useState(() => !liveRows.value.some((one) => nounOf(one) === noun));
  const name = row ? t.noteForm.edit(title) : title;

  useEffect(() => {
    void readDraft<NoteDraft>(slot).then((kept) =>
      setDraft(kept?.begun === today.value ? kept : begin(noun, row)),
    );
  }, [slot]);

  if (!draft) return <Page title={name}>{t.common.loading}</Page>;

  const turn = (change: Record<string, Value>) => {
    const next = { ...draft, values: { ...draft.values, ...change } };
    setDraft(next);
    void writeDraft(slot, next);
  };

  async function save(event: Event, now: NoteDraft) {
    event.preventDefault();
    const open = Object.keys(faults(noun, now, today.value)).length > 0;
    setAsked(open);
    if (open) {
      setTimeout(() => document.querySelector(".fault")?.scrollIntoView({ block: "center" }));
      return;
    }
    const body = toBody(noun, now, today.value, atNow());
    const kept = noun === "psfs" && !row ? { [NAMES]: namesOf(now) } : {};
    const here = hash.value;
    if (!(await saveNote(noun, now.id, body, { dropDraft: slot, meta: kept }))) return;
    say(t.log.saved);
    goOn(here, body.injured === true ? "check" : row ? "history" : "today");
  }

  // How long to walk or sit is the plan's to say.
  const waits = plan.value?.criteria.find((one) => !one.met && nounOfCriterion(one.id) === noun);
  const found = asked ? faults(noun, draft, today.value) : {};
  const ask = (field: Question) => (
    <NoteField
      key={field.key}
      noun={noun}
      field={field}
      draft={draft}
      fault={found[field.key]}
      turn={turn}
    />
  );
  return (
    <Page title={name} back={row ? "history" : "log"}>
      <form class="narrow" onSubmit={(event) => save(event, draft)} noValidate>
        {CALM.has(noun) && !row && hurtLately() && (
          <p class="card" role="note">
            {t.noteForm.hurtWeek}
          </p>
        )}
        {intro && <p class="hint">{intro}</p>}
        {waits && !row && (
          <p>
            <strong>{t.notes.criteria.isOpen}:</strong> {waits.text}
          </p>
        )}
        {how && (
          <details class="card why first" open={isFirst}>
            <summary>{t.noteForm.how}</summary>
            <ol class="how-steps">
              {how.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          </details>
        )}
        {isTimed(noun) && !row && <ToTimer noun={noun} />}
        <section class="card stack note-fields" aria-label={title}>
          {noun === "diary" ? <DiaryFields draft={draft} ask={ask} /> : FIELDS[noun].map(ask)}
        </section>
        {noun === "diary" && (
          <p class="card">
            {t.noteForm.inMorning}{" "}
            <a href={href(morningToday() ? `history/morning/${today.value}` : "today")}>
              {t.noteForm.toMorning}
            </a>
          </p>
        )}
        <div class="sticky">
          <button type="submit" class="primary wide">
            {t.noteForm.save}
          </button>
        </div>
      </form>
    </Page>
  );
}
