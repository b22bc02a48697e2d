// A device that was away for more than a year: what was deleted meanwhile is gone from the server
// without a trace. It must neither come back nor take along what was written on the device.

import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openRunner, type RunnerDb } from "./database";
import { save } from "./db";
import type { Change } from "./outbox";
import { FakeServer, json } from "./server.fake";
import { readAll } from "./snapshot";
import { type Sync, startSync } from "./sync";

const morning = (id: string, pain: number): Change => ({
  ...{ type: "morning", id, date: id, op: "put", body: { pain } },
});
const gone = (id: string): Change => ({ type: "morning", id, date: id, op: "delete", body: null });

let server: FakeServer;
let db: RunnerDb;
let sync: Sync;
const restored = vi.fn();

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  server = new FakeServer();
  vi.stubGlobal("fetch", server.fetch);
  db = await openRunner("r1");
  sync = startSync({
    ...{ db, runner: "r1", today: () => "2026-01-10", restored },
    changed: async () => undefined,
    state: () => undefined,
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

const pains = async () =>
  Object.fromEntries((await readAll(db)).rows.map((row) => [row.id, row.body?.pain]));

/** Three mornings on both sides; then the first two are deleted elsewhere, and forgotten. */
async function away(): Promise<void> {
  for (const day of [1, 2, 3]) await save(db, [morning(`2026-01-0${day}`, day)]);
  await run();
  server.put("2026-01-01", null);
  server.put("2026-01-02", null);
  server.put("2026-01-03", { pain: 7 });
  server.put("2026-01-04", { pain: 4 });
  server.clear();
  server.asked = [];
}

it("lets go of what was deleted elsewhere, and brings nothing back", async () => {
  await away();
  await run();
  expect(await pains()).toEqual({ "2026-01-03": 7, "2026-01-04": 4 });
  expect([...server.rows.keys()]).toEqual(["2026-01-03", "2026-01-04"]);
  expect((await readAll(db)).outbox).toEqual([]);
  expect(server.asked.every((asked) => asked === "GET /api/sync")).toBe(true);
  // The server lost nothing, so nobody is told that it did.
  expect(restored).not.toHaveBeenCalled();
  server.asked = [];
  await run();
  expect(server.asked).toEqual(["GET /api/sync"]);
});

it("sends what was made here only after it has compared", async () => {
  await away();
  await save(db, [morning("2026-01-09", 9)]);
  await run();
  expect(server.rows.get("2026-01-09")?.body).toEqual({ pain: 9 });
  expect(await pains()).toEqual({ "2026-01-03": 7, "2026-01-04": 4, "2026-01-09": 9 });
  const written = server.asked.filter((asked) => asked.startsWith("PUT"));
  expect(written).toEqual(["PUT /api/mornings/2026-01-09", "PUT /api/mornings/2026-01-09"]);
  expect(server.asked.indexOf("GET /api/sync")).toBe(1);
});

it("asks whoever has edited what was deleted elsewhere", async () => {
  await away();
  await save(db, [morning("2026-01-01", 5), gone("2026-01-02"), morning("2026-01-03", 6)]);
  await run();
  const { outbox } = await readAll(db);
  expect(outbox.map(({ id, state, current }) => [id, state, current?.deleted])).toEqual([
    ["2026-01-01", "conflict", true],
    ["2026-01-03", "conflict", false],
  ]);
  // What the person typed stands there until they have chosen; both wanted the second one gone.
  expect(await pains()).toEqual({ "2026-01-01": 5, "2026-01-03": 6, "2026-01-04": 4 });
  expect([...server.rows.keys()]).toEqual(["2026-01-03", "2026-01-04"]);
});

it("lets nothing go where the server was set back as well", async () => {
  await away();
  server.generation = "two";
  await run();
  expect(restored).toHaveBeenCalledTimes(1);
  // Nobody can tell what was deleted from what was lost: it comes back rather than go.
  expect([...server.rows.keys()].sort()).toEqual(
    expect.arrayContaining(["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"]),
  );
});

it("goes on where it was cut off", async () => {
  await away();
  await save(db, [morning("2026-01-09", 9)]);
  server.pullTrouble = [json({ status: 410, code: "sync_cleared" }, 410), "offline"];
  await run();
  expect((await readAll(db)).outbox).toHaveLength(1);
  await run();
  expect(await pains()).toEqual({ "2026-01-03": 7, "2026-01-04": 4, "2026-01-09": 9 });
});
