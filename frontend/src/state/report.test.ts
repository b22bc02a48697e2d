import { expect, it } from "vitest";
import type { Row } from "../api/types";
import { eventsOf, newestTests, weeksOf, withSeen } from "./report";

const row = (type: string, date: string, body: object = {}): Row => ({
  type,
  id: `${type} ${date}`,
  date,
  seq: 1,
  deleted: false,
  body: body as Row["body"],
});
const session = (date: string, ...pains: number[]) =>
  row("session", date, { exercises: pains.map((pain_during) => ({ pain_during })) });
const run = (date: string, distance_m: number, pain_during?: number) =>
  row("run", date, { distance_m, ...(pain_during === undefined ? {} : { pain_during }) });
const morning = (date: string, pain: number) => row("morning", date, { pain });

/** 2026-03-12 is a Thursday; its week began on Monday the 9th. */
const TODAY = "2026-03-12";

it("sums up weeks that begin on Monday, the oldest first", () => {
  const rows = [
    run("2026-03-12", 5_000), // Nobody has said yet how it felt.
    session("2026-03-10", 1, 3),
    session("2026-03-10", 0),
    morning("2026-03-09", 2),
    morning("2026-03-08", 4), // The Sunday before.
    morning("2026-03-03", 1),
    run("2026-03-02", 8_000, 5),
    run("2026-03-01", 9_000, 9), // Before the weeks that were asked for.
  ];
  expect(weeksOf(rows, TODAY, 2)).toEqual([
    { start: "2026-03-02", morningTenths: 25, worst: 5, metres: 8_000 },
    { start: "2026-03-09", morningTenths: 20, worst: 3, metres: 5_000 },
  ]);
});

it("has the worst of a week in it whenever that was", () => {
  const rows = [session("2026-03-10", 1), morning("2026-03-11", 4)];
  expect(weeksOf(rows, TODAY, 1)[0]?.worst).toBe(4);
});

it("says of a week without anything that nothing is known", () => {
  const [week] = weeksOf([], TODAY, 1);
  expect(week).toEqual({
    start: "2026-03-09",
    morningTenths: null,
    worst: null,
    metres: 0,
  });
});

it("takes the newest of each test since the start", () => {
  const rows = [
    row("test", "2026-03-11", { name: "sl_bridge", left: 20, right: 24 }),
    row("sitting", "2026-03-10", { minutes: 40 }),
    row("test", "2026-03-01", { name: "sl_bridge", left: 18, right: 24 }),
    row("score", "2025-12-01", { name: "psfs", value: 50 }),
  ];
  expect(newestTests(rows, "2026-01-01").map((one) => one.id)).toEqual([
    "sitting 2026-03-10",
    "test 2026-03-11",
  ]);
});

it("tells of what happened in the twelve weeks", () => {
  const rows = [row("fall", "2026-03-11"), row("flare", "2025-12-22"), row("fall", "2025-12-21")];
  expect(eventsOf(rows, TODAY).map((one) => one.id)).toEqual([
    "fall 2026-03-11",
    "flare 2025-12-22",
  ]);
});

it("has the flare-ups that the plan saw beside those that were told, each day once", () => {
  const mark = (kind: "flare" | "fall", date: string) => ({
    ...{ kind, date, until: null, what: null, note: null },
    ...{ value: null, left: null, right: null },
  });
  const rows = [row("fall", "2026-03-09"), row("flare", "2026-03-02", { date: "2026-03-02" })];
  const seen = [
    mark("flare", "2026-03-02"),
    mark("fall", "2026-03-09"),
    mark("flare", "2026-03-11"),
  ];
  expect(withSeen(rows, seen).map(({ type, date }) => `${type} ${date}`)).toEqual([
    "flare 2026-03-11",
    "fall 2026-03-09",
    "flare 2026-03-02",
  ]);
});
