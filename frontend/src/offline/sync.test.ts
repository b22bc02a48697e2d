import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openRunner, type RunnerDb } from "./database";
import { save } from "./db";
import type { Change } from "./outbox";
import { FakeServer, json } from "./server.fake";
import { readAll } from "./snapshot";
import { type Sync, type SyncState, startSync } from "./sync";

const morning = (date: string, pain: number | null): Change => ({
  type: "morning",
  id: date,
  date,
  op: pain === null ? "delete" : "put",
  body: pain === null ? null : { pain },
});

let server: FakeServer;
let db: RunnerDb;
let sync: Sync;
let states: SyncState[];

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  server = new FakeServer();
  vi.stubGlobal("fetch", server.fetch);
  db = await openRunner("r1");
  states = [];
  sync = startSync({
    db,
    runner: "r1",
    today: () => "2026-01-10",
    changed: async () => undefined,
    state: (state) => states.push(state),
  });
});

afterEach(() => {
  sync.stop();
  db.close();
  vi.unstubAllGlobals();
});

async function run(): Promise<void> {
  sync.kick();
  await sync.idle();
}

it("sends in order, once each, and then pulls", async () => {
  await save(db, [morning("2026-01-08", 1)]);
  await save(db, [morning("2026-01-09", 2)]);
  await run();
  await run();
  expect(server.asked).toEqual([
    "PUT /api/mornings/2026-01-08",
    "PUT /api/mornings/2026-01-09",
    "GET /api/sync",
    "GET /api/sync",
  ]);
  const { outbox, rows } = await readAll(db);
  expect(outbox).toEqual([]);
  expect(rows.map((row) => row.seq)).toEqual([1, 2]);
});

it("keeps everything while there is no network and when the server is ill", async () => {
  await save(db, [morning("2026-01-08", 1)]);
  server.trouble = ["offline"];
  await run();
  server.trouble = [json({ status: 503 }, 503)];
  await run();
  expect(states.at(-1)).toBe("unreachable");
  expect((await readAll(db)).outbox).toHaveLength(1);
  await run();
  expect((await readAll(db)).outbox).toEqual([]);
});

it("stops at an ended sign-in and keeps what waits", async () => {
  await save(db, [morning("2026-01-08", 1)]);
  server.trouble = [json({ status: 401, code: "signed_out" }, 401)];
  await run();
  expect(states.at(-1)).toBe("signed_out");
  expect((await readAll(db)).outbox).toHaveLength(1);
});

it("puts a refused entry aside and goes on", async () => {
  await save(db, [morning("2026-01-08", 11)]);
  await save(db, [morning("2026-01-09", 2)]);
  server.trouble = [json({ status: 422, code: "invalid", detail: "no" }, 422)];
  await run();
  const { outbox, rows } = await readAll(db);
  expect(outbox).toMatchObject([{ state: "refused", problem: { detail: "no" } }]);
  expect(rows).toHaveLength(2);
  expect(server.rows.has("2026-01-09")).toBe(true);
});

it("asks when the same record changed elsewhere, and loses neither", async () => {
  await save(db, [morning("2026-01-08", 1)]);
  await run();
  server.put("2026-01-08", { pain: 7 });
  await save(db, [morning("2026-01-08", 3)]);
  await run();
  const { outbox, rows } = await readAll(db);
  expect(outbox).toMatchObject([{ state: "conflict", body: { pain: 3 }, base: 1 }]);
  expect(outbox[0]?.current?.body).toEqual({ pain: 7 });
  expect(rows[0]?.body).toEqual({ pain: 3 });
});

it("recognises its own record when an answer was lost and it was edited since", async () => {
  await save(db, [morning("2026-01-08", 1)]);
  server.trouble = ["lost"];
  await run();
  await save(db, [morning("2026-01-08", 4)]);
  await run();
  expect((await readAll(db)).outbox).toEqual([]);
  expect(server.rows.get("2026-01-08")?.body).toEqual({ pain: 4 });
});

it("does not overwrite a record that waits to be sent", async () => {
  server.put("2026-01-08", { pain: 7 });
  await save(db, [morning("2026-01-08", 3)]);
  await run();
  const { outbox, rows } = await readAll(db);
  expect(rows[0]?.body).toEqual({ pain: 3 });
  expect(outbox[0]?.before?.body).toEqual({ pain: 7 });
});

it("makes and deletes without a network and sends nothing", async () => {
  await save(db, [morning("2026-01-08", 1)]);
  await save(db, [morning("2026-01-08", null)]);
  await run();
  expect(server.asked).toEqual(["GET /api/sync"]);
  expect((await readAll(db)).rows).toEqual([]);
});

