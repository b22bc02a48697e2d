import { afterEach, expect, it, vi } from "vitest";
import { roughly } from "../lib/format";
import { clockAhead, request, speakFor } from "./client";

const answer = (date: string | null) =>
  vi.stubGlobal("fetch", async () => Response.json({}, date ? { headers: { Date: date } } : {}));

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  speakFor(null);
});

it.each([
  ["2026-01-08T10:00:20Z", 0],
  ["2026-01-08T10:07:00Z", 7],
  ["2026-01-08T07:00:00Z", -180],
  ["2029-01-08T10:00:00Z", 3 * 525_600 + 1_440],
])("at %s by this device it is %i minutes ahead of the server", async (here, ahead) => {
  vi.useFakeTimers({ now: new Date(here), toFake: ["Date"] });
  answer("Thu, 08 Jan 2026 10:00:00 GMT");
  await request("GET", "/api/sync");
  expect(clockAhead.value).toBe(ahead);
});

it("learns nothing about the clock from an answer without a time", async () => {
  clockAhead.value = 3;
  answer(null);
  await request("GET", "/api/sync");
  expect(clockAhead.value).toBe(3);
});

it.each([
  [6, "6 minutes"],
  [89, "89 minutes"],
  [180, "3 hours"],
  [3 * 1_440, "3 days"],
  [60 * 1_440, "2 months"],
  [3 * 525_600, "3 years"],
])("%i minutes are about %s", (minutes, words) => {
  expect(roughly(minutes)).toBe(words);
});

it("says in every request whose log this page holds", async () => {
  const asked = vi.fn(async (_url: string, _init: RequestInit) => Response.json({}));
  vi.stubGlobal("fetch", asked);
  await request("GET", "/api/plan");
  speakFor("r1");
  await request("GET", "/api/plan");
  const said = asked.mock.calls.map(([, init]) => new Headers(init.headers).get("Restride-Runner"));
  expect(said).toEqual([null, "r1"]);
});

it("sends a file as the bytes that it is", async () => {
  const asked: RequestInit[] = [];
  vi.stubGlobal("fetch", async (_path: string, options: RequestInit) => {
    asked.push(options);
    return Response.json({});
  });
  const file = new Blob(["PK"]);
  await request("POST", "/api/account/restore", file);
  await request("POST", "/api/sign-out", { all: true });
  expect(asked[0]?.body).toBe(file);
  const types = asked.map((options) => (options.headers as Record<string, string>)["Content-Type"]);
  expect(types).toEqual(["application/octet-stream", "application/json"]);
  expect(asked[1]?.body).toBe('{"all":true}');
});
