import { expect, it } from "vitest";
import { isTimed } from "../state/nouns";
import { goneMs, isOver, isWalk, mayBegin, minutesOf, stopPain, type Watch } from "./watch";

const MINUTE = 60_000;
const at = (minutes: number) => 1_000_000 + minutes * MINUTE;
const watch = (noun: Watch["noun"]): Watch => ({
  noun,
  startedAt: at(0),
  before: null,
  seat: null,
});

it("counts on the wall clock, whole minutes, up to its cap", () => {
  expect(minutesOf(watch("sitting"), at(14.99))).toBe(14);
  expect(isOver(watch("sitting"), at(59.9))).toBe(false);
  expect(isOver(watch("sitting"), at(60))).toBe(true);
  expect(minutesOf(watch("sitting"), at(300))).toBe(60);
  expect(minutesOf(watch("walk"), at(300))).toBe(30);
  expect(isOver(watch("morning"), at(5))).toBe(true);
});

it("is never negative where the clock was set back", () => {
  expect(goneMs(watch("sitting"), at(-90))).toBe(0);
});

it("stops at 3 of 10 or at 2 more than before, whichever comes first", () => {
  expect([0, 1, 2, null].map(stopPain)).toEqual([2, 3, 3, 3]);
  expect([0, 2, 3, null].map(mayBegin)).toEqual([true, true, false, true]);
});

it("knows the walk that is a test from the walk that is logged as one", () => {
  expect(isWalk(watch("walk"), at(10))).toBe(false);
  expect(isWalk(watch("walk"), at(20))).toBe(true);
  expect(isWalk(watch("sitting"), at(40))).toBe(false);
});

it("has a timer where it is time that counts", () => {
  expect(["sitting", "walk", "morning", "bridge", undefined].map(isTimed)).toEqual([
    ...[true, true, true, false, false],
  ]);
});
