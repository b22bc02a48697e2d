// After this device was away for more than a year: what was deleted meanwhile may be gone from the
// server without a trace. So all is fetched again, and what does not come was deleted elsewhere.

import type { Row } from "../api/types";
import type { LocalRow, Writing } from "./database";
import { type Entry, keyOf, type Stored } from "./outbox";
import { putStored, renewed } from "./stored";

/** A record as the server has it: newer than this device's, as in any pull. */
export async function takeAgain(
  tx: Writing,
  type: string,
  server: Stored,
  entry: Entry | undefined,
): Promise<void> {
  if (!entry) return putStored(tx, type, server);
  await tx.objectStore("outbox").put(renewed(entry, server));
  if (type === "episode") return undefined;
  const kept = await tx.objectStore("rows").get(keyOf(type, server.id));
  if (kept) await tx.objectStore("rows").put(heardOf(kept));
  return undefined;
}

/** Once all has come: what did not was deleted. Who has edited it here since is asked. */
export async function dropCleared(tx: Writing): Promise<void> {
  const [rows, outbox, episodes] = [
    tx.objectStore("rows"),
    tx.objectStore("outbox"),
    tx.objectStore("episodes"),
  ];
  for (const { stale: _stale, ...episode } of await episodes.getAll()) await episodes.put(episode);
  for (const row of (await rows.getAll()).filter(({ stale }) => stale)) {
    const entry = await outbox.index("key").get(row.key);
    if (!entry || (entry.base !== null && entry.op === "delete")) {
      await rows.delete(row.key);
      if (entry) await outbox.delete(entry.order);
      continue;
    }
    await rows.put(heardOf(row));
    // What was made here was never there; it is sent as ever.
    if (entry.base !== null) await outbox.put({ ...entry, state: "conflict", current: gone(row) });
  }
}

const heardOf = ({ stale: _stale, ...row }: LocalRow): LocalRow => row;

const gone = ({ type, id, date }: LocalRow): Row => ({
  ...{ type, id, date, seq: 0, deleted: true, body: null },
});
