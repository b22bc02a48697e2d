// The upper panel: the pain of each day, its means of seven days, and the range in which people
// usually recover as a soft band. A range to look at; no line leads into it.

import type uPlot from "uplot";
import { t } from "../messages/all";
import type { Lines } from "./lines";
import type { Look } from "./look";
import { type Frame, panel, within } from "./panel";
import { lengthOf } from "./span";

/** Nearer together than this, or so many, dots say nothing any more and cost a frame's time. */
const DOT_PX = 2.5;
const DOTTED = 200;
const TOP = 10;

export function painPanel(
  box: HTMLElement,
  frame: Frame,
  lines: Lines,
  height: number,
  dots: boolean,
) {
  const { look } = frame;
  const dotted = () => {
    const days = lengthOf(frame.span());
    return dots && days <= Math.min(DOTTED, frame.width / DOT_PX);
  };
  const mean = (stroke: string, dash: number[], width: number): uPlot.Series => ({
    stroke,
    width,
    dash,
    points: { show: false },
  });
  const day = (points: uPlot.Series.Points): uPlot.Series => ({
    stroke: look.ink,
    paths: () => null,
    points: { ...points, show: dotted },
  });
  return panel(box, frame, {
    height,
    words: false,
    top: TOP,
    splits: [0, 2, 4, 6, 8, 10],
    scaleWords: String,
    data: [...[lines.days, lines.during, lines.morning], ...[lines.worstMean, lines.morningMean]],
    series: [
      day({ size: 7, width: 1.5, stroke: look.worst, fill: look.card }),
      day({ size: 5, width: 0, stroke: look.morning, fill: look.morning }),
      mean(look.worst, [6, 4], 2),
      mean(look.morning, [], 3),
    ],
    before: (u) =>
      within(u, (ctx, area) => {
        range(ctx, area, lines, look);
        expectations(ctx, area, lines, look);
      }),
  });
}

type Area = Parameters<Parameters<typeof within>[1]>[1];

function range(ctx: CanvasRenderingContext2D, area: Area, lines: Lines, look: Look): void {
  if (!lines.expected) return;
  const [from, to] = [area.x(lines.expected.from - 0.5), area.x(lines.expected.to + 0.5)];
  if (to < area.left || from > area.left + area.width) return;
  ctx.fillStyle = look.range;
  ctx.strokeStyle = look.range;
  if (look.hatched) hatch(ctx, from, to, area);
  else ctx.fillRect(from, area.top, to - from, area.height);
  const [seen, end] = [Math.max(from, area.left), Math.min(to, area.left + area.width)];
  ctx.font = look.font;
  const words = t.timeline.usual;
  const wide = ctx.measureText(words).width;
  if (wide + 8 > end - seen) return;
  if (look.hatched) {
    ctx.fillStyle = look.card;
    ctx.fillRect(seen + 3, area.top + 2, wide + 6, look.text + 6);
  }
  ctx.fillStyle = look.soft;
  ctx.textBaseline = "top";
  ctx.textAlign = "left";
  ctx.fillText(words, seen + 6, area.top + 5);
}

/** A thin line at each day that the runner expected; the one that holds has its words. */
function expectations(ctx: CanvasRenderingContext2D, area: Area, lines: Lines, look: Look): void {
  const newest = lines.predictions.at(-1);
  ctx.strokeStyle = look.soft;
  ctx.fillStyle = look.soft;
  ctx.font = look.font;
  ctx.textBaseline = "bottom";
  for (const one of lines.predictions) {
    if (one.to === null) continue;
    const x = Math.round(area.x(one.to)) + 0.5;
    if (x < area.left || x > area.left + area.width) continue;
    ctx.setLineDash(one === newest ? [2, 4] : [1, 7]);
    ctx.lineWidth = one === newest ? 2 : 1;
    ctx.beginPath();
    ctx.moveTo(x, area.top);
    ctx.lineTo(x, area.top + area.height);
    ctx.stroke();
    if (one !== newest) continue;
    const words = t.timeline.expected;
    const isLeft = x + ctx.measureText(words).width + 8 > area.left + area.width;
    ctx.textAlign = isLeft ? "right" : "left";
    ctx.fillText(words, isLeft ? x - 4 : x + 4, area.top + area.height - 4);
  }
  ctx.setLineDash([]);
}

function hatch(ctx: CanvasRenderingContext2D, from: number, to: number, area: Area): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(from, area.top, to - from, area.height);
  ctx.clip();
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (let x = from - area.height; x < to; x += 9) {
    ctx.moveTo(x, area.top + area.height);
    ctx.lineTo(x + area.height, area.top);
  }
  ctx.stroke();
  ctx.restore();
}
