// Pain over weekly work on one time axis, drawn by uPlot. Loaded only with the timeline page.

import { useEffect, useRef } from "preact/hooks";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { number } from "../lib/format";
import { t } from "../messages/all";
import type { Series } from "./series";

type Props = { series: Series; workLabel: string; workOf: (amount: number) => number };

const seconds = (day: string): number => Date.parse(`${day}T12:00:00Z`) / 1000;

const DAY = 86_400;
/** Few days look lost and bars grow huge: the axis shows four weeks at least. */
const SHORTEST = 28 * DAY;

const colour = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function dataOf({ days, morning, during, weeks }: Series, workOf: Props["workOf"]) {
  // Undefined, not null, between the bars: their width is taken from the weeks, not the days.
  const bars: (number | undefined)[] = days.map(() => undefined);
  weeks.forEach((week, i) => {
    bars[i * 7 + 3] = workOf(week.work);
  });
  return [days.map(seconds), bars, morning, during] as unknown as uPlot.AlignedData;
}

function optionsOf(width: number, height: number, workLabel: string): uPlot.Options {
  const ink = colour("--ink-soft");
  const grid = { stroke: colour("--line"), width: 1 };
  const font = `13px ${getComputedStyle(document.body).fontFamily}`;
  const axis = { stroke: ink, font, ticks: { show: false } };
  const named = (label: string) => ({ label, labelFont: font, labelSize: 18 });
  const date = new Intl.DateTimeFormat(t.locale, {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });
  return {
    width,
    height,
    padding: [12, 4, 0, 4],
    cursor: { drag: { x: false, y: false }, points: { size: 8 } },
    legend: { live: true },
    scales: {
      x: {
        time: true,
        range: (_u, min, max) => [Math.min(min, max - SHORTEST) - DAY / 2, max + DAY / 2],
      },
      pain: { range: [0, 10] },
      work: { range: (_u, _min, max) => [0, Math.max(5, (max ?? 0) * 1.15)] },
    },
    tzDate: (moment) => uPlot.tzDate(new Date(moment * 1000), "UTC"),
    series: [
      { label: t.log.when, value: (_u, v) => (v === null ? "–" : date.format(v * 1000)) },
      {
        label: workLabel,
        scale: "work",
        fill: colour("--bar"),
        stroke: colour("--bar-edge"),
        width: 1,
        paths: uPlot.paths.bars?.({ size: [0.78, 90], radius: 0.12 }) ?? (() => null),
        points: { show: false },
        value: (_u, v) => (v === null || v === undefined ? "–" : number(v, 1)),
      },
      {
        label: t.timeline.morning,
        scale: "pain",
        stroke: colour("--accent"),
        width: 2.5,
        spanGaps: true,
        points: { show: true, size: 5, fill: colour("--accent") },
        value: (_u, v) => (v === null ? "–" : String(v)),
      },
      {
        label: t.timeline.during,
        scale: "pain",
        stroke: colour("--clay"),
        paths: () => null,
        points: { show: true, size: 9, width: 2, stroke: colour("--clay"), fill: colour("--card") },
        value: (_u, v) => (v === null ? "–" : String(v)),
      },
    ],
    axes: [
      {
        ...axis,
        grid: { show: false },
        space: 64,
        incrs: [1, 2, 7, 14, 28, 91, 182, 364].map((days) => days * DAY),
        values: (_u, splits) => splits.map((at) => date.format(at * 1000)),
      },
      {
        ...axis,
        ...named(t.timeline.painAxis),
        scale: "pain",
        grid,
        size: 34,
        splits: () => [0, 2, 4, 6, 8, 10],
      },
      {
        ...axis,
        ...named(workLabel),
        scale: "work",
        side: 1,
        grid: { show: false },
        size: 40,
        incrs: [1, 2, 5, 10, 20, 50, 100, 200],
        values: (_u, splits) => splits.map((at) => number(at, 0)),
      },
    ],
  };
}

export default function PainLoadChart({ series, workLabel, workOf }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = place.current;
    if (!box) return undefined;
    const size = () => ({ width: box.clientWidth, height: box.clientWidth < 500 ? 260 : 340 });
    let chart: uPlot | null = null;
    const draw = () => {
      chart?.destroy();
      const { width, height } = size();
      chart = new uPlot(optionsOf(width, height, workLabel), dataOf(series, workOf), box);
    };
    draw();
    const scheme = matchMedia("(prefers-color-scheme: dark)");
    scheme.addEventListener("change", draw);
    const watch = new ResizeObserver(() => chart?.setSize(size()));
    watch.observe(box);
    return () => {
      scheme.removeEventListener("change", draw);
      watch.disconnect();
      chart?.destroy();
    };
  }, [series, workLabel, workOf]);
  return <div class="chart" ref={place} aria-hidden="true" />;
}
