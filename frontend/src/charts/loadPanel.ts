// The panel below the pain: bars of weeks with their cap, or dots of a diary joined by a line.

import uPlot from "uplot";
import { number } from "../lib/format";
import { type Below, type Part, topOf, WEEK_MIDDLE } from "./below";
import type { Look } from "./look";
import { type Frame, panel, within } from "./panel";
import { lengthOf } from "./span";

/** Above so many days the bars are too thin for round corners, which cost a frame's time. */
const ROUND = 200;

function bars(align: -1 | 0 | 1, share: number, frame: Frame): uPlot.Series.PathBuilder {
  const [round, plain] = [0.1, 0].map(
    (radius) => uPlot.paths.bars?.({ size: [share, 400], align, radius }) ?? (() => null),
  ) as [uPlot.Series.PathBuilder, uPlot.Series.PathBuilder];
  return (u, series, first, last) =>
    (lengthOf(frame.span()) > ROUND ? plain : round)(u, series, first, last);
}

export function loadPanel(box: HTMLElement, frame: Frame, below: Below, height: number) {
  const { look } = frame;
  const top = topOf(below);
  const single = below.parts.length === 1;
  return panel(box, frame, {
    height,
    words: false,
    top,
    splits: [0, top / 2, top],
    scaleWords: (value) => number(value, 1),
    // Undefined, not null, where a week has nothing: no bar and no gap in the bars' width.
    data: [below.at, ...below.parts.map((part) => part.values.map((one) => one || undefined))],
    series: below.parts.map((part) =>
      below.look === "bars" ? barOf(part, single, frame) : dotsOf(part, look),
    ),
    after: (u) => {
      const { cap } = below;
      if (cap) within(u, (ctx, area) => caps(ctx, area, below, cap, look));
    },
  });
}

function barOf(part: Part, single: boolean, frame: Frame): uPlot.Series {
  const { look } = frame;
  const isRight = part.name === "right";
  return {
    fill: isRight ? look.card : look.bar,
    stroke: isRight ? look.worst : look.barEdge,
    width: isRight ? 1.5 : 1,
    paths: single ? bars(0, 0.8, frame) : bars(isRight ? 1 : -1, 0.4, frame),
    points: { show: false },
  };
}

function dotsOf(part: Part, look: Look): uPlot.Series {
  const isRight = part.name === "right";
  const stroke = isRight ? look.worst : look.morning;
  return {
    stroke,
    width: 2,
    dash: isRight ? [6, 4] : [],
    spanGaps: true,
    points: { show: true, size: 7, stroke, fill: isRight ? look.card : stroke },
  };
}

type Area = Parameters<Parameters<typeof within>[1]>[1];

/** A line over each week: at most so much. */
function caps(
  ctx: CanvasRenderingContext2D,
  area: Area,
  below: Below,
  values: (number | null)[],
  look: Look,
): void {
  ctx.strokeStyle = look.ink;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  below.at.forEach((middle, week) => {
    const cap = values[week];
    if (cap === null || cap === undefined) return;
    const y = Math.round(area.y(cap)) + 0.5;
    ctx.moveTo(area.x(middle - WEEK_MIDDLE - 0.5), y);
    ctx.lineTo(area.x(middle + WEEK_MIDDLE + 0.5), y);
  });
  ctx.stroke();
}
