// A week of before and now in words, and all of them as a table.

import type { BothWeeks, CourseWeek } from "../charts/course";
import { distance, number } from "../lib/format";
import { distanceUnit, type Units } from "../lib/units";
import { t } from "../messages/all";
import { Turn } from "./Turn";

type ReadProps = {
  read: BothWeeks;
  /** The week is not over yet, this time. */
  open: boolean;
  last: number;
  onWeek: (week: number) => void;
  units: Units;
};

export function WeekRead({ read, open, last, onWeek, units }: ReadProps) {
  const { compare: say } = t;
  const { week } = read;
  const rows: [string, (one: CourseWeek) => string][] = [
    [say.morning, painOf],
    [say.run(distanceUnit(units)), (one) => kmOf(one, units)],
    [say.stage, stageOf],
  ];
  return (
    <div class="week-read">
      <div class="day-read-head">
        <Turn back name={say.weekBefore} off={week <= 1} onClick={() => onWeek(week - 1)} />
        <h2>{open ? say.weekNow(week) : say.week(week)}</h2>
        <Turn name={say.weekAfter} off={week >= last} onClick={() => onWeek(week + 1)} />
      </div>
      <table class="both" aria-live="polite">
        <caption class="visually-hidden">{say.week(week)}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">
              <span class="key-sign" data-key="line" /> {say.now}
            </th>
            <th scope="col">
              <span class="key-sign" data-key="dash" /> {say.before}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, tell]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{read.now ? tell(read.now) : say.notYet}</td>
              <td>{read.before ? tell(read.before) : say.over}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const painOf = ({ morning }: CourseWeek): string =>
  morning === null ? t.compare.none : number(morning, 1);

const kmOf = ({ metres }: CourseWeek, units: Units): string =>
  distance(metres, units, 1).split("\u00a0")[0] ?? "";

const stageOf = ({ stage }: CourseWeek): string => t.start.stages[stage] ?? stage;

/** A dash to look at, and words to hear. */
const Dash = ({ words }: { words: string }) => (
  <>
    <span aria-hidden="true">–</span>
    <span class="visually-hidden">{words}</span>
  </>
);

export function CompareTable({ weeks, units }: { weeks: readonly BothWeeks[]; units: Units }) {
  const { compare: say } = t;
  const columns: [string, (one: CourseWeek) => string][] = [
    [say.morning, painOf],
    [say.run(distanceUnit(units)), (one) => kmOf(one, units)],
    [say.stage, ({ stage }) => stage],
  ];
  return (
    <details class="why first table-view">
      <summary>{say.table}</summary>
      <p class="hint">{say.tableHint}</p>
      {/* A table wider than the phone is scrolled by keyboard as well. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls. */}
      <section class="table-scroll" aria-label={say.table} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say.weeks}</th>
              {columns.flatMap(([name]) =>
                [say.now, say.before].map((when) => (
                  <th key={name + when} scope="col">
                    {name}: {when}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ week, now, before }) => (
              <tr key={week}>
                <th scope="row">{week}</th>
                {columns.flatMap(([name, tell]) => [
                  <td key={`${name} now`}>{now ? tell(now) : <Dash words={say.notYet} />}</td>,
                  <td key={`${name} before`}>
                    {before ? tell(before) : <Dash words={say.over} />}
                  </td>,
                ])}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
