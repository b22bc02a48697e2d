import { expect, it } from "vitest";
import { AREAS, flipped, inOrder, SPOTS, type Spot, VIEWS } from "./areas";
import { nameSpots } from "./names";
import { HEIGHT, SHAPES } from "./shapes";

it("has ten areas on either side, each in one view", () => {
  expect(SPOTS).toHaveLength(20);
  expect(new Set(SPOTS).size).toBe(20);
  expect(VIEWS.front).toEqual(["outer_hip", "groin", "front_thigh"]);
});

it("keeps a set in order, whatever order they were tapped in", () => {
  const tapped: Spot[] = ["right/calf", "left/calf", "left/sit_bone", "right/calf"];
  expect(inOrder(tapped)).toEqual(["left/sit_bone", "left/calf", "right/calf"]);
});

it("leaves out words that it does not know", () => {
  expect(inOrder(["left/ear", "groin", 7, null, "right/groin", "middle/calf"])).toEqual([
    "right/groin",
  ]);
});

it("puts a spot in and takes it out again", () => {
  const one = flipped(["right/groin"], "left/buttock");
  expect(one).toEqual(["left/buttock", "right/groin"]);
  expect(flipped(one, "left/buttock")).toEqual(["right/groin"]);
});

it("can be hit by a thumb: 44 px where the drawing is 240 px wide", () => {
  for (const area of AREAS) {
    const [left, top, right, bottom] = SHAPES[area].box;
    expect(Math.min(right - left, bottom - top) * 1.2, area).toBeGreaterThanOrEqual(44);
    const view = (VIEWS.back as readonly string[]).includes(area) ? "back" : "front";
    expect(bottom, area).toBeLessThanOrEqual(HEIGHT[view]);
    expect(right, area).toBeLessThanOrEqual(100);
  }
});

it("reads the chosen places side by side", () => {
  expect(nameSpots(["left/sit_bone", "left/calf", "right/groin"])).toBe(
    "left: sit bone, calf; right: groin",
  );
  expect(nameSpots([])).toBe("");
});
