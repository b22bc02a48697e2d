// Keeps the server's timeline on the device, so that the charts need no network. It comes apart
// from a pull, which a log waits for; and only when something may have changed in it.

import { request } from "../api/client";
import type { Timeline } from "../api/types";
import type { Day } from "../lib/dates";
import { inOne, type RunnerDb, reading } from "./database";

/** As text: the pages read all that is stored at every change, and a string costs them nothing. */
export type KeptTimeline = { of: string; text: string | null };

/** Another one where the answer has something new: what an earlier version kept lacks that. */
export const FORM = 2;
const NOTHING = 404;

/** Asks for the timeline unless the kept one is of the same log, day and words. True if it is new. */
export async function keepTimeline(db: RunnerDb, today: Day, words: string): Promise<boolean> {
  const [since, generation, kept] = await reading(db, ["meta"], async (tx) => {
    const meta = tx.objectStore("meta");
    return Promise.all([
      meta.get("since"),
      meta.get("generation"),
      meta.get("timeline") as Promise<KeptTimeline | undefined>,
    ]);
  });
  const of = [since, generation, today, words, FORM].join(" ");
  if (kept?.of === of) return false;
  const reply = await request<Partial<Timeline>>("GET", `/api/timeline?today=${today}`);
  const none = reply.kind === "problem" && reply.problem.status === NOTHING;
  if (!none && !(reply.kind === "ok" && Array.isArray(reply.data?.weeks))) return false;
  const text = reply.kind === "ok" ? JSON.stringify(reply.data) : null;
  return inOne(db, async (tx) => {
    const meta = tx.objectStore("meta");
    // What was pulled meanwhile is asked for by itself, and may have been answered sooner.
    if ((await meta.get("since")) !== since) return false;
    await meta.put({ of, text }, "timeline");
    return true;
  });
}
