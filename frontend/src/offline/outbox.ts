// What waits to be sent, as pure functions: how edits of one record merge, which entry is next,
// and what an answer means. Nothing here touches storage or the network.

import type { Reply } from "../api/client";
import type { Body, EpisodeRow, Plan, Problem, Row } from "../api/types";
import type { Day } from "../lib/dates";

export type Stored = Row | EpisodeRow;

export type Entry = {
  order: number;
  /** "session:0190…": the record this entry is about; there is at most one entry a record. */
  key: string;
  type: string;
  id: string;
  date: Day;
  op: "put" | "delete";
  body: Body | null;
  /** The seq the first unsent edit was based on; null for a record the server never had. */
  base: number | null;
  /** The server's last known version, to go back to when the edit is thrown away. */
  before: Stored | null;
  /** Rises with every merge, so that an answer to an older body is known as such. */
  edition: number;
  /** What was sent and never answered; the server may hold one of these. */
  sent: { op: "put" | "delete"; body: Body | null }[];
  state: "waiting" | "refused" | "conflict";
  /** The record that must have arrived first. */
  after?: string;
  problem?: Problem;
  current?: Stored;
  /** The server was restored from a backup and has lost this or has an earlier version. */
  restored?: true;
};

export type Change = {
  type: string;
  id: string;
  date: Day;
  op: "put" | "delete";
  body: Body | null;
  after?: string;
};

export const keyOf = (type: string, id: string): string => `${type}:${id}`;

/**
 * The entry after `change`, or null when nothing is left to send.
 * `stored` is the server's last known version of the record, if there is one.
 */
export function merge(
  entry: Entry | undefined,
  change: Change,
  stored: Stored | null,
  order: number,
): Entry | null {
  if (entry === undefined) {
    return {
      order,
      key: keyOf(change.type, change.id),
      ...change,
      base: stored && stored.seq > 0 ? stored.seq : null,
      before: stored && stored.seq > 0 ? stored : null,
      edition: 1,
      sent: [],
      state: "waiting",
    };
  }
  const merged: Entry = {
    ...entry,
    date: change.date,
    op: change.op,
    body: change.body,
    edition: entry.edition + 1,
    state: entry.state === "conflict" ? "conflict" : "waiting",
  };
  delete merged.problem;
  const neverLeft = merged.base === null && merged.sent.length === 0;
  if (neverLeft && merged.state !== "conflict" && change.op === "delete") return null;
  return merged;
}

/** The first entry that may be sent now: in order, and not before what it stands on. */
export function nextToSend(entries: readonly Entry[]): Entry | undefined {
  const open = new Set(entries.map((entry) => entry.key));
  return entries.find(
    (entry) => entry.state === "waiting" && !(entry.after !== undefined && open.has(entry.after)),
  );
}

export type Outcome =
  /** `stored` is null where the server has no such record, and should not. */
  | { do: "done"; stored: Stored | null; plan?: Plan | null }
  | { do: "rebase"; base: number; stored: Stored }
  | { do: "retry"; afterMs: number | null }
  | { do: "sign-in" }
  | { do: "reset" }
  | { do: "conflict"; current: Stored }
  | { do: "refuse"; problem: Problem };

type Answer = { row?: Row; episode?: EpisodeRow; plan?: Plan | null } | undefined;

export function readAnswer(entry: Entry, reply: Reply<Answer>): Outcome {
  if (reply.kind === "network") return { do: "retry", afterMs: null };
  if (reply.kind === "ok") {
    const stored = reply.data?.row ?? reply.data?.episode ?? null;
    // A hotel's sign-in page or a proxy may say "fine" to anything: only our own answer counts.
    if (stored?.id !== entry.id) return { do: "retry", afterMs: null };
    const plan = reply.data?.plan;
    return plan === undefined ? { do: "done", stored } : { do: "done", stored, plan };
  }
  const { problem } = reply;
  if (problem.status === 401) return { do: "sign-in" };
  if (problem.status === 410) return { do: "reset" };
  if (problem.status === 429 || problem.status === 408 || problem.status >= 500) {
    return { do: "retry", afterMs: reply.retryAfterS === null ? null : reply.retryAfterS * 1000 };
  }
  // What is not there need not be deleted.
  if (problem.status === 404 && entry.op === "delete") return { do: "done", stored: null };
  // Another record may stand in the way (an open episode): that is a refusal, not a conflict.
  if (problem.status === 409 && problem.current?.id === entry.id) {
    const { current } = problem;
    const own = entry.sent.some((sent) =>
      sent.op === "delete"
        ? current.deleted
        : sameBody(asStored(entry.type, sent.body), asStored(entry.type, current.body)),
    );
    // The answer to an earlier try was lost: what the server holds is this device's own.
    if (own && current.seq !== entry.base) {
      return { do: "rebase", base: current.seq, stored: current };
    }
    return { do: "conflict", current };
  }
  return { do: "refuse", problem };
}

/** How long to wait before the next try: doubling, at most five minutes, spread a little. */
export function backOff(failures: number, random: number): number {
  const wait = Math.min(300_000, 3_000 * 2 ** Math.max(0, failures - 1));
  return Math.round(wait * (0.8 + 0.4 * random));
}

/** A stored body as it is sent: an event carries its type inside, a morning's date is its address. */
export function bodyToSend(type: string, body: object): Body {
  if (type === "session" || type === "run" || type === "episode") return { ...body };
  if (type !== "morning") return { type, ...body };
  const { date: _date, ...rest } = body as Body;
  return rest;
}

/** A body without what the record's own type and id say already. */
function asStored(type: string, body: object | null): Body | null {
  if (!body) return null;
  const { type: _type, ...rest } = body as Body;
  if (type === "morning") delete rest.date;
  return rest;
}

const DEFAULTS: Record<string, unknown> = {
  load_kg: 0,
  form_ok: true,
  tempo_ok: true,
  analgesic_last_12h: false,
  ill: false,
  guided: false,
  injured: false,
  kind: "easy",
};

function canonical(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item));
    return key === "quality" ? items.sort() : items;
  }
  if (value === null || typeof value !== "object") return value;
  const kept = Object.entries(value)
    .filter(([name, item]) => item !== null && item !== undefined && item !== DEFAULTS[name])
    .filter(([name, item]) => !(name === "quality" && Array.isArray(item) && item.length === 0))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(kept.map(([name, item]) => [name, canonical(item, name)]));
}

/** Whether two bodies say the same: key order, nulls and spelled-out defaults do not count. */
export function sameBody(a: Body | null | undefined, b: Body | null | undefined): boolean {
  return JSON.stringify(canonical(a ?? null)) === JSON.stringify(canonical(b ?? null));
}

export const sameContent = (a: Stored, b: Stored): boolean =>
  a.deleted === b.deleted && sameBody(a.body as Body | null, b.body as Body | null);
