// One typed fetch. It never throws: a missing network is an answer like any other.

import { spoken } from "../messages";
import type { Problem } from "./types";

export type Reply<T> =
  | { kind: "ok"; status: number; data: T }
  | { kind: "problem"; problem: Problem; retryAfterS: number | null }
  | { kind: "network" };

export type Method = "GET" | "PUT" | "POST" | "DELETE";

const PATIENCE_MS = 20_000;

async function readProblem(response: Response): Promise<Problem> {
  try {
    const body = (await response.json()) as Partial<Problem>;
    return { ...body, status: response.status, code: body.code ?? `http_${response.status}` };
  } catch {
    return { status: response.status, code: `http_${response.status}` };
  }
}

function retryAfter(response: Response): number | null {
  const header = response.headers.get("Retry-After");
  const seconds = header === null ? Number.NaN : Number(header);
  return Number.isFinite(seconds) ? seconds : null;
}

export async function request<T>(method: Method, path: string, body?: unknown): Promise<Reply<T>> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      credentials: "same-origin",
      cache: "no-store",
      headers: {
        "Accept-Language": spoken,
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      },
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.ok) {
      const data = response.status === 204 ? undefined : await response.json();
      return { kind: "ok", status: response.status, data: data as T };
    }
  } catch {
    // No network, a time-out, or an answer cut off in the middle: all are "try again".
    return { kind: "network" };
  }
  return {
    kind: "problem",
    problem: await readProblem(response),
    retryAfterS: retryAfter(response),
  };
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
