import { describe, expect, it } from "vitest";
import type { Pattern, Run, Session } from "../api/types";
import { describe as describeRow } from "../lib/format";
import type { Units } from "../lib/units";
import { newTold } from "../screening/path";
import type { Result } from "../screening/result";
import { byTime, fromRun, metresOf, newRun, secondsOf, toRun } from "./runDraft";
import {
  type Draft,
  feel,
  feltBefore,
  fromSession,
  missing,
  newExercise,
  splitSides,
  toSession,
} from "./sessionDraft";
import {
  accepted,
  fromKept,
  newStart,
  open,
  startStage,
  stepsOf,
  toEpisode,
  toPlacement,
} from "./startDraft";

const METRIC: Units = { distance: "km", weight: "kg" };
const IMPERIAL: Units = { distance: "mi", weight: "lb" };

const NOW = "2026-01-08T18:00:00+01:00";

const draft = (): Draft => ({
  id: "a",
  when: null,
  original: null,
  exercises: [newExercise("EB", { rung: "EB1", reps: [10, 10], load_kg: 0 })],
  analgesic: false,
  note: " ",
  extra: {},
});

describe("a session", () => {
  it("asks for sets, pain and reps in reserve", () => {
    expect(missing(draft()).map((one) => one.what)).toEqual(["sets", "pain", "rir"]);
  });

  it("holds what was done and what had been prescribed; pain 0 is an answer", () => {
    const made = draft();
    const part = made.exercises[0]?.parts[0];
    if (!part) throw new Error("A part was expected.");
    part.sets = [
      { amount: 10, done: true },
      { amount: 8, done: true },
      { amount: 8, done: false },
    ];
    Object.assign(part, { pain_during: 0, rir: 0 });
    expect(missing(made)).toEqual([]);
    expect(toSession(made, NOW)).toEqual({
      at: NOW,
      exercises: [
        {
          exercise: "EB",
          rung: "EB1",
          reps: [10, 8],
          load_kg: 0,
          rir: 0,
          pain_during: 0,
          form_ok: true,
          tempo_ok: true,
          prescribed: { rung: "EB1", reps: [10, 10], load_kg: 0 },
        },
      ],
    });
  });

  it("knows the pain that was told after earlier sets, and takes a correction for what it is", () => {
    const [one] = draft().exercises;
    if (!one?.parts[0]) throw new Error("A part was expected.");
    const done = (part: typeof first, count: number) => ({
      ...part,
      sets: part.sets.map((set, i) => ({ ...set, done: i < count })),
    });
    const first = one.parts[0];
    // Told before the first set, it is no set's pain.
    let part = feel(first, 0);
    part = feel(done(part, 1), 3);
    part = feel(part, 1);
    expect([part.pain_during, feltBefore(part)]).toEqual([1, []]);
    part = done(part, 2);
    expect(feltBefore(part)).toEqual([]);
    part = feel(part, 3);
    expect([part.pain_during, feltBefore(part)]).toEqual([3, [1]]);
    const made = { ...draft(), exercises: [{ ...one, parts: [{ ...part, rir: 3 }] }] };
    const logged = toSession(made, NOW).exercises[0];
    expect(logged).not.toHaveProperty("felt");
    expect(logged?.pain_by_set).toEqual([1, 3]);
    // An edit keeps what was told set by set.
    expect(toSession(fromSession("a", toSession(made, NOW)), NOW).exercises[0]).toEqual(logged);
  });

  it("logs each leg apart, the sore one first", () => {
    const [one] = draft().exercises;
    if (!one) throw new Error("An exercise was expected.");
    expect(splitSides(one, "right").parts.map((part) => part.side)).toEqual(["right", "left"]);
  });

  it("comes back unchanged from an edit, its own offset included", () => {
    const logged: Session = {
      at: "2025-06-01T07:30:15-05:00",
      rpe: 6,
      note: "kitchen",
      exercises: [
        {
          exercise: "EB",
          rung: "EB0",
          hold_s: [30, 30],
          load_kg: 0,
          side: "left",
          pain_during: 2,
          doms: 3,
          quality: ["ache"],
          form_ok: true,
          tempo_ok: false,
        },
        {
          exercise: "EB",
          rung: "EB0",
          hold_s: [30, 30],
          load_kg: 0,
          side: "right",
          pain_during: 0,
          form_ok: true,
          tempo_ok: true,
        },
      ],
    };
    const opened = fromSession("a", logged);
    expect(opened.exercises).toHaveLength(1);
    expect(toSession(opened, NOW)).toEqual(logged);
  });
});

