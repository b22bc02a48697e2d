// The thin strip with the axis: marks of what happened, and the stage and rung as steps. Each
// mark has a letter and a shape; its colour says nothing that they do not.

import { t } from "../messages/all";
import { clusters } from "./cluster";
import type { Lines, Mark, Step } from "./lines";
import type { Look } from "./look";
import { type Box, type Frame, panel, within } from "./panel";
import { GRAVE, SHAPES, type Shape } from "./shapes";
import { lengthOf } from "./span";

type Context = CanvasRenderingContext2D;

const STEP_ROW = 2.9;
const markSize = (look: Look) => look.text * 1.55;

/** The rows below the pain and load: marks, the stage, and the rung of an exercise. */
export function stripPanel(
  box: HTMLElement,
  frame: Frame,
  lines: Lines,
  rungs: readonly Step[] | null,
) {
  const { look } = frame;
  const row = look.text * STEP_ROW;
  const rows = rungs && rungs.length > 0 ? 2 : 1;
  const height = markSize(look) + 8 + rows * row + look.text * 1.9 + 12;
  return panel(box, frame, {
    height: Math.round(height),
    words: true,
    top: 1,
    splits: [],
    scaleWords: () => "",
    data: [
      [0, lines.today],
      [null, null],
    ],
    series: [{ points: { show: false } }],
    after: (u) =>
      within(u, (ctx, area) => {
        const near = (markSize(look) / Math.max(area.width, 1)) * lengthOf(frame.span());
        for (const mark of lines.marks) spell(ctx, area, mark, look);
        for (const one of clusters(lines.marks, near)) {
          const at = area.x((one.from + one.to) / 2);
          const half = markSize(look) / 2;
          if (at < area.left || at > area.left + area.width) continue;
          // Whole at the ends as well.
          const x = Math.min(Math.max(at, area.left + half), area.left + area.width - half);
          const y = area.top + markSize(look) / 2 + 1;
          const [first] = one.marks;
          if (!first) continue;
          const alike = one.marks.every((mark) => mark.kind === first.kind);
          const letter = one.marks.length === 1 ? t.timeline.letters[first.kind] : one.marks.length;
          drawMark(ctx, x, y, alike ? first.kind : "stage", String(letter), look);
        }
        const top = area.top + markSize(look) + 8;
        steps(ctx, area, lines.stages, top, row - 4, lines.today, look, stageWords);
        if (rungs) steps(ctx, area, rungs, top + row, row - 4, lines.today, look, rungWords);
      }),
  });
}

const stageWords = (name: string): string[] => [t.start.stages[name] ?? name, name];
const rungWords = (name: string): string[] => [`${name} · ${t.rung[name] ?? ""}`, name];

/** What lasted is a line under its mark. */
function spell(ctx: Context, area: Box, mark: Mark, look: Look): void {
  if (mark.until <= mark.at) return;
  const y = area.top + markSize(look) + 4;
  ctx.strokeStyle = look.ink;
  ctx.lineWidth = 3;
  ctx.beginPath();
  ctx.moveTo(area.x(mark.at - 0.5), y);
  ctx.lineTo(area.x(mark.until + 0.5), y);
  ctx.stroke();
}

/** Also for the key, which shows each mark as the strip does. */
export function drawMark(
  ctx: Context,
  x: number,
  y: number,
  kind: Mark["kind"],
  letter: string,
  look: Look,
): void {
  const r = markSize(look) / 2 - 1;
  ctx.beginPath();
  shapeOf(ctx, SHAPES[kind], x, y, r);
  ctx.closePath();
  const isGrave = GRAVE.has(kind);
  ctx.fillStyle = isGrave ? look.worst : look.card;
  ctx.fill();
  ctx.strokeStyle = isGrave ? look.worst : look.ink;
  ctx.lineWidth = 1.5;
  ctx.stroke();
  ctx.fillStyle = isGrave ? look.card : look.ink;
  ctx.font = look.bold.replace(/\d+px/, `${Math.round(look.text * 0.82)}px`);
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillText(letter, x, y + (SHAPES[kind] === "triangle" ? r * 0.3 : 0.5));
}

function shapeOf(ctx: Context, shape: Shape, x: number, y: number, r: number): void {
  if (shape === "round") ctx.arc(x, y, r, 0, 2 * Math.PI);
  else if (shape === "square") ctx.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
  else if (shape === "diamond") {
    ctx.moveTo(x, y - r);
    ctx.lineTo(x + r, y);
    ctx.lineTo(x, y + r);
    ctx.lineTo(x - r, y);
  } else {
    ctx.moveTo(x, y - r);
    ctx.lineTo(x + r * 1.05, y + r * 0.85);
    ctx.lineTo(x - r * 1.05, y + r * 0.85);
  }
}

/** Steps as blocks, the later ones higher; each has its words as far as there is room. */
function steps(
  ctx: Context,
  area: Box,
  all: readonly Step[],
  top: number,
  height: number,
  today: number,
  look: Look,
  words: (name: string) => string[],
): void {
  const names = [...new Set(all.map((step) => step.name))].sort();
  const least = look.text + 6;
  ctx.font = look.font;
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  all.forEach((step, i) => {
    const from = area.x(step.at - 0.5);
    const to = area.x((all[i + 1]?.at ?? today + 1) - 0.5);
    if (to < area.left || from > area.left + area.width || to <= from) return;
    const rank = names.length > 1 ? names.indexOf(step.name) / (names.length - 1) : 1;
    const high = least + rank * (height - least);
    const y = top + height - high;
    ctx.fillStyle = look.step;
    ctx.fillRect(from, y, to - from, high);
    ctx.strokeStyle = look.morning;
    ctx.lineWidth = 2;
    ctx.beginPath();
    ctx.moveTo(from + 0.5, top + height);
    ctx.lineTo(from + 0.5, y + 1);
    ctx.lineTo(to, y + 1);
    ctx.stroke();
    const seen = Math.max(from, area.left) + 5;
    const room = Math.min(to, area.left + area.width) - seen - 2;
    // Most steps of many years have no room for any word: nothing is measured for them.
    const fits =
      room > look.text && words(step.name).find((one) => ctx.measureText(one).width <= room);
    ctx.fillStyle = look.ink;
    if (fits) ctx.fillText(fits, seen, top + height - least / 2);
  });
}
