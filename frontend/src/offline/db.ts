// What is written to the runner's own database. A save is one transaction; it has happened in
// full or not at all.

import type { Body, EpisodeRow, Plan, Pulled } from "../api/types";
import type { Why } from "./comparing";
import { inOne, type RunnerDb, readMeta, type Writing } from "./database";
import { bodyToSend, type Change, type Entry, keyOf, merge, type Stored, sameBody } from "./outbox";
import { dropStored, nextOrder, putStored, renewed } from "./stored";

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

export type Also = { meta?: Record<string, unknown>; dropDraft?: string };

/**
 * One save: the rows and their outbox entries, in one transaction, on disk when it resolves.
 * Rejects when storage refuses; then nothing was written.
 */
export function save(db: RunnerDb, changes: readonly Change[], also: Also = {}): Promise<void> {
  return inOne(db, (tx) => write(tx, changes, also), { durability: "strict" });
}

async function write(tx: Writing, changes: readonly Change[], also: Also): Promise<void> {
  const outbox = tx.objectStore("outbox");
  for (const change of changes) {
    const key = keyOf(change.type, change.id);
    const old: Stored | undefined =
      change.type === "episode"
        ? await tx.objectStore("episodes").get(change.id)
        : await tx.objectStore("rows").get(key);
    const entry = await outbox.index("key").get(key);
    const merged = merge(entry, change, old ?? null, entry?.order ?? (await nextOrder(tx)));
    if (merged) {
      await putStored(tx, change.type, stored(change, old?.seq ?? 0));
      await outbox.put(merged);
    } else {
      await dropStored(tx, { ...change, key });
      if (entry) await outbox.delete(entry.order);
    }
  }
  for (const [name, value] of Object.entries(also.meta ?? {})) {
    await tx.objectStore("meta").put(value, name);
  }
  if (also.dropDraft) await tx.objectStore("drafts").delete(also.dropDraft);
}

/** Drops a draft that was written down once more while what is in it was saved. */
export async function dropSaved(
  db: RunnerDb,
  name: string,
  changes: readonly Change[],
): Promise<void> {
  await inOne(db, async (tx) => {
    const drafts = tx.objectStore("drafts");
    const draft = (await drafts.get(name)) as { id?: string } | undefined;
    if (changes.some(({ id }) => id === draft?.id)) await drafts.delete(name);
  });
}

/**
 * Notes that this body is on its way, so that a lost answer is understood later. False where it is
 * not to be sent any more: it was edited, or taken back, since it was read.
 */
export function markSent(db: RunnerDb, entry: Entry): Promise<boolean> {
  return inOne(db, async (tx) => {
    const outbox = tx.objectStore("outbox");
    const now = await outbox.get(entry.order);
    if (now?.edition !== entry.edition) return false;
    // Tried over and over it is still one body; what was sent before it may be what arrived.
    const others = now.sent.filter(({ op, body }) => op !== now.op || !sameBody(body, now.body));
    await outbox.put({ ...now, sent: [...others.slice(-4), { op: now.op, body: now.body }] });
    return true;
  });
}

/**
 * The server has this edition (null: it has no such record and needs none). A newer edit of the
 * same record stays, on the new base.
 */
export async function settle(
  db: RunnerDb,
  entry: Entry,
  server: Stored | null,
  plan?: Plan | null,
): Promise<void> {
  await inOne(db, async (tx) => {
    const outbox = tx.objectStore("outbox");
    const now = await outbox.get(entry.order);
    if (now && now.edition !== entry.edition) {
      await outbox.put({ ...now, base: server?.seq ?? null, before: server, sent: [] });
    } else if (now) {
      await outbox.delete(entry.order);
      if (server) await putStored(tx, entry.type, server);
      else await dropStored(tx, entry);
    }
    if (plan) await tx.objectStore("meta").put(plan, "plan");
  });
}

export async function putEntry(db: RunnerDb, entry: Entry, edition: number): Promise<void> {
  await inOne(db, async (tx) => {
    const outbox = tx.objectStore("outbox");
    const now = await outbox.get(entry.order);
    // An edit made meanwhile keeps its own body; only what the server said is taken over. A
    // refusal was not about it.
    if (now && now.edition !== edition) {
      if (entry.state === "refused") return;
      const { body, op, date, edition } = now;
      await outbox.put({ ...entry, body, op, date, edition });
    } else if (now) await outbox.put(entry);
  });
}

/**
 * Throws an unsent edit away and goes back to what the server has, and with it what stands on
 * it: a plan's starting point is nothing without its plan. What the server has lost is sent again.
 */
export async function discard(db: RunnerDb, entry: Entry, server: Stored | null): Promise<void> {
  await inOne(db, async (tx) => {
    const outbox = tx.objectStore("outbox");
    for (const other of await outbox.getAll()) {
      if (other.after !== entry.key || server) continue;
      await outbox.delete(other.order);
      await dropStored(tx, other);
    }
    await outbox.delete(entry.order);
    if (!server) return dropStored(tx, entry);
    await putStored(tx, entry.type, server);
    if (server.seq > 0 || !server.body) return undefined;
    const { problem: _problem, current: _current, ...rest } = entry;
    const again = {
      op: "put",
      body: bodyToSend(entry.type, server.body),
      state: "waiting",
    } as const;
    await outbox.put({ ...rest, ...again, edition: entry.edition + 1, before: null });
    return undefined;
  });
}

/** What a pull brought. A record with an unsent edit keeps it; only the way back is renewed. */
export async function takePulled(
  db: RunnerDb,
  pulled: Omit<Pulled, "more">,
  options: { last: boolean },
): Promise<void> {
  const why = (await readMeta(db, "comparing")) as Why | undefined;
  // Before the transaction, which waits for nothing else.
  const compared = why && (await import("./comparing")).comparison(why);
  await inOne(db, async (tx) => {
    const meta = tx.objectStore("meta");
    const outbox = tx.objectStore("outbox");
    const pending = new Map((await outbox.getAll()).map((entry) => [entry.key, entry]));
    const all: [string, Stored][] = [
      ...pulled.rows.map((row): [string, Stored] => [row.type, row]),
      ...pulled.episodes.map((row): [string, Stored] => ["episode", row]),
    ];
    for (const [type, server] of all) {
      const entry = pending.get(keyOf(type, server.id));
      if (compared) await compared.take(tx, type, server, entry);
      else if (entry) await outbox.put(renewed(entry, server));
      else await putStored(tx, type, server);
    }
    await meta.put(pulled.seq, "since");
    await meta.put(pulled.generation, "generation");
    if (!options.last) return;
    if (compared) {
      await compared.end(tx);
      await meta.delete("comparing");
    }
    await meta.put(pulled.plan, "plan");
    await meta.put(pulled.calendar, "calendar");
    await meta.put(true, "pulled");
  });
}