describe("a run", () => {
  it("is typed in the person's units and kept in metres and seconds", () => {
    const typed = { ...newRun("BASE"), distance: "9,008", minutes: "47", seconds: "12" };
    expect(metresOf(typed, METRIC)).toBe(9008);
    expect(secondsOf(typed)).toBe(2832);
    expect(secondsOf(newRun("BASE"))).toBeNull();
  });

  it("keeps its exact metres through an edit in miles", () => {
    const run: Run = { at: NOW, distance_m: 9008, duration_s: 2832, pain_during: 1, kind: "easy" };
    expect(toRun(fromRun("a", run, IMPERIAL), IMPERIAL, NOW)).toEqual(run);
  });

  it("knows its walk-run step", () => {
    const run = toRun({ ...newRun("WR3"), distance: "4" }, METRIC, NOW);
    expect(run).toMatchObject({ kind: "walk_run", step: "WR3" });
  });

  it("needs no distance where minutes say it all, and shows none that nobody told", () => {
    expect([newRun("WR3"), newRun("WALK")].map(byTime)).toEqual([true, true]);
    expect([newRun("BASE"), newRun("SP1", "SP1")].map(byTime)).toEqual([false, false]);
    const run = toRun({ ...newRun("WR3"), minutes: "30", pain_during: 1 }, METRIC, NOW);
    expect([run.distance_m, run.duration_s, run.step]).toEqual([0, 1800, "WR3"]);
    const opened = fromRun("a", run, METRIC);
    expect(opened.distance).toBe("");
    expect(toRun(opened, METRIC, NOW)).toEqual(run);
    const [line] = describeRow({ type: "run", date: "2026-01-08", body: run }, METRIC);
    expect(line).toBe("Walk and run · 30:00");
  });

  it("knows its step of speed, and is an easy run on the other days", () => {
    const hills = toRun({ ...newRun("SP4", "SP4"), distance: "5" }, METRIC, NOW);
    expect(hills).toMatchObject({ kind: "hills", step: "SP4" });
    const easy = toRun({ ...newRun("SP4"), distance: "5" }, METRIC, NOW);
    expect(easy.kind).toBe("easy");
    expect(easy).not.toHaveProperty("step");
    expect(newRun("BASE", "WALK").kind).toBe("walk");
  });
});

