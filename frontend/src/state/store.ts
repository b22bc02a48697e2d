// What the pages read: signals fed from the device's own storage, never from the network.

import { computed, signal } from "@preact/signals";
import { request } from "../api/client";
import type { Account, Calendar, EpisodeRow, Plan, Row } from "../api/types";
import type { Units } from "../lib/units";
import { speaksOther } from "../messages";
import { keepLanguage } from "../messages/languages";
import * as storage from "../offline/db";
import type { Change, Entry } from "../offline/outbox";
import { type Sync, type SyncState, startSync } from "../offline/sync";
import { today } from "./clock";
import { settingsOf } from "./settings";

export type Opening = "opening" | "signed_out" | "ready" | "blocked";

export const opening = signal<Opening>("opening");
export const account = signal<Account | null>(null);
export const rows = signal<Row[]>([]);
export const episodes = signal<EpisodeRow[]>([]);
export const outbox = signal<Entry[]>([]);
export const plan = signal<Plan | null>(null);
export const meta = signal<Map<string, unknown>>(new Map());
export const syncState = signal<SyncState>("idle");
/** A save was refused by storage; the message stays until the next save works. */
export const storageTrouble = signal(false);

/** An account that an earlier version kept lacks some, until the server has told them. */
export const settings = computed(() => settingsOf(account.value));
export const units = computed<Units>(() => ({
  distance: settings.value.distance_unit,
  weight: settings.value.weight_unit,
}));
/** The week and the next four, as of the last pull. */
export const calendar = computed(
  () => (meta.value.get("calendar") as Calendar | null | undefined) ?? null,
);
export const waiting = computed(() => outbox.value.filter((entry) => entry.state === "waiting"));
export const needsLook = computed(() => outbox.value.filter((entry) => entry.state !== "waiting"));
/** Whether this device has ever had the runner's whole log. */
export const hasPulled = computed(() => meta.value.get("pulled") === true);

/** Rows that are there (no tombstones), newest day first. */
export const liveRows = computed(() =>
  rows.value
    .filter((row) => !row.deleted && row.body !== null)
    .sort((a, b) => momentOf(b).localeCompare(momentOf(a))),
);

export const episode = computed(
  () => episodes.value.find((one) => !one.deleted && one.body?.ended === null) ?? null,
);

/** For sorting: the local time where there is one, else the day's morning. */
export function momentOf(row: Row): string {
  const at = row.body?.at;
  return typeof at === "string" ? at.slice(0, 19) : row.date;
}

let db: storage.RunnerDb | null = null;
let sync: Sync | null = null;
let channel: BroadcastChannel | null = null;

async function refresh(): Promise<void> {
  if (!db) return;
  const all = await storage.readAll(db);
  rows.value = all.rows;
  episodes.value = all.episodes;
  outbox.value = all.outbox;
  plan.value = all.plan;
  meta.value = all.meta;
}

async function changed(): Promise<void> {
  await refresh();
  channel?.postMessage("changed");
}

/** Opens what this device knows; no network is needed. */
export async function open(): Promise<void> {
  try {
    const known = await storage.readAccount();
    if (known) await openAs(known);
    else opening.value = "signed_out";
  } catch {
    opening.value = "blocked";
  }
}

/** Opens this runner's own database; another runner's entries stay in theirs. */
export async function openAs(who: Account): Promise<void> {
  closeDb();
  db = await storage.openRunner(who.id);
  await storage.writeAccount(who);
  if (speaksOther(who.language)) return location.reload();
  account.value = who;
  await refresh();
  channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(`r-${who.id}`);
  if (channel) channel.onmessage = () => void refresh().catch(() => undefined);
  sync = startSync({
    db,
    runner: who.id,
    today: () => today.value,
    changed,
    state: (state) => {
      syncState.value = state;
    },
    locks: navigator.locks,
  });
  opening.value = "ready";
  sync.kick();
  void freshAccount(who.id);
}

/** Settings changed on another device. Without a network the known ones stay. */
async function freshAccount(id: string): Promise<void> {
  const reply = await request<Account>("GET", "/api/account");
  if (reply.kind === "ok" && reply.data.id === id && account.value?.id === id) {
    await keepAccount(reply.data);
  }
}

function closeDb(): void {
  sync?.stop();
  channel?.close();
  db?.close();
  db = null;
  sync = null;
  channel = null;
}

export function kickSync(): void {
  sync?.kick();
}

/** Forgets this runner on this device. The caller has warned of what is unsent. */
export async function forget(): Promise<void> {
  const who = account.value;
  closeDb();
  await storage.writeAccount(null);
  if (who) await storage.wipeRunner(who.id);
  account.value = null;
  rows.value = [];
  episodes.value = [];
  outbox.value = [];
  plan.value = null;
  meta.value = new Map();
  opening.value = "signed_out";
}

/** Another language is spoken from the next start on, so that no page changes under a hand. */
export async function keepAccount(who: Account): Promise<void> {
  account.value = who;
  await storage.writeAccount(who);
  keepLanguage(who.language);
}

type Also = { meta?: Record<string, unknown>; dropDraft?: string };

/** Saves on the device and returns true; the sending follows by itself. */
export async function commit(changes: readonly Change[], also: Also = {}): Promise<boolean> {
  if (!db) return false;
  try {
    await storage.save(db, changes, also);
    storageTrouble.value = false;
    await changed();
  } catch {
    storageTrouble.value = true;
    return false;
  }
  sync?.kick();
  void askForPersistence();
  return true;
}

let asked = false;
async function askForPersistence(): Promise<void> {
  if (asked) return;
  asked = true;
  try {
    if (!(await navigator.storage?.persisted?.())) await navigator.storage?.persist?.();
  } catch {
    // The browser decides; without it the server's copy is the safety net.
  }
}

export async function setMeta(name: string, value: unknown): Promise<void> {
  await db?.put("meta", value, name);
  await refresh();
}

export async function readDraft<T>(name: string): Promise<T | null> {
  return ((await db?.get("drafts", name)) as T | undefined) ?? null;
}

export async function writeDraft(name: string, value: unknown): Promise<void> {
  try {
    await db?.put("drafts", value, name);
  } catch {
    storageTrouble.value = true;
  }
}

export async function dropDraft(name: string): Promise<void> {
  await db?.delete("drafts", name);
}

/** Keep mine: send it again on top of what the server has now. */
export async function keepMine(entry: Entry): Promise<void> {
  if (!db || !entry.current) return;
  const { current: _current, problem: _problem, ...rest } = entry;
  await storage.putEntry(
    db,
    { ...rest, state: "waiting", base: entry.current.seq, before: entry.current, sent: [] },
    entry.edition,
  );
  await changed();
  sync?.kick();
}

/** Keep the other, or throw a refused edit away: back to what the server has. */
export async function keepTheirs(entry: Entry): Promise<void> {
  if (!db) return;
  await storage.discard(db, entry, entry.current ?? entry.before);
  await changed();
  sync?.kick();
}

/** Send a refused entry again as it is. */
export async function sendAgain(entry: Entry): Promise<void> {
  if (!db) return;
  const { problem: _problem, ...rest } = entry;
  await storage.putEntry(db, { ...rest, state: "waiting" }, entry.edition);
  await changed();
  sync?.kick();
}
