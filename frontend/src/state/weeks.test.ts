import { describe, expect, it } from "vitest";
import type { Calendar, Movable, Row, WeekItem } from "../api/types";
import type { Entry } from "../offline/outbox";
import { changes, clashOn, daysOf, moveOf, pausesOf, placeOf, shownWeek, split } from "./weeks";

const MONDAY = "2026-01-05";
const TODAY = "2026-01-07";
const date = (n: number): string => `2026-01-${String(5 + n).padStart(2, "0")}`;

const due = (exercise: "EB" | "RD" | "NH"): WeekItem => ({
  kind: "strength",
  exercise,
  rung: `${exercise}1`,
  reps: [8, 8],
  load_kg: 0,
  done: false,
});
const run: WeekItem = { kind: "run", distance_m: 5000, done: false };

function week(start: number, items: Record<number, WeekItem[]>): Calendar["weeks"][number] {
  const days = [0, 1, 2, 3, 4, 5, 6].map((n) => ({
    date: date(start + n),
    paused: false,
    items: items[n] ?? [],
  }));
  return { start: date(start), lighter: null, days };
}

const nordic: Movable = {
  item: "NH",
  date: date(2),
  own: date(2),
  made: TODAY,
  to: [
    { date: date(2), clash: null },
    { date: date(3), clash: null },
    { date: date(4), clash: { rule: "8-APART", values: { date: date(4), exercise: "RD" } } },
  ],
};

const calendar: Calendar = {
  today: TODAY,
  weeks: [
    week(0, {
      0: [{ ...due("EB"), done: true }],
      2: [due("EB"), due("NH")],
      3: [run],
      4: [due("EB")],
    }),
    week(7, { 0: [due("EB")], 2: [due("EB"), due("NH")], 4: [due("EB")], 5: [run] }),
  ],
  moves: [nordic],
  review: null,
};

const row = (type: string, day: string, body: Row["body"], id = `${type}-${day}`): Row => ({
  type,
  id,
  date: day,
  seq: 1,
  deleted: false,
  body,
});

const entry = (of: Row, op: "put" | "delete" = "put"): Entry => ({
  order: 1,
  key: `${of.type}:${of.id}`,
  type: of.type,
  id: of.id,
  date: of.date,
  op,
  body: op === "put" ? of.body : null,
  base: null,
  before: op === "delete" ? of : null,
  edition: 1,
  sent: [],
  state: "waiting",
});

const move = row("move", TODAY, { item: "NH", to: date(3) });
const session = row("session", TODAY, {
  at: `${TODAY}T18:00:00Z`,
  exercises: [{ exercise: "EB" }],
});
const shown = (rows: Row[], outbox: Entry[] = [], today = TODAY) =>
  shownWeek(calendar, calendar.weeks[0] as Calendar["weeks"][number], { rows, outbox }, today);
const names = (day: ReturnType<typeof shown>[number] | undefined) =>
  day?.due.map(({ item }) => item.exercise ?? item.kind);

describe("this week", () => {
  it("has the server's days", () => {
    expect(shown([]).map(names)).toEqual([[], [], ["EB", "NH"], ["run"], ["EB"], [], []]);
  });

  it("shows what the device has logged instead of what was due", () => {
    const days = shown([session], [entry(session)]);
    expect(names(days[2])).toEqual(["NH"]);
    expect(days[2]?.done).toEqual([session]);
  });

  it("asks for nothing on days that are over", () => {
    expect(shown([], [], date(4)).map(names)).toEqual([[], [], [], [], ["EB"], [], []]);
  });

  it("leaves the days of a pause free, also before the server knows", () => {
    const pause = row("pause", date(3), { date: date(3), until: date(4) });
    const days = shown([pause], [entry(pause)]);
    expect(days.map((day) => day.paused)).toEqual([false, false, false, true, true, false, false]);
    expect(days.map(names)).toEqual([[], [], ["EB", "NH"], [], [], [], []]);
    expect(pausesOf([pause], date(5))).toEqual([]);
  });

  it("is found also in a calendar of last week", () => {
    expect(split(calendar, date(8))[0]?.start).toBe(date(7));
    expect(split(calendar, "2026-03-01")).toEqual([null, []]);
    expect(split(calendar, MONDAY)[1]).toHaveLength(1);
  });
});

describe("a move", () => {
  it("stands on its new day before the server has answered", () => {
    const days = shown([move], [entry(move)]);
    expect(days.map(names)).toEqual([[], [], ["EB"], ["run", "NH"], ["EB"], [], []]);
    expect(days[3]?.due[1]?.placed).toMatchObject({ day: date(3), moved: true, waiting: true });
    expect(days[3]?.due[1]?.item.reps).toEqual([8, 8]);
  });

  it("stands after this week where it was moved to the next one", () => {
    const far = row("move", TODAY, { item: "NH", to: date(8) });
    const days = shown([far], [entry(far)]);
    expect(days.map((day) => day.date).slice(6)).toEqual([date(6), date(8)]);
    expect(names(days[7])).toEqual(["NH"]);
    expect(days.slice(0, 7).flatMap(names)).not.toContain("NH");
  });

  it("is the server's word once it is sent, whatever it says", () => {
    expect(placeOf(nordic, { rows: [move], outbox: [] }, TODAY)).toMatchObject({
      day: date(2),
      moved: false,
      waiting: false,
    });
  });

  it("goes back at once when it is taken back", () => {
    const moved = { ...nordic, date: date(3) };
    const gone = { ...move, deleted: true, body: null };
    const back = { rows: [gone], outbox: [entry(move, "delete")] };
    expect(placeOf(moved, back, TODAY)).toMatchObject({ day: date(2), moved: false });
    expect(placeOf(moved, { rows: [move], outbox: [] }, TODAY)).toMatchObject({ moved: true });
  });

  it("is over once the exercise was done", () => {
    expect(moveOf("NH", [move], TODAY)).toBe(move);
    expect(moveOf("EB", [move], TODAY)).toBeNull();
    expect(moveOf("NH", [move], date(4))).toBeNull();
    const done = row("session", TODAY, { exercises: [{ exercise: "NH" }] }, "done");
    expect(moveOf("NH", [move, done], TODAY)).toBeNull();
  });

  it("knows what fits, what clashes and what cannot be", () => {
    expect(clashOn(nordic, date(3))).toBeNull();
    expect(clashOn(nordic, date(4))?.rule).toBe("8-APART");
    expect(clashOn(nordic, date(6))).toBeUndefined();
  });
});

it("says which days of a later week change", () => {
  const before = calendar.weeks[1] as Calendar["weeks"][number];
  const after = week(7, { 0: [due("EB")], 3: [due("EB"), due("NH")], 5: [run] });
  expect([...daysOf(before)]).toEqual([
    ["EB", [date(7), date(9), date(11)]],
    ["NH", [date(9)]],
    ["run", [date(12)]],
  ]);
  expect(changes(before, after).map((one) => one.name)).toEqual(["EB", "NH"]);
  expect(changes(before, before)).toEqual([]);
});
