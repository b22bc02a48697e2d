import { expect, it } from "vitest";
import type { Plan } from "../api/types";
import { positionAt } from "../guided/clock";
import { climbs, lightAfter, toLog, verdictOf } from "./log";
import { paceOf } from "./program";
import {
  type Answer,
  begin,
  comeBack,
  finishSet,
  legOf,
  lookAt,
  type Player,
  pauseSet,
  resumeSet,
  startSet,
  tapDown,
  type Work,
} from "./session";
import {
  answering,
  endEarly,
  moreRest,
  needsRir,
  nextAfter,
  skipExercise,
  skipLeg,
  skipSet,
  warmedUp,
} from "./steps";

const T0 = Date.UTC(2026, 2, 20, 17, 0, 0);

/** The bands of the gradual tendon pattern, rulebook 2. */
const LIVE = {
  bands: { green: 2, yellow: 3, orange: 5 },
  stop: ["sharp", "pop", "numb", "tingle", "weak", "limp"],
  climb: 2,
} as Plan["live"];

const bridge: Work = {
  exercise: "EB",
  prescribed: { rung: "EB1", reps: [10, 10], load_kg: 0 },
  amounts: [10, 10],
  load_kg: 0,
  legs: [],
  pace: paceOf({ up_s: [1, 2], hold_s: 0, down_s: [3, 5] }),
  rest_s: 90,
  pain_before: null,
};
const hinge: Work = {
  exercise: "RD",
  prescribed: { rung: "RD3", reps: [8, 8], load_kg: 4 },
  amounts: [8, 8],
  load_kg: 4,
  legs: ["right", "left"],
  pace: paceOf({ up_s: [3, 3], hold_s: 1, down_s: [3, 3] }),
  rest_s: 120,
  pain_before: null,
};
const nordic: Work = {
  exercise: "NH",
  prescribed: { rung: "NH1", reps: [3, 3], load_kg: 0 },
  amounts: [3, 3],
  load_kg: 0,
  legs: [],
  pace: paceOf({ up_s: [null, null], hold_s: 0, down_s: [3, null] }),
  rest_s: 180,
  pain_before: null,
};
const holds: Work = {
  ...bridge,
  prescribed: { rung: "EB0", hold_s: [30, 30], load_kg: 0 },
  amounts: [30, 30],
  pace: paceOf(null),
  rest_s: 120,
};

const fine = (player: Player, answer: Partial<Answer> = {}): Player =>
  answering(player, { pain: 1, rir: 4, ...answer });

/** A set done to its end and answered. */
function done(player: Player, at: number, answer: Partial<Answer> = {}): Player {
  const ended = finishSet(startSet(player, at), at + 600_000);
  const answered = fine(ended, answer);
  const band = lightAfter(LIVE, answered, legOf(answered));
  return nextAfter(answered, verdictOf(band));
}

it("leads through the sets of an exercise for both legs", () => {
  let player = begin("a", [bridge], T0);
  expect(player.step).toBe("card");
  player = startSet(player, T0);
  expect(player.step).toBe("set");
  // 5 s to get ready and ten times 6 s.
  expect(lookAt(player, T0 + 64_999).step).toBe("set");
  player = lookAt(player, T0 + 66_000);
  expect(player).toMatchObject({ step: "ask", answer: { amount: 10, pain: null, lowered: 4 } });
  expect(needsRir(player)).toBe(false);
  // The rest began when the set ended, a second before anyone looked.
  expect(player.rest && positionAt(player.rest, T0 + 66_000).left).toBe(89_000);
  player = nextAfter(fine(player), "on");
  expect(player).toMatchObject({ step: "rest", set: 1 });
  player = moreRest(player, T0 + 70_000);
  expect(player.rest && positionAt(player.rest, T0 + 70_000).left).toBe(100_000);
  player = finishSet(startSet(player, T0 + 160_000), T0 + 900_000);
  expect(player).toMatchObject({ step: "ask", rest: null });
  expect(needsRir(player)).toBe(true);
  player = nextAfter(fine(player), "on");
  expect(player.step).toBe("end");
});

