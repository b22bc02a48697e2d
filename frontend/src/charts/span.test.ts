import { expect, it } from "vitest";
import { newest, panned, pinched, placed, showing, wholeOf, zoomed } from "./span";

const whole = wholeOf(0, 99);

it("has two weeks at least, and half a day beyond its ends", () => {
  expect(whole).toEqual({ from: -0.5, to: 99.5 });
  expect(wholeOf(3, 5)).toEqual({ from: 2.5, to: 16.5 });
});

it("shows the newest days, or the first ones of a short log", () => {
  expect(newest(56, 99, whole)).toEqual({ from: 43.5, to: 99.5 });
  expect(newest(null, 99, whole)).toEqual(whole);
  // Ten days of a log, and an axis that goes on to the usual range: it fills from the left.
  expect(newest(56, 9, wholeOf(0, 181))).toEqual({ from: -0.5, to: 55.5 });
  expect(newest(56, 9, wholeOf(0, 9))).toEqual({ from: -0.5, to: 13.5 });
});

it("zooms around a day, which stays where it is, from two weeks to all", () => {
  const span = { from: 40, to: 80 };
  // A quarter of the way in: half the length leaves it a quarter of the way in.
  expect(zoomed(span, 0.5, 50, whole)).toEqual({ from: 45, to: 65 });
  expect(zoomed(span, 0.1, 60, whole)).toEqual({ from: 53, to: 67 });
  expect(zoomed(span, 9, 60, whole)).toEqual(whole);
  // Twice as far would begin before the axis does: it begins with it.
  expect(zoomed({ from: 0, to: 40 }, 2, 20, whole)).toEqual({ from: -0.5, to: 79.5 });
});

it("pans to the ends and no further", () => {
  expect(panned({ from: 40, to: 80 }, 7, whole)).toEqual({ from: 47, to: 87 });
  expect(panned({ from: 40, to: 80 }, 70, whole)).toEqual({ from: 59.5, to: 99.5 });
  expect(panned({ from: 40, to: 80 }, -70, whole)).toEqual({ from: -0.5, to: 39.5 });
  expect(placed(10, 500, whole)).toEqual(whole);
});

it("moves no further than it takes to see a day", () => {
  const span = { from: 39.5, to: 59.5 };
  expect(showing(span, 45, whole)).toBe(span);
  expect(showing(span, 60, whole)).toEqual({ from: 40.5, to: 60.5 });
  expect(showing(span, 38, whole)).toEqual({ from: 37.5, to: 57.5 });
});

it("keeps under two fingers what was there", () => {
  // Days 50 and 70 of 40 to 80, at a quarter and three quarters; the fingers close to half of
  // that: 20 days are a quarter of the width now, and day 60 is still in the middle.
  const span = { from: 40, to: 80 };
  const found = pinched(span, [0.25, 0.75], [0.375, 0.625], whole);
  expect(found).toEqual({ from: 19.5, to: 99.5 });
  expect(pinched(span, [0.25, 0.75], [0, 1], whole)).toEqual({ from: 50, to: 70 });
  expect(pinched(span, [0.25, 0.75], [0.5, 0.5], whole)).toBe(span);
});
