// The flare-up now: what the plan says of it, its next days, and what was noted before it began.

import type { Row, Run } from "../api/types";
import { Section } from "../components/Field";
import { Icon } from "../components/Icon";
import { words } from "../components/WeekStrip";
import { addDays } from "../lib/dates";
import * as format from "../lib/format";
import { t } from "../messages/all";
import { today } from "../state/clock";
import { flareWaits } from "../state/lock";
import { href } from "../state/route";
import { liveRows, plan, units } from "../state/store";

/** So far a flare-up looks back (FALL_LOOKBACK). */
const LOOK_BACK_DAYS = 56;
const FAST = new Set(["strides", "hills", "fast"]);

const about = (row: Row): boolean =>
  row.type === "fall" ||
  row.type === "treatment" ||
  (row.type === "run" && FAST.has((row.body as Run).kind ?? ""));

const line = (row: Row): string =>
  `${format.shortDay(row.date)}: ${format.describe(row, units.value).join(" · ")}`;

function longest(rows: readonly Row[]): Row | undefined {
  const metres = (row: Row) => (row.body as Run).distance_m;
  return rows
    .filter((row) => row.type === "run")
    .reduce<Row | undefined>(
      (most, row) => (most && metres(most) >= metres(row) ? most : row),
      undefined,
    );
}

export function FlareNow() {
  const say = t.paths;
  const told = (plan.value?.alerts ?? []).filter((alert) => alert.rule.startsWith("9.4"));
  const days = flareWaits.value
    ? []
    : (plan.value?.week ?? []).filter((day) => day.date >= today.value);
  return (
    <Section title={say.now}>
      {flareWaits.value && (
        <p class="banner">
          <Icon name="clock" /> <span>{say.waits}</span>
        </p>
      )}
      {told.map((alert) => (
        <p key={alert.rule}>{alert.text}</p>
      ))}
      {days.length > 0 && (
        <>
          <h3>{say.days}</h3>
          <ol class="week">
            {days.map((day) => (
              <li key={day.date} data-today={day.date === today.value}>
                <span class="week-day">{format.nearDay(day.date, today.value)}</span>
                <span class="week-items">
                  {day.items.length === 0 && <span class="hint">{t.today.rest}</span>}
                  {day.items.map((item) => (
                    <span key={`${item.kind}${item.exercise ?? item.name ?? ""}`}>
                      {words(item)}
                    </span>
                  ))}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}

export function LookBack() {
  const say = t.paths;
  const from = addDays(today.value, -LOOK_BACK_DAYS);
  const rows = liveRows.value.filter((row) => row.date >= from && row.date <= today.value);
  const found = rows.filter(about);
  const far = longest(rows);
  return (
    <Section title={say.before}>
      <p class="hint">{say.beforeHint}</p>
      {found.length === 0 && <p>{say.beforeNone}</p>}
      <ul class="read-list">
        {found.map((row) => (
          <li key={row.id}>{line(row)}</li>
        ))}
        {far && <li>{say.longest(line(far))}</li>}
      </ul>
      <p>{say.ask}</p>
      <div class="stack">
        <a class="button quiet wide" href={href("log/fall")}>
          {say.note}
        </a>
        <a class="button quiet wide" href={href("log/sitting")}>
          {say.noteSitting}
        </a>
      </div>
    </Section>
  );
}
