import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openRunner, type RunnerDb } from "./database";
import { discard, save } from "./db";
import type { Change, Entry } from "./outbox";
import { FakeServer } from "./server.fake";
import { readAll } from "./snapshot";
import { type Sync, startSync } from "./sync";

const put = (type: string, id: string, body: Record<string, unknown>): Change => ({
  ...{ type, id, date: id, op: "put", body },
});
const morning = (id: string, pain: number) => put("morning", id, { pain });
const gone = (id: string): Change => ({ type: "morning", id, date: id, op: "delete", body: null });

type Device = { db: RunnerDb; sync: Sync; restored: () => number };

let server: FakeServer;
let devices: Device[];

async function device(name: string): Promise<Device> {
  const db = await openRunner(name);
  let restored = 0;
  const sync = startSync({
    ...{ db, runner: "r1", today: () => "2026-01-10" },
    changed: async () => undefined,
    state: () => undefined,
    restored: () => {
      restored += 1;
    },
  });
  const made = { db, sync, restored: () => restored };
  devices.push(made);
  return made;
}

async function run({ sync }: Device): Promise<void> {
  sync.kick();
  await sync.idle();
}

const keep = async ({ db }: Device, ...changes: Change[]) => save(db, changes);
const outboxOf = async ({ db }: Device): Promise<Entry[]> => (await readAll(db)).outbox;
const bodies = async ({ db }: Device) =>
  Object.fromEntries((await readAll(db)).rows.map((row) => [row.id, row.body]));

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  server = new FakeServer();
  devices = [];
  vi.stubGlobal("fetch", server.fetch);
});

afterEach(() => {
  for (const { db, sync } of devices) {
    sync.stop();
    db.close();
  }
  vi.unstubAllGlobals();
});

it("sends again what the server has lost, in its old order", async () => {
  const phone = await device("phone");
  await keep(phone, morning("2026-01-01", 1));
  await run(phone);
  const restore = server.backup();
  const episode = put("episode", "e1", { started: "2026-01-02", pattern: "pht" });
  await keep(phone, episode, put("flare", "f1", { type: "flare", date: "2026-01-02" }));
  await run(phone);
  await keep(phone, morning("2026-01-02", 2));
  await run(phone);
  const before = (await readAll(phone.db)).rows;
  restore();
  server.asked = [];
  await run(phone);
  expect(phone.restored()).toBe(1);
  expect(server.asked).toEqual([
    ...["GET /api/sync", "GET /api/sync"],
    ...["PUT /api/episodes/e1", "PUT /api/events/f1", "PUT /api/mornings/2026-01-02"],
    "GET /api/sync",
  ]);
  expect(server.rows.get("f1")).toMatchObject({ type: "flare", body: { date: "2026-01-02" } });
  expect(await outboxOf(phone)).toEqual([]);
  const after = (await readAll(phone.db)).rows;
  expect(after).toEqual(before);
});

it("notices it also when new writes have reached the old number again", async () => {
  const [phone, laptop] = [await device("phone"), await device("laptop")];
  await run(laptop);
  const restore = server.backup();
  await keep(phone, morning("2026-01-01", 1), morning("2026-01-02", 2));
  await run(phone);
  restore();
  await keep(laptop, morning("2026-01-03", 3), morning("2026-01-04", 4));
  await run(laptop);
  expect(server.seq).toBe(2);
  await run(phone);
  await run(laptop);
  const all = { "2026-01-01": { pain: 1 }, "2026-01-02": { pain: 2 } };
  const more = { "2026-01-03": { pain: 3 }, "2026-01-04": { pain: 4 } };
  expect(await bodies(phone)).toEqual({ ...all, ...more });
  expect(await bodies(laptop)).toEqual({ ...all, ...more });
});

