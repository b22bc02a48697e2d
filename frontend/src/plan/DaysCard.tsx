// The training days, and what they change from next week on once the server has answered.

import { useState } from "preact/hooks";
import type { Calendar, CalendarWeek } from "../api/types";
import { Many } from "../components/Choice";
import { Section } from "../components/Field";
import { type Day, weekdaysFrom } from "../lib/dates";
import * as format from "../lib/format";
import { t } from "../messages/all";
import { changeDays } from "../state/episodeActions";
import { calendar, episode, outbox, settings } from "../state/store";
import { changes, type DaysChanged } from "../state/weeks";
import { nameOf } from "./words";

const said = (days: Day[]): string =>
  days.length > 0 ? t.list(days.map(format.weekday)) : t.plan.days.none;

function Changed({ all }: { all: DaysChanged[] }) {
  if (all.length === 0) return <p>{t.plan.days.same}</p>;
  return (
    <>
      <p>{t.plan.days.changed}</p>
      <ul>
        {all.map(({ name, before, after }) => (
          <li key={name}>
            <strong>{nameOf(name)}</strong>: {said(after)}{" "}
            <span class="hint">
              ({t.plan.days.was}: {said(before)})
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Next week as it was before the days were changed, and the calendar that said so. */
type Before = { week: CalendarWeek; of: Calendar };

export function DaysCard({ next }: { next: CalendarWeek | null }) {
  const [before, setBefore] = useState<Before | null>(null);
  const body = episode.value?.body;
  if (!body) return null;
  const unsent = outbox.value.some((entry) => entry.type === "episode");
  const answered = before !== null && !unsent && calendar.value !== before.of;
  return (
    <Section title={t.plan.days.title}>
      <Many
        label={t.settings.days}
        hint={t.settings.daysHint}
        options={weekdaysFrom(settings.value.week_starts).map((value) => ({
          value,
          label: t.days[value] ?? value,
        }))}
        value={body.training_days}
        onChange={(days) => {
          if (!before && next && calendar.value) setBefore({ week: next, of: calendar.value });
          void changeDays(days);
        }}
      />
      <div role="status">
        {before && !answered && <p class="hint">{t.plan.days.waiting}</p>}
        {before && answered && next && <Changed all={changes(before.week, next)} />}
      </div>
    </Section>
  );
}
