// The small steps inside a transaction: one record put or dropped, whatever its store.

import type { EpisodeRow, Row } from "../api/types";
import type { LocalRow, Writing } from "./database";
import { type Entry, keyOf, type Stored } from "./outbox";

/** Rows as the pages keep them; the local key is storage's own affair. */
const local = (row: Row): LocalRow => ({ ...row, key: keyOf(row.type, row.id) });

export async function putStored(tx: Writing, type: string, stored: Stored): Promise<void> {
  if (type === "episode") await tx.objectStore("episodes").put(stored as EpisodeRow);
  else await tx.objectStore("rows").put(local(stored as Row));
}

export async function dropStored(
  tx: Writing,
  entry: Pick<Entry, "type" | "id" | "key">,
): Promise<void> {
  if (entry.type === "episode") await tx.objectStore("episodes").delete(entry.id);
  else await tx.objectStore("rows").delete(entry.key);
}

export async function lastOrder(tx: Writing): Promise<number> {
  return (await tx.objectStore("outbox").openKeyCursor(null, "prev"))?.key ?? 0;
}

/** Who is asked which one should stay sees the newest of the other side. */
export const renewed = (entry: Entry, server: Stored): Entry => ({
  ...entry,
  before: server,
  ...(entry.state === "conflict" ? { current: server } : {}),
});
