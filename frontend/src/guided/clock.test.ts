import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { heldMs, paceOf, repsDone, restOf, setOfHold, setOfReps } from "../player/program";
import { cut, elapsed, extend, lengthOf, pause, positionAt, resume, start } from "./clock";

const T0 = Date.UTC(2026, 2, 20, 18, 0, 0);
/** The bridge of EB1: 1-2 s up, 3-5 s down. */
const BRIDGE = paceOf({ up_s: [1, 2], hold_s: 0, down_s: [3, 5] });
/** The deadlift's 3-1-3. */
const HINGE = paceOf({ up_s: [3, 3], hold_s: 1, down_s: [3, 3] });

beforeEach(() => {
  vi.useFakeTimers({ now: T0 });
});
afterEach(() => {
  vi.useRealTimers();
});

it("takes the middle of the plan's tempo, rounded towards slow", () => {
  expect(BRIDGE).toEqual({ up: 2, hold: 0, down: 4, least: 3, most: 5 });
  expect(HINGE).toEqual({ up: 3, hold: 1, down: 3, least: 3, most: 3 });
  // A Nordic curl is lowered as slowly as it goes, 3 s at least, and pushed back up.
  const nordic = paceOf({ up_s: [null, null], hold_s: 0, down_s: [3, null] });
  expect(nordic).toEqual({ up: 3, hold: 0, down: 4, least: 3, most: 10 });
});

it("lays a set out: five seconds to get ready, then up and down of each repetition", () => {
  const set = setOfReps("EB1", 2, BRIDGE);
  expect(set).toEqual([
    { phase: "ready", ms: 5000, rep: 0 },
    { phase: "up", ms: 2000, rep: 1 },
    { phase: "down", ms: 4000, rep: 1 },
    { phase: "up", ms: 2000, rep: 2 },
    { phase: "down", ms: 4000, rep: 2 },
  ]);
  const hinge = setOfReps("RD2", 1, HINGE).map((one) => one.phase);
  expect(hinge).toEqual(["ready", "down", "hold", "up"]);
  // 5 s, then 8 times 3 + 1 + 3 s.
  expect(lengthOf(setOfReps("RD2", 8, HINGE))).toBe(5000 + 8 * 7000);
  expect(lengthOf(setOfHold(30))).toBe(35_000);
});

it("says where a set stands", () => {
  const running = start(setOfReps("EB1", 10, BRIDGE), T0);
  expect(positionAt(running, T0)).toMatchObject({ index: 0, share: 0, left: 5000 });
  expect(positionAt(running, T0 + 4999)).toMatchObject({ index: 0, left: 1 });
  // A phase begins with its first millisecond.
  expect(positionAt(running, T0 + 5000)).toMatchObject({ index: 1, share: 0, left: 2000 });
  // The third repetition is lowered from 5 + 2·6 + 2 = 19 s on; one second later, a quarter of it.
  expect(positionAt(running, T0 + 20_000)).toEqual({
    index: 6,
    segment: { phase: "down", ms: 4000, rep: 3 },
    share: 0.25,
    left: 3000,
    leftInAll: 45_000,
    over: false,
  });
  expect(positionAt(running, T0 + 65_000)).toMatchObject({ over: true, share: 1, left: 0 });
  expect(positionAt(running, T0 + 3_600_000)).toMatchObject({ over: true, index: 20 });
});

it("never drifts: ten minutes looked at every 16.7 ms, each phase at its own millisecond", () => {
  // 100 repetitions of 6 s are ten minutes.
  const program = setOfReps("EB1", 100, BRIDGE);
  const running = start(program, Date.now());
  const seen: number[] = [0];
  let last = 0;
  while (Date.now() < T0 + 605_000) {
    vi.advanceTimersByTime(17);
    const { index, left } = positionAt(running, Date.now());
    if (index === last) continue;
    // The phase began so long ago that what is left of it fits exactly.
    seen.push(Date.now() - T0 - ((program[index]?.ms ?? 0) - left));
    last = index;
  }
  const ideal = Array.from({ length: 100 }, (_, i) => [5000 + i * 6000, 7000 + i * 6000]).flat();
  expect(seen.slice(1, -1)).toEqual(ideal.slice(0, seen.length - 2));
  expect(seen.length).toBeGreaterThan(199);
});

