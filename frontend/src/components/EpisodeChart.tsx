// One chart of pain over load, a day in words, and the table: of the present episode or of one that
// has ended.

import { useMemo, useRef, useState } from "preact/hooks";
import type { Timeline as Numbers, Row } from "../api/types";
import { belowOf, choices, exerciseOf, hasSides, type What } from "../charts/below";
import { type Hands, panStep, readDay, zoomStep } from "../charts/gestures";
import { dayAt, linesOf } from "../charts/lines";
import { newest, type Span } from "../charts/span";
import { TimelineChart } from "../charts/TimelineChart";
import { weeksOf } from "../charts/weeks";
import { type Day, weekStart } from "../lib/dates";
import * as format from "../lib/format";
import { t } from "../messages/all";
import { outbox, settings, units } from "../state/store";
import { Choices, Moves, type Range, Ranges, rangeOf } from "./ChartControls";
import { BelowKeys, MarkKeys, PainKeys } from "./ChartKeys";
import { DayRead } from "./DayRead";
import { TimelineWhy } from "./Sayings";
import { TimelineTable } from "./TimelineTable";
import "../charts/chart.css";
import "../charts/chartKeys.css";
import "../charts/dayRead.css";
import "../charts/chartPrint.css";

const keyOf = (row: Row): string => `${row.type}:${row.id}`;

type Props = {
  numbers: Numbers;
  /** What was logged in its days, the newest first. */
  rows: readonly Row[];
  /** Its last day so far. */
  last: Day;
  range: Range;
};

export function EpisodeChart({ numbers, rows, last, range: first }: Props) {
  const inUnits = units.value;
  const waiting = useMemo(() => new Set(outbox.value.map((entry) => entry.key)), [outbox.value]);
  const unsent = useMemo(() => rows.filter((row) => waiting.has(keyOf(row))), [rows, waiting]);
  const lines = useMemo(() => linesOf(numbers, unsent, last), [numbers, unsent, last]);
  const whats = useMemo(() => choices(numbers), [numbers]);
  const [chosen, setWhat] = useState<What | null>(null);
  const what = chosen && whats.includes(chosen) ? chosen : (whats[0] ?? "run");
  const [sides, setSides] = useState(false);
  const [dots, setDots] = useState(true);
  const [span, setSpan] = useState<Span>(() => {
    // Eight weeks with two of them in it would be mostly the future.
    const isNew = first === "weeks8" && lines.today < rangeOf.weeks8 / 2;
    return newest(rangeOf[isNew ? "weeks2" : first], lines.today, lines.whole);
  });
  const [day, setDay] = useState(lines.today);
  const hands = useRef<Hands | null>(null);
  const below = useMemo(
    () => belowOf(numbers, what, sides && hasSides(what), inUnits),
    [numbers, what, sides, inUnits],
  );
  const exercise = exerciseOf(what);
  const rungs = useMemo(
    () => (exercise ? (lines.rungs[exercise] ?? null) : null),
    [lines, exercise],
  );
  const move = (step: (hands: Hands) => void) => hands.current && step(hands.current);
  const date = dayAt(lines, day);
  return (
    <section class="card chart-card" aria-label={t.timeline.chart}>
      <Ranges
        lines={lines}
        span={span}
        onRange={(range: Range) => setSpan(newest(rangeOf[range], lines.today, lines.whole))}
      />
      <TimelineChart
        lines={lines}
        below={below}
        rungs={rungs}
        dots={dots}
        monday={weekStart(numbers.since, settings.value.week_starts)}
        span={span}
        day={day}
        titles={{
          pain: <PainKeys dots={dots} />,
          below: <BelowKeys below={below} units={inUnits} />,
        }}
        onSpan={setSpan}
        onDay={setDay}
        onHands={(found) => {
          hands.current = found;
        }}
      />
      <p class="on-paper hint">
        {t.timeline.seen(
          format.yearDay(dayAt(lines, Math.ceil(span.from))),
          format.yearDay(dayAt(lines, Math.floor(span.to))),
        )}
      </p>
      <Moves
        onZoom={(closer) => move((one) => zoomStep(one, closer))}
        onPan={(direction) => move((one) => panStep(one, direction))}
      />
      <p id="chart-keys" class="visually-hidden">
        {t.timeline.keys}
      </p>
      <DayRead
        lines={lines}
        below={below}
        day={day}
        rows={rows.filter((row) => row.date === date)}
        isWaiting={(row) => waiting.has(keyOf(row))}
        units={inUnits}
        onDay={(at) => move((one) => readDay(one, at))}
      />
      <Choices
        whats={whats}
        what={what}
        onWhat={setWhat}
        sides={hasSides(what) ? sides : null}
        onSides={setSides}
        dots={dots}
        onDots={setDots}
        units={inUnits}
      />
      <MarkKeys lines={lines} />
      <TimelineWhy timeline={numbers} />
      <TimelineTable
        read={() => weeksOf(numbers, lines, below, rows, span)}
        below={below}
        units={inUnits}
      />
    </section>
  );
}
