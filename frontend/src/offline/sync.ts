// Sends the outbox in order and pulls what is new: one at a time over all tabs. The decisions
// are in outbox.ts; this carries them out.

import { type Reply, recordPath, request } from "../api/client";
import type { Pulled, Started, Written } from "../api/types";
import type { Day } from "../lib/dates";
import { discard, markSent, putEntry, type RunnerDb, settle, startOver, takePulled } from "./db";
import { backOff, type Entry, nextToSend, readAnswer } from "./outbox";

export type SyncState = "idle" | "working" | "unreachable" | "signed_out";

export type SyncDeps = {
  db: RunnerDb;
  runner: string;
  today: () => Day;
  /** Something in storage changed. */
  changed: () => Promise<void>;
  state: (state: SyncState) => void;
  locks?: Pick<LockManager, "request"> | undefined;
  random?: () => number;
};

export type Sync = { kick: () => void; stop: () => void; idle: () => Promise<void> };

const SLOW_MS = 10 * 60_000;
const PAGE = 500;

type Ended = "done" | "retry" | "sign-in";

export function startSync(deps: SyncDeps): Sync {
  const random = deps.random ?? Math.random;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let failures = 0;
  let retryAfterMs: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function exclusive(work: () => Promise<Ended>): Promise<Ended> {
    if (!deps.locks) return work();
    return deps.locks.request(`restride-sync-${deps.runner}`, work);
  }

  async function loop(): Promise<void> {
    deps.state("working");
    let ended: Ended;
    do {
      again = false;
      ended = await exclusive(async () => {
        const pushed = await push();
        return pushed === "done" ? pull() : pushed;
      });
    } while (again && ended === "done" && !stopped);
    if (stopped) return;
    failures = ended === "retry" ? failures + 1 : 0;
    deps.state(ended === "sign-in" ? "signed_out" : ended === "retry" ? "unreachable" : "idle");
    if (ended !== "sign-in") {
      schedule(
        ended === "retry" ? Math.max(backOff(failures, random()), retryAfterMs ?? 0) : SLOW_MS,
      );
    }
  }

  function schedule(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(kick, ms);
  }

  function kick(): void {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    clearTimeout(timer);
    running = loop()
      .catch(() => {
        // Storage failed under us (a wiped or closed database): try again later.
        if (stopped) return;
        deps.state("unreachable");
        schedule(60_000);
      })
      .finally(() => {
        running = null;
        if (again && !stopped) {
          again = false;
          kick();
        }
      });
  }

  async function push(): Promise<Ended> {
    while (!stopped) {
      const entry = nextToSend(await deps.db.getAll("outbox"));
      if (!entry) return "done";
      await markSent(deps.db, entry);
      const ended = await take(entry, await send(entry));
      await deps.changed();
      if (ended !== "done") return ended;
    }
    return "done";
  }

  function send(entry: Entry): Promise<Reply<Partial<Written & Started> | undefined>> {
    const path = recordPath(entry.type, entry.id, { today: deps.today(), base: entry.base });
    return entry.op === "delete" ? request("DELETE", path) : request("PUT", path, entry.body ?? {});
  }

  async function take(
    entry: Entry,
    reply: Reply<Partial<Written & Started> | undefined>,
  ): Promise<Ended> {
    const outcome = readAnswer(entry, reply);
    const { edition } = entry;
    switch (outcome.do) {
      case "done":
        if (outcome.stored === null && entry.op === "delete") {
          await discard(deps.db, entry, null);
        } else await settle(deps.db, entry, outcome.stored, outcome.plan);
        return "done";
      case "rebase":
        await putEntry(
          deps.db,
          { ...entry, base: outcome.base, before: outcome.stored, sent: [] },
          edition,
        );
        return "done";
      case "conflict":
        await putEntry(deps.db, { ...entry, state: "conflict", current: outcome.current }, edition);
        return "done";
      case "refuse":
        await putEntry(deps.db, { ...entry, state: "refused", problem: outcome.problem }, edition);
        return "done";
      case "retry":
        retryAfterMs = outcome.afterMs;
        return "retry";
      case "sign-in":
        return "sign-in";
    }
  }

  async function pull(): Promise<Ended> {
    let more = true;
    while (more && !stopped) {
      const since = ((await deps.db.get("meta", "since")) as number | undefined) ?? 0;
      const reply = await request<Pulled>(
        "GET",
        `/api/sync?since=${since}&limit=${PAGE}&today=${deps.today()}`,
      );
      if (reply.kind === "network") return "retry";
      if (reply.kind === "problem") {
        if (reply.problem.status === 401) return "sign-in";
        if (reply.problem.status === 410 && since > 0) {
          await startOver(deps.db);
          continue;
        }
        retryAfterMs = reply.retryAfterS === null ? null : reply.retryAfterS * 1000;
        return "retry";
      }
      more = reply.data.more;
      await takePulled(deps.db, reply.data, { last: !more });
    }
    retryAfterMs = null;
    await deps.changed();
    return "done";
  }

  return {
    kick,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
    async idle() {
      while (running) await running;
    },
  };
}