it("asks where the server has an earlier version, and where an entry was deleted since", async () => {
  const phone = await device("phone");
  await keep(phone, morning("2026-01-01", 1), morning("2026-01-02", 1), morning("2026-01-03", 1));
  await run(phone);
  const restore = server.backup();
  await keep(phone, morning("2026-01-01", 9), gone("2026-01-02"));
  await run(phone);
  restore();
  await run(phone);
  expect(await outboxOf(phone)).toMatchObject([
    { state: "conflict", op: "put", body: { pain: 9 }, current: { body: { pain: 1 } } },
    { state: "conflict", op: "delete", current: { body: { pain: 1 } } },
  ]);
  expect((await bodies(phone))["2026-01-01"]).toEqual({ pain: 9 });
});

it("never writes over another device's edit because its number happens to be right", async () => {
  const [phone, laptop] = [await device("phone"), await device("laptop")];
  await keep(phone, morning("2026-01-01", 1));
  await run(phone);
  await run(laptop);
  const restore = server.backup();
  await keep(phone, morning("2026-01-01", 2));
  await run(phone);
  restore();
  await run(laptop);
  await keep(laptop, morning("2026-01-01", 7));
  await run(laptop);
  await keep(phone, morning("2026-01-01", 3));
  // The phone's edit is based on 2, and by now the laptop's edit has that number.
  expect(await outboxOf(phone)).toMatchObject([{ base: 2 }]);
  expect(server.seq).toBe(2);
  await run(phone);
  expect(server.rows.get("2026-01-01")?.body).toEqual({ pain: 7 });
  expect(await outboxOf(phone)).toMatchObject([
    { state: "conflict", body: { pain: 3 }, current: { body: { pain: 7 } } },
  ]);
});

it("sends what waits on top of what is unchanged, without a question", async () => {
  const phone = await device("phone");
  await keep(phone, morning("2026-01-01", 1));
  await run(phone);
  server.backup()();
  await keep(phone, morning("2026-01-01", 4), morning("2026-01-02", 2));
  await run(phone);
  expect(await outboxOf(phone)).toEqual([]);
  expect(server.rows.get("2026-01-01")?.body).toEqual({ pain: 4 });
  expect(server.rows.get("2026-01-02")?.body).toEqual({ pain: 2 });
});

it("sends the version before when an edit of a lost record is thrown away", async () => {
  const phone = await device("phone");
  const restore = server.backup();
  await keep(phone, morning("2026-01-01", 1));
  await run(phone);
  restore();
  await keep(phone, morning("2026-01-01", 11));
  server.trouble = [Response.json({ status: 410, code: "sync_reset" }, { status: 410 })];
  server.trouble.push(Response.json({ status: 422, code: "invalid" }, { status: 422 }));
  await run(phone);
  const [refused] = await outboxOf(phone);
  if (!refused) throw new Error("A refused entry was expected.");
  expect(refused).toMatchObject({ state: "refused", body: { pain: 11 } });
  await discard(phone.db, refused, refused.before);
  await run(phone);
  expect(server.rows.get("2026-01-01")?.body).toEqual({ pain: 1 });
  expect(await outboxOf(phone)).toEqual([]);
});

it("goes on where it was when it is cut off while comparing", async () => {
  const phone = await device("phone");
  await keep(phone, morning("2026-01-01", 1));
  await run(phone);
  const restore = server.backup();
  await keep(phone, morning("2026-01-02", 2));
  await run(phone);
  restore();
  // The first pull hears of the reset, the one for the whole log gets no answer.
  const reset = Response.json({ status: 410, code: "sync_reset" }, { status: 410 });
  server.pullTrouble = [reset, "offline"];
  await run(phone);
  await keep(phone, morning("2026-01-03", 3));
  server.asked = [];
  await run(phone);
  expect(server.asked[0]).toBe("GET /api/sync");
  expect([...server.rows.keys()].sort()).toEqual(["2026-01-01", "2026-01-02", "2026-01-03"]);
  expect(await outboxOf(phone)).toEqual([]);
});
