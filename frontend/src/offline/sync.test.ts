import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { EpisodeRow, Row } from "../api/types";
import { openRunner, type RunnerDb, readAll, save } from "./db";
import type { Change } from "./outbox";
import { type Sync, type SyncState, startSync } from "./sync";

/** A server of a few lines: it knows base and seq, and can be told to fail. */
class FakeServer {
  rows = new Map<string, Row>();
  episodes = new Map<string, EpisodeRow>();
  seq = 0;
  asked: string[] = [];
  /** Answers used up before the server itself answers. */
  trouble: (Response | "offline" | "lost")[] = [];

  fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const url = new URL(String(input), "http://x");
    const method = init?.method ?? "GET";
    this.asked.push(`${method} ${url.pathname}`);
    const next = url.pathname === "/api/sync" ? undefined : this.trouble.shift();
    if (next === "offline") throw new TypeError("offline");
    if (next instanceof Response) return next;
    const answer = this.answer(method, url, init?.body ? JSON.parse(String(init.body)) : null);
    if (next === "lost") throw new TypeError("lost");
    return answer;
  };

  private answer(method: string, url: URL, body: Record<string, unknown> | null): Response {
    if (url.pathname === "/api/sync") {
      const since = Number(url.searchParams.get("since"));
      if (since > this.seq) return json({ status: 410, code: "sync_reset" }, 410);
      const rows = [...this.rows.values()].filter((row) => row.seq > since);
      return json({ seq: this.seq, more: false, rows, episodes: [], plan: null });
    }
    const id = url.pathname.split("/").at(-1) ?? "";
    const old = this.rows.get(id);
    const base = url.searchParams.get("base");
    const same = old && JSON.stringify(old.body) === JSON.stringify(body);
    if (old && !same && String(old.seq) !== base) {
      return json({ status: 409, code: "changed_elsewhere", current: old }, 409);
    }
    return json({ row: same ? old : this.put(id, method === "DELETE" ? null : body), plan: null });
  }

  put(id: string, body: Record<string, unknown> | null): Row {
    this.seq += 1;
    const row = { type: "morning", id, date: id, seq: this.seq, deleted: body === null, body };
    this.rows.set(id, row);
    return row;
  }
}

const json = (body: unknown, status = 200): Response => Response.json(body, { status });

const morning = (date: string, pain: number | null): Change => ({
  type: "morning",
  id: date,
  date,
  op: pain === null ? "delete" : "put",
  body: pain === null ? null : { pain },
});

let server: FakeServer;
let db: RunnerDb;
let sync: Sync;
let states: SyncState[];

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  server = new FakeServer();
  vi.stubGlobal("fetch", server.fetch);
  db = await openRunner("r1");
  states = [];
  sync = startSync({
    db,
    runner: "r1",
    today: () => "2026-01-10",
    changed: async () => undefined,
    state: (state) => states.push(state),
  });
});

afterEach(() => {
  sync.stop();
  db.close();
  vi.unstubAllGlobals();
});

async function run(): Promise<void> {
  sync.kick();
  await sync.idle();
}

it("sends in order, once each, and then pulls", async () => {
  await save(db, [morning("2026-01-08", 1)]);
  await save(db, [morning("2026-01-09", 2)]);
  await run();
  await run();
  expect(server.asked).toEqual([
    "PUT /api/mornings/2026-01-08",
    "PUT /api/mornings/2026-01-09",
    "GET /api/sync",
    "GET /api/sync",
  ]);
  const { outbox, rows } = await readAll(db);
  expect(outbox).toEqual([]);
  expect(rows.map((row) => row.seq)).toEqual([1, 2]);
});

it("keeps everything while there is no network and when the server is ill", async () => {
  await save(db, [morning("2026-01-08", 1)]);
  server.trouble = ["offline"];
  await run();
  server.trouble = [json({ status: 503 }, 503)];
  await run();
  expect(states.at(-1)).toBe("unreachable");
  expect((await readAll(db)).outbox).toHaveLength(1);
  await run();
  expect((await readAll(db)).outbox).toEqual([]);
});

it("stops at an ended sign-in and keeps what waits", async () => {
  await save(db, [morning("2026-01-08", 1)]);
  server.trouble = [json({ status: 401, code: "signed_out" }, 401)];
  await run();
  expect(states.at(-1)).toBe("signed_out");
  expect((await readAll(db)).outbox).toHaveLength(1);
});

it("puts a refused entry aside and goes on", async () => {
  await save(db, [morning("2026-01-08", 11)]);
  await save(db, [morning("2026-01-09", 2)]);
  server.trouble = [json({ status: 422, code: "invalid", detail: "no" }, 422)];
  await run();
  const { outbox, rows } = await readAll(db);
  expect(outbox).toMatchObject([{ state: "refused", problem: { detail: "no" } }]);
  expect(rows).toHaveLength(2);
  expect(server.rows.has("2026-01-09")).toBe(true);
});

it("asks when the same record changed elsewhere, and loses neither", async () => {
  await save(db, [morning("2026-01-08", 1)]);
  await run();
  server.put("2026-01-08", { pain: 7 });
  await save(db, [morning("2026-01-08", 3)]);
  await run();
  const { outbox, rows } = await readAll(db);
  expect(outbox).toMatchObject([{ state: "conflict", body: { pain: 3 }, base: 1 }]);
  expect(outbox[0]?.current?.body).toEqual({ pain: 7 });
  expect(rows[0]?.body).toEqual({ pain: 3 });
});

it("recognises its own record when an answer was lost and it was edited since", async () => {
  await save(db, [morning("2026-01-08", 1)]);
  server.trouble = ["lost"];
  await run();
  await save(db, [morning("2026-01-08", 4)]);
  await run();
  expect((await readAll(db)).outbox).toEqual([]);
  expect(server.rows.get("2026-01-08")?.body).toEqual({ pain: 4 });
});

it("does not overwrite a record that waits to be sent", async () => {
  server.put("2026-01-08", { pain: 7 });
  await save(db, [morning("2026-01-08", 3)]);
  await run();
  const { outbox, rows } = await readAll(db);
  expect(rows[0]?.body).toEqual({ pain: 3 });
  expect(outbox[0]?.before?.body).toEqual({ pain: 7 });
});

it("starts over after a reset of the server and keeps the outbox", async () => {
  await save(db, [morning("2026-01-07", 1)]);
  await save(db, [morning("2026-01-08", 1)]);
  await run();
  server.rows.clear();
  server.seq = 0;
  server.trouble = ["offline"];
  await save(db, [morning("2026-01-09", 2)]);
  await run();
  await run();
  const { outbox, rows } = await readAll(db);
  expect(outbox).toEqual([]);
  expect(rows.filter((row) => !row.deleted).map((row) => row.id)).toEqual(["2026-01-09"]);
});

it("makes and deletes without a network and sends nothing", async () => {
  await save(db, [morning("2026-01-08", 1)]);
  await save(db, [morning("2026-01-08", null)]);
  await run();
  expect(server.asked).toEqual(["GET /api/sync"]);
  expect((await readAll(db)).rows).toEqual([]);
});
