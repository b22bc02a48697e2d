// Everything of one day in words, below the chart: what was logged, the means, the week, where
// the plan stood. It is said aloud politely when another day is read.

import type { Row } from "../api/types";
import type { Below } from "../charts/below";
import { dayAt, type Lines, stepAt } from "../charts/lines";
import { amountAt, nameOf, placeAt } from "../charts/words";
import * as format from "../lib/format";
import type { Units } from "../lib/units";
import { t } from "../messages/all";
import { type Limits, limitLines } from "../state/limits";
import { Turn } from "./Turn";

type Props = {
  lines: Lines;
  below: Below;
  day: number;
  /** What was logged on that day, the newest first. */
  rows: readonly Row[];
  isWaiting: (row: Row) => boolean;
  units: Units;
  onDay: (day: number) => void;
};

const SILENT = new Set(["acknowledged"]);

export function DayRead({ lines, below, day, rows, isWaiting, units, onDay }: Props) {
  const shown = rows.filter((row) => !SILENT.has(row.type)).toReversed();
  return (
    <section class="day-read" aria-label={t.timeline.day}>
      <div class="day-read-head">
        <Turn name={t.timeline.dayBefore} off={day <= 0} onClick={() => onDay(day - 1)} back />
        <h2>{format.fullDay(dayAt(lines, day))}</h2>
        <Turn name={t.timeline.dayAfter} off={day >= lines.today} onClick={() => onDay(day + 1)} />
      </div>
      <div aria-live="polite">
        <p class="visually-hidden">{format.fullDay(dayAt(lines, day))}</p>
        <ul class="plain day-read-lines">
          {shown.length === 0 && <li>{t.timeline.nothing}</li>}
          {shown.map((row) => (
            <li key={`${row.type}${row.id}`} class="day-read-entry">
              {[...format.describe(row, units), ...limitsOf(row, units)].join(" · ")}
              {isWaiting(row) && <span class="hint"> · {t.timeline.waiting}</span>}
            </li>
          ))}
          {around(lines, below, day, units).map((words) => (
            <li key={words} class="hint">
              {words}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** Which limits an event of them set; one that only ended some names none. */
const limitsOf = ({ type, body }: Row, units: Units): string[] =>
  type === "limit" && body ? limitLines(body as Limits, units).map((one) => one.text) : [];

/** What else stands at the day: means, the week or dot below, stage, rung, the usual range. */
function around(lines: Lines, below: Below, day: number, units: Units): string[] {
  const { timeline: say } = t;
  const tell = (value: number | null | undefined) =>
    value === null || value === undefined ? say.none : format.number(value, 1);
  const [morning, worst] = [lines.morningMean[day], lines.worstMean[day]];
  const found: string[] = [];
  if (morning !== null || worst !== null) found.push(say.means(tell(morning), tell(worst)));
  const place = placeAt(below, day);
  if (place >= 0) {
    const amount = amountAt(below, place);
    const name = nameOf(below.what, units);
    found.push(below.look === "bars" ? say.week(name, amount) : `${name}: ${amount}`);
  }
  const stage = stepAt(lines.stages, day);
  const rung = below.what.includes(":") ? stepAt(lines.rungs[below.what.slice(-2)], day) : null;
  const steps = [stage && (t.start.stages[stage] ?? stage), rung && `${rung} · ${t.rung[rung]}`];
  found.push(...steps.filter((one): one is string => Boolean(one)));
  if (lines.predictions.some(({ to }) => to === day)) found.push(say.expectedDay);
  const { expected } = lines;
  if (expected && day >= expected.from && day <= expected.to) found.push(say.inRange);
  return found;
}
