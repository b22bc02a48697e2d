// Two episodes on one axis of weeks: pain as two lines, running as two bars a week, the stages as
// two strips. Drawn as SVG, so that it prints sharply; the one of now is full, the other is dashed.

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Course } from "../api/types";
import { number } from "../lib/format";
import { distanceUnit, fromMetres, type Units } from "../lib/units";
import { t } from "../messages/all";
import { type BothWeeks, stageSpans } from "./course";

type Props = {
  weeks: readonly BothWeeks[];
  now: Course;
  before: Course;
  week: number;
  onWeek: (week: number) => void;
  units: Units;
};

const [LEFT, RIGHT] = [34, 8];
const PAIN = { top: 8, height: 150 };
const LOAD = { top: 8, height: 84 };
const STRIP = { height: 24, gap: 6, axis: 24 };
/** Above so many weeks a dot for each says nothing any more. */
const DOTTED = 60;
const STEPS = [1, 2, 4, 8, 13, 26, 52, 104];
const WIDEST = 900;

type Axis = { width: number; step: number; count: number; x: (week: number) => number };

export function CompareChart(props: Props) {
  const { weeks, week, onWeek, units } = props;
  const { compare: say } = t;
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const count = Math.max(weeks.length, 1);
  const step = (width - LEFT - RIGHT) / count;
  const axis: Axis = { width, step, count, x: (at) => LEFT + step * (at - 0.5) };
  const held = (at: number) => onWeek(Math.min(Math.max(at, 1), count));
  const point = (event: PointerEvent) => {
    const left = box.current?.getBoundingClientRect().left ?? 0;
    held(Math.ceil((event.clientX - left - LEFT) / step));
  };
  return (
    <div
      ref={box}
      class="compare-chart"
      role="slider"
      tabIndex={0}
      aria-label={say.chart}
      aria-valuemin={1}
      aria-valuemax={count}
      aria-valuenow={week}
      aria-valuetext={say.week(week)}
      onPointerDown={point}
      onPointerMove={(event) => event.buttons > 0 && point(event)}
      onKeyDown={(event) => {
        const to = weekByKey(event.key, week, count);
        if (to === null || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        held(to);
      }}
    >
      <p class="chart-title">
        <strong>{say.pain}</strong>
        <Keys of={["line", "dash"]} />
      </p>
      <Drawing axis={axis} height={PAIN.top + PAIN.height + 6} week={week}>
        <PainLines axis={axis} weeks={weeks} />
      </Drawing>
      <p class="chart-title">
        <strong>{say.load(distanceUnit(units))}</strong>
        <Keys of={["bar", "bar-right"]} />
      </p>
      <Drawing axis={axis} height={LOAD.top + LOAD.height + 6} week={week}>
        <Bars axis={axis} weeks={weeks} units={units} />
      </Drawing>
      <p class="chart-title">
        <strong>{say.stages}</strong>
        <span class="key">{say.strips}</span>
      </p>
      <Drawing axis={axis} height={2 * STRIP.height + STRIP.gap + STRIP.axis} week={week}>
        <Strip axis={axis} course={props.now} top={0} name="now" />
        <Strip axis={axis} course={props.before} top={STRIP.height + STRIP.gap} name="before" />
        <Ticks axis={axis} top={2 * STRIP.height + STRIP.gap + 17} />
      </Drawing>
    </div>
  );
}

function weekByKey(key: string, week: number, count: number): number | null {
  const steps: { [key: string]: number } = {
    ...{ ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -4, PageUp: 4 },
  };
  const by = steps[key];
  if (by !== undefined) return week + by;
  if (key === "Home") return 1;
  return key === "End" ? count : null;
}

/** As wide as there is room, so that words keep their size. */
function useWidth(box: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(320);
  useLayoutEffect(() => {
    const found = box.current;
    if (!found) return undefined;
    const measure = () => setWidth(Math.min(Math.max(found.clientWidth, 200), WIDEST));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(found);
    return () => watch.disconnect();
  }, []);
  return width;
}

function Keys({ of: [now, before] }: { of: [string, string] }) {
  return (
    <>
      <span class="key">
        <span class="key-sign" data-key={now} />
        {t.compare.now}
      </span>
      <span class="key">
        <span class="key-sign" data-key={before} />
        {t.compare.before}
      </span>
    </>
  );
}

type DrawingProps = {
  axis: Axis;
  height: number;
  week: number;
  children: preact.ComponentChildren;
};

/** One panel, with the line at the week that is read. */
function Drawing({ axis, height, week, children }: DrawingProps) {
  const x = axis.x(week);
  return (
    <svg class="compare-panel" viewBox={`0 0 ${axis.width} ${height}`} aria-hidden="true">
      {children}
      {week <= axis.count && <line class="compare-week" x1={x} x2={x} y1={0} y2={height} />}
    </svg>
  );
}

function Grid({ axis, y, words }: { axis: Axis; y: number; words: string }) {
  return (
    <g>
      <line class="compare-grid" x1={LEFT} x2={axis.width - RIGHT} y1={y} y2={y} />
      <text class="compare-tick" x={LEFT - 6} y={y + 4} text-anchor="end">
        {words}
      </text>
    </g>
  );
}

function PainLines({ axis, weeks }: { axis: Axis; weeks: readonly BothWeeks[] }) {
  const y = (pain: number) => PAIN.top + PAIN.height * (1 - pain / 10);
  return (
    <>
      {[0, 2, 4, 6, 8, 10].map((pain) => (
        <Grid key={pain} axis={axis} y={y(pain)} words={String(pain)} />
      ))}
      {(["before", "now"] as const).map((when) => {
        const points = weeks.map((both) => ({
          week: both.week,
          pain: both[when]?.morning ?? null,
        }));
        return (
          <g key={when} class="compare-pain" data-when={when}>
            <path d={pathOf(points, axis.x, y)} />
            {weeks.length <= DOTTED &&
              points.map(
                ({ week, pain }) =>
                  pain !== null && <circle key={week} cx={axis.x(week)} cy={y(pain)} r="3.5" />,
              )}
          </g>
        );
      })}
    </>
  );
}

/** A line through the weeks with an answer; a week without one is a gap. */
function pathOf(
  points: readonly { week: number; pain: number | null }[],
  x: (week: number) => number,
  y: (pain: number) => number,
): string {
  let isDrawing = false;
  return points
    .map(({ week, pain }) => {
      if (pain === null) {
        isDrawing = false;
        return "";
      }
      const to = `${isDrawing ? "L" : "M"}${x(week).toFixed(1)} ${y(pain).toFixed(1)}`;
      isDrawing = true;
      return to;
    })
    .join("");
}

type BarsProps = { axis: Axis; weeks: readonly BothWeeks[]; units: Units };

function Bars({ axis, weeks, units }: BarsProps) {
  const metres = weeks.flatMap(({ now, before }) => [now?.metres ?? 0, before?.metres ?? 0]);
  const most = fromMetres(
    metres.reduce((top, one) => Math.max(top, one), 0),
    units,
  );
  const top = Math.max(Math.ceil(most / 10), 1) * 10;
  const bottom = LOAD.top + LOAD.height;
  const tall = (one: number) => (LOAD.height * fromMetres(one, units)) / top;
  const wide = Math.max(axis.step * 0.36, 0.5);
  return (
    <>
      {[0, top / 2, top].map((value) => (
        <Grid
          key={value}
          axis={axis}
          y={bottom - (LOAD.height * value) / top}
          words={number(value, 1)}
        />
      ))}
      {weeks.flatMap(({ week, now, before }) =>
        (
          [
            ["now", now, axis.x(week) - wide],
            ["before", before, axis.x(week)],
          ] as const
        ).map(
          ([when, one, x]) =>
            one !== null &&
            one.metres > 0 && (
              <rect
                key={when + week}
                class="compare-bar"
                data-when={when}
                x={x}
                y={bottom - tall(one.metres)}
                width={wide}
                height={tall(one.metres)}
              />
            ),
        ),
      )}
    </>
  );
}

type StripProps = { axis: Axis; course: Course; top: number; name: "now" | "before" };

function Strip({ axis, course, top, name }: StripProps) {
  return (
    <>
      {stageSpans(course, axis.count).map(({ from, to, stage }) => {
        const x = axis.x(from) - axis.step / 2;
        const wide = (to - from + 1) * axis.step;
        const words = [t.start.stages[stage] ?? stage, stage].find(
          (one) => one.length * 7.2 + 8 < wide,
        );
        return (
          <g key={from} class="compare-stage" data-when={name}>
            <rect x={x} y={top + 1} width={wide} height={STRIP.height - 2} />
            {words && (
              <text class="compare-tick" x={x + 5} y={top + STRIP.height / 2 + 4}>
                {words}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

function Ticks({ axis, top }: { axis: Axis; top: number }) {
  const by = STEPS.find((step) => step * axis.step >= 26) ?? 208;
  const shown = Array.from({ length: axis.count }, (_, at) => at + 1).filter(
    (week) => week === 1 || week % by === 0,
  );
  return (
    <>
      {shown.map((week) => (
        <text key={week} class="compare-tick" x={axis.x(week)} y={top} text-anchor="middle">
          {week}
        </text>
      ))}
    </>
  );
}
