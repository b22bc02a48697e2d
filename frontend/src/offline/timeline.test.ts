import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openRunner, type RunnerDb } from "./database";
import { json } from "./server.fake";
import { readAll } from "./snapshot";
import { keepTimeline } from "./timeline";

let db: RunnerDb;
let asked: string[];
let answer: () => Response | Promise<Response>;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  db = await openRunner("r1");
  asked = [];
  answer = () => json({ today: "2026-01-10", weeks: [] });
  vi.stubGlobal("fetch", async (path: string) => {
    asked.push(path);
    return answer();
  });
});

afterEach(() => {
  db.close();
  vi.unstubAllGlobals();
});

const kept = async () => (await readAll(db)).meta.get("timeline");
const keep = (day = "2026-01-10", words = "en kg") => keepTimeline(db, day, words);

it("is asked for once for the same log, day and words", async () => {
  await db.put("meta", 4, "since");
  expect(await keep()).toBe(true);
  expect(await keep()).toBe(false);
  expect(asked).toEqual(["/api/timeline?today=2026-01-10"]);
  expect(await kept()).toMatchObject({ text: '{"today":"2026-01-10","weeks":[]}' });
  await db.put("meta", 5, "since");
  expect(await keep()).toBe(true);
  expect(await keep("2026-01-11")).toBe(true);
  expect(await keep("2026-01-11", "de kg")).toBe(true);
  expect(asked).toHaveLength(4);
});

it("stays as it is without a network, and when something in between answers", async () => {
  await keep();
  const before = await kept();
  for (const other of [
    () => new Response("<p>Sign in to our network</p>", { status: 200 }),
    () => json({ welcome: "guest" }),
    () => json({ status: 500, code: "fault" }, 500),
    () => json({ status: 401, code: "not_signed_in" }, 401),
  ]) {
    answer = other;
    expect(await keep("2026-01-11")).toBe(false);
  }
  expect(await kept()).toEqual(before);
});

it("goes when no episode is open any more", async () => {
  await keep();
  answer = () => json({ status: 404, code: "no_episode" }, 404);
  expect(await keep("2026-01-11")).toBe(true);
  expect(await kept()).toMatchObject({ text: null });
});

it("keeps no answer from before what was pulled meanwhile", async () => {
  await db.put("meta", 4, "since");
  let late = (_: Response) => undefined as unknown;
  answer = () =>
    new Promise((resolve) => {
      late = resolve;
    });
  const first = keep();
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  await db.put("meta", 5, "since");
  answer = () => json({ today: "2026-01-10", weeks: ["new"] });
  expect(await keep()).toBe(true);
  late(json({ today: "2026-01-10", weeks: ["old"] }));
  expect(await first).toBe(false);
  expect(await kept()).toMatchObject({ text: '{"today":"2026-01-10","weeks":["new"]}' });
});
