// The seven days of the runner's week: what was done, what is due, and where a drag may end.

import type { Row } from "../api/types";
import { DoneMark, DoneWord } from "../components/DoneMark";
import type { Day } from "../lib/dates";
import * as format from "../lib/format";
import { t } from "../messages/all";
import { wasStopped } from "../state/begun";
import { today } from "../state/clock";
import { href } from "../state/route";
import { units } from "../state/store";
import { clashOn, type ShownDay } from "../state/weeks";
import { dragging } from "./moving";
import { PlanItem } from "./PlanItem";
import { sentence, whyNot } from "./words";

function Done({ row }: { row: Row }) {
  const stopped = wasStopped(row);
  return (
    <li class="plan-done">
      <DoneMark stopped={stopped} />
      <a href={href(`history/${row.type}/${row.id}`)}>
        {format.describe(row, units.value).map((text, i) => (
          <span key={i}>{text}</span>
        ))}
      </a>
      <DoneWord stopped={stopped} />
    </li>
  );
}

/** While something is dragged: whether this day would take it. */
function dropState(date: Day): { fits: boolean; words: string } | null {
  const held = dragging.value;
  if (!held) return null;
  const clash = clashOn(held.movable, date);
  if (clash === undefined) return null;
  if (date === held.from) return { fits: true, words: t.plan.here };
  return clash === null
    ? { fits: true, words: t.plan.fits }
    : { fits: false, words: whyNot(clash) };
}

type DayProps = { day: ShownDay; quiet: boolean; beyond: boolean };

function PlanDay({ day, quiet, beyond }: DayProps) {
  const { date, done, due, paused } = day;
  const drop = dropState(date);
  const over = dragging.value?.over === date;
  const free = done.length === 0 && due.length === 0;
  return (
    <li
      class="plan-day"
      data-day={date}
      data-today={date === today.value}
      data-past={date < today.value}
      data-drop={drop ? (drop.fits ? "fits" : "clash") : undefined}
      data-over={over}
    >
      <h3 class="plan-date">
        <span class="plan-weekday">{format.weekday(date)}</span>{" "}
        <span class="plan-number">{format.dayOfMonth(date)}</span>
        {date === today.value && <span class="plan-today">{t.common.today}</span>}
      </h3>
      <div class="plan-things">
        {beyond && <p class="hint">{t.plan.nextWeek}</p>}
        {over && drop && <p class="plan-drop">{sentence(drop.words)}</p>}
        {free && paused && <p class="hint">{t.plan.paused}</p>}
        {free && !paused && !quiet && (
          <p class="hint">{date === today.value ? t.plan.restToday : t.plan.rest}</p>
        )}
        {!free && (
          <ul class="plain">
            {done.map((row) => (
              <Done key={row.id} row={row} />
            ))}
            {due.map((shown) => (
              <PlanItem
                key={`${shown.item.kind}${shown.item.exercise ?? shown.item.name ?? ""}`}
                shown={shown}
                date={date}
              />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

/** `quiet`: nothing is due while the plan is stopped, and that is no rest; what was done stays. */
export function ThisWeek({ days, quiet }: { days: ShownDay[]; quiet: boolean }) {
  const movable = days.some((day) => day.due.some((shown) => shown.placed));
  return (
    <>
      <ol class="plan-week">
        {days.map((day, at) => (
          <PlanDay
            key={day.date}
            day={quiet ? { ...day, due: [] } : day}
            quiet={quiet}
            beyond={at >= 7}
          />
        ))}
      </ol>
      {movable && !quiet && <p class="hint">{t.plan.next}</p>}
    </>
  );
}
