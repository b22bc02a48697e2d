// A person's answers about entries that the server refused, or that were changed in two places.

import { discard, putEntry } from "../offline/db";
import type { Entry } from "../offline/outbox";
import { inStorage, tellAndSend } from "./store";

/** Keep mine: send it again on top of what the server has now. */
export async function keepMine(entry: Entry): Promise<void> {
  if (!entry.current) return;
  const { current, problem: _problem, ...rest } = entry;
  await replace(entry, { ...rest, state: "waiting", base: current.seq, before: current, sent: [] });
}

/** Keep the other, or throw a refused edit away: back to what the server has. */
export async function keepTheirs(entry: Entry): Promise<void> {
  if (await inStorage((db) => discard(db, entry, entry.current ?? entry.before))) {
    await tellAndSend();
  }
}

/** Send a refused entry again as it is. */
export async function sendAgain(entry: Entry): Promise<void> {
  const { problem: _problem, ...rest } = entry;
  await replace(entry, { ...rest, state: "waiting" });
}

async function replace(entry: Entry, next: Entry): Promise<void> {
  if (await inStorage((db) => putEntry(db, next, entry.edition))) await tellAndSend();
}
