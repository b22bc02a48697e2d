import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Account } from "../api/types";
import { today } from "../state/clock";
import { type NoteDraft, newNote } from "../state/noteForm";
import { forget, openAs, readDraft, writeDraft } from "../state/store";
import { toForm } from "./keep";
import type { Watch } from "./watch";

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 2, 20, 18);
const watch: Watch = { noun: "sitting", before: null, seat: null, startedAt: NOW - 20 * MINUTE };
const values = { note: "on the new cushion", seat: "car", minutes: "5" };

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("offline")));
  await openAs({ id: "a", email: "a@example.org", language: "auto" } as Account);
});

afterEach(async () => {
  await forget();
  vi.unstubAllGlobals();
});

it("puts its minutes into the form that was begun before it", async () => {
  await writeDraft("note/sitting", newNote("1", today.value, values));
  expect(await toForm(watch, NOW)).toBe("log/sitting");
  const draft = await readDraft<NoteDraft>("note/sitting");
  expect(draft).toMatchObject({ id: "1", values: { ...values, minutes: "20" } });
});

it("begins a form of its own where the other one is of another day", async () => {
  await writeDraft("note/sitting", newNote("1", "2020-01-01", values));
  await toForm({ ...watch, seat: "sofa" }, NOW);
  const draft = await readDraft<NoteDraft>("note/sitting");
  expect(draft?.id).not.toBe("1");
  expect(draft?.values).toEqual({ minutes: "20", seat: "sofa" });
});
