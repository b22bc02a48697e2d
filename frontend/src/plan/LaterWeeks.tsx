// The next four weeks: which exercise and run on which day, a table a week; no dose is promised.

import { useId } from "preact/hooks";
import type { CalendarWeek } from "../api/types";
import { addDays, type Day } from "../lib/dates";
import * as format from "../lib/format";
import { t } from "../messages/all";
import { today } from "../state/clock";
import { rows } from "../state/store";
import { daysOf, pausesOf } from "../state/weeks";
import "../styles/laterWeeks.css";
import { nameOf } from "./words";

/** "Lighter week", or until when it is one. */
export function Lighter({ week }: { week: CalendarWeek }) {
  const { lighter, start } = week;
  if (!lighter || lighter.last < today.value) return null;
  const whole = lighter.last === addDays(start, 6);
  return (
    <span class="lighter">
      {whole ? t.plan.lighter : t.plan.lighterUntil(format.weekday(lighter.last))}
    </span>
  );
}

function Row({ name, on, week }: { name: string; on: Day[]; week: CalendarWeek }) {
  const pauses = pausesOf(rows.value, today.value);
  return (
    <tr>
      <th scope="row">{nameOf(name)}</th>
      {week.days.map(({ date }) => {
        const away = pauses.some((pause) => pause.from <= date && date <= pause.until);
        const planned = on.includes(date) && !away;
        return (
          <td key={date}>
            {planned && (
              <>
                <span class="dot" aria-hidden="true" />
                <span class="visually-hidden">{t.plan.planned}</span>
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
}

function LaterWeek({ week }: { week: CalendarWeek }) {
  const id = useId();
  const days = [...daysOf(week)];
  const last = addDays(week.start, 6);
  const pauses = pausesOf(rows.value, today.value).filter(
    (pause) => pause.from <= last && pause.until >= week.start,
  );
  return (
    <section class="later-week" aria-labelledby={id}>
      <h3 id={id}>
        {t.plan.week(format.dayAndMonth(week.start), format.dayAndMonth(last))}
        <Lighter week={week} />
      </h3>
      {pauses.map(({ row, from, until }) => (
        <p key={row.id} class="hint">
          {t.plan.pause.coming(format.shortDay(from), format.shortDay(until))}
        </p>
      ))}
      {days.length === 0 && pauses.length === 0 && <p class="hint">{t.plan.empty}</p>}
      {days.length > 0 && (
        <table class="later-days">
          <thead>
            <tr>
              <th scope="col">
                <span class="visually-hidden">{t.plan.exercise}</span>
              </th>
              {week.days.map(({ date }) => (
                <th key={date} scope="col">
                  <abbr aria-label={format.longWeekday(date)}>{format.narrowWeekday(date)}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map(([name, on]) => (
              <Row key={name} name={name} on={on} week={week} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

export function LaterWeeks({ weeks, review }: { weeks: CalendarWeek[]; review: Day | null }) {
  return (
    <>
      <p class="hint">{t.plan.laterHint}</p>
      {weeks.map((week) => (
        <LaterWeek key={week.start} week={week} />
      ))}
      {review && <p class="plan-review">{t.plan.review(format.longDay(review))}</p>}
    </>
  );
}
