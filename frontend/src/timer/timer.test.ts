import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { positionAt } from "../guided/clock";
import { cuesOf } from "./cues";
import { lightNow, toDraft, verdictOf } from "./log";
import { programOf, roundsOf, timedOf } from "./program";
import * as timer from "./timer";

const T0 = Date.UTC(2026, 2, 20, 18, 0, 0);
const MIN = 60_000;
const pattern = (repeats: number, walk: number, run: number) => ({
  repeats,
  walk_s: walk * 60,
  run_s: run * 60,
});
/** The table of 7.3: rounds, then minutes of walking and of running. */
const LADDER: [string, ReturnType<typeof pattern>, number][] = [
  ["WR1", pattern(6, 4, 1), 6],
  ["WR2", pattern(6, 3, 2), 12],
  ["WR3", pattern(6, 2, 3), 18],
  ["WR4", pattern(6, 1, 4), 24],
  ["WR5", pattern(3, 1, 9), 27],
  ["WR6", pattern(1, 0, 30), 30],
];
const WR2 = { step: "WR2", pattern: pattern(6, 3, 2) };
const SP1 = { step: "SP1", fast: { repeats: 4, seconds: 15, most: { repeats: 4, seconds: 20 } } };
const LIVE = {
  bands: { green: 2, yellow: 3, orange: 5 },
  climb: 2,
  stop: ["sharp" as const, "limp" as const],
};

const begun = (timed: Parameters<typeof timer.begin>[1]) =>
  timer.startRun(timer.begin("id", timed, T0), T0);
const phaseAt = (now: timer.Timer, at: number) => {
  if (!now.running) throw new Error("It has not begun.");
  const { segment, left, over } = positionAt(now.running, at);
  return over ? "over" : `${segment.phase} ${segment.rep} ${left / 1000}`;
};
const told = (now: timer.Timer, pain: number, at: number) =>
  timer.answering(timer.askPain(now, at), { pain });

beforeEach(() => {
  vi.useFakeTimers({ now: T0 });
});
afterEach(() => {
  vi.useRealTimers();
});

it.each(LADDER)("%s is half an hour, so many minutes of it running", (step, given, running) => {
  const timed = timedOf({ step, pattern: given });
  const program = timed ? programOf(timed) : [];
  const minutes = (phase: string) =>
    program.filter((one) => one.phase === phase).reduce((sum, one) => sum + one.ms, 0) / MIN;
  expect(minutes("run")).toBe(running);
  expect(minutes("walk") + minutes("run")).toBe(30);
  expect(roundsOf(program)).toBe(given.repeats);
  expect(program[0]).toEqual({ phase: "ready", ms: 5000, rep: 0 });
});

it("takes a step of speed from the plan: the least of its spans, more within them", () => {
  const fast = { repeats: [4, 6], seconds: [15, 20], effort_pct: [95, 100] };
  expect(timedOf({ step: "SP7", fast })).toEqual({
    step: "SP7",
    fast: { repeats: 4, seconds: 15, most: { repeats: 6, seconds: 20 } },
  });
  expect(timedOf({ step: "SP6", fast: { fast_s: 240 } })).toEqual({
    step: "SP6",
    fast: { budget_s: 240 },
  });
  expect(timedOf({ step: "WALK" })).toBeNull();
  expect(timedOf({ state: "BASE" })).toBeNull();
});

it("says what is now, to the second, however long nobody looked", () => {
  const run = begun(WR2);
  expect(phaseAt(run, T0)).toBe("ready 0 5");
  expect(phaseAt(run, T0 + 5000)).toBe("walk 1 180");
  expect(phaseAt(run, T0 + 5000 + 3 * MIN)).toBe("run 1 120");
  // 17 minutes in: three rounds of five, then two minutes of the fourth walk.
  vi.setSystemTime(T0 + 5000 + 17 * MIN);
  expect(phaseAt(timer.comeBack(run, Date.now()), Date.now())).toBe("walk 4 60");
  expect(timer.comeBack(run, T0 + 5000 + 30 * MIN).step).toBe("end");
});

it("is looked at late and rarely, and each change is at its own millisecond", () => {
  const run = begun(WR2);
  const changes: number[] = [];
  let last = 0;
  while (Date.now() < T0 + 5000 + 30 * MIN) {
    vi.advanceTimersByTime(1009);
    if (!run.running) break;
    const { index, segment, left, over } = positionAt(run.running, Date.now());
    if (index === last || over) continue;
    changes.push(Date.now() - (segment.ms - left) - T0 - 5000);
    last = index;
  }
  expect(changes.map((ms) => ms / MIN)).toEqual([0, 3, 5, 8, 10, 13, 15, 18, 20, 23, 25, 28]);
});

it("stands still in a pause and goes on at the same second", () => {
  const paused = timer.pauseRun(begun(WR2), T0 + 65_000);
  expect(phaseAt(paused, T0 + 20 * MIN)).toBe("walk 1 120");
  const again = timer.resumeRun(paused, T0 + 20 * MIN);
  expect(phaseAt(again, T0 + 20 * MIN + 1000)).toBe("walk 1 119");
  expect(timer.movedS(again, T0 + 20 * MIN + 1000)).toBe(61);
});

it("leaves a part out: the next begins at once, and the log has what was done", () => {
  const run = timer.nextPart(begun(WR2), T0 + 65_000);
  expect(phaseAt(run, T0 + 65_000)).toBe("run 1 120");
  expect(run.less).toBe(true);
  expect(timer.movedS(run, T0 + 75_000)).toBe(70);
  expect(timer.wholeMs(run)).toBe(28 * MIN);
});

