// What the pages read: signals fed from the device's own storage, never from the network.

import { batch, computed, signal } from "@preact/signals";
import { request, speakFor } from "../api/client";
import type { Account, Calendar, EpisodeRow, Plan, Row } from "../api/types";
import { dropShared } from "../imports/shared";
import type { Units } from "../lib/units";
import { speaksOther, spoken, t } from "../messages";
import { keepLanguage } from "../messages/languages";
import * as device from "../offline/database";
import * as storage from "../offline/db";
import { close, type Opened, openLast, openStorage } from "../offline/opened";
import type { Change, Entry } from "../offline/outbox";
import { readAll, type Snapshot } from "../offline/snapshot";
import { type Sync, type SyncState, startSync } from "../offline/sync";
import { today } from "./clock";
import { askToKeep } from "./persistence";
import { settingsOf } from "./settings";
import { say } from "./toast";

/**
 * `held`: an older version is open in another tab. `newer`: a newer one has been here already.
 * `blocked`: the browser keeps nothing for us.
 */
export type Opening = "opening" | "signed_out" | "ready" | "held" | "newer" | "blocked";

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

const CLEARING_MS = 1_000;

let db: device.RunnerDb | null = null;
let sync: Sync | null = null;
let channel: BroadcastChannel | null = null;

async function refresh(): Promise<void> {
  const own = db;
  if (!own) return;
  const all = await readAll(own);
  // Somebody may have signed out, or somebody else in, while it was read.
  if (db === own) show(all);
}

function show(all: Snapshot): void {
  rows.value = all.rows;
  episodes.value = all.episodes;
  outbox.value = all.outbox;
  plan.value = all.plan;
  meta.value = all.meta;
}

/** What is in storage has changed: the pages and the other tabs read it anew. */
export async function changed(): Promise<void> {
  await refresh();
  channel?.postMessage("changed");
}

/** Opens what this device knows; no network is needed. */
export const open = (): Promise<void> => goOnWith(openLast);

/** Opens this runner's own database; another runner's entries stay in theirs. */
export async function openAs(who: Account): Promise<void> {
  closeDb();
  await goOnWith(async (watch) => {
    const found = await openStorage(who, watch);
    try {
      await device.writeAccount(who);
    } catch (fault) {
      close(found);
      throw fault;
    }
    return found;
  });
}

async function goOnWith(
  openOne: (watch: Required<device.Watch>) => Promise<Opened | null>,
): Promise<void> {
  let gone = false;
  const watch = {
    held,
    ended(how: device.End) {
      gone = true;
      ended(how);
    },
  };
  try {
    const found = await openOne(watch);
    // Another tab may have taken the database away while it was read; that has been said.
    if (gone) close(found);
    else if (found) goOn(found);
    else showSignedOut();
  } catch (fault) {
    if (gone) return;
    closeDb();
    opening.value = device.isNewer(fault) ? "newer" : "blocked";
  }
}

/** Shows what was read, and begins to send and to fetch. */
function goOn(found: Opened): void {
  const who = found.account;
  ({ db, channel } = found);
  if (speaksOther(who.language)) {
    location.reload();
    return;
  }
  speakFor(who.id);
  if (channel) channel.onmessage = () => void refresh().catch(() => undefined);
  sync = startSync({
    db,
    runner: who.id,
    today: () => today.value,
    changed,
    state: (state) => {
      syncState.value = state;
    },
    done: () => void afterPull().catch(() => undefined),
    restored: () => say(t.sync.restored),
    locks: navigator.locks,
  });
  batch(() => {
    account.value = who;
    show(found.all);
    opening.value = "ready";
  });
  if (found.isOld()) void refresh().catch(() => undefined);
  sync.kick();
  void freshAccount(who.id);
}

/** In what words and units the server tells a timeline. */
export const timelineWords = (): string => `${spoken} ${settings.value.weight_unit}`;

/** What no log waits for: what is fetched at leisure, and what reminders need to know. */
async function afterPull(): Promise<void> {
  const [{ fetchLeisurely }, { keepUp }] = await Promise.all([
    import("../offline/afterPull"),
    import("../reminders/follow"),
  ]);
  if (db) await fetchLeisurely(db, today.value, timelineWords(), changed);
  await keepUp();
}

function held(): void {
  opening.value = "held";
}

function ended(how: device.End): void {
  closeDb();
  if (how === "wiped") showSignedOut();
  else if (how === "newer") opening.value = "newer";
  else {
    // The browser took the storage away: go on with what there is once it has done so.
    opening.value = "opening";
    setTimeout(() => void open(), CLEARING_MS);
  }
}

/** Settings changed on another device. Without a network the known ones stay. */
async function freshAccount(id: string): Promise<void> {
  const before = account.value;
  const reply = await request<Account>("GET", "/api/account");
  // What was chosen here meanwhile is newer than the answer.
  if (reply.kind === "ok" && reply.data?.id === id && account.value === before) {
    await keepAccount(reply.data);
  }
}

function closeDb(): void {
  sync?.stop();
  if (db) close({ db, channel });
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
  await device.writeAccount(null);
  if (who) await device.wipeRunner(who.id);
  await dropShared().catch(() => undefined);
  showSignedOut();
}

function showSignedOut(): void {
  closeDb();
  speakFor(null);
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
  // The answer may come once this runner has signed out, or somebody else in.
  if (!db || account.value?.id !== who.id) return;
  account.value = who;
  await device.writeAccount(who).catch(() => undefined);
  keepLanguage(who.language);
}

/** Does something in storage. False, and a word on the screen, where storage refuses. */
export async function inStorage(work: (db: device.RunnerDb) => Promise<unknown>): Promise<boolean> {
  if (!db) return false;
  try {
    await work(db);
    storageTrouble.value = false;
    return true;
  } catch {
    storageTrouble.value = true;
    return false;
  }
}

/** Saves on the device and returns true; the sending follows by itself. */
export async function commit(
  changes: readonly Change[],
  also: storage.Also = {},
): Promise<boolean> {
  if (!(await inStorage((open) => storage.save(open, changes, also)))) return false;
  await tellAndSend();
  // Left behind, it would be where the next one of its kind begins, and take this one's place.
  const { dropDraft } = also;
  if (dropDraft) await inStorage((open) => storage.dropSaved(open, dropDraft, changes));
  void askToKeep();
  return true;
}

/** What is in storage has changed and may have something to send. */
export async function tellAndSend(): Promise<void> {
  await changed().catch(() => undefined);
  sync?.kick();
}

export async function setMeta(name: string, value: unknown): Promise<void> {
  await inStorage((open) => open.put("meta", value, name));
  await refresh().catch(() => undefined);
}

export async function readDraft<T>(name: string): Promise<T | null> {
  if (!db) return null;
  const draft = device.reading(db, ["drafts"], (tx) => tx.objectStore("drafts").get(name));
  return ((await draft.catch(() => undefined)) as T | undefined) ?? null;
}

/** False where storage refuses, which has been said: what the draft is made of has to stay then. */
export const writeDraft = (name: string, value: unknown): Promise<boolean> =>
  inStorage((open) => open.put("drafts", value, name));

export async function dropDraft(name: string): Promise<void> {
  await inStorage((open) => open.delete("drafts", name));
}