it("never loses an undo while the delete was on its way", async () => {
  await save(db, [morning("2026-01-08", 1)]);
  await run();
  server.rows.clear();
  await save(db, [morning("2026-01-08", null)]);
  const ask = server.fetch;
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    const answer = await ask(url, init);
    if (init.method === "DELETE") await save(db, [morning("2026-01-08", 1)]);
    return answer;
  });
  await run();
  expect(server.rows.get("2026-01-08")?.body).toEqual({ pain: 1 });
  expect((await readAll(db)).rows).toMatchObject([{ id: "2026-01-08", body: { pain: 1 } }]);
});

it("asks when one deletes what the other edits, and keeps whichever is chosen", async () => {
  await save(db, [morning("2026-01-08", 1), morning("2026-01-09", 1)]);
  await run();
  server.put("2026-01-08", null);
  server.put("2026-01-09", { pain: 7 });
  await save(db, [morning("2026-01-08", 3), morning("2026-01-09", null)]);
  await run();
  const { outbox } = await readAll(db);
  expect(outbox).toMatchObject([
    { state: "conflict", op: "put", current: { deleted: true } },
    { state: "conflict", op: "delete", current: { body: { pain: 7 } } },
  ]);
});

it("asks about the newest of the other side", async () => {
  await save(db, [morning("2026-01-08", 1)]);
  await run();
  server.put("2026-01-08", { pain: 7 });
  await save(db, [morning("2026-01-08", 3)]);
  await run();
  server.put("2026-01-08", { pain: 8 });
  await run();
  const [entry] = (await readAll(db)).outbox;
  expect(entry?.current?.body).toEqual({ pain: 8 });
});

it("does not refuse an edit that was made while the former one was refused", async () => {
  await save(db, [morning("2026-01-08", 11)]);
  const no = json({ status: 422, code: "invalid" }, 422);
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    if (init.method !== "PUT" || !String(init.body).includes("11")) return server.fetch(url, init);
    await save(db, [morning("2026-01-08", 2)]);
    return no;
  });
  await run();
  expect((await readAll(db)).outbox).toEqual([]);
  expect(server.rows.get("2026-01-08")?.body).toEqual({ pain: 2 });
});

it("sends a week of entries in the order they were made, each once, over a bad network", async () => {
  const days = Array.from({ length: 60 }, (_, i) => new Date(Date.UTC(2026, 0, 1 + i)));
  const names = days.map((day) => day.toISOString().slice(0, 10));
  for (const [i, name] of names.entries()) await save(db, [morning(name, i % 11)]);
  server.trouble = ["offline", "lost", json({ status: 503 }, 503), "lost"];
  for (let tries = 0; tries < 6; tries++) await run();
  expect([...server.rows.keys()]).toEqual(names);
  expect(server.seq).toBe(60);
  expect((await readAll(db)).outbox).toEqual([]);
});

it("two tabs send each entry once", async () => {
  let line: Promise<unknown> = Promise.resolve();
  const locks = {
    request: (_name: string, work: () => unknown) => {
      const done = line.then(work);
      line = done.catch(() => undefined);
      return done;
    },
  } as unknown as LockManager;
  const tab = () =>
    startSync({
      ...{ db, runner: "r1", today: () => "2026-01-10", locks },
      ...{ changed: async () => undefined, state: () => undefined },
    });
  for (let day = 1; day < 10; day++) await save(db, [morning(`2026-01-0${day}`, day)]);
  const tabs = [tab(), tab()];
  for (const one of tabs) one.kick();
  for (const one of tabs) await one.idle();
  expect(server.asked.filter((ask) => ask.startsWith("PUT"))).toHaveLength(9);
  for (const one of tabs) one.stop();
});

describe("an answer that is not the server's", () => {
  const html = (status: number) =>
    new Response("<h1>Welcome to our hotel</h1>", {
      status,
      headers: { "Content-Type": "text/html" },
    });

  it.each([
    ["a page that says fine", () => html(200)],
    ["a page that says no", () => html(403)],
    ["a page that wants a sign-in", () => html(401)],
    ["a page that finds nothing", () => html(404)],
    ["something else's JSON", () => json({ ok: true })],
    ["a gateway that says no", () => json({ message: "Forbidden" }, 403)],
    ["a gateway that wants a sign-in", () => json({ message: "Unauthorized" }, 401)],
    ["a gateway that finds no way", () => json({ message: "no Route matched" }, 404)],
    ["a gateway with a code of its own", () => json({ code: "gone", status: "no" }, 410)],
    ["nothing but null", () => json(null)],
    ["no content", () => new Response(null, { status: 204 })],
    ["another record", () => json({ row: { id: "2020-01-01", seq: 1 }, plan: null })],
  ])("%s is not taken for done, nor for refused", async (_name, answer) => {
    await save(db, [morning("2026-01-08", 1)]);
    server.trouble = [answer()];
    await run();
    expect(states.at(-1)).toBe("unreachable");
    expect((await readAll(db)).outbox).toMatchObject([{ state: "waiting" }]);
    await run();
    expect((await readAll(db)).outbox).toEqual([]);
    server.pullTrouble = [answer()];
    await run();
    expect(states.at(-1)).toBe("unreachable");
    expect((await readAll(db)).rows).toHaveLength(1);
  });
});

