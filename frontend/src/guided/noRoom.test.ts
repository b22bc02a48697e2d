// What was timed, on its way to its form, where the device has no room left.

import "fake-indexeddb/auto";
import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Account } from "../api/types";
import { forget, openAs, readDraft, storageTrouble } from "../state/store";
import * as stopwatch from "../stopwatch/keep";
import * as timer from "../timer/live";
import { TIMED_RUN } from "../timer/log";
import { startRun } from "../timer/timer";

const MINUTE = 60_000;
const WR1 = { step: "WR1", pattern: { repeats: 6, walk_s: 240, run_s: 60 } };

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("offline")));
  await openAs({ id: "a", email: "a@example.org", language: "auto" } as Account);
});

afterEach(async () => {
  await forget();
  vi.unstubAllGlobals();
});

function refuse(): void {
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
}

it("keeps a timed run, and says why it does not go on", async () => {
  timer.beginWith(WR1);
  timer.turn(startRun);
  await vi.waitFor(async () => expect(await timer.readKept()).not.toBeNull());
  refuse();
  expect(await timer.toForm()).toBe(false);
  expect(storageTrouble.value).toBe(true);
  expect(timer.timer.value).not.toBeNull();
  expect(await timer.readKept()).not.toBeNull();
  vi.restoreAllMocks();
  expect(await timer.toForm()).toBe(true);
  expect(await readDraft(TIMED_RUN)).not.toBeNull();
  expect(await timer.readKept()).toBeNull();
});

it("keeps what the stopwatch has counted", async () => {
  const startedAt = Date.now() - 20 * MINUTE;
  const watch = { noun: "sitting", before: null, seat: null, startedAt } as const;
  await stopwatch.keepWatch(watch);
  refuse();
  expect(await stopwatch.toForm(watch, Date.now())).toBeNull();
  expect(storageTrouble.value).toBe(true);
  expect(await stopwatch.readWatch()).toEqual(watch);
});
