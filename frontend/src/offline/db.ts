// The device's own storage: one database a runner, and a small one that knows who is signed in.
// A save is one transaction; it has happened in full or not at all.

import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from "idb";
import type { Account, Body, Calendar, EpisodeRow, Plan, Row } from "../api/types";
import { type Change, type Entry, keyOf, merge, type Stored } from "./outbox";

type LocalRow = Row & { key: string };

interface RunnerSchema extends DBSchema {
  rows: { key: string; value: LocalRow };
  episodes: { key: string; value: EpisodeRow };
  outbox: { key: number; value: Entry; indexes: { key: string } };
  meta: { key: string; value: unknown };
  drafts: { key: string; value: unknown };
}

interface DeviceSchema extends DBSchema {
  device: { key: string; value: unknown };
}

export type RunnerDb = IDBPDatabase<RunnerSchema>;

const VERSION = 1;
const STORES = ["rows", "episodes", "outbox", "meta", "drafts"] as const;

export const databaseName = (runner: string): string => `restride-${runner}`;

export async function openRunner(runner: string): Promise<RunnerDb> {
  return openDB<RunnerSchema>(databaseName(runner), VERSION, {
    upgrade(db, oldVersion) {
      if (oldVersion < 1) {
        db.createObjectStore("rows", { keyPath: "key" });
        db.createObjectStore("episodes", { keyPath: "id" });
        db.createObjectStore("outbox", { keyPath: "order" }).createIndex("key", "key", {
          unique: true,
        });
        db.createObjectStore("meta");
        db.createObjectStore("drafts");
      }
    },
    // Another tab signs out or brings a newer version: let it.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

export async function wipeRunner(runner: string): Promise<void> {
  await deleteDB(databaseName(runner));
}

const deviceDb = () =>
  openDB<DeviceSchema>("restride", 1, {
    upgrade: (db) => {
      db.createObjectStore("device");
    },
  });

/** Who was signed in last on this device; known without a network. */
export async function readAccount(): Promise<Account | null> {
  const db = await deviceDb();
  const account = (await db.get("device", "account")) as Account | undefined;
  db.close();
  return account ?? null;
}

export async function writeAccount(account: Account | null): Promise<void> {
  const db = await deviceDb();
  if (account) await db.put("device", account, "account");
  else await db.delete("device", "account");
  db.close();
}

export type Snapshot = {
  rows: Row[];
  episodes: EpisodeRow[];
  outbox: Entry[];
  plan: Plan | null;
  meta: Map<string, unknown>;
};

/** Everything the pages show, as of one moment. */
export async function readAll(db: RunnerDb): Promise<Snapshot> {
  const tx = db.transaction(STORES, "readonly");
  const [rows, episodes, outbox, names, values] = await Promise.all([
    tx.objectStore("rows").getAll(),
    tx.objectStore("episodes").getAll(),
    tx.objectStore("outbox").getAll(),
    tx.objectStore("meta").getAllKeys(),
    tx.objectStore("meta").getAll(),
  ]);
  const meta = new Map(names.map((name, i) => [name, values[i]]));
  return { rows, episodes, outbox, plan: (meta.get("plan") as Plan | undefined) ?? null, meta };
}

/** Rows as the pages keep them; the local key is storage's own affair. */
const local = (row: Row): LocalRow => ({ ...row, key: keyOf(row.type, row.id) });

function stored(change: Change, seq: number): Stored {
  const deleted = change.op === "delete";
  if (change.type === "episode") {
    return { id: change.id, seq, deleted, body: change.body as EpisodeRow["body"] };
  }
  const { type, id, date, body } = change;
  return { type, id, date, seq, deleted, body: deleted ? null : withoutType(body) };
}

/** Events travel with their type inside the body; rows carry it outside. */
function withoutType(body: Body | null): Body | null {
  if (!body) return null;
  const { type: _type, ...rest } = body;
  return rest;
}

type Also = { meta?: Record<string, unknown>; dropDraft?: string };

/**
 * One save: the rows and their outbox entries, in one transaction, on disk when it resolves.
 * Rejects when storage refuses; then nothing was written.
 */
export async function save(
  db: RunnerDb,
  changes: readonly Change[],
  also: Also = {},
): Promise<void> {
  const tx = db.transaction(STORES, "readwrite", { durability: "strict" });
  const outbox = tx.objectStore("outbox");
  const last = await outbox.openKeyCursor(null, "prev");
  let order = (last?.key ?? 0) + 1;
  for (const change of changes) {
    const key = keyOf(change.type, change.id);
    const episode = change.type === "episode";
    const old: Stored | undefined = episode
      ? await tx.objectStore("episodes").get(change.id)
      : await tx.objectStore("rows").get(key);
    const entry = await outbox.index("key").get(key);
    const merged = merge(entry, change, old ?? null, order++);
    const next = stored(change, old?.seq ?? 0);
    if (episode) await tx.objectStore("episodes").put(next as EpisodeRow);
    else if (merged === null) await tx.objectStore("rows").delete(key);
    else await tx.objectStore("rows").put(local(next as Row));
    if (merged) await outbox.put(merged);
    else if (entry) await outbox.delete(entry.order);
  }
  for (const [name, value] of Object.entries(also.meta ?? {})) {
    await tx.objectStore("meta").put(value, name);
  }
  if (also.dropDraft) await tx.objectStore("drafts").delete(also.dropDraft);
  await tx.done;
}

/** Notes that this body is on its way, so that a lost answer is understood later. */
export async function markSent(db: RunnerDb, entry: Entry): Promise<void> {
  const tx = db.transaction("outbox", "readwrite");
  const now = await tx.store.get(entry.order);
  if (now && now.edition === entry.edition) {
    await tx.store.put({ ...now, sent: [...now.sent.slice(-4), { op: now.op, body: now.body }] });
  }
  await tx.done;
}

/** The server has this edition. A newer edit of the same record stays, on the new base. */
export async function settle(
  db: RunnerDb,
  entry: Entry,
  server: Stored | null,
  plan?: Plan | null,
): Promise<void> {
  const tx = db.transaction(STORES, "readwrite");
  const outbox = tx.objectStore("outbox");
  const now = await outbox.get(entry.order);
  if (now && now.edition !== entry.edition) {
    await outbox.put({ ...now, base: server?.seq ?? now.base, before: server, sent: [] });
  } else if (now) {
    await outbox.delete(entry.order);
    if (server) await putStored(tx, entry.type, server);
  }
  if (plan) await tx.objectStore("meta").put(plan, "plan");
  await tx.done;
}

export async function putEntry(db: RunnerDb, entry: Entry, edition: number): Promise<void> {
  const tx = db.transaction("outbox", "readwrite");
  const now = await tx.store.get(entry.order);
  // An edit made meanwhile keeps its own body; only what the server said is taken over.
  if (now && now.edition !== edition) {
    await tx.store.put({ ...entry, body: now.body, op: now.op, edition: now.edition });
  } else if (now) await tx.store.put(entry);
  await tx.done;
}

// biome-ignore lint/suspicious/noExplicitAny: idb's transaction types differ by store list.
async function putStored(tx: any, type: string, server: Stored): Promise<void> {
  if (type === "episode") await tx.objectStore("episodes").put(server);
  else await tx.objectStore("rows").put(local(server as Row));
}

/** Throws an unsent edit away and goes back to what the server has. */
export async function discard(db: RunnerDb, entry: Entry, server: Stored | null): Promise<void> {
  const tx = db.transaction(STORES, "readwrite");
  await tx.objectStore("outbox").delete(entry.order);
  if (server) await putStored(tx, entry.type, server);
  else if (entry.type === "episode") await tx.objectStore("episodes").delete(entry.id);
  else await tx.objectStore("rows").delete(entry.key);
  await tx.done;
}

/** What a pull brought. A record with an unsent edit keeps it; only the way back is renewed. */
export async function takePulled(
  db: RunnerDb,
  pulled: {
    seq: number;
    rows: Row[];
    episodes: EpisodeRow[];
    plan: Plan | null;
    calendar?: Calendar | null;
  },
  options: { last: boolean },
): Promise<void> {
  const tx = db.transaction(STORES, "readwrite");
  const outbox = tx.objectStore("outbox");
  const pending = new Map((await outbox.getAll()).map((entry) => [entry.key, entry]));
  const all: [string, Stored][] = [
    ...pulled.rows.map((row): [string, Stored] => [row.type, row]),
    ...pulled.episodes.map((row): [string, Stored] => ["episode", row]),
  ];
  for (const [type, server] of all) {
    const entry = pending.get(keyOf(type, server.id));
    if (entry) await outbox.put({ ...entry, before: server });
    else await putStored(tx, type, server);
  }
  const meta = tx.objectStore("meta");
  await meta.put(pulled.seq, "since");
  if (options.last) {
    await meta.put(pulled.plan, "plan");
    await meta.put(pulled.calendar ?? null, "calendar");
    await meta.put(true, "pulled");
  }
  await tx.done;
}

/** Before a full pull: forget the server's rows, keep everything that waits to be sent. */
export async function startOver(db: RunnerDb): Promise<void> {
  const tx = db.transaction(STORES, "readwrite");
  const pending = new Set((await tx.objectStore("outbox").getAll()).map((entry) => entry.key));
  for (const key of await tx.objectStore("rows").getAllKeys()) {
    if (!pending.has(key)) await tx.objectStore("rows").delete(key);
  }
  for (const id of await tx.objectStore("episodes").getAllKeys()) {
    if (!pending.has(keyOf("episode", id))) await tx.objectStore("episodes").delete(id);
  }
  await tx.objectStore("meta").put(0, "since");
  await tx.done;
}
