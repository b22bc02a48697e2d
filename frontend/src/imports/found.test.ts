// What was found, by month and by reason; and what the runner wants, as the server is told it.

import { expect, it } from "vitest";
import type { ImportItem } from "../api/types";
import {
  type Activity,
  commitOf,
  groupsOf,
  isFound,
  type Pick,
  pickOf,
  picksFor,
  taken,
  tally,
} from "./found";

const ACTIVITY: Activity = {
  ...{ sport: "run", at: "2026-03-18T18:00:00+01:00", moving_s: 1_500, elapsed_s: 1_600 },
  ...{ distance_m: 5_000, climb_m: null, heart_rate: null, heart_rate_max: null, cadence: null },
  ...{ laps: [], fast_s: 0, hill_s: 0, by_track: false, cut_short: false, sport_guessed: false },
  has_time: true,
};

function item(number: number, more: Partial<ImportItem> = {}, of: Partial<Activity> = {}) {
  const usual: ImportItem = {
    ...{ number, file: `${number}.fit`, refused: null, can: ["run", "cross", "leave"] },
    ...{ proposed: "run", left_out: null, proposed_kind: null, double_of: null, same_as: null },
    ...{ chosen: null, event_id: null, activity: { ...ACTIVITY, ...of } },
  };
  return { ...usual, ...more };
}

const leave = (number: number, left_out: ImportItem["left_out"], of: Partial<Activity> = {}) =>
  item(number, { proposed: "leave", left_out }, of);
const bad = item(9, {
  ...{ activity: null, proposed: null, can: [] },
  refused: { reason: "empty", text: "is empty." },
});
const walk = item(3, { proposed: "cross" }, { sport: "walk", at: "2026-02-01T09:00:00+01:00" });

it("groups by the runner's own months, newest first, and then by why it is left out", () => {
  const late = item(1, {}, { at: "2026-03-31T23:30:00-07:00" });
  const groups = groupsOf([
    walk,
    leave(6, "deleted"),
    leave(4, "short"),
    item(0),
    late,
    bad,
    leave(5, "in_log"),
  ]);
  expect(groups.map(({ key, items }) => [key, items.map((one) => one.number)])).toEqual([
    ...[["2026-03", [1, 0]] as const, ["2026-02", [3]] as const],
    ...[["in_log", [5]] as const, ["deleted", [6]] as const, ["short", [4]] as const],
  ]);
});

it("offers the kind that it looks like, and a walk of the plan for a walk", () => {
  const [hilly, walked] = [item(0, { proposed_kind: "hills" }), walk].filter(isFound);
  expect(hilly && picksFor(hilly)).toEqual(["run", "run:hills", "cross", "leave"]);
  expect(walked && picksFor(walked)).toEqual(["run:walk", "run", "cross", "leave"]);
});

it("counts what comes in", () => {
  const items = [
    item(0),
    item(1, {}, { distance_m: 3_000 }),
    walk,
    leave(4, "double"),
    leave(5, "deleted"),
    bad,
  ];
  const picks = new Map<number, Pick>([[1, "leave"]]);
  expect(tally(items, (one) => pickOf(one, picks))).toEqual({
    ...{ runs: 1, metres: 5_000, cross: { walk: 1 }, merged: 0 },
    ...{ left: { picked: 1, double: 1, deleted: 1 }, first: "2026-02-01", last: "2026-03-18" },
  });
});

it("counts what came in by what the server wrote", () => {
  const came = item(0, { chosen: "run", event_id: "a" });
  const twice = item(1, { chosen: "leave" });
  const merged = item(2, { chosen: "merge", event_id: "b" });
  const sum = taken([came, twice, merged]);
  expect([sum.runs, sum.merged, sum.metres]).toEqual([1, 1, 5_000]);
});

it("tells the server what differs, with the kind", () => {
  const items = [item(0, { proposed_kind: "hills" }), item(1), item(2), bad];
  const picks = new Map<number, Pick>([
    [0, "run:hills"],
    [1, "run"],
  ]);
  expect(commitOf(items, picks)).toEqual({
    changes: [{ number: 0, choice: "run", kind: "hills" }],
    rest: "proposed",
  });
});

it("names what comes in where that is shorter", () => {
  const items = Array.from({ length: 10 }, (_, i) => item(i));
  const picks = new Map<number, Pick>(items.slice(1).map((one) => [one.number, "leave"]));
  expect(commitOf(items, picks)).toEqual({
    changes: [{ number: 0, choice: "run", kind: null }],
    rest: "leave",
  });
});