describe("the start", () => {
  it("proposes training days with today among them", () => {
    // A Thursday, a Monday, a Sunday.
    expect(newStart("2026-01-08").days).toEqual(["mon", "tue", "thu", "sat"]);
    expect(newStart("2026-01-05").days).toEqual(["mon", "wed", "fri", "sat"]);
    expect(newStart("2026-01-11").days).toEqual(["tue", "thu", "fri", "sun"]);
  });

  it("begins where the mornings allow", () => {
    const at = (morning: number) =>
      startStage({ ...newStart("2026-01-08"), pattern: "pht", morning });
    expect([0, 2, 3, 4, 5, 9].map(at)).toEqual(["S2", "S2", "S1", "S1", "S0", "S0"]);
  });

  it("protects every fresh strain first: the walk opens the next phase, not a date", () => {
    const strain = {
      ...newStart("2026-01-08"),
      pattern: "strain",
      morning: 0,
      onset: "2025-11-20",
    } as const;
    for (const severity of ["mild", "moderate"] as const) {
      const answers = { ...strain, severity, run: "yes" as const, weekly: "20", longest: "8" };
      expect(toPlacement(answers, METRIC)).toEqual({
        stage: "A0",
        strength: {},
        running: { state: "NO_RUN" },
      });
    }
  });

  it("asks for a stage only where the pattern has more than one", () => {
    const byHand = (pattern: Pattern) => stepsOf({ by: "hand", pattern });
    expect(byHand("pht")).toEqual(["pattern", "leg", "days", "stand", "run"]);
    expect(byHand("strain")).toEqual(["pattern", "leg", "days", "stand", "run"]);
    expect(byHand("careful")).toEqual(["pattern", "leg", "days", "run"]);
    expect(byHand("other")).toEqual(["pattern", "leg", "days"]);
    expect(byHand("prevent")).toEqual(["pattern", "days", "run"]);
    // After the questions nobody picks a pattern; how bad a strain is has not been asked yet.
    const asked = (pattern: Pattern) => stepsOf({ by: "questions", pattern });
    expect(asked("pht")).toEqual(["leg", "days", "stand", "run"]);
    expect(asked("strain")).toEqual(["severity", "leg", "days", "stand", "run"]);
    expect(asked("careful")).toEqual(["leg", "days", "stand", "run"]);
    expect(asked("other")).toEqual(["leg", "days"]);
    expect(asked("prevent")).toEqual(["days", "run"]);
  });

  it("begins the careful plan with walking and does not ask for weeks it would not use", () => {
    const runs = {
      ...newStart("2026-01-08"),
      step: "run",
      pattern: "careful" as const,
      run: "yes" as const,
    };
    expect(open(runs, "2026-01-05")).toEqual([]);
    expect(toPlacement(runs, METRIC).running).toEqual({ state: "NO_RUN" });
    expect(open({ ...runs, pattern: "pht" }, "2026-01-05")).toEqual(["weekly", "longest"]);
  });

  it("places the patterns of one stage there, whatever a screen before had said", () => {
    const placed = (pattern: Pattern) =>
      toPlacement(
        { ...newStart("2026-01-08"), pattern, stand: "know", stage: "S3", run: "no" },
        METRIC,
      );
    const at = (stage: string) => ({ stage, strength: {}, running: { state: "NO_RUN" } });
    expect(placed("careful")).toEqual(at("CAREFUL"));
    expect(placed("other")).toEqual(at("DIARY"));
    expect(placed("prevent")).toEqual(at("PREVENT"));
  });

  it("keeps prevention free of a sore leg that was named before", () => {
    const sore = { side: "left", onset: "2025-11-20", morning: 4 } as const;
    const answers = { ...newStart("2026-01-08"), ...sore, pattern: "prevent" } as const;
    expect(toEpisode(answers, "2026-01-05", METRIC, "mon")).toMatchObject({
      pattern: "prevent",
      side: "both",
      onset: "2026-01-05",
      baseline_morning_pain: 0,
    });
    expect(
      toEpisode({ ...answers, pattern: "careful" }, "2026-01-05", METRIC, "mon"),
    ).toMatchObject({
      pattern: "careful",
      side: "left",
      onset: "2025-11-20",
      baseline_morning_pain: 4,
    });
  });

  it("refuses an age under 18 and a date to come", () => {
    expect(open({ ...newStart("2026-01-08"), step: "days", age: "17" }, "2026-01-08")).toEqual([
      "age",
    ]);
    const leg = {
      ...newStart("2026-01-08"),
      step: "leg",
      side: "left" as const,
      morning: 0,
      onset: "2026-02-01",
    };
    expect(open(leg, "2026-01-08")).toEqual(["onset"]);
  });

  it("goes on from a draft of an earlier version, whose steps were numbers", () => {
    const old = { step: 3, pattern: "careful" as const, side: "left" as const };
    const found = fromKept(old, "2026-01-08");
    // Nobody knows when its safety check was answered.
    expect(found).toMatchObject({ ...old, step: "check", by: "hand", guided: null });
    expect(fromKept({ step: 0 }, "2026-01-08")).toMatchObject({ step: "check", by: "questions" });
    expect(fromKept(null, "2026-01-08")).toEqual(newStart("2026-01-08"));
  });

  it("asks the safety check again of whoever left the start for two weeks", () => {
    const left = { ...newStart("2026-01-08"), step: "days", checked: "2026-01-08" };
    expect(fromKept(left, "2026-01-21").step).toBe("days");
    expect(fromKept(left, "2026-01-22")).toEqual({ ...left, step: "check" });
    expect(fromKept({ ...left, checked: null }, "2026-01-08").step).toBe("check");
  });

  it("takes over what the questions say already", () => {
    const told = {
      ...newTold(),
      any_pain: true,
      answers: { Q14: "8_12w", Q19: "one" },
      spots: ["right/sit_bone" as const],
      signs: { morning_pain: 3 },
    };
    const start = { irritability: "moderate" as const, stage: "S1", first_dose: null, reasons: [] };
    const found = { ...({} as Result), pattern: "pht" as const, start };
    const draft = { ...newStart("2026-03-20"), told };
    const taken = { ...draft, ...accepted(draft, found, "2026-03-20") };
    // Ten weeks before the day, in the middle of 8 to 12.
    expect(taken).toMatchObject({ side: "right", onset: "2026-01-09", morning: 3, pattern: "pht" });
    expect(startStage(taken)).toBe("S1");
    expect(toPlacement({ ...taken, run: "no" }, METRIC)).toMatchObject({
      stage: "S1",
      strength: {},
    });
    // What was typed stays, both legs of Q19 go before the map, and by hand the mornings decide.
    const both = { ...draft, onset: "2026-03-01", told: { ...told, answers: { Q19: "both" } } };
    expect(accepted(both, found, "2026-03-20")).toMatchObject({
      side: "both",
      onset: "2026-03-01",
    });
    expect(startStage({ ...taken, by: "hand", morning: 0 })).toBe("S2");
  });

  it("says who treats it", () => {
    const answers = { ...newStart("2026-01-05"), pattern: "pht" as const };
    expect(toEpisode(answers, "2026-01-05", METRIC, "mon")).not.toHaveProperty("guided");
    const treated = toEpisode({ ...answers, guided: true }, "2026-01-05", METRIC, "mon");
    expect(treated.guided).toBe(true);
  });

  it("makes an episode and a placement", () => {
    const answers = {
      ...newStart("2026-01-05"),
      pattern: "pht" as const,
      side: "left" as const,
      onset: "2025-11-20",
      morning: 2,
      stand: "know" as const,
      run: "yes" as const,
      weekly: "20",
      longest: "8",
      mass: "70",
    };
    expect(toEpisode(answers, "2026-01-05", METRIC, "mon")).toMatchObject({
      started: "2026-01-05",
      ended: null,
      side: "left",
      baseline_morning_pain: 2,
      body_mass_kg: 70,
      training_days: ["mon", "wed", "fri", "sat"],
      red_flags: [],
    });
    expect(toPlacement(answers, METRIC)).toEqual({
      stage: "S2",
      strength: { EB: { rung: "EB1", reps: [10, 10], load_kg: 0 } },
      running: { state: "BASE", week_m: 20000, longest_m: 8000 },
    });
  });
});