it("is in step at once after the background, however long nothing was looked at", () => {
  const running = start(setOfReps("EB1", 10, BRIDGE), T0);
  vi.setSystemTime(T0 + 41_500);
  // 36.5 s into the repetitions: the seventh, half a second up.
  expect(positionAt(running, Date.now())).toMatchObject({
    segment: { phase: "up", rep: 7 },
    share: 0.25,
  });
});

it("stands still while it is paused and goes on where it was", () => {
  const running = start(setOfReps("EB1", 10, BRIDGE), T0);
  const paused = pause(running, T0 + 8000);
  expect(positionAt(paused, T0 + 500_000)).toEqual(positionAt(running, T0 + 8000));
  expect(pause(paused, T0 + 9000)).toBe(paused);
  const again = resume(paused, T0 + 500_000);
  expect(elapsed(again, T0 + 500_000)).toBe(8000);
  expect(elapsed(again, T0 + 501_000)).toBe(9000);
  expect(resume(again, T0 + 600_000)).toBe(again);
});

it("survives being written down and read back", () => {
  const running = pause(start(setOfReps("EB1", 10, BRIDGE), T0), T0 + 7123);
  expect(JSON.parse(JSON.stringify(running))).toEqual(running);
});

it("gives a rest fifteen seconds more, once it runs and not after it", () => {
  const rest = start(restOf(90), T0);
  const longer = extend(rest, T0 + 80_000, 15_000);
  expect(positionAt(longer, T0 + 80_000).left).toBe(25_000);
  expect(positionAt(longer, T0 + 105_000).over).toBe(true);
  expect(extend(rest, T0 + 90_000, 15_000)).toBe(rest);
});

it("cuts the present segment short, and the next begins at once", () => {
  const running = start(setOfReps("EB1", 2, BRIDGE), T0);
  // A second into the first lowering: 5 + 2 + 1 s.
  const shorter = cut(running, T0 + 8000);
  expect(shorter.program.map((one) => one.ms)).toEqual([5000, 2000, 1000, 2000, 4000]);
  expect(positionAt(shorter, T0 + 8000)).toMatchObject({ index: 3, share: 0, left: 2000 });
  expect(cut(running, T0 + 60_000)).toBe(running);
});

it("waits in a segment without an end until it is cut", () => {
  const endless = { phase: "rest", ms: Number.POSITIVE_INFINITY, rep: 0 };
  const running = start([endless, { phase: "up", ms: 2000, rep: 1 }], T0);
  expect(positionAt(running, T0 + 7_000_000)).toMatchObject({ index: 0, share: 0, over: false });
  expect(positionAt(cut(running, T0 + 9000), T0 + 10_000)).toMatchObject({ index: 1, left: 1000 });
});

it("counts a repetition once it is complete", () => {
  const running = start(setOfReps("EB1", 10, BRIDGE), T0);
  expect(repsDone(running, T0 + 4000)).toBe(0);
  expect(repsDone(running, T0 + 10_999)).toBe(0);
  expect(repsDone(running, T0 + 11_000)).toBe(1);
  expect(repsDone(running, T0 + 64_999)).toBe(9);
  expect(repsDone(running, T0 + 65_000)).toBe(10);
});

it("measures a hold that ends early", () => {
  const hold = start(setOfHold(30), T0);
  expect(heldMs(hold, T0 + 3000)).toBe(0);
  expect(heldMs(hold, T0 + 17_000)).toBe(12_000);
  expect(heldMs(hold, T0 + 99_000)).toBe(30_000);
});

it("does not run backwards when the device's clock is set back", () => {
  const running = start([{ phase: "rest", ms: 1000, rep: 0 }], T0);
  expect(positionAt(running, T0 - 60_000)).toMatchObject({ share: 0, left: 1000 });
});
