import { expect, it } from "vitest";
import type { Plan, Row } from "../api/types";
import { weekDone } from "./weekDone";

const row = (type: string, date: string, body: object = {}): Row => ({
  type,
  id: `${type}${date}`,
  date,
  seq: 1,
  deleted: false,
  body: body as Row["body"],
});
const session = (date: string, ...exercises: string[]) =>
  row("session", date, { exercises: exercises.map((exercise) => ({ exercise })) });
const day = (date: string, ...items: object[]) => ({ date, items }) as Plan["week"][number];
const strength = (exercise: string) => ({ kind: "strength", exercise });

/** 2026-03-05 is a Thursday; the week is 2 to 8 March. */
it("counts each part of a day once, and only what is still to come beside it", () => {
  const rows = [
    session("2026-03-01", "EB"), // The Sunday before.
    session("2026-03-02", "EB", "RD"),
    session("2026-03-02", "EB"), // The rest of the same day's work.
    row("run", "2026-03-04"),
    row("morning", "2026-03-05"),
    session("2026-03-05", "EB"), // Not yet sent: the plan still has it due.
    { ...session("2026-03-03", "NH"), deleted: true },
  ];
  const week = [
    day("2026-03-05", strength("EB"), { kind: "run" }),
    day("2026-03-07", strength("RD"), { kind: "test", name: "sitting" }),
    day("2026-03-09", strength("EB")), // Next week.
  ];
  expect(weekDone(rows, { week }, "2026-03-05")).toEqual({ done: 4, stopped: 0, toCome: 2 });
});

it("counts what was stopped neither as done nor as to come", () => {
  const log = (exercise: string, ...quality: string[]) => ({ exercise, quality });
  const rows = [
    row("session", "2026-03-02", { exercises: [log("EB", "tight"), log("RD", "numb")] }),
    row("run", "2026-03-03", { quality: ["limp"] }),
    row("session", "2026-03-05", { exercises: [log("EB"), log("EB", "pop")] }),
  ];
  const week = [day("2026-03-05", strength("EB")), day("2026-03-07", strength("RD"))];
  const found = weekDone(rows, { week }, "2026-03-05");
  expect(found).toEqual({ done: 1, stopped: 3, toCome: 1 });
});

it("has nothing to say about a week without training", () => {
  const found = weekDone([], { week: [day("2026-03-05")] }, "2026-03-05");
  expect(found).toEqual({ done: 0, stopped: 0, toCome: 0 });
});
