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

/**
 * A new entry's place in line. None is given twice, also once the line was empty: an answer that
 * comes late, to another tab, would be taken for that of whatever stands there by then.
 */
export async function nextOrder(tx: Writing): Promise<number> {
  const meta = tx.objectStore("meta");
  const last = (await tx.objectStore("outbox").openKeyCursor(null, "prev"))?.key ?? 0;
  const next = Math.max(last, ((await meta.get("order")) as number | undefined) ?? 0) + 1;
  await meta.put(next, "order");
  return next;
}

/** Who is asked which one should stay sees the newest of the other side. */
export const renewed = (entry: Entry, server: Stored): Entry => ({
  ...entry,
  before: server,
  ...(entry.state === "conflict" ? { current: server } : {}),
});
