import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Account } from "../api/types";
import { databaseName, type End, openRunner, wipeRunner, writeAccount } from "./database";
import { save } from "./db";
import { beginReading, close, openLast, openStorage } from "./opened";

const RUNNER = "a";
const account = { id: RUNNER, email: "a@example.org" } as Account;

const listener = () => {
  const told: ("held" | End)[] = [];
  return {
    told,
    watch: { held: () => void told.push("held"), ended: (how: End) => void told.push(how) },
  };
};

async function logMorning(date: string): Promise<void> {
  const db = await openRunner(RUNNER);
  await save(db, [{ type: "morning", id: date, date, op: "put", body: { pain: 2 } }]);
  db.close();
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe("what the last runner has here", () => {
  it("is nothing where nobody is signed in", async () => {
    beginReading();
    expect(await openLast(listener().watch)).toBeNull();
  });

  it("is read before anybody asks for it, and anew the next time", async () => {
    await writeAccount(account);
    await logMorning("2026-03-01");
    beginReading();
    const first = await openLast(listener().watch);
    expect(first?.account).toEqual(account);
    expect(first?.all.rows.map((row) => row.date)).toEqual(["2026-03-01"]);
    await logMorning("2026-03-02");
    const second = await openLast(listener().watch);
    expect(second?.all.rows).toHaveLength(2);
    close(first);
    close(second);
  });

  it("tells what became of it before anybody listened", async () => {
    await writeAccount(account);
    beginReading();
    await vi.waitFor(async () => {
      const names = (await indexedDB.databases()).map((one) => one.name);
      expect(names).toContain(databaseName(RUNNER));
    });
    await wipeRunner(RUNNER);
    const { told, watch } = listener();
    const found = openLast(watch);
    expect(told).toEqual(["wiped"]);
    close(await found.catch(() => null));
  });
});

it("knows that another tab has written since it was read", async () => {
  const found = await openStorage(account, listener().watch);
  expect(found.isOld()).toBe(false);
  const other = new BroadcastChannel(`r-${RUNNER}`);
  other.postMessage("changed");
  await vi.waitFor(() => expect(found.isOld()).toBe(true));
  other.close();
  close(found);
});
