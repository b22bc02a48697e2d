// What an answer, another tab or a person does between two steps of the sync.

import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openRunner, type RunnerDb } from "./database";
import { save } from "./db";
import type { Change } from "./outbox";
import { FakeServer } from "./server.fake";
import { readAll } from "./snapshot";
import { type Sync, startSync } from "./sync";

const morning = (date: string, pain: number | null): Change => ({
  type: "morning",
  id: date,
  date,
  op: pain === null ? "delete" : "put",
  body: pain === null ? null : { pain },
});

let server: FakeServer;
let db: RunnerDb;
let other: RunnerDb;
let syncs: Sync[];

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  server = new FakeServer();
  vi.stubGlobal("fetch", server.fetch);
  db = await openRunner("r1");
  other = await openRunner("r1");
  syncs = [];
});

afterEach(() => {
  for (const sync of syncs) sync.stop();
  db.close();
  other.close();
  vi.unstubAllGlobals();
});

/** The sync of one tab; without locks, as over plain http on a network address. */
function tab(own: RunnerDb): Sync {
  const sync = startSync({
    ...{ db: own, runner: "r1", today: () => "2026-01-10" },
    ...{ changed: async () => undefined, state: () => undefined },
  });
  syncs.push(sync);
  return sync;
}

async function run(sync: Sync): Promise<void> {
  sync.kick();
  await sync.idle();
}

/** The next request is answered at once, and its answer arrives when the returned is called. */
function holdAnswer(): () => void {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const fetch = vi.fn(async (input: RequestInfo | URL, init?: RequestInit) => {
    vi.stubGlobal("fetch", server.fetch);
    const answer = await server.fetch(input, init);
    await held;
    return answer;
  });
  vi.stubGlobal("fetch", fetch);
  return release;
}

it("takes an answer that comes late in another tab for no other entry's", async () => {
  await save(db, [morning("2026-01-08", 1)]);
  const late = holdAnswer();
  const [first, second] = [tab(db), tab(other)];
  second.kick();
  await vi.waitFor(() => expect(server.asked).toHaveLength(1));
  await run(first);
  expect((await readAll(db)).outbox).toEqual([]);
  await save(db, [morning("2026-01-09", 2)]);
  late();
  await second.idle();
  expect(server.rows.get("2026-01-09")?.body).toEqual({ pain: 2 });
});

it("keeps an edit of the same entry that is newer than a late answer", async () => {
  await save(db, [morning("2026-01-08", 1)]);
  const late = holdAnswer();
  const [first, second] = [tab(db), tab(other)];
  second.kick();
  await vi.waitFor(() => expect(server.asked).toHaveLength(1));
  await run(first);
  await save(db, [morning("2026-01-08", 5)]);
  late();
  await second.idle();
  expect((await readAll(db)).rows[0]?.body).toEqual({ pain: 5 });
  expect(server.rows.get("2026-01-08")?.body).toEqual({ pain: 5 });
});

it("sends nothing that was taken back after it was next in line", async () => {
  await save(db, [morning("2026-01-08", 1)]);
  let takenBack: Promise<void> | undefined;
  const slow = new Proxy(db, {
    get(target, name) {
      if (name !== "transaction") return Reflect.get(target, name, target);
      return (stores: readonly string[], ...rest: unknown[]) => {
        const made = (target.transaction as (...all: unknown[]) => unknown)(stores, ...rest);
        // Another tab's tap comes after the line was read, and before anything is sent.
        if (stores.join() === "outbox") takenBack ??= save(other, [morning("2026-01-08", null)]);
        return made;
      };
    },
  }) as RunnerDb;
  await run(tab(slow));
  await takenBack;
  expect(server.asked).toEqual(["GET /api/sync"]);
  const { rows, outbox } = await readAll(db);
  expect([rows, outbox]).toEqual([[], []]);
});

it("knows what it sent first, however often it tried something newer in vain", async () => {
  await save(db, [morning("2026-01-08", 1)]);
  server.trouble = ["lost"];
  const sync = tab(db);
  await run(sync);
  await save(db, [morning("2026-01-08", 4)]);
  for (let tries = 0; tries < 6; tries++) {
    server.trouble = ["offline"];
    await run(sync);
  }
  await run(sync);
  expect((await readAll(db)).outbox).toEqual([]);
  expect(server.rows.get("2026-01-08")?.body).toEqual({ pain: 4 });
});
