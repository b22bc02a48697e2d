// After the server was restored from a backup: the device compares its whole log with it. What
// the server has lost is sent again; where the two differ the person is asked. Nothing is
// dropped because the server does not know it.

import type { EpisodeRow, Row } from "../api/types";
import type { Day } from "../lib/dates";
import type { LocalEpisode, LocalRow, Writing } from "./database";
import { bodyToSend, type Entry, keyOf, type Stored, sameContent } from "./outbox";
import { nextOrder, putStored, renewed } from "./stored";

type Kept = { type: string; date: Day; row: LocalRow | LocalEpisode };

const keptRow = (row: LocalRow): Kept => ({ type: row.type, date: row.date, row });
const keptEpisode = (row: LocalEpisode): Kept => ({
  type: "episode",
  date: row.body?.started ?? "",
  row,
});

async function find(tx: Writing, type: string, id: string): Promise<Kept | undefined> {
  if (type === "episode") {
    const episode = await tx.objectStore("episodes").get(id);
    return episode && keptEpisode(episode);
  }
  const row = await tx.objectStore("rows").get(keyOf(type, id));
  return row && keptRow(row);
}

/** A record without storage's own marks. */
function bare({ type, row }: Kept): Stored {
  const { id, seq, deleted, body } = row;
  if (type === "episode") return { id, seq, deleted, body } as EpisodeRow;
  return { type, id, date: (row as LocalRow).date, seq, deleted, body } as Row;
}

/** A record as the restored server has it, beside what this device knew. */
export async function takeCompared(
  tx: Writing,
  type: string,
  server: Stored,
  entry: Entry | undefined,
): Promise<void> {
  const outbox = tx.objectStore("outbox");
  if (entry) {
    // An edit that was based on something else than this is asked about: it has no base here.
    const base = entry.before && sameContent(entry.before, server) ? server.seq : null;
    await outbox.put({ ...renewed(entry, server), base });
    const kept = await find(tx, type, server.id);
    return kept && putStored(tx, type, bare(kept));
  }
  const kept = await find(tx, type, server.id);
  if (!kept || sameContent(kept.row, server)) return putStored(tx, type, server);
  await putStored(tx, type, bare(kept));
  const asked = { state: "conflict", current: server, before: server, base: server.seq } as const;
  await outbox.put({ ...(await entryOf(tx, kept)), ...asked });
  return undefined;
}

async function entryOf(tx: Writing, { type, date, row }: Kept): Promise<Entry> {
  return {
    order: await nextOrder(tx),
    key: keyOf(type, row.id),
    type,
    id: row.id,
    date,
    op: row.deleted ? "delete" : "put",
    body: row.body && bodyToSend(type, row.body),
    base: null,
    before: null,
    edition: 1,
    sent: [],
    state: "waiting",
    restored: true,
  };
}

/** Once all has been compared: what the server did not mention is sent again, in its old order. */
export async function offerLost(tx: Writing): Promise<void> {
  const outbox = tx.objectStore("outbox");
  const lost = [
    ...(await tx.objectStore("rows").getAll()).map(keptRow),
    ...(await tx.objectStore("episodes").getAll()).map(keptEpisode),
  ].filter(({ row }) => row.stale);
  lost.sort((a, b) => a.row.seq - b.row.seq);
  for (const kept of lost) {
    const { type, row } = kept;
    const entry = await outbox.index("key").get(keyOf(type, row.id));
    if (entry) {
      const before = entry.before && { ...entry.before, seq: 0 };
      await outbox.put({ ...entry, base: null, before });
    } else if (!row.deleted) await outbox.put(await entryOf(tx, kept));
    else if (type === "episode") await tx.objectStore("episodes").delete(row.id);
    else await tx.objectStore("rows").delete(keyOf(type, row.id));
    if (entry || !row.deleted) await putStored(tx, type, { ...bare(kept), seq: 0 });
  }
}
