// The questions and how their outcome is found, as the server hands them out, and the device's
// copy of them: nothing of the runner's is in it, so it stands in the browser's cache.

import { request } from "../api/client";
import type { Asked } from "../api/types";
import { spoken } from "../messages";

const CACHE = "restride-screening";

const address = (): string => `/screening-copy/${spoken}`;
/** Missing where the page is not served safely; then nothing is kept. */
const store = (): CacheStorage | undefined => globalThis.caches;

export async function readAsked(): Promise<Asked | null> {
  const kept = await store()
    ?.match(address(), { cacheName: CACHE })
    .catch(() => undefined);
  return kept ? ((await kept.json()) as Asked) : null;
}

/** Asks the server, and keeps what it says. Null without a connection. */
export async function fetchAsked(): Promise<Asked | null> {
  const reply = await request<Partial<Asked>>("GET", "/api/screening");
  // Something between us and the server may answer anything with "fine".
  if (reply.kind !== "ok" || !isAsked(reply.data)) return null;
  const { data } = reply;
  const cache = await store()
    ?.open(CACHE)
    .catch(() => undefined);
  // Without room for a copy it is asked all the same.
  await cache?.put(address(), new Response(JSON.stringify(data))).catch(() => undefined);
  return data;
}

const isAsked = (data: Partial<Asked> | null): data is Asked =>
  Array.isArray(data?.questions) && data.scoring !== undefined;
