// Our thin wrapper of uPlot: a panel on the axis of days, which shares its span with the others.
// It has no cursor and no legend of its own; those belong to all panels together.

import uPlot from "uplot";
import type { Look } from "./look";
import type { Span } from "./span";

export type Frame = {
  width: number;
  look: Look;
  span: () => Span;
  /** Where vertical lines and, on the lowest panel, words stand. */
  ticks: () => { at: number; words: string }[];
};

export type PanelOptions = {
  height: number;
  /** The lowest panel has the words of the axis. */
  words: boolean;
  top: number;
  splits: number[];
  scaleWords: (value: number) => string;
  series: uPlot.Series[];
  data: (number | null | undefined)[][];
  before?: (u: uPlot) => void;
  after?: (u: uPlot) => void;
};

/** Room for the words beside the scale, the same for each panel. */
export const gutter = (look: Look): number => Math.round(look.text * 2.6);
const RIGHT = 10;

export const shareOf = (look: Look, width: number, x: number): number =>
  (x - gutter(look)) / Math.max(width - gutter(look) - RIGHT, 1);

export const placeOf = (look: Look, width: number, share: number): number =>
  gutter(look) + share * Math.max(width - gutter(look) - RIGHT, 1);

export function panel(box: HTMLElement, frame: Frame, options: PanelOptions): uPlot {
  const { look } = frame;
  const grid = { stroke: look.line, width: 1 };
  const axis = { stroke: look.soft, font: look.font, ticks: { show: false }, grid };
  const wordsAt = (at: number) => frame.ticks().find((tick) => tick.at === at)?.words ?? "";
  return new uPlot(
    {
      width: frame.width,
      height: options.height,
      padding: [8, RIGHT, options.words ? 0 : 4, 0],
      cursor: { show: false },
      legend: { show: false },
      select: { show: false, left: 0, top: 0, width: 0, height: 0 },
      scales: {
        x: { time: false, range: () => [frame.span().from, frame.span().to] },
        y: { range: [0, options.top] },
      },
      series: [{}, ...options.series],
      axes: [
        {
          ...axis,
          size: options.words ? Math.round(look.text * 1.9) : 2,
          gap: 4,
          splits: () => frame.ticks().map((tick) => tick.at),
          values: (_u, splits) => splits.map((at) => (options.words ? wordsAt(at) : "")),
        },
        {
          ...axis,
          size: gutter(look),
          gap: 4,
          splits: () => options.splits,
          values: (_u, splits) => splits.map(options.scaleWords),
          grid: { ...grid, show: options.splits.length > 0 },
        },
      ],
      hooks: {
        drawClear: options.before ? [options.before] : [],
        draw: options.after ? [options.after] : [],
      },
    },
    options.data as uPlot.AlignedData,
    box,
  );
}

/** Draws on the plot's own area only, in CSS pixels. */
export function within(u: uPlot, draw: (ctx: CanvasRenderingContext2D, box: Box) => void): void {
  const { ctx, bbox } = u;
  const ratio = uPlot.pxRatio;
  ctx.save();
  ctx.scale(ratio, ratio);
  const [left, top, width, height] = [bbox.left, bbox.top, bbox.width, bbox.height].map(
    (size) => size / ratio,
  ) as [number, number, number, number];
  ctx.beginPath();
  ctx.rect(left, top, width, height);
  ctx.clip();
  draw(ctx, {
    left,
    top,
    width,
    height,
    x: (at) => left + u.valToPos(at, "x"),
    y: (value) => top + u.valToPos(value, "y"),
  });
  ctx.restore();
}

export type Box = {
  left: number;
  top: number;
  width: number;
  height: number;
  x: (at: number) => number;
  y: (value: number) => number;
};
