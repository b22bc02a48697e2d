// Everything the pages show, read from the runner's own database in one go.

import type { EpisodeRow, Plan, Row } from "../api/types";
import { type RunnerDb, reading, STORES } from "./database";
import type { Entry } from "./outbox";

export type Snapshot = {
  rows: Row[];
  episodes: EpisodeRow[];
  outbox: Entry[];
  plan: Plan | null;
  meta: Map<string, unknown>;
};

/** Everything the pages show, as of one moment. */
export async function readAll(db: RunnerDb): Promise<Snapshot> {
  const [rows, episodes, outbox, names, values] = await reading(db, STORES, async (tx) =>
    Promise.all([
      tx.objectStore("rows").getAll(),
      tx.objectStore("episodes").getAll(),
      tx.objectStore("outbox").getAll(),
      tx.objectStore("meta").getAllKeys(),
      tx.objectStore("meta").getAll(),
    ]),
  );
  const meta = new Map(names.map((name, i) => [name, values[i]]));
  return { rows, episodes, outbox, plan: (meta.get("plan") as Plan | undefined) ?? null, meta };
}
