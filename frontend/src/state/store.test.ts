// What happens between two steps of the store: a tap while something is saved, another sign-in.

import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Account } from "../api/types";
import { readAccount } from "../offline/database";
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

it("leaves no draft behind that was touched while it was being saved", async () => {
  await store.writeDraft("player", { id: DAY });
  const saved = store.commit([morning()], { dropDraft: "player" });
  // The phone is locked at this moment, and the session is written down once more.
  const touched = store.writeDraft("player", { id: DAY, seenAt: 2 });
  expect(await saved).toBe(true);
  await touched;
  expect(await store.readDraft("player")).toBeNull();
});

it("keeps the next one that was begun meanwhile", async () => {
  const saved = store.commit([morning()], { dropDraft: "run" });
  await store.writeDraft("run", { id: "next" });
  await saved;
  expect(await store.readDraft("run")).toEqual({ id: "next" });
});

it("keeps the draft of what could not be saved", async () => {
  await store.writeDraft("run", { id: "1" });
  const save = store.commit([{ ...morning(), body: { pain: () => 1 } }], { dropDraft: "run" });
  expect(await save).toBe(false);
  expect(await store.readDraft("run")).toEqual({ id: "1" });
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

it("does not remember whoever signs out while the account is still asked for", async () => {
  let answer = (_: Response) => undefined as unknown;
  vi.stubGlobal("fetch", (url: string) =>
    url === "/api/account"
      ? new Promise((resolve) => {
          answer = resolve;
        })
      : Promise.reject(new TypeError("offline")),
  );
  await store.openAs(who("b"));
  const gone = store.forget();
  answer(Response.json(who("b")));
  await gone;
  await new Promise((done) => setTimeout(done, 20));
  expect(await readAccount()).toBeNull();
  expect(store.account.value).toBeNull();
});

it("keeps no answer about an account that somebody else has taken the place of", async () => {
  // An archive that is brought back takes its time.
  await store.openAs(who("b"));
  await store.keepAccount({ ...who("a"), distance_unit: "mi" });
  expect(store.account.value?.id).toBe("b");
  expect((await readAccount())?.id).toBe("b");
  await store.keepAccount({ ...who("b"), distance_unit: "mi" });
  expect((await readAccount())?.distance_unit).toBe("mi");
});