it("has each leg do a set before the rest, the sore one first", () => {
  let player = begin("a", [hinge], T0);
  expect(legOf(player)).toBe("right");
  player = done(player, T0);
  expect(player).toMatchObject({ step: "turn", set: 0, rest: null });
  expect(legOf(player)).toBe("left");
  player = done(player, T0);
  expect(player).toMatchObject({ step: "rest", set: 1 });
  expect(legOf(player)).toBe("right");
  player = done(done(player, T0), T0);
  expect(player.step).toBe("end");
  const log = toLog(player, T0 + 900_000);
  expect(log.exercises.map((one) => [one.side, one.reps, one.load_kg])).toEqual([
    ["right", [8, 8], 4],
    ["left", [8, 8], 4],
  ]);
});

it("asks for a warm-up before the first Nordic curl, and once", () => {
  let player = begin("a", [bridge, nordic], T0);
  player = skipExercise(player);
  expect(player.step).toBe("warmup");
  player = warmedUp(player);
  expect(player.step).toBe("card");
  expect(begin("b", [nordic], T0).step).toBe("warmup");
});

it("writes the same log as a session typed in: worst pain, least reserve, all words", () => {
  let player = begin("a", [bridge], T0);
  player = done(player, T0, { pain: 2, rir: 3, quality: ["ache"] });
  player = done(player, T0 + 200_000, { amount: 9, pain: 1, rir: 5, quality: ["tight"] });
  player = { ...player, finish: { ...player.finish, pain_after: 1, note: " fine " } };
  const log = toLog(player, T0 + 420_000);
  expect(log).toMatchObject({ duration_s: 420, note: "fine" });
  expect(new Date(log.at).getTime()).toBe(T0);
  expect(log.exercises).toEqual([
    {
      exercise: "EB",
      rung: "EB1",
      reps: [10, 9],
      load_kg: 0,
      rir: 3,
      pain_during: 2,
      pain_after: 1,
      pain_by_set: [2, 1],
      quality: ["ache", "tight"],
      form_ok: true,
      tempo_ok: true,
      prescribed: { rung: "EB1", reps: [10, 10], load_kg: 0 },
    },
  ]);
});

it("holds the tempo against the plan's least, as tapped or as corrected", () => {
  const paced = done(done(begin("a", [bridge], T0), T0), T0);
  expect(toLog(paced, T0).exercises[0]?.tempo_ok).toBe(true);
  const quick = done(done(begin("a", [bridge], T0), T0), T0, { lowered: 2 });
  expect(toLog(quick, T0).exercises[0]?.tempo_ok).toBe(false);

  // A curl begins with the lowering, after 5 s; it ends here after 2.4 s and after 2.2 s.
  let player = startSet(warmedUp(begin("a", [nordic], T0)), T0);
  player = tapDown(player, T0 + 2000);
  player = tapDown(player, T0 + 7400);
  player = tapDown(player, T0 + 8000);
  // The second one begins after 5 + 4 + 3 s.
  player = tapDown(player, T0 + 14_200);
  expect(player.lowerings).toEqual([
    { rep: 1, ms: 2400 },
    { rep: 2, ms: 2200 },
  ]);
  expect(finishSet(player, T0 + 99_000).answer?.lowered).toBe(2);
});

it("answers with the light of rulebook 5.2", () => {
  const after = (answer: Partial<Answer>, before?: number) => {
    let player = begin("a", [bridge], T0);
    if (before !== undefined) player = done(player, T0, { pain: before });
    player = fine(finishSet(startSet(player, T0), T0 + 99_000), answer);
    const band = lightAfter(LIVE, player, null);
    return [band, nextAfter(player, verdictOf(band)).step];
  };
  expect(after({ pain: 2 })).toEqual(["green", "rest"]);
  expect(after({ pain: 3 })).toEqual(["yellow", "rest"]);
  expect(after({ pain: 4 })).toEqual(["orange", "end"]);
  expect(after({ pain: 6 })).toEqual(["red", "stopped"]);
  expect(after({ pain: 0, quality: ["sharp"] })).toEqual(["red", "stopped"]);
  expect(after({ pain: 0, quality: ["pop"] })).toEqual(["red", "stopped"]);
  // From 0 to 2 the pain climbs from set to set.
  expect(after({ pain: 2 }, 0)).toEqual(["red", "stopped"]);
  expect(after({ pain: 2 }, 1)).toEqual(["green", "end"]);
});

it("compares the pain of a leg with the same leg only", () => {
  let player = begin("a", [hinge], T0);
  player = done(player, T0, { pain: 0 });
  player = fine(finishSet(startSet(player, T0), T0 + 99_000), { pain: 2 });
  expect(climbs(LIVE, player, legOf(player))).toBe(false);
  player = nextAfter(player, "on");
  player = fine(finishSet(startSet(player, T0), T0 + 99_000), { pain: 2 });
  expect(climbs(LIVE, player, legOf(player))).toBe(true);
});

