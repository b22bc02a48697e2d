// One entry that was changed in two places: both shown in words, the person picks.

import type { Body, Row } from "../api/types";
import { describe, shortDay } from "../lib/format";
import { t } from "../messages/all";
import type { Entry } from "../offline/outbox";
import { units } from "../state/store";
import { keepMine, keepTheirs } from "../state/unsent";
import { episodeLine } from "./episodeLine";

function words(entry: Entry, body: Body | null, gone: string): string[] {
  if (body === null) return [gone];
  if (entry.type === "episode") return [episodeLine(body)];
  return describe({ type: entry.type, date: entry.date, body }, units.value);
}

function Version({ title, lines }: { title: string; lines: string[] }) {
  return (
    <div class="version">
      <h4>{title}</h4>
      <ul class="plain">
        {[...new Set(lines)].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

export function ConflictCard({ entry }: { entry: Entry }) {
  const theirs = (entry.current as Row | undefined)?.body ?? null;
  return (
    <article class="card">
      <h3>
        {t.waiting.kind[entry.type] ?? t.history.events[entry.type] ?? entry.type} ·{" "}
        {shortDay(entry.date)}
      </h3>
      <p>{entry.restored ? t.waiting.restoredText : t.waiting.conflictText}</p>
      <div class="versions">
        <Version
          title={t.waiting.mine}
          lines={words(entry, entry.op === "delete" ? null : entry.body, t.waiting.deletedHere)}
        />
        <Version
          title={entry.restored ? t.waiting.onServer : t.waiting.theirs}
          lines={words(entry, theirs, t.waiting.deletedThere)}
        />
      </div>
      <div class="buttons">
        <button type="button" class="quiet" onClick={() => keepTheirs(entry)}>
          {entry.restored ? t.waiting.keepServer : t.waiting.keepTheirs}
        </button>
        <button type="button" class="primary" onClick={() => keepMine(entry)}>
          {t.waiting.keepMine}
        </button>
      </div>
    </article>
  );
}
