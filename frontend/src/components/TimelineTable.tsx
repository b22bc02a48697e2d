// The numbers of the chart as a table, a week a row: of the weeks that are seen.

import { useState } from "preact/hooks";
import type { Below } from "../charts/below";
import type { TableWeek } from "../charts/weeks";
import { amountAt, titleOf } from "../charts/words";
import * as format from "../lib/format";
import type { Units } from "../lib/units";
import { t } from "../messages/all";

type Props = { read: () => readonly TableWeek[]; below: Below; units: Units };

/** Its weeks are looked at only while it is open: a movement of the chart need not wait for it. */

export function TimelineTable(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details
      class="why first table-view"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t.timeline.table}</summary>
      {open && <Weeks {...props} />}
    </details>
  );
}

function Weeks({ read, below, units }: Props) {
  const { timeline: say } = t;
  const weeks = read();
  const crossed = weeks.some((week) => week.cross > 0);
  return (
    <>
      <p class="hint">{say.tableHint(weeks.length)}</p>
      {/* A table wider than the phone is scrolled by keyboard as well. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls. */}
      <section class="table-scroll" aria-label={say.table} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say.weekFrom}</th>
              <th scope="col">{titleOf(below, units)}</th>
              <th scope="col">
                {say.morning}, {say.mean}
              </th>
              <th scope="col">
                {say.worst}, {say.highest}
              </th>
              <th scope="col">
                {say.during}, {say.highest}
              </th>
              {crossed && <th scope="col">{say.cross}</th>}
              <th scope="col">{say.stage}</th>
              <th scope="col">{say.happened}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <WeekRow key={week.start} week={week} below={below} crossed={crossed} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

type RowProps = { week: TableWeek; below: Below; crossed: boolean };

function WeekRow({ week, below, crossed }: RowProps) {
  const { none, kinds } = t.timeline;
  const amounts = week.places.map((place) => amountAt(below, place));
  const happened = [...new Set(week.marks)].map((kind) => {
    const times = week.marks.filter((one) => one === kind).length;
    return times > 1 ? `${kinds[kind]} (${times})` : kinds[kind];
  });
  if (week.expected) happened.push(t.timeline.expectedDay);
  return (
    <tr>
      <th scope="row">{format.yearDay(week.start)}</th>
      <td>{amounts.length > 0 ? amounts.join(", ") : none}</td>
      <td>{week.morningMean === null ? none : format.number(week.morningMean, 1)}</td>
      <td>{week.worst ?? none}</td>
      <td>{week.during ?? none}</td>
      {crossed && <td>{week.cross > 0 ? t.notes.minutes(week.cross) : none}</td>}
      <td>{week.stage ? (t.start.stages[week.stage] ?? week.stage) : none}</td>
      <td>{happened.join(", ")}</td>
    </tr>
  );
}
