// Fetches what clinicians left through a link, and tells the server what the runner has settled.

import { request } from "../api/client";
import type { ShareNote } from "../api/types";
import { inOne, type RunnerDb, reading } from "./database";
import { SETTLED } from "./settled";

/** The server's own words: it is settled, or was before. */
const SETTLED_NOW = 204;
const SETTLED_BEFORE = 404;

/** Settles what was settled here, and keeps what waits. True if that is something else than before. */
export async function keepShareNotes(db: RunnerDb): Promise<boolean> {
  await settle(db);
  const reply = await request<{ notes?: ShareNote[] }>("GET", "/api/share-notes");
  if (reply.kind !== "ok" || !Array.isArray(reply.data?.notes)) return false;
  const { notes } = reply.data;
  return inOne(db, async (tx) => {
    const store = tx.objectStore("meta");
    const before = (await store.get("shareNotes")) ?? [];
    if (JSON.stringify(before) === JSON.stringify(notes)) return false;
    await store.put(notes, "shareNotes");
    return true;
  });
}

async function settle(db: RunnerDb): Promise<void> {
  const range = IDBKeyRange.bound(SETTLED, `${SETTLED}\uffff`);
  const [names, states] = await reading(db, ["meta"], (tx) => {
    const store = tx.objectStore("meta");
    return Promise.all([store.getAllKeys(range), store.getAll(range)]);
  });
  for (const name of names.filter((_, i) => states[i] === "waiting")) {
    const reply = await request("DELETE", `/api/share-notes/${name.slice(SETTLED.length)}`);
    const now = reply.kind === "ok" && reply.status === SETTLED_NOW;
    const before = reply.kind === "problem" && reply.problem.status === SETTLED_BEFORE;
    if (!now && !before) return;
    await inOne(db, (tx) => tx.objectStore("meta").put("told", name));
  }
}