it("goes on with the other exercises after an orange set", () => {
  let player = begin("a", [bridge, hinge], T0);
  player = done(player, T0, { pain: 5 });
  expect(player).toMatchObject({ step: "card", work: 1 });
  player = done(player, T0);
  expect(toLog(player, T0).exercises.map((one) => [one.exercise, one.pain_during])).toEqual([
    ["EB", 5],
    ["RD", 1],
  ]);
});

it("keeps the pain of a set that came to nothing", () => {
  let player = startSet(begin("a", [bridge], T0), T0);
  player = fine(finishSet(player, T0 + 6000), { pain: 7 });
  player = nextAfter(player, "stop");
  expect(toLog(player, T0).exercises[0]).toMatchObject({ reps: [0], pain_during: 7 });
});

it("skips a set, a leg and an exercise", () => {
  const first = begin("a", [hinge, bridge], T0);
  expect(skipSet(first)).toMatchObject({ step: "turn", set: 0, leg: 1 });
  expect(skipSet(skipSet(first))).toMatchObject({ step: "turn", set: 1, leg: 0 });
  const without = skipLeg(first);
  expect(legOf(without)).toBe("left");
  expect(done(without, T0)).toMatchObject({ step: "rest", set: 1 });
  // The left leg left out in its turn: on to the right one's next set.
  const second = skipLeg(done(first, T0));
  expect(second).toMatchObject({ step: "turn", set: 1, leg: 0 });
  expect(legOf(second)).toBe("right");
  expect(skipExercise(first)).toMatchObject({ step: "card", work: 1 });
  expect(skipExercise(skipExercise(first)).step).toBe("end");
});

it("ends early with what was done, after the questions of an open set", () => {
  const before = endEarly(begin("a", [bridge], T0), T0);
  expect(before.step).toBe("end");
  let player = startSet(begin("a", [bridge, hinge], T0), T0);
  // Two repetitions are complete after 5 + 12 s.
  player = endEarly(player, T0 + 18_000);
  expect(player).toMatchObject({ step: "ask", answer: { amount: 2 } });
  player = nextAfter(fine(player), "on");
  expect(player.step).toBe("end");
  expect(toLog(player, T0).exercises[0]?.reps).toEqual([2]);
});

it("keeps the seconds of a hold that was let go", () => {
  let player = startSet(begin("a", [holds], T0), T0);
  player = finishSet(player, T0 + 27_900);
  expect(player.answer).toMatchObject({ amount: 22, lowered: null });
  expect(toLog(nextAfter(fine(player), "on"), T0).exercises[0]).toMatchObject({
    hold_s: [22],
    tempo_ok: true,
  });
});

it("comes back to the same second after a reload", () => {
  const kept = startSet(begin("a", [bridge], T0), T0);
  const read = JSON.parse(JSON.stringify({ ...kept, seenAt: T0 + 20_000 })) as Player;
  const back = comeBack(read, T0 + 30_000);
  expect(back.running?.pausedAt).toBeNull();
  expect(back.running && positionAt(back.running, T0 + 30_000)).toMatchObject({
    segment: { rep: 5, phase: "up" },
    left: 1000,
  });
});

it("waits, paused where it was left, after more than two minutes away", () => {
  const kept = { ...startSet(begin("a", [bridge], T0), T0), seenAt: T0 + 20_000 };
  expect(comeBack(kept, T0 + 140_000).step).toBe("ask");
  const back = comeBack(kept, T0 + 140_001);
  expect(back).toMatchObject({ step: "set", running: { pausedAt: T0 + 20_000 } });
  const again = resumeSet(back, T0 + 500_000);
  expect(again.running && positionAt(again.running, T0 + 501_000).segment).toMatchObject({
    rep: 3,
    phase: "down",
  });
  const paused = { ...pauseSet(kept, T0 + 10_000), seenAt: T0 + 20_000 };
  expect(comeBack(paused, T0 + 900_000).running?.pausedAt).toBe(T0 + 10_000);
});

it("leaves out the length of a session that was left open for hours", () => {
  const player = done(begin("a", [bridge], T0), T0);
  expect(toLog(player, T0 + 4 * 3_600_000).duration_s).toBeUndefined();
});
