// Sends the outbox in order and pulls what is new: one at a time over all tabs. The decisions
// are in outbox.ts; this carries them out.

import { type Reply, recordPath, request } from "../api/client";
import type { Pulled, Started, Written } from "../api/types";
import type { Day } from "../lib/dates";
import { type RunnerDb, reading, readMeta } from "./database";
import { markSent, putEntry, settle, takePulled } from "./db";
import { backOff, type Entry, nextToSend, readAnswer } from "./outbox";

/** `stuck`: the device's own storage failed. */
export type SyncState = "idle" | "working" | "unreachable" | "signed_out" | "stuck";

export type SyncDeps = {
  db: RunnerDb;
  runner: string;
  today: () => Day;
  /** Something in storage changed. */
  changed: () => Promise<void>;
  state: (state: SyncState) => void;
  /** All was sent and fetched. Nothing waits for what is done then. */
  done?: () => void;
  /** The server was restored from a backup; its log has been compared with this device's. */
  restored?: () => void;
  locks?: Pick<LockManager, "request"> | undefined;
  random?: () => number;
};

export type Sync = { kick: () => void; stop: () => void; idle: () => Promise<void> };

const SLOW_MS = 10 * 60_000;
const STUCK_MS = 60_000;
/** Nobody waits longer than that because a server asked for it. */
const LONGEST_WAIT_MS = 60 * 60_000;
const PAGE = 500;

type Ended = "done" | "retry" | "sign-in" | "reset";

export function startSync(deps: SyncDeps): Sync {
  const random = deps.random ?? Math.random;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let failures = 0;
  /** The server asked not to be asked before this moment of `performance.now()`. */
  let notBefore = 0;
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
      ended = await exclusive(round);
    } while (again && ended === "done" && !stopped);
    if (stopped) return;
    failures = ended === "retry" ? failures + 1 : 0;
    deps.state(ended === "sign-in" ? "signed_out" : ended === "retry" ? "unreachable" : "idle");
    if (ended === "done") deps.done?.();
    if (ended !== "sign-in") schedule(ended === "retry" ? backOff(failures, random()) : SLOW_MS);
  }

  async function round(): Promise<Ended> {
    // After a reset nothing is sent before the whole log has been compared.
    const pushed = (await readMeta(deps.db, "comparing")) ? "done" : await push();
    // The pull is told why.
    return pushed === "done" || pushed === "reset" ? pull() : pushed;
  }

  function schedule(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(kick, Math.max(ms, notBefore - performance.now()));
  }

  function kick(): void {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    if (performance.now() < notBefore) {
      schedule(0);
      return;
    }
    clearTimeout(timer);
    running = loop()
      .catch(() => {
        // Storage failed under us (full, wiped or closed): try again later.
        if (stopped) return;
        deps.state("stuck");
        schedule(STUCK_MS);
      })
      .finally(() => {
        running = null;
        if (again && !stopped) {
          again = false;
          kick();
        }
      });
  }

  async function headers(): Promise<Record<string, string>> {
    const generation = await readMeta(deps.db, "generation");
    return {
      "Restride-Runner": deps.runner,
      ...(generation ? { "Restride-Generation": String(generation) } : {}),
    };
  }

  const waiting = () => reading(deps.db, ["outbox"], (tx) => tx.objectStore("outbox").getAll());

  async function push(): Promise<Ended> {
    while (!stopped) {
      const entry = nextToSend(await waiting());
      if (!entry) return "done";
      if (!(await markSent(deps.db, entry))) continue;
      const ended = await take(entry, await send(entry));
      await deps.changed();
      if (ended !== "done") return ended;
    }
    return "done";
  }

  async function send(entry: Entry): Promise<Reply<Partial<Written & Started> | undefined>> {
    const path = recordPath(entry.type, entry.id, { today: deps.today(), base: entry.base });
    return entry.op === "delete"
      ? request("DELETE", path, undefined, await headers())
      : request("PUT", path, entry.body ?? {}, await headers());
  }

  async function take(
    entry: Entry,
    reply: Reply<Partial<Written & Started> | undefined>,
  ): Promise<Ended> {
    const outcome = readAnswer(entry, reply);
    const { edition } = entry;
    switch (outcome.do) {
      case "done":
        await settle(deps.db, entry, outcome.stored, outcome.plan);
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
        return retry(outcome.afterMs);
      default:
        return outcome.do;
    }
  }

  function retry(afterMs: number | null): Ended {
    if (afterMs !== null) notBefore = performance.now() + Math.min(afterMs, LONGEST_WAIT_MS);
    return "retry";
  }

  async function pull(): Promise<Ended> {
    let more = true;
    while (more && !stopped) {
      const since = ((await readMeta(deps.db, "since")) as number | undefined) ?? 0;
      const reply = await request<Partial<Pulled> | null>(
        "GET",
        `/api/sync?since=${since}&limit=${PAGE}&today=${deps.today()}`,
        undefined,
        await headers(),
      );
      if (reply.kind === "network") return retry(null);
      if (reply.kind === "problem") {
        if (reply.problem.status === 401) return "sign-in";
        // Whoever names nothing that could be wrong is not told so twice.
        if (
          reply.problem.status === 410 &&
          (since > 0 || (await readMeta(deps.db, "generation")))
        ) {
          await (await import("./comparing")).startOver(deps.db, reply.problem.code);
          continue;
        }
        return retry(reply.retryAfterS === null ? null : reply.retryAfterS * 1000);
      }
      if (!isPulled(reply.data)) return retry(null);
      more = reply.data.more;
      await takePage(reply.data);
    }
    await deps.changed();
    return "done";
  }

  async function takePage(pulled: Pulled): Promise<void> {
    const comparing = await readMeta(deps.db, "comparing");
    await takePulled(deps.db, pulled, { last: !pulled.more });
    if (!comparing || pulled.more) return;
    // What has waited meanwhile, and what the server had lost, can be sent now.
    again = true;
    if (comparing === true) deps.restored?.();
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

/** Something between us and the server may answer anything with "fine". */
const isPulled = (data: Partial<Pulled> | null): data is Pulled =>
  Array.isArray(data?.rows) && Array.isArray(data.episodes) && typeof data.seq === "number";
