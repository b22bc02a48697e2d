import { describe, expect, it } from "vitest";
import type { Row } from "../api/types";
import {
  backOff,
  type Change,
  type Entry,
  merge,
  nextToSend,
  readAnswer,
  sameBody,
} from "./outbox";

const change = (more: Partial<Change> = {}): Change => ({
  type: "morning",
  id: "2026-01-08",
  date: "2026-01-08",
  op: "put",
  body: { pain: 2 },
  ...more,
});

const row = (more: Partial<Row> = {}): Row => ({
  type: "morning",
  id: "2026-01-08",
  date: "2026-01-08",
  seq: 7,
  deleted: false,
  body: { date: "2026-01-08", pain: 2 },
  ...more,
});

function entry(more: Partial<Entry> = {}): Entry {
  const made = merge(undefined, change(), null, 1);
  if (!made) throw new Error("An entry was expected.");
  return { ...made, ...more };
}

describe("merge", () => {
  it("keeps the place and the first base of a record edited twice", () => {
    const first = merge(undefined, change(), row(), 4);
    const second = merge(first ?? undefined, change({ body: { pain: 5 } }), row({ seq: 9 }), 8);
    expect(second).toMatchObject({ order: 4, base: 7, edition: 2, body: { pain: 5 } });
  });

  it("drops a record that was made and deleted before it was ever sent", () => {
    expect(merge(entry(), change({ op: "delete", body: null }), null, 2)).toBeNull();
  });

  it("keeps the delete of a record whose sending was never answered", () => {
    const sent = entry({ sent: [{ op: "put", body: { pain: 2 } }] });
    expect(merge(sent, change({ op: "delete", body: null }), null, 2)).toMatchObject({
      op: "delete",
    });
  });

  it("makes a refused entry wait again when it is edited", () => {
    const refused = entry({ state: "refused", problem: { status: 422, code: "invalid" } });
    const edited = merge(refused, change({ body: { pain: 3 } }), null, 2);
    expect(edited?.state).toBe("waiting");
    expect(edited?.problem).toBeUndefined();
  });

  it("leaves a conflict open when mine is edited", () => {
    const open = entry({ state: "conflict", current: row() });
    expect(merge(open, change({ body: { pain: 3 } }), null, 2)?.state).toBe("conflict");
  });
});

describe("nextToSend", () => {
  it("passes over what was refused and what waits for another record", () => {
    const refused = entry({ key: "episode:a", state: "refused" });
    const after = entry({ key: "placement:b", after: "episode:a" });
    const free = entry({ key: "morning:c" });
    expect(nextToSend([refused, after, free])?.key).toBe("morning:c");
    expect(nextToSend([after])?.key).toBe("placement:b");
  });
});

describe("readAnswer", () => {
  const problem = (status: number, more = {}) => ({
    kind: "problem" as const,
    problem: { status, code: "x", ...more },
    retryAfterS: null,
  });

  it.each([
    [{ kind: "network" as const }, "retry"],
    [problem(500), "retry"],
    [problem(503), "retry"],
    [problem(429), "retry"],
    [problem(401), "sign-in"],
    [problem(422), "refuse"],
    [problem(400), "refuse"],
    [problem(403), "refuse"],
    [problem(409, { current: row({ body: { pain: 9 } }) }), "conflict"],
  ])("%o means %s", (reply, meaning) => {
    expect(readAnswer(entry(), reply).do).toBe(meaning);
  });

  it("waits as long as the server asks", () => {
    expect(readAnswer(entry(), { ...problem(429), retryAfterS: 30 })).toEqual({
      do: "retry",
      afterMs: 30_000,
    });
  });

  it("knows its own version when the answer to it was lost", () => {
    const edited = entry({ body: { pain: 6 }, sent: [{ op: "put", body: { pain: 2 } }] });
    expect(readAnswer(edited, problem(409, { current: row() }))).toMatchObject({
      do: "rebase",
      base: 7,
    });
  });

  it("takes another record in the way for a refusal", () => {
    const other = problem(409, { current: row({ id: "another" }) });
    expect(readAnswer(entry(), other).do).toBe("refuse");
  });

  it("is done when what should be deleted is not there", () => {
    expect(readAnswer(entry({ op: "delete" }), problem(404)).do).toBe("done");
    expect(readAnswer(entry(), problem(404)).do).toBe("refuse");
  });
});

it("waits longer with every failure, five minutes and a bit at most", () => {
  expect(backOff(1, 0.5)).toBe(3_000);
  expect(backOff(3, 0.5)).toBe(12_000);
  expect(backOff(40, 1)).toBe(360_000);
});

it("compares bodies by what they say", () => {
  const short = { exercises: [{ rung: "EB1", quality: ["ache", "tight"] }] };
  const long = {
    note: null,
    exercises: [{ load_kg: 0, form_ok: true, quality: ["tight", "ache"], rung: "EB1" }],
  };
  expect(sameBody(short, long)).toBe(true);
  expect(sameBody(short, { exercises: [{ rung: "EB2" }] })).toBe(false);
  expect(sameBody({ pain: 0 }, {})).toBe(false);
});
