// The rules as the server has them, and the device's copy of them: open to everybody, nothing of
// the runner's in it. It is kept in the browser's cache, apart from the log.

import { request } from "../api/client";
import type { Protocol, Rules } from "../api/types";
import { spoken } from "../messages";

export type Rulebook = { rules: Rules; protocols: Protocol[] };

const CACHE = "restride-rules";
export const PROTOCOLS = ["pht", "strain", "careful", "prevent"] as const;

const address = (): string => `/rules-copy/${spoken}`;
/** Missing where the page is not served safely; then nothing is kept. */
const store = (): CacheStorage | undefined => globalThis.caches;

export async function readCopy(): Promise<Rulebook | null> {
  const kept = await store()
    ?.match(address(), { cacheName: CACHE })
    .catch(() => undefined);
  return kept ? ((await kept.json()) as Rulebook) : null;
}

async function keepCopy(rulebook: Rulebook): Promise<void> {
  const cache = await store()?.open(CACHE);
  await cache?.put(address(), new Response(JSON.stringify(rulebook)));
}

/** Asks the server, and keeps what it says. Null without a connection. */
export async function fetchRules(): Promise<Rulebook | null> {
  const rules = await request<Rules>("GET", "/api/rules");
  const found = await Promise.all(
    PROTOCOLS.map((name) => request<Protocol>("GET", `/api/protocols/${name}`)),
  );
  const protocols = found.flatMap((one) => (one.kind === "ok" ? [one.data] : []));
  if (rules.kind !== "ok" || protocols.length < PROTOCOLS.length) return null;
  const rulebook = { rules: rules.data, protocols };
  // Without room for a copy it is shown all the same.
  await keepCopy(rulebook).catch(() => undefined);
  return rulebook;
}
