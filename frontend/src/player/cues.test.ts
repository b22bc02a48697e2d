import { expect, it } from "vitest";
import { AudioClock } from "../guided/audioClock";
import { cuesOf } from "./cues";
import { paceOf, restOf, setOfHold, setOfReps } from "./program";

const BRIDGE = paceOf({ up_s: [1, 2], hold_s: 0, down_s: [3, 5] });
const HINGE = paceOf({ up_s: [3, 3], hold_s: 1, down_s: [3, 3] });

const heard = (cues: ReturnType<typeof cuesOf>) => cues.map((one) => [one.at, one.sound]);

it("counts three seconds down, then has a pitch for each phase and one for the end", () => {
  expect(heard(cuesOf(setOfReps("EB1", 2, BRIDGE)))).toEqual([
    [2000, "count"],
    [3000, "count"],
    [4000, "count"],
    [5000, "up"],
    [7000, "down"],
    [11_000, "up"],
    [13_000, "down"],
    [17_000, "done"],
  ]);
  expect(heard(cuesOf(setOfReps("RD2", 1, HINGE))).slice(3)).toEqual([
    [5000, "down"],
    [8000, "hold"],
    [9000, "up"],
    [12_000, "done"],
  ]);
  expect(heard(cuesOf(setOfHold(30))).slice(3)).toEqual([
    [5000, "hold"],
    [35_000, "done"],
  ]);
});

it("ends a rest with a countdown and a long tone", () => {
  const cues = cuesOf(restOf(90));
  expect(heard(cues)).toEqual([
    [87_000, "count"],
    [88_000, "count"],
    [89_000, "count"],
    [90_000, "done"],
  ]);
  expect(cues.at(-1)?.word).toBe("go");
});

it("says what to do, and the numbers of the countdown only before a set", () => {
  const words = (cues: ReturnType<typeof cuesOf>) => cues.map((one) => one.word);
  expect(words(cuesOf(setOfReps("EB1", 1, BRIDGE)))).toEqual([3, 2, 1, "up", "down", "done"]);
  expect(words(cuesOf(restOf(60)))).toEqual([null, null, null, "go"]);
});

/**
 * An audio device as phones have them: its clock runs `ppm` millionths fast and is told in
 * jumps of `jump` milliseconds, so that what is read is late by up to as much.
 */
function device(ppm: number, jump: number) {
  const true_ = (wall: number) => 12_345 + wall * (1 + ppm / 1e6);
  return {
    /** What the true audio clock shows, in milliseconds. */
    true: true_,
    /** What a page reads, in seconds. */
    read: (wall: number) => (Math.floor(true_(wall) / jump) * jump) / 1000,
  };
}

it.each([
  [0, 3],
  [100, 3],
  [-100, 23],
  [200, 23],
])("is never 20 ms off in ten minutes: %d ppm, read in jumps of %d ms", (ppm, jump) => {
  const { true: audio, read } = device(ppm, jump);
  const clock = new AudioClock();
  const program = setOfReps("EB1", 100, BRIDGE);
  let worst = 0;
  let wall = 0;
  for (const cue of cuesOf(program)) {
    // Looked at every 50 ms and a bit, as a busy page is.
    while (wall < cue.at - 100) {
      wall += 50 + (wall % 7);
      clock.read(wall, read(wall));
    }
    worst = Math.max(worst, Math.abs(clock.timeOf(cue.at) * 1000 - audio(cue.at)));
  }
  expect(wall).toBeGreaterThan(600_000);
  expect(worst).toBeLessThan(20);
});

it("forgets what it read before the device slept", () => {
  const clock = new AudioClock();
  clock.read(1000, 1);
  clock.forget();
  clock.read(2000, 1.2);
  expect(clock.timeOf(2100)).toBeCloseTo(1.3, 6);
});

it("holds only the newest seconds: a device that stopped for a moment is found again", () => {
  const clock = new AudioClock();
  for (let wall = 0; wall <= 5000; wall += 50) clock.read(wall, wall / 1000);
  // It stood still for 400 ms; four seconds later only what was read since counts.
  for (let wall = 5400; wall <= 9500; wall += 50) clock.read(wall, (wall - 400) / 1000);
  expect(clock.timeOf(10_000)).toBeCloseTo(9.6, 6);
});

it("finds a device again within a second after it lost sixty milliseconds", () => {
  const clock = new AudioClock();
  for (let wall = 0; wall <= 5000; wall += 50) clock.read(wall, wall / 1000);
  for (let wall = 5050; wall <= 5900; wall += 50) clock.read(wall, (wall - 60) / 1000);
  expect(clock.timeOf(6000)).toBeCloseTo(5.94, 6);
});
