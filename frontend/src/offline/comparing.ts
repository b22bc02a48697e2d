// Where this device's log has to be compared with the server's as a whole: why, and how. Seldom
// needed, so it is no part of what every start loads.

import { dropCleared, takeAgain } from "./cleared";
import { inOne, type RunnerDb, type Writing } from "./database";
import type { Entry, Stored } from "./outbox";
import { offerLost, takeCompared } from "./restored";

/** `true`: the server was set back, and may have lost something. `cleared`: deletions were missed. */
export type Why = true | "cleared";

type Comparison = {
  take: (tx: Writing, type: string, server: Stored, entry: Entry | undefined) => Promise<void>;
  /** After the last page. */
  end: (tx: Writing) => Promise<void>;
};

export const comparison = (why: Why): Comparison =>
  why === "cleared"
    ? { take: takeAgain, end: dropCleared }
    : { take: takeCompared, end: offerLost };

/** Marks all that the server is said to have, so that it is looked at again. */
export async function startOver(db: RunnerDb, code: string): Promise<void> {
  await inOne(db, async (tx) => {
    for (const row of await tx.objectStore("rows").getAll()) {
      await tx.objectStore("rows").put({ ...row, stale: true });
    }
    for (const episode of await tx.objectStore("episodes").getAll()) {
      await tx.objectStore("episodes").put({ ...episode, stale: true });
    }
    const meta = tx.objectStore("meta");
    // Where something may have been lost nothing is let go, whatever was missed besides.
    const lost = code !== "sync_cleared" || (await meta.get("comparing")) === true;
    await meta.put(lost || "cleared", "comparing");
    await meta.put(0, "since");
    await meta.delete("generation");
  });
}
