import { signal } from "@preact/signals";
import type { DetachedWindowAPI } from "happy-dom";
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Moment, MovingFigure, type Side, StillFigure } from "./index";

const { device } = (window as unknown as { happyDOM: DetachedWindowAPI }).happyDOM.settings;
let place: HTMLElement;

beforeEach(() => {
  place = document.body.appendChild(document.createElement("div"));
});
afterEach(async () => {
  device.prefersReducedMotion = "no-preference";
  await act(() => render(null, place));
  place.remove();
});

const moment = signal<Moment>({ phase: "ready", share: 0 });

async function draw(rung: string, side: Side, now: Moment): Promise<void> {
  moment.value = now;
  await act(() => render(<MovingFigure rung={rung} side={side} moment={moment} />, place));
}
const at = (segment: string): (string | null)[] =>
  [...place.querySelectorAll(`[data-segment=${segment}]`)].map((one) =>
    one.getAttribute("transform"),
  );

it("follows the moment: the hips leave the floor and come back to it", async () => {
  await draw("EB1", "both", { phase: "ready", share: 0 });
  // Shoulders 11.5 over the floor; the trunk, 48.96 long, lies level.
  expect(new Set(at("trunk"))).toEqual(new Set(["translate(48.96 -11.50) rotate(-180.00)"]));
  moment.value = { phase: "hold", share: 0 };
  // Raised by 23.4 degrees: 48.96 times the cosine, and the sine over 11.5.
  expect(new Set(at("trunk"))).toEqual(new Set(["translate(44.93 -30.94) rotate(-203.40)"]));
  moment.value = { phase: "down", share: 1 };
  expect(new Set(at("trunk"))).toEqual(new Set(["translate(48.96 -11.50) rotate(-180.00)"]));
});

it("moves the band with the chest", async () => {
  await draw("NH1", "both", { phase: "down", share: 0 });
  const before = place.querySelector("[data-band]")?.getAttribute("d");
  moment.value = { phase: "down", share: 0.5 };
  expect(place.querySelector("[data-band]")?.getAttribute("d")).not.toBe(before);
});

it("tells what is done and with which leg", async () => {
  await draw("EB2", "left", { phase: "up", share: 0 });
  const drawing = place.querySelector("svg[role=img]");
  expect(drawing?.getAttribute("aria-label")).toMatch(/up with two legs.*Left leg\.$/);
});

it("turns round for the left leg, which is then the nearer one", async () => {
  await draw("RD2", "right", { phase: "hold", share: 0 });
  expect(place.querySelector("svg > g")?.getAttribute("transform")).toBeNull();
  await draw("RD2", "left", { phase: "hold", share: 0 });
  expect(place.querySelector("svg > g")?.getAttribute("transform")).toMatch(/scale\(-1 1\)$/);
});

it("gives the weight to the hand opposite the standing leg", async () => {
  await draw("RD3", "right", { phase: "hold", share: 0 });
  expect(place.querySelector(".person-works [data-segment=nearFoot]")).not.toBeNull();
  expect(place.querySelector(".thing-weight")?.getAttribute("data-segment")).toBe("farHand");
});

it("marks a leg that does not work, and none where both do", async () => {
  await draw("EB2", "right", { phase: "hold", share: 0 });
  expect(place.querySelector(".person-idle [data-segment=farFoot]")).not.toBeNull();
  await draw("NH2", "both", { phase: "ready", share: 0 });
  expect(place.querySelector(".person-idle")).toBeNull();
});

it("shows one still picture a phase to somebody who asked for less motion", async () => {
  device.prefersReducedMotion = "reduce";
  await draw("RD2", "right", { phase: "down", share: 0.1 });
  const down = at("trunk");
  moment.value = { phase: "down", share: 0.9 };
  expect(at("trunk")).toEqual(down);
  moment.value = { phase: "up", share: 0.1 };
  expect(at("trunk")).not.toEqual(down);
});

it("is decoration on a card", async () => {
  await act(() => render(<StillFigure rung="NH2" />, place));
  expect(place.querySelector("svg")?.getAttribute("aria-hidden")).toBe("true");
  expect(place.querySelector("[role=img]")).toBeNull();
});
