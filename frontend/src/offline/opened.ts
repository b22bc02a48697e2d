// Opens what this device knows of a runner. At a start it is asked for first of all, and is read
// while the texts and the pages are still on their way.

import type { Account } from "../api/types";
import { openRunner, type RunnerDb, readAccount, type Watch } from "./database";
import { readAll, type Snapshot } from "./snapshot";

export type Opened = {
  account: Account;
  db: RunnerDb;
  all: Snapshot;
  /** The runner's other tabs; null where the browser has no such thing. */
  channel: BroadcastChannel | null;
  /** Whether another tab has written something since `all` was read. */
  isOld: () => boolean;
};

/** Opens and reads this runner's own database. Rejects as `openRunner` does. */
export async function openStorage(account: Account, watch: Watch): Promise<Opened> {
  const db = await openRunner(account.id, watch);
  let old = false;
  const channel =
    typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(`r-${account.id}`);
  if (channel) {
    channel.onmessage = () => {
      old = true;
    };
  }
  try {
    return { account, db, all: await readAll(db), channel, isOld: () => old };
  } catch (fault) {
    close({ db, channel });
    throw fault;
  }
}

export function close(found: Pick<Opened, "db" | "channel"> | null): void {
  found?.channel?.close();
  found?.db.close();
}

async function openKnown(watch: Watch): Promise<Opened | null> {
  const account = await readAccount();
  return account && openStorage(account, watch);
}

type Told = (listener: Required<Watch>) => void;

/** What happens to the database before somebody listens is told to whoever comes. */
function relay(): { watch: Watch; listen: (to: Required<Watch>) => void } {
  let listener: Required<Watch> | null = null;
  const untold: Told[] = [];
  const tell = (what: Told) => (listener ? what(listener) : void untold.push(what));
  return {
    watch: { held: () => tell((to) => to.held()), ended: (how) => tell((to) => to.ended(how)) },
    listen(to) {
      listener = to;
      for (const what of untold.splice(0)) what(to);
    },
  };
}

let begun: { reading: Promise<Opened | null>; listen: (to: Required<Watch>) => void } | null = null;

/** Begins to read; `openLast` takes what is found. */
export function beginReading(): void {
  const { watch, listen } = relay();
  const reading = openKnown(watch);
  // Whoever takes it sees why it failed.
  reading.catch(() => undefined);
  begun = { reading, listen };
}

/** What the runner who was signed in last has here; null if nobody is. */
export function openLast(watch: Required<Watch>): Promise<Opened | null> {
  if (!begun) return openKnown(watch);
  const { reading, listen } = begun;
  begun = null;
  listen(watch);
  return reading;
}
