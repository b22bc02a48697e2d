// Two episodes side by side, in weeks since each began: the server's numbers, put next to each
// other. Nothing is worked out of them and nothing is judged. Pure.

import type { Course } from "../api/types";

export type CourseWeek = { morning: number | null; metres: number; stage: string };

/** A week of both, counted from 1; null where one has not come so far, or was over. */
export type BothWeeks = { week: number; now: CourseWeek | null; before: CourseWeek | null };

export const lengthOf = (course: Course): number => course.stages.length;

export function weekOf(course: Course, week: number): CourseWeek | null {
  const stage = course.stages[week - 1];
  if (stage === undefined) return null;
  const tenths = course.morning_tenths[week - 1] ?? null;
  return {
    morning: tenths === null ? null : tenths / 10,
    metres: course.run_m[week - 1] ?? 0,
    stage,
  };
}

/** The weeks from the first to `last`. */
export const bothWeeks = (now: Course, before: Course, last: number): BothWeeks[] =>
  Array.from({ length: last }, (_, at) => ({
    week: at + 1,
    now: weekOf(now, at + 1),
    before: weekOf(before, at + 1),
  }));

/** Beside a much longer time the present one would be too small to see. */
const AHEAD = 8;
const LEAST = 12;

/** So many weeks are drawn at first, and all there are. */
export function weeksDrawn(now: Course, before: Course): { near: number; all: number } {
  const all = Math.max(lengthOf(now), lengthOf(before), 1);
  return { near: Math.min(all, Math.max(lengthOf(now) + AHEAD, LEAST)), all };
}

/** The stage of now with the weeks in which it first began, this time and before. */
export type Here = { stage: string; now: number; before: number | null };

export function hereOf(now: Course, before: Course): Here | null {
  const stage = now.stages.at(-1);
  if (stage === undefined) return null;
  const began = (course: Course) => course.stages.indexOf(stage) + 1;
  return { stage, now: began(now), before: began(before) || null };
}

/** The stages one after the other, each with its first and last week. */
export function stageSpans(
  course: Course,
  last: number,
): { from: number; to: number; stage: string }[] {
  const spans: { from: number; to: number; stage: string }[] = [];
  course.stages.slice(0, last).forEach((stage, at) => {
    const newest = spans.at(-1);
    if (newest?.stage === stage) newest.to = at + 1;
    else spans.push({ from: at + 1, to: at + 1, stage });
  });
  return spans;
}
