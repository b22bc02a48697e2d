// One typed fetch. It never throws: a missing network is an answer like any other.

import { signal } from "@preact/signals";
import { spoken } from "../messages";
import type { Problem } from "./types";

export type Reply<T> =
  | { kind: "ok"; status: number; data: T }
  | { kind: "problem"; problem: Problem; retryAfterS: number | null }
  | { kind: "network" };

export type Method = "GET" | "PUT" | "POST" | "DELETE";

const PATIENCE_MS = 20_000;
/** A file takes its time to send, and the server to read it. */
const FILE_PATIENCE_MS = 180_000;
const NO_NETWORK = { kind: "network" } as const;
const TOO_LARGE = 413;
const BYTES = "application/octet-stream";

/** Minutes by which this device's clock is ahead of the server's, by its last answer. */
export const clockAhead = signal(0);

let runner: string | null = null;

/** From now on every request says whose log this page holds: another tab may change the sign-in. */
export function speakFor(id: string | null): void {
  runner = id;
}

let credentials: RequestCredentials = "same-origin";

/** From now on requests show no sign-in: the page is a link's, and the device may be anybody's. */
export function speakForNobody(): void {
  credentials = "omit";
}

export async function request<T>(
  method: Method,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
  patienceMs = body instanceof Blob ? FILE_PATIENCE_MS : PATIENCE_MS,
): Promise<Reply<T>> {
  const giveUp = new AbortController();
  const isBytes = body instanceof Blob || body instanceof ArrayBuffer;
  const patience = setTimeout(() => giveUp.abort(), patienceMs);
  const askedAt = Date.now();
  try {
    const response = await fetch(path, {
      method,
      credentials,
      cache: "no-store",
      headers: {
        "Accept-Language": spoken,
        ...(body === undefined ? {} : { "Content-Type": isBytes ? BYTES : "application/json" }),
        ...(runner === null ? {} : { "Restride-Runner": runner }),
        ...headers,
      },
      body: body === undefined ? null : isBytes ? body : JSON.stringify(body),
      signal: giveUp.signal,
    });
    return await read<T>(response, askedAt);
  } catch {
    // No network, a time-out, or an answer cut off in the middle: all are "try again".
    return NO_NETWORK;
  } finally {
    clearTimeout(patience);
  }
}

async function read<T>(response: Response, askedAt: number): Promise<Reply<T>> {
  const { status } = response;
  if (response.ok) {
    const data = status === 204 ? undefined : await response.json();
    compareClocks(response, askedAt);
    return { kind: "ok", status, data: data as T };
  }
  const problem = await readProblem(response);
  if (problem) compareClocks(response, askedAt);
  // A "no" that is not in our words comes from something in between, like a hotel's network.
  else if (status < 500 && status !== 429 && status !== TOO_LARGE) return NO_NETWORK;
  return {
    kind: "problem",
    problem: { ...problem, status, code: problem?.code ?? `http_${status}` },
    retryAfterS: retryAfter(response),
  };
}

/** Null where it is not the server's own: a gateway on the way may speak JSON as well. */
async function readProblem(response: Response): Promise<Partial<Problem> | null> {
  try {
    const told = (await response.json()) as Partial<Problem> | null;
    return told?.status === response.status && typeof told.code === "string" ? told : null;
  } catch {
    return null;
  }
}

/** Seconds, or a date by the server's own clock. */
function retryAfter({ headers }: Response): number | null {
  const header = headers.get("Retry-After");
  if (header === null) return null;
  if (/^\d+$/.test(header)) return Number(header);
  const now = Date.parse(headers.get("Date") ?? "") || Date.now();
  const seconds = (Date.parse(header) - now) / 1000;
  return Number.isNaN(seconds) ? null : Math.max(0, seconds);
}

function compareClocks({ headers }: Response, askedAt: number): void {
  const told = Date.parse(headers.get("Date") ?? "");
  if (Number.isNaN(told)) return;
  // The answer was written about half-way between asking and hearing it.
  clockAhead.value = Math.round(((askedAt + Date.now()) / 2 - told) / 60_000);
}

/** Where a record of this type lives, with the day of the device and the seq it is based on. */
export function recordPath(
  type: string,
  id: string,
  query: { today?: string; base?: number | null } = {},
): string {
  const folder =
    { session: "sessions", run: "runs", morning: "mornings", episode: "episodes" }[type] ??
    "events";
  const search = new URLSearchParams();
  if (query.today) search.set("today", query.today);
  if (query.base !== null && query.base !== undefined) search.set("base", String(query.base));
  const tail = search.size > 0 ? `?${search}` : "";
  return `/api/${folder}/${encodeURIComponent(id)}${tail}`;
}
