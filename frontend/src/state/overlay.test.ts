import { describe, expect, it } from "vitest";
import type { Plan, Row } from "../api/types";
import type { Entry } from "../offline/outbox";
import { lightOf, lightOfRow, openFlags, shownDose, unansweredRed } from "./overlay";

const live: Plan["live"] = {
  bands: { green: 2, yellow: 3, orange: 5 },
  climb: 2,
  stop: ["sharp", "pop", "numb", "tingle", "weak", "limp"],
};

const plan = {
  live,
  strength: {
    EB: {
      rung: "EB1",
      reps: [11, 11],
      load_kg: 0,
      change: "step",
      reasons: [],
      outlook: {
        green: { rung: "EB1", reps: [12, 12], load_kg: 0 },
        yellow: { rung: "EB1", reps: [11, 11], load_kg: 0 },
        orange: { rung: "EB0", hold_s: [30], load_kg: 0 },
        red: { rung: null },
      },
    },
  },
} as unknown as Plan;

const session = (id: string, pain: number, quality: string[] = []): Row => ({
  type: "session",
  id,
  date: "2026-01-08",
  seq: 0,
  deleted: false,
  body: {
    at: "2026-01-08T18:00:00+01:00",
    exercises: [{ exercise: "EB", rung: "EB1", reps: [11, 11], pain_during: pain, quality }],
  },
});

const pending = (row: Row): Entry =>
  ({ key: `session:${row.id}`, type: "session", id: row.id, op: "put" }) as unknown as Entry;

function shown(...rows: Row[]) {
  return shownDose(plan, "EB", rows, rows.map(pending));
}

describe("the traffic light", () => {
  it("follows the plan's own numbers", () => {
    expect([0, 2, 3, 4, 5, 6].map((pain) => lightOf(live, pain))).toEqual([
      "green",
      "green",
      "yellow",
      "orange",
      "orange",
      "red",
    ]);
  });

  it("is red when pain climbs by two from one set to the next", () => {
    const lit = (...pains: number[]) => lightOf(live, pains.at(-1), [], pains.slice(0, -1));
    expect(lit(0, 1, 2)).toBe("green");
    expect(lit(0, 2)).toBe("red");
    expect(lit(1, 3)).toBe("red");
    expect(lit(3, 1)).toBe("green");
    // It stops for good: an easier set afterwards does not open it again.
    expect(lit(0, 2, 1)).toBe("red");
    expect(lightOf({ ...live, climb: 3 }, 2, [], [0])).toBe("green");
    expect(lightOf(undefined, 2, [], [0])).toBe("red");
  });

  it("sees the climb in a logged session too, and no climb in a worst pain that came first", () => {
    const row = (pains: number[]): Row => ({
      type: "session",
      id: "a",
      date: "2026-01-05",
      seq: 1,
      deleted: false,
      body: {
        at: "2026-01-05T18:00:00+01:00",
        exercises: [
          {
            exercise: "EB",
            rung: "EB1",
            reps: [10, 10],
            pain_during: Math.max(...pains),
            pain_by_set: pains,
          },
        ],
      },
    });
    expect(lightOfRow(live, row([0, 2]))).toBe("red");
    expect(lightOfRow(live, row([2, 0]))).toBe("green");
  });

  it("is red for a quality that stops, whatever the pain", () => {
    expect(lightOf(live, 0, ["sharp"])).toBe("red");
    expect(lightOf(live, null)).toBeNull();
  });
});

describe("the dose between a save and the next plan", () => {
  it("is the plan's when nothing waits", () => {
    expect(shownDose(plan, "EB", [session("a", 9)], [])).toMatchObject({ confirmed: true });
  });

  it("never rises: green stays the same until the morning is in", () => {
    expect(shown(session("a", 1))).toMatchObject({
      dose: { reps: [11, 11] },
      band: "green",
      confirmed: false,
    });
  });

  it("is the outlook's branch of the worst session that waits", () => {
    expect(shown(session("a", 1), session("b", 4))).toMatchObject({ dose: { rung: "EB0" } });
    expect(shown(session("a", 8)).dose).toBeNull();
  });
});

it("finds the RED that no plan has answered", () => {
  const row = session("a", 2, ["pop"]);
  expect(unansweredRed(plan, [row], [pending(row)])).toBe(row);
  expect(unansweredRed(plan, [row], [])).toBeNull();
});

const never = () => false;

it("knows which flags are open: a later check closes, a later yes opens again", () => {
  const event = (type: string, at: string, body: object): Row => ({
    type,
    id: at,
    date: at.slice(0, 10),
    seq: 1,
    deleted: false,
    body: { at, ...body },
  });
  const yes = event("red_flag", "2026-01-08T10:00", { id: "RF04" });
  const other = event("red_flag", "2026-01-08T10:01", { id: "RF09" });
  const check = event("cleared", "2026-01-09T10:00", { ids: ["RF04"], by: "GP" });
  const again = event("red_flag", "2026-01-10T10:00", { id: "RF04" });
  expect(openFlags([check, yes, other], null, never)).toEqual(["RF09"]);
  expect(openFlags([again, check, yes], null, never)).toEqual(["RF04"]);
  expect(openFlags([yes], "2026-01-09", never)).toEqual([]);
  // Ending a plan leads past no flag that locks.
  expect(openFlags([yes, other], "2026-01-09", (id) => id === "RF04")).toEqual(["RF04"]);
  expect(openFlags([yes, check], "2026-01-09", () => true)).toEqual([]);
  const atOnce = event("cleared", "2026-01-08T10:00", { ids: ["RF04"], by: "GP" });
  expect(openFlags([atOnce, yes], null, never)).toEqual([]);
});
