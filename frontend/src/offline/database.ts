// Opens the device's own storage: one database a runner, and a small one that knows who is
// signed in. It also knows how an earlier version's database becomes this one's.

import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import type { Account, EpisodeRow, Row } from "../api/types";
import type { Entry } from "./outbox";

/** `stale`: the whole log is compared, and the server has not told of this record so far. */
export type LocalRow = Row & { key: string; stale?: true };
export type LocalEpisode = EpisodeRow & { stale?: true };

export interface RunnerSchema extends DBSchema {
  rows: { key: string; value: LocalRow };
  episodes: { key: string; value: LocalEpisode };
  outbox: { key: number; value: Entry; indexes: { key: string } };
  meta: { key: string; value: unknown };
  drafts: { key: string; value: unknown };
}

interface DeviceSchema extends DBSchema {
  device: { key: string; value: unknown };
}

export type RunnerDb = IDBPDatabase<RunnerSchema>;
export type Step = (db: RunnerDb) => void;

export const STORES = ["rows", "episodes", "outbox", "meta", "drafts"] as const;
export type Writing = IDBPTransaction<RunnerSchema, typeof STORES, "readwrite">;

/** What each version brought, the first one first. What has shipped is never changed. */
export const STEPS: readonly Step[] = [
  (db) => {
    db.createObjectStore("rows", { keyPath: "key" });
    db.createObjectStore("episodes", { keyPath: "id" });
    db.createObjectStore("outbox", { keyPath: "order" }).createIndex("key", "key", {
      unique: true,
    });
    db.createObjectStore("meta");
    db.createObjectStore("drafts");
  },
];

/** How a connection ended that nobody here closed. */
export type End = "wiped" | "newer" | "cleared";
export type Watch = {
  /** An older version holds the database in another tab; it opens once that is closed. */
  held?: () => void;
  ended?: (how: End) => void;
};

export const databaseName = (runner: string): string => `restride-${runner}`;

/** Rejects with a VersionError where a newer version was here already; nothing is changed then. */
export async function openRunner(
  runner: string,
  watch: Watch = {},
  steps: readonly Step[] = STEPS,
): Promise<RunnerDb> {
  return openDB<RunnerSchema>(databaseName(runner), steps.length, {
    // One transaction: a step that fails leaves the database as it was.
    upgrade(db, from, _to, tx) {
      tx.done.catch(() => undefined);
      try {
        for (const step of steps.slice(from)) step(db);
      } catch {
        tx.abort();
      }
    },
    blocked: () => watch.held?.(),
    // Another tab signs out or brings a newer version: let it.
    blocking(_current, next, event) {
      (event.target as IDBDatabase).close();
      watch.ended?.(next === null ? "wiped" : "newer");
    },
    terminated: () => watch.ended?.("cleared"),
  });
}

export const isNewer = (fault: unknown): boolean =>
  fault instanceof DOMException && fault.name === "VersionError";

export async function wipeRunner(runner: string): Promise<void> {
  await deleteDB(databaseName(runner));
}

type Stores = readonly (typeof STORES)[number][];
export type Reading<S extends Stores> = IDBPTransaction<RunnerSchema, S, "readonly">;

/**
 * Reads from these stores as of one moment. The library's own `db.get` hears of a failed request
 * but not of its transaction's end, which then counts as a fault of the page.
 */
export async function reading<S extends Stores, T>(
  db: RunnerDb,
  stores: S,
  work: (tx: Reading<S>) => Promise<T>,
): Promise<T> {
  const tx = db.transaction(stores, "readonly");
  // Where storage fails, `work` says so.
  tx.done.catch(() => undefined);
  return work(tx);
}

export const readMeta = (db: RunnerDb, name: string): Promise<unknown> =>
  reading(db, ["meta"], (tx) => tx.objectStore("meta").get(name));

/**
 * One transaction over everything: all of `work` is on disk when it resolves, or nothing is,
 * also when `work` itself fails half-way.
 */
export async function inOne<T>(
  db: RunnerDb,
  work: (tx: Writing) => Promise<T>,
  options?: IDBTransactionOptions,
): Promise<T> {
  const tx = db.transaction(STORES, "readwrite", options);
  // It rejects with what `work` rejects with; that is thrown below.
  tx.done.catch(() => undefined);
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (fault) {
    try {
      tx.abort();
    } catch {
      // It has ended by itself.
    }
    throw fault;
  }
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
  const tx = db.transaction("device", "readonly");
  tx.done.catch(() => undefined);
  const account = (await tx.store.get("account")) as Account | undefined;
  db.close();
  return account ?? null;
}

export async function writeAccount(account: Account | null): Promise<void> {
  const db = await deviceDb();
  try {
    if (account) await db.put("device", account, "account");
    else await db.delete("device", "account");
  } finally {
    db.close();
  }
}
