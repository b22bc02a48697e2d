// Keeps the timelines of the ended episodes that were looked at. Such a one changes with its own
// rows only, so it is asked for once.

import { request } from "../api/client";
import type { EpisodeRow, Timeline } from "../api/types";
import { addDays } from "../lib/dates";
import { inOne, type RunnerDb, reading } from "./database";
import { FORM, type KeptTimeline } from "./timeline";

/** The runs before an episode that its weeks look back on. */
const RUNS_BEFORE = 30;

export const keptName = (episode: string): string => `timeline/${episode}`;

/**
 * Asks for the timeline of an ended episode unless the kept one is of the same rows and words. True
 * if it is new. One that the server does not know to have ended yet is not kept.
 */
export async function keepEpisode(
  db: RunnerDb,
  { id, seq, body }: EpisodeRow,
  words: string,
): Promise<boolean> {
  if (!body?.ended) return false;
  const { started, ended } = body;
  const name = keptName(id);
  const [generation, kept, rows] = await reading(db, ["meta", "rows"], async (tx) => {
    const meta = tx.objectStore("meta");
    return Promise.all([
      meta.get("generation"),
      meta.get(name) as Promise<KeptTimeline | undefined>,
      tx.objectStore("rows").getAll(),
    ]);
  });
  // A row that is changed, comes or goes has a higher number than all before: no two logs of
  // these days have as many rows with the same sum.
  const first = addDays(started, -RUNS_BEFORE);
  const own = rows.filter((row) => !row.deleted && row.date >= first && row.date <= ended);
  const sum = own.reduce((all, row) => all + row.seq, 0);
  const of = [seq, own.length, sum, generation, words, FORM].join(" ");
  if (kept?.of === of) return false;
  const reply = await request<Partial<Timeline>>("GET", `/api/timeline?episode=${id}`);
  if (reply.kind !== "ok" || !Array.isArray(reply.data?.weeks)) return false;
  if (reply.data.today !== ended) return false;
  const text = JSON.stringify(reply.data);
  await inOne(db, (tx) => tx.objectStore("meta").put({ of, text }, name));
  return true;
}