it("takes nothing for deleted because a gateway finds no way to the server", async () => {
  server.put("2026-01-08", { pain: 7 });
  await run();
  await save(db, [morning("2026-01-08", null)]);
  server.trouble = [json({ message: "no Route matched" }, 404)];
  await run();
  expect((await readAll(db)).outbox).toMatchObject([{ op: "delete", state: "waiting" }]);
  await run();
  expect(server.rows.get("2026-01-08")?.deleted).toBe(true);
});

it("sends nothing once somebody else has signed in on this device", async () => {
  await save(db, [morning("2026-01-08", 1)]);
  server.runner = "r2";
  await run();
  expect(states.at(-1)).toBe("signed_out");
  expect(server.rows.size).toBe(0);
  expect((await readAll(db)).outbox).toHaveLength(1);
  server.runner = "r1";
  await run();
  expect(server.rows.size).toBe(1);
});

it("says so when the device's own storage fails, and goes on later", async () => {
  db.close();
  await run();
  expect(states.at(-1)).toBe("stuck");
});

describe("time", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const puts = () => server.asked.filter((ask) => ask.startsWith("PUT")).length;

  it("gives up on an answer that never comes, and tries again with growing waits", async () => {
    await save(db, [morning("2026-01-08", 1)]);
    let hangs = 3;
    vi.stubGlobal("fetch", (url: string, init: RequestInit) => {
      if (init.method !== "PUT" || hangs-- <= 0) return server.fetch(url, init);
      server.asked.push("PUT hangs");
      return new Promise((_, no) => {
        init.signal?.addEventListener("abort", () => no(new DOMException("", "AbortError")));
      });
    });
    sync.kick();
    // The back-off of 3, 6 and 12 s is spread by a fifth either way.
    for (const [tries, wait] of [3_000, 6_000, 12_000].entries()) {
      await until(() => puts() === tries + 1);
      await vi.advanceTimersByTimeAsync(20_000);
      await until(() => states.at(-1) === "unreachable");
      await vi.advanceTimersByTimeAsync(0.8 * wait - 100);
      expect(puts()).toBe(tries + 1);
      await vi.advanceTimersByTimeAsync(0.4 * wait + 100);
    }
    await until(() => puts() === 4);
    await sync.idle();
    expect(server.rows.size).toBe(1);
  });

  it("waits as long as the server asks, also when there is more to send", async () => {
    await save(db, [morning("2026-01-08", 1)]);
    server.trouble = [json({ status: 429 }, 429, { "Retry-After": "120" })];
    await run();
    expect(puts()).toBe(1);
    await save(db, [morning("2026-01-09", 1)]);
    await run();
    await vi.advanceTimersByTimeAsync(119_000);
    await sync.idle();
    expect(puts()).toBe(1);
    await vi.advanceTimersByTimeAsync(1_000);
    await sync.idle();
    expect(puts()).toBe(3);
  });

  it("understands a date to wait for, by the server's own clock", async () => {
    await save(db, [morning("2026-01-08", 1)]);
    const busy = { Date: "Tue, 06 Jan 2026 10:00:00 GMT" };
    const until = { "Retry-After": "Tue, 06 Jan 2026 10:01:00 GMT" };
    server.trouble = [json({ status: 503 }, 503, { ...busy, ...until })];
    await run();
    await vi.advanceTimersByTimeAsync(59_000);
    await sync.idle();
    expect(puts()).toBe(1);
    await vi.advanceTimersByTimeAsync(1_000);
    await sync.idle();
    expect(puts()).toBe(2);
  });

  /** Storage answers in real time. */
  async function until(seen: () => boolean): Promise<void> {
    for (let turns = 0; turns < 200 && !seen(); turns++) await new Promise(setImmediate);
    expect(seen()).toBe(true);
  }
});
