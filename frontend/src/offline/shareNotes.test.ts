import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openRunner, type RunnerDb } from "./database";
import { json } from "./server.fake";
import { SETTLED } from "./settled";
import { keepShareNotes } from "./shareNotes";
import { readAll } from "./snapshot";

const note = (id: string) => ({ id, label: "Anna", by: "Anna Berg", text: "Hello", limits: null });

let db: RunnerDb;
let waiting: string[];
let asked: string[];
let answer: (() => Response) | null;

/** As the server does it: a list of what waits, and a note that goes once. */
function serve(path: string, method: string): Response {
  if (answer) return answer();
  if (method === "GET") return json({ notes: waiting.map(note) });
  const id = path.split("/").at(-1) ?? "";
  if (!waiting.includes(id)) return json({ status: 404, code: "not_found" }, 404);
  waiting = waiting.filter((one) => one !== id);
  return new Response(null, { status: 204 });
}

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  db = await openRunner("r1");
  [waiting, asked, answer] = [["a", "b"], [], null];
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    asked.push(`${init.method} ${path}`);
    return serve(path, init.method ?? "GET");
  });
});

afterEach(() => {
  db.close();
  vi.unstubAllGlobals();
});

const meta = async (name: string) => (await readAll(db)).meta.get(name);
const kept = async () => ((await meta("shareNotes")) as { id: string }[])?.map((one) => one.id);

it("keeps what waits, and says whether that is new", async () => {
  expect(await keepShareNotes(db)).toBe(true);
  expect(await kept()).toEqual(["a", "b"]);
  expect(await keepShareNotes(db)).toBe(false);
  waiting = ["b"];
  expect(await keepShareNotes(db)).toBe(true);
  expect(await kept()).toEqual(["b"]);
});

it("keeps nothing where there was and is nothing", async () => {
  waiting = [];
  expect(await keepShareNotes(db)).toBe(false);
  expect(await meta("shareNotes")).toBeUndefined();
});

it("settles once, whether the server knew of it or not", async () => {
  await db.put("meta", "waiting", `${SETTLED}a`);
  await db.put("meta", "waiting", `${SETTLED}gone`);
  await keepShareNotes(db);
  expect(await kept()).toEqual(["b"]);
  expect(await meta(`${SETTLED}a`)).toBe("told");
  expect(await meta(`${SETTLED}gone`)).toBe("told");
  await keepShareNotes(db);
  expect(asked.filter((one) => one.startsWith("DELETE"))).toEqual([
    "DELETE /api/share-notes/a",
    "DELETE /api/share-notes/gone",
  ]);
});

it("goes on waiting without a network, and when something in between answers", async () => {
  await keepShareNotes(db);
  await db.put("meta", "waiting", `${SETTLED}a`);
  for (const other of [
    () => new Response("<p>Sign in to our network</p>", { status: 200 }),
    () => json({ welcome: "guest" }),
    () => new Response("<p>Sign in</p>", { status: 404 }),
    () => json({ status: 500, code: "fault" }, 500),
    () => json({ status: 401, code: "other_runner" }, 401),
    () => {
      throw new TypeError("offline");
    },
  ]) {
    answer = other;
    expect(await keepShareNotes(db)).toBe(false);
    expect(await meta(`${SETTLED}a`)).toBe("waiting");
    expect(await kept()).toEqual(["a", "b"]);
  }
});
