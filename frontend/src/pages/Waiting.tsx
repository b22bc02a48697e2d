// What has not arrived: what waits, what was refused and why, what was changed twice.

import { useState } from "preact/hooks";
import type { Problem } from "../api/types";
import { Confirm } from "../components/Confirm";
import { ConflictCard } from "../components/ConflictCard";
import { episodeLine } from "../components/episodeLine";
import { Section } from "../components/Field";
import { describe, shortDay } from "../lib/format";
import { t } from "../messages/all";
import type { Entry } from "../offline/outbox";
import { nounOf } from "../state/nouns";
import { href } from "../state/route";
import { outbox, units } from "../state/store";
import { keepTheirs, sendAgain } from "../state/unsent";
import { Page } from "./Page";

function lines(entry: Entry): string[] {
  if (entry.op === "delete" || !entry.body) return [t.waiting.deletedHere];
  if (entry.type === "episode") return [episodeLine(entry.body)];
  return describe({ type: entry.type, date: entry.date, body: entry.body }, units.value);
}

/** The server's own words, in English, for whoever looks into it: "pain: must be 0..10". */
function details(problem: Problem | undefined): string[] {
  const found: string[] = [];
  const walk = (value: unknown, path: string) => {
    if (typeof value === "string") found.push(path ? `${path}: ${value}` : value);
    else if (Array.isArray(value)) for (const one of value) walk(one, path);
    else if (value !== null && typeof value === "object") {
      for (const [name, one] of Object.entries(value)) walk(one, path ? `${path}.${name}` : name);
    }
  };
  walk(problem?.errors, "");
  return found;
}

const editPath = (entry: Entry): string | null =>
  (["session", "run", "morning"].includes(entry.type) || nounOf(entry)) && entry.op === "put"
    ? `history/${entry.type}/${entry.id}`
    : null;

function Refused({ entry }: { entry: Entry }) {
  const [asking, setAsking] = useState(false);
  const edit = editPath(entry);
  const code = entry.problem?.code ?? "";
  return (
    <article class="card">
      <h3>
        {t.waiting.kind[entry.type] ?? t.history.events[entry.type] ?? entry.type} ·{" "}
        {shortDay(entry.date)}
      </h3>
      <p>{lines(entry).join("; ")}</p>
      <p>
        <strong>{t.waiting.reason}:</strong> {t.waiting.why[code] ?? t.problem[code] ?? t.refusal}{" "}
        <span lang="en">{details(entry.problem).join(" ")}</span>
      </p>
      <p class="hint">{t.waiting.refusedText}</p>
      <div class="buttons">
        <button type="button" class="quiet" onClick={() => setAsking(true)}>
          {t.waiting.throwAway}
        </button>
        {edit && (
          <a class="button quiet" href={href(edit)}>
            {t.common.edit}
          </a>
        )}
        <button type="button" class="primary" onClick={() => sendAgain(entry)}>
          {t.waiting.sendAgain}
        </button>
      </div>
      {asking && (
        <Confirm
          grave
          title={t.waiting.throwSure}
          yes={t.waiting.throwAway}
          onNo={() => setAsking(false)}
          onYes={() => keepTheirs(entry)}
        >
          {outbox.value.some((other) => other.after === entry.key) && <p>{t.waiting.throwPlan}</p>}
        </Confirm>
      )}
    </article>
  );
}

export function Waiting() {
  const by = (state: Entry["state"]) => outbox.value.filter((entry) => entry.state === state);
  const [conflicts, refused, waits] = [by("conflict"), by("refused"), by("waiting")];
  return (
    <Page title={t.waiting.title} back="today">
      <div class="narrow">
        {outbox.value.length === 0 && <p class="card">{t.waiting.none}</p>}
        {conflicts.length > 0 && <h2>{t.waiting.conflict}</h2>}
        {conflicts.map((entry) => (
          <ConflictCard key={entry.order} entry={entry} />
        ))}
        {refused.length > 0 && <h2>{t.waiting.refused}</h2>}
        {refused.map((entry) => (
          <Refused key={entry.order} entry={entry} />
        ))}
        {waits.length > 0 && (
          <Section title={t.waiting.list}>
            <ul class="entries">
              {waits.map((entry) => (
                <li key={entry.order} class="entry">
                  <span>
                    {shortDay(entry.date)} · {lines(entry).join("; ")}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </Page>
  );
}
