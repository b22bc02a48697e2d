// The chart: three panels on one axis of days, with one line that reads a day. It comes with the
// timeline page, which is fetched soon after the first screen. A movement draws at once; the page
// hears of it when it has ended.

import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import type { Day } from "../lib/dates";
import * as format from "../lib/format";
import { t } from "../messages/all";
import type { Below } from "./below";
import { type Hands, listen } from "./gestures";
import { dayAt, type Lines, type Step } from "./lines";
import { loadPanel } from "./loadPanel";
import { type Look, lookOf, watchLook } from "./look";
import { painPanel } from "./painPanel";
import { type Frame, placeOf, shareOf } from "./panel";
import { alike, type Span } from "./span";
import { stripPanel } from "./stripPanel";
import { type Tick, ticks } from "./ticks";

export type ChartProps = {
  lines: Lines;
  below: Below;
  rungs: readonly Step[] | null;
  dots: boolean;
  /** The first day of a week, from which weeks are marked. */
  monday: Day;
  span: Span;
  day: number;
  titles: { pain: ComponentChildren; below: ComponentChildren };
  onSpan: (span: Span) => void;
  onDay: (day: number) => void;
  /** What a button beside the chart moves it by. */
  onHands: (hands: Hands) => void;
};

const REST_MS = 160;
const PAPER_PX = 640;
const NARROW_PX = 500;

const wordsOf = ({ day, by }: Tick): string => {
  if (by === "day") return format.dayAndMonth(day);
  return by === "year" || day.slice(5, 7) === "01" ? day.slice(0, 4) : format.month(day);
};

/** The drawn panels, and what moves them. One lives as long as its page. */
class Drawing {
  props: ChartProps;
  span: Span;
  day: number;
  width = 0;
  private look: Look | null = null;
  private panels: uPlot[] = [];
  private frame = 0;
  private resting: ReturnType<typeof setTimeout> | undefined;
  private marked: { span: Span; all: { at: number; words: string }[] } | null = null;

  constructor(
    private readonly boxes: HTMLElement[],
    private readonly line: HTMLElement,
    props: ChartProps,
  ) {
    this.props = props;
    this.span = props.span;
    this.day = props.day;
  }

  readonly hands: Hands = {
    span: () => this.span,
    whole: () => this.props.lines.whole,
    day: () => this.day,
    today: () => this.props.lines.today,
    share: (x) =>
      this.look === null
        ? 0
        : shareOf(this.look, this.width, x - (this.boxes[0]?.getBoundingClientRect().left ?? 0)),
    show: (span) => this.show(span),
    read: (day) => this.read(day),
    rest: () => {
      clearTimeout(this.resting);
      this.resting = setTimeout(() => this.props.onSpan(this.span), REST_MS);
    },
  };

  /** Draws everything anew: other numbers, another width or another look. */
  draw(width: number, printing: boolean): void {
    this.clear();
    this.width = width;
    const [pain, load, strip] = this.boxes;
    if (!pain || !load || !strip || width <= 0) return;
    const look = lookOf(pain, printing);
    this.look = look;
    const { lines, below, rungs, dots } = this.props;
    const isNarrow = width < NARROW_PX;
    const frame: Frame = {
      width,
      look,
      span: () => this.span,
      ticks: () => this.ticks(look),
    };
    this.panels = [
      painPanel(pain, frame, lines, isNarrow ? 190 : 240, dots),
      loadPanel(load, frame, below, isNarrow ? 120 : 150),
      stripPanel(strip, frame, lines, rungs),
    ];
    this.place();
  }

  show(span: Span): void {
    if (alike(span, this.span)) return;
    this.span = span;
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      for (const one of this.panels) one.setScale("x", { min: this.span.from, max: this.span.to });
      this.place();
    });
  }

  read(day: number): void {
    if (day === this.day) return;
    this.day = day;
    this.place();
    this.props.onDay(day);
  }

  /** The line that reads a day, over all panels. */
  place(): void {
    const { from, to } = this.span;
    const share = (this.day - from) / (to - from);
    this.line.hidden = share < 0 || share > 1;
    const x = this.look === null ? 0 : placeOf(this.look, this.width, share);
    this.line.style.transform = `translateX(${x}px)`;
  }

  clear(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.marked = null;
    for (const one of this.panels) one.destroy();
    this.panels = [];
  }

  end(): void {
    clearTimeout(this.resting);
    this.clear();
  }

  private ticks(look: Look): { at: number; words: string }[] {
    if (this.marked?.span !== this.span) {
      const room = (this.width - 50) / (look.text * 4.6);
      const { lines, monday } = this.props;
      const all = ticks(lines.first, this.span, Math.max(room, 2), monday);
      this.marked = {
        span: this.span,
        all: all.map((one) => ({ at: one.at, words: wordsOf(one) })),
      };
    }
    return this.marked.all;
  }
}

export function TimelineChart(props: ChartProps) {
  const area = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing | null>(null);
  const { lines, below, rungs, dots, monday, span, day } = props;

  // Before the page is painted: the chart is there with the words above it.
  useLayoutEffect(() => {
    const box = area.current;
    const mark = line.current;
    if (!box || !mark) return undefined;
    const boxes = [...box.querySelectorAll<HTMLElement>("[data-panel]")];
    const made = new Drawing(boxes, mark, props);
    drawing.current = made;
    props.onHands(made.hands);
    let printing = false;
    const again = (wide?: number) => made.draw(wide ?? boxes[0]?.clientWidth ?? 0, printing);
    again();
    const unwatch = watchLook((now, paper) => {
      printing = now;
      again(paper ? PAPER_PX : undefined);
    });
    const watch = new ResizeObserver(() => {
      if (boxes[0]?.clientWidth !== made.width && !printing) again();
    });
    watch.observe(box);
    const deaf = listen(box, made.hands);
    return () => {
      deaf();
      watch.disconnect();
      unwatch();
      made.end();
      drawing.current = null;
    };
  }, []);

  useLayoutEffect(() => {
    const made = drawing.current;
    if (!made) return;
    const isNew =
      made.props.lines !== lines ||
      made.props.below !== below ||
      made.props.rungs !== rungs ||
      made.props.dots !== dots;
    made.props = props;
    if (isNew) made.draw(made.width, false);
  }, [lines, below, rungs, dots, monday, props]);

  useLayoutEffect(() => drawing.current?.show(span), [span]);
  useLayoutEffect(() => {
    const made = drawing.current;
    if (!made || made.day === day) return;
    made.day = day;
    made.place();
  }, [day]);

  return (
    <div
      ref={area}
      class="chart"
      role="slider"
      tabIndex={0}
      aria-label={t.timeline.chart}
      aria-describedby="chart-keys"
      aria-valuemin={0}
      aria-valuemax={lines.today}
      aria-valuenow={day}
      aria-valuetext={format.fullDay(dayAt(lines, day))}
    >
      <p class="chart-title">{props.titles.pain}</p>
      <div data-panel="pain" />
      <p class="chart-title">{props.titles.below}</p>
      <div data-panel="load" />
      <div data-panel="strip" />
      <div ref={line} class="chart-line" />
    </div>
  );
}
