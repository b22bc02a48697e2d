import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, it, vi } from "vitest";
import { isNewer, openRunner, STEPS, type Step, wipeRunner } from "./database";
import { discard, save } from "./db";
import type { Change } from "./outbox";
import { readAll } from "./snapshot";

const morning = (date: string, body: Record<string, unknown>): Change => ({
  ...{ type: "morning", id: date, date, op: "put", body },
});

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** A database as version 1 made it: what has shipped, written down once more. */
async function versionOne(): Promise<void> {
  const asked = indexedDB.open("restride-r1", 1);
  await new Promise<void>((done) => {
    asked.onupgradeneeded = () => {
      const made = asked.result;
      made.createObjectStore("rows", { keyPath: "key" });
      made.createObjectStore("episodes", { keyPath: "id" });
      const outbox = made.createObjectStore("outbox", { keyPath: "order" });
      outbox.createIndex("key", "key", { unique: true });
      made.createObjectStore("meta");
      made.createObjectStore("drafts");
      const row = { type: "morning", id: "2026-01-08", date: "2026-01-08", deleted: false };
      const key = "morning:2026-01-08";
      const body = { pain: 3 };
      asked.transaction
        ?.objectStore("rows")
        .put({ ...row, key, seq: 4, body: { date: row.id, ...body } });
      const waits = { base: 4, before: null, edition: 2, sent: [], state: "waiting", op: "put" };
      outbox.put({ ...waits, order: 7, key, type: row.type, id: row.id, date: row.date, body });
    };
    asked.onsuccess = () => {
      asked.result.close();
      done();
    };
  });
}

const addsShoes: Step = (db) => {
  // biome-ignore lint/suspicious/noExplicitAny: a store of a version that is yet to come.
  (db as any).createObjectStore("shoes");
};

it("opens what version 1 left, with all that waits", async () => {
  await versionOne();
  const db = await openRunner("r1");
  const { rows, outbox } = await readAll(db);
  expect(rows).toMatchObject([{ seq: 4, body: { pain: 3 } }]);
  expect(outbox).toMatchObject([{ order: 7, base: 4, body: { pain: 3 } }]);
  await save(db, [morning("2026-01-08", { pain: 5 })]);
  expect((await readAll(db)).outbox).toMatchObject([{ order: 7, base: 4, body: { pain: 5 } }]);
});

it("takes a database a version on, with all that waits", async () => {
  await versionOne();
  const db = await openRunner("r1", {}, [...STEPS, addsShoes]);
  expect(db.version).toBe(STEPS.length + 1);
  expect([...db.objectStoreNames]).toContain("shoes");
  expect((await readAll(db)).outbox).toHaveLength(1);
});

it("leaves everything as it was when a step fails", async () => {
  await versionOne();
  const fails: Step = () => {
    throw new Error("a mistake");
  };
  await expect(openRunner("r1", {}, [...STEPS, addsShoes, fails])).rejects.toThrow();
  const db = await openRunner("r1");
  expect(db.version).toBe(STEPS.length);
  expect((await readAll(db)).outbox).toHaveLength(1);
});

it("knows a database of a newer version, and deletes nothing", async () => {
  const newer = await openRunner("r1", {}, [...STEPS, addsShoes]);
  await save(newer, [morning("2026-01-08", { pain: 3 })]);
  newer.close();
  const fault = await openRunner("r1").catch((one) => one);
  expect(isNewer(fault)).toBe(true);
  const again = await openRunner("r1", {}, [...STEPS, addsShoes]);
  expect((await readAll(again)).outbox).toHaveLength(1);
});

it("makes room for a newer version and says so", async () => {
  const ended = vi.fn();
  const old = await openRunner("r1", { ended });
  await save(old, [morning("2026-01-08", { pain: 3 })]);
  const newer = await openRunner("r1", {}, [...STEPS, addsShoes]);
  expect(ended.mock.calls).toEqual([["newer"]]);
  expect((await readAll(newer)).outbox).toHaveLength(1);
});

it("makes room for a sign-out in another tab and says so", async () => {
  const ended = vi.fn();
  await openRunner("r1", { ended });
  await wipeRunner("r1");
  expect(ended.mock.calls).toEqual([["wiped"]]);
});

it("says when a version that does not let go holds the database", async () => {
  const asked = indexedDB.open("restride-r1", 1);
  const holding = await new Promise<IDBDatabase>((done) => {
    asked.onsuccess = () => done(asked.result);
  });
  const opened = await new Promise((done) => {
    const later = openRunner("r1", { held: () => done("held") }, [...STEPS, addsShoes]);
    later.then(() => done("opened"));
  });
  expect(opened).toBe("held");
  holding.close();
});

it("saves a record and its entry together or not at all", async () => {
  const db = await openRunner("r1");
  await save(db, [morning("2026-01-07", { pain: 1 })], { meta: { note: 1 } });
  // A function cannot be stored: the second record fails half-way through the save.
  const broken = morning("2026-01-09", { pain: () => 3 });
  const good = [morning("2026-01-07", { pain: 8 }), morning("2026-01-08", { pain: 2 })];
  await expect(save(db, [...good, broken], { meta: { note: 2 } })).rejects.toThrow();
  const { rows, outbox, meta } = await readAll(db);
  expect(rows).toMatchObject([{ id: "2026-01-07", body: { pain: 1 } }]);
  expect(outbox).toMatchObject([{ id: "2026-01-07", body: { pain: 1 } }]);
  expect(meta.get("note")).toBe(1);
});

it("keeps both or neither when it is cut off at any request of a save", async () => {
  const { put } = IDBObjectStore.prototype;
  for (let survives = 0; survives < 4; survives++) {
    const db = await openRunner(`cut-${survives}`);
    let left = survives;
    IDBObjectStore.prototype.put = function (...given) {
      // As when the tab is killed: the transaction ends where it stands.
      if (left-- === 0) this.transaction.abort();
      return put.apply(this, given);
    };
    const days = ["2026-01-08", "2026-01-09"].map((day) => morning(day, { pain: 2 }));
    await expect(save(db, days)).rejects.toThrow();
    IDBObjectStore.prototype.put = put;
    expect(await readAll(db)).toMatchObject({ rows: [], outbox: [] });
    db.close();
  }
});

it("throws away what stands on a refused record along with it", async () => {
  const db = await openRunner("r1");
  const episode = { ...morning("e1", { started: "2026-01-08" }), type: "episode" };
  const placement = { ...morning("p1", { type: "placement" }), type: "placement" };
  await save(db, [episode, { ...placement, after: "episode:e1" }, morning("2026-01-08", {})]);
  const [entry] = (await readAll(db)).outbox;
  if (!entry) throw new Error("An entry was expected.");
  await discard(db, entry, null);
  const { outbox, rows, episodes } = await readAll(db);
  expect(outbox.map((one) => one.key)).toEqual(["morning:2026-01-08"]);
  expect(rows.map((row) => row.type)).toEqual(["morning"]);
  expect(episodes).toEqual([]);
});
