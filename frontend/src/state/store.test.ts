// What happens between two steps of the store: a tap while something is saved, another sign-in.

import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Account } from "../api/types";
import * as snapshot from "../offline/snapshot";
import { put } from "./actions";
import * as store from "./store";

const DAY = "2026-03-20";
const who = (id: string) => ({ id, email: `${id}@example.org`, language: "auto" }) as Account;
const morning = () => put("morning", DAY, DAY, { pain: 2 });

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("offline")));
  await store.openAs(who("a"));
});

afterEach(async () => {
  await store.forget();
  vi.unstubAllGlobals();
});

it("shows nobody what was read for whoever was signed in before", async () => {
  await store.commit([morning()]);
  const read = snapshot.readAll;
  let release = () => undefined as unknown;
  const held = new Promise((resolve) => {
    release = () => resolve(undefined);
  });
  const slow = vi.spyOn(snapshot, "readAll").mockImplementationOnce(async (db) => {
    const all = await read(db);
    await held;
    return all;
  });
  const late = store.changed();
  await vi.waitFor(() => expect(slow).toHaveBeenCalled());
  await store.openAs(who("b"));
  release();
  await late;
  expect(store.account.value?.id).toBe("b");
  expect(store.rows.value).toEqual([]);
});
