// What was logged, newest first: look, change, delete, and take a delete back.

import { useState } from "preact/hooks";
import type { Row } from "../api/types";
import { Choice } from "../components/Choice";
import { Icon } from "../components/Icon";
import { clockTime, describe, longDay } from "../lib/format";
import { t } from "../messages/all";
import { remove, restore } from "../state/actions";
import { missedMornings, RECENT } from "../state/mornings";
import { isNote, nounOf } from "../state/nouns";
import { isOpen } from "../state/openRun";
import { href } from "../state/route";
import { liveRows, outbox, settings, units } from "../state/store";
import { say } from "../state/toast";
import { Page } from "./Page";

const KINDS = ["all", "session", "run", "morning", "note"] as const;
type Kind = (typeof KINDS)[number];
const PAGE = 40;

function sendState(row: Row): string {
  const entry = outbox.value.find((one) => one.key === `${row.type}:${row.id}`);
  if (!entry) return "";
  if (entry.state === "waiting") return t.history.waiting;
  return entry.state === "refused" ? t.history.refused : t.history.conflict;
}

export async function removeWithUndo(row: Row): Promise<void> {
  if (await remove(row)) say(t.history.deleted, () => void restore(row));
}

function Item({ row }: { row: Row }) {
  const lines = describe(row, units.value);
  const editable = FORMED.has(row.type) || nounOf(row) !== null;
  const at = row.body?.at;
  const state = sendState(row);
  const open = isOpen(row);
  return (
    <li class="entry">
      <div class="entry-text">
        {typeof at === "string" && <span class="hint">{clockTime(at, settings.value.clock)}</span>}
        {lines.map((text, i) => (
          <span key={i} class={i === 0 ? "entry-first" : ""}>
            {text}
          </span>
        ))}
        {state && (
          <span class="hint">
            <Icon name="clock" /> {state}
          </span>
        )}
      </div>
      <div class="entry-buttons">
        {editable && (
          <a
            class="button quiet"
            href={href(open ? `log/felt/${row.id}` : `history/${row.type}/${row.id}`)}
          >
            {open ? t.history.tell : t.common.edit}
            <span class="visually-hidden"> {lines.join(", ")}</span>
          </a>
        )}
        {row.type === "screening" && (
          <a class="button quiet" href={href(`screening/${row.id}`)}>
            {t.screening.look}
            <span class="visually-hidden"> {lines.join(", ")}</span>
          </a>
        )}
        {row.type !== "placement" && !FIXED.has(row.type) && (
          <button type="button" class="quiet" onClick={() => removeWithUndo(row)}>
            {t.common.remove}
            <span class="visually-hidden"> {lines.join(", ")}</span>
          </button>
        )}
      </div>
    </li>
  );
}

const FORMED = new Set(["session", "run", "morning"]);

/** Safety records are there to be read, and are not put away with a tap. */
const FIXED = new Set(["red_flag", "cleared"]);
/** That something was read says nothing of the leg. */
const SILENT = "acknowledged";

export function History() {
  const [kind, setKind] = useState<Kind>("all");
  const [shown, setShown] = useState(PAGE);
  const rows = liveRows.value.filter((row) => {
    if (kind === "all") return row.type !== SILENT;
    return kind === "note" ? isNote(row) : row.type === kind;
  });
  const days = new Map<string, Row[]>();
  for (const row of rows.slice(0, shown)) {
    days.set(row.date, [...(days.get(row.date) ?? []), row]);
  }
  return (
    <Page title={t.history.title} back="timeline">
      <div class="narrow">
        <Choice
          quiet
          label={t.history.filter}
          options={KINDS.map((value) => ({ value, label: t.history[value] }))}
          value={kind}
          onChange={setKind}
        />
        {(kind === "all" || kind === "morning") &&
          missedMornings(RECENT).map((day) => (
            <a key={day} class="button quiet wide" href={href(`history/morning/${day}`)}>
              <Icon name="plus" />
              {t.history.addMorning(longDay(day))}
            </a>
          ))}
        {rows.length === 0 && <p class="card">{t.history.empty}</p>}
        {[...days].map(([day, entries]) => (
          <section key={day} class="card" aria-label={longDay(day)}>
            <h2 class="day">{longDay(day)}</h2>
            <ul class="entries">
              {entries.map((row) => (
                <Item key={`${row.type}${row.id}`} row={row} />
              ))}
            </ul>
          </section>
        ))}
        {rows.length > shown && (
          <button type="button" class="quiet wide" onClick={() => setShown(shown + PAGE)}>
            {t.history.more}
          </button>
        )}
      </div>
    </Page>
  );
}