it("ends early with what was done, also out of a pause", () => {
  const ended = timer.endRun(timer.pauseRun(begun(WR2), T0 + 5000 + 12 * MIN), T0 + 40 * MIN);
  expect(ended).toMatchObject({ step: "end", less: true });
  expect(timer.movedS(ended, T0 + 90 * MIN)).toBe(720);
  const whole = timer.lookAt(begun(WR2), T0 + 5000 + 30 * MIN);
  expect(whole).toMatchObject({ step: "end", less: false });
  expect(timer.movedS(whole, T0 + 99 * MIN)).toBe(1800);
});

it("waits in the recovery between strides for as long as it takes", () => {
  let run = begun(SP1);
  expect(phaseAt(run, T0 + 10 * MIN)).toBe("easy 0 Infinity");
  run = timer.nextPart(run, T0 + 10 * MIN);
  expect(phaseAt(run, T0 + 10 * MIN + 5000)).toBe("fast 1 15");
  expect(phaseAt(run, T0 + 13 * MIN)).toBe("recover 1 Infinity");
  for (let stride = 2; stride <= 4; stride += 1) {
    run = timer.nextPart(run, T0 + (10 + 2 * stride) * MIN);
  }
  expect(phaseAt(run, T0 + 18 * MIN + 5000)).toBe("fast 4 15");
  expect(phaseAt(run, T0 + 19 * MIN)).toBe("easy 0 Infinity");
  const ended = timer.endRun(run, T0 + 25 * MIN);
  expect(ended).toMatchObject({ step: "end", less: false });
  // 25 minutes less four times five seconds of getting ready.
  expect(timer.movedS(ended, T0 + 26 * MIN)).toBe(25 * 60 - 20);
});

it("gives no more fast running than the plan, in as many parts as the runner likes", () => {
  let run = timer.nextPart(begun({ step: "SP6", fast: { budget_s: 240 } }), T0 + MIN);
  run = timer.nextPart(run, T0 + MIN + 95_000);
  expect(phaseAt(run, T0 + 5 * MIN)).toBe("recover 1 Infinity");
  run = timer.nextPart(run, T0 + 5 * MIN);
  // 90 of 240 s are gone.
  expect(phaseAt(run, T0 + 5 * MIN + 5000)).toBe("fast 2 150");
  expect(phaseAt(run, T0 + 8 * MIN)).toBe("easy 0 Infinity");
  expect(timer.endRun(run, T0 + 9 * MIN).less).toBe(false);
});

it("waits where it was seen last if a part without an end was left for more than an hour", () => {
  const run = timer.comeBack({ ...begun(SP1), seenAt: T0 + 4 * MIN }, T0 + 65 * MIN);
  expect(run.running?.pausedAt).toBe(T0 + 4 * MIN);
  const soon = timer.comeBack({ ...begun(SP1), seenAt: T0 + 4 * MIN }, T0 + 64 * MIN);
  expect(soon.running?.pausedAt).toBeNull();
});

it.each([
  [2, "green", "on"],
  [3, "yellow", "on"],
  [4, "orange", "end"],
  [6, "red", "stop"],
])("pain of %d is %s: %s", (pain, band, verdict) => {
  const asked = told(begun(WR2), pain, T0 + 10 * MIN);
  expect(lightNow(LIVE, asked)).toBe(band);
  expect(verdictOf(lightNow(LIVE, asked))).toBe(verdict);
});

it("stops where the pain climbs by two from one answer to the next", () => {
  const calm = timer.answered(told(begun(WR2), 0, T0 + 5 * MIN), "on", T0 + 6 * MIN);
  // The minute of the question is no minute of the run.
  expect(timer.movedS(calm, T0 + 6 * MIN)).toBe(295);
  expect(lightNow(LIVE, told(calm, 1, T0 + 8 * MIN))).toBe("green");
  expect(lightNow(LIVE, told(calm, 2, T0 + 8 * MIN))).toBe("red");
});

it("fills the form in with what was done until a red answer", () => {
  const asked = timer.answering(told(begun(WR2), 6, T0 + 5000 + 8 * MIN), { quality: ["limp"] });
  const stopped = timer.answered(asked, "stop", T0 + 10 * MIN);
  expect(stopped.step).toBe("stopped");
  expect(toDraft(stopped, T0 + 20 * MIN)).toMatchObject({
    id: "id",
    hours: "",
    minutes: "8",
    seconds: "0",
    kind: "walk_run",
    step: "WR2",
    pain_during: 6,
    quality: ["limp"],
    distance: "",
  });
});

it("names a fast step only if all of it was done", () => {
  const some = timer.endRun(timer.nextPart(begun(SP1), T0 + MIN), T0 + 2 * MIN);
  expect(toDraft(some, T0 + 2 * MIN)).toMatchObject({ kind: "strides", step: null });
});

it("has a high tone for running and a low one for walking, each counted in", () => {
  const cues = cuesOf(programOf(WR2));
  expect(cues.slice(0, 11).map(({ at, sound }) => [at, sound])).toEqual([
    [2000, "count"],
    [3000, "count"],
    [4000, "count"],
    [5000, "walk"],
    [182_000, "count"],
    [183_000, "count"],
    [184_000, "count"],
    [185_000, "run"],
    [302_000, "count"],
    [303_000, "count"],
    [304_000, "count"],
  ]);
  const pitch = (sound: string) => cues.find((one) => one.sound === sound)?.hertz ?? 0;
  expect(pitch("run")).toBeGreaterThan(pitch("walk"));
  expect(cues.at(-1)).toMatchObject({ at: 5000 + 30 * MIN, sound: "done" });
  expect(cues.find((one) => one.sound === "run")?.word).toBe("run 120");
});
