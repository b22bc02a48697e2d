import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { EpisodeRow } from "../api/types";
import { openRunner, type RunnerDb } from "./database";
import { keepEpisode } from "./earlier";
import { json } from "./server.fake";
import { readAll } from "./snapshot";

let db: RunnerDb;
let asked: string[];
let answer: () => Response;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  db = await openRunner("r1");
  asked = [];
  answer = () => json({ today: "2024-06-01", weeks: [] });
  vi.stubGlobal("fetch", async (path: string) => {
    asked.push(path);
    return answer();
  });
});

afterEach(() => {
  db.close();
  vi.unstubAllGlobals();
});

const ended = (seq = 3): EpisodeRow =>
  ({
    id: "e1",
    seq,
    deleted: false,
    body: { started: "2024-03-01", ended: "2024-06-01" },
  }) as EpisodeRow;
const keepIt = (one = ended(), words = "en kg") => keepEpisode(db, one, words);
const log = (id: string, date: string, seq: number, deleted = false) =>
  db.put("rows", {
    ...{ key: `fall:${id}`, type: "fall", id, date, seq, deleted },
    body: deleted ? null : {},
  });

it("keeps an ended episode until a row of its days is another", async () => {
  await log("in", "2024-05-01", 5);
  expect(await keepIt()).toBe(true);
  expect(await keepIt()).toBe(false);
  expect(asked).toEqual(["/api/timeline?episode=e1"]);
  // Days that are not its own, and a new day, change nothing.
  await log("later", "2024-06-02", 6);
  await log("before", "2024-01-30", 7);
  await db.put("meta", 7, "since");
  expect(await keepIt()).toBe(false);
  const changes = [
    () => log("in", "2024-05-01", 8),
    // It moved out of these days, and another came in for it.
    () => log("in", "2024-07-01", 9),
    () => log("later", "2024-06-01", 10),
    // Runs of the 30 days before are looked back on.
    () => log("before", "2024-01-31", 11),
    () => log("later", "2024-06-01", 12, true),
    () => db.put("meta", "another", "generation"),
  ];
  for (const change of changes) {
    await change();
    expect(await keepIt()).toBe(true);
    expect(await keepIt()).toBe(false);
  }
  expect(await keepIt(ended(4))).toBe(true);
  expect(await keepIt(ended(4), "de kg")).toBe(true);
  expect((await readAll(db)).meta.get("timeline/e1")).toMatchObject({
    text: '{"today":"2024-06-01","weeks":[]}',
  });
});

it("keeps no episode that the server does not know to have ended", async () => {
  // It tells the open one, as of today.
  answer = () => json({ today: "2026-01-10", weeks: [] });
  expect(await keepIt()).toBe(false);
  answer = () => json({ status: 404, code: "not_found" }, 404);
  expect(await keepIt()).toBe(false);
  answer = () => new Response("<p>Sign in to our network</p>", { status: 200 });
  expect(await keepIt()).toBe(false);
  expect((await readAll(db)).meta.has("timeline/e1")).toBe(false);
  const open = { ...ended(), body: { ...ended().body, ended: null } } as EpisodeRow;
  expect(await keepIt(open)).toBe(false);
  expect(asked).toHaveLength(3);
});
