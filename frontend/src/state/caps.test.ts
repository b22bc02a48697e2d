import { expect, it } from "vitest";
import { type Entry, merge } from "../offline/outbox";
import { bandOf, capsOf, percentOver, unsentMetres } from "./caps";

const why = { rule: "7.2-LONGEST", values: {}, text: "" };
const RUNNING = {
  week_cap_m: 20_000,
  week_done_m: 6_000,
  run_cap_m: 8_800,
  longest_m: 8_000,
  run_cap_why: why,
  beyond: [
    { id: "7.2", above_pct: 10, ratio_pct: [164, 131, 205] },
    { id: "7.2-STRONG", above_pct: 30, ratio_pct: [152, 116, 200] },
    { id: "7.2-DOUBLE", above_pct: 100, ratio_pct: [228, 150, 348] },
  ],
};

it("gives one run's cap with its reason, or what is left of the week", () => {
  expect(capsOf(RUNNING)).toMatchObject({ left: 14_000, run: 8_800, why });
  expect(capsOf({ ...RUNNING, week_done_m: 15_000 })).toMatchObject({
    left: 5_000,
    run: 5_000,
    why: null,
  });
  expect(capsOf({ ...RUNNING, week_done_m: 23_000 })).toMatchObject({ left: 0, run: 0 });
  expect(capsOf({ week_cap_m: null, run_cap_m: null })).toBeNull();
});

/** Rulebook 7.2: up to +10% is the reference, then over 10, over 30, over 100 percent. */
it.each([
  [8_800, 10, undefined],
  [8_900, 11, "7.2"],
  [10_400, 30, "7.2"],
  [10_500, 31, "7.2-STRONG"],
  [16_000, 100, "7.2-STRONG"],
  [16_080, 101, "7.2-DOUBLE"],
])("%d m are %d percent over the longest: %s", (metres, percent, band) => {
  expect(percentOver(RUNNING, metres)).toBe(percent);
  expect(bandOf(RUNNING, metres)?.id).toBe(band);
});

it("knows of no band where there is no run to measure by", () => {
  expect(bandOf({ ...RUNNING, longest_m: 0 }, 30_000)).toBeNull();
});

const run = (id: string, date: string, distance_m: number) => ({
  type: "run",
  id,
  date,
  body: { at: `${date}T18:00:00+01:00`, distance_m, duration_s: 1_800, kind: "easy" },
});
const stored = (one: ReturnType<typeof run>) => ({ ...one, seq: 7, deleted: false });

/** A run that is new, one from 5 km to 8, one deleted, one of the week before, one refused. */
it("adds to the week what waits to be sent, and takes off what is no longer so", () => {
  const changes: [Entry | null, number][] = [
    [merge(undefined, { ...run("a", "2026-03-03", 4_000), op: "put" }, null, 1), 4_000],
    [
      merge(
        undefined,
        { ...run("b", "2026-03-04", 8_000), op: "put" },
        stored(run("b", "2026-03-04", 5_000)),
        2,
      ),
      3_000,
    ],
    [
      merge(
        undefined,
        { type: "run", id: "c", date: "2026-03-02", op: "delete", body: null },
        stored(run("c", "2026-03-02", 6_000)),
        3,
      ),
      -6_000,
    ],
    [merge(undefined, { ...run("d", "2026-03-01", 9_000), op: "put" }, null, 4), 0],
  ];
  const day = "2026-03-04"; // A Wednesday.
  const entries = changes.flatMap(([entry]) => (entry ? [entry] : []));
  expect(entries.map((entry) => unsentMetres([entry], day))).toEqual(changes.map(([, m]) => m));
  expect(unsentMetres(entries, day)).toBe(1_000);
  expect(unsentMetres([{ ...entries[0], state: "refused" } as Entry], day)).toBe(0);
  expect(capsOf(RUNNING, 1_000)).toMatchObject({ done: 7_000, left: 13_000 });
});
