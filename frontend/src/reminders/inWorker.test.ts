// The service worker's side with a browser that is played: what no real one lets a test do, such
// as opening a window without a person's tap.

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { takeReminders } from "./inWorker";

type Page = { url: string; focus: () => Promise<void>; navigate: () => Promise<unknown> };
type Handler = (event: object) => void;

const ORIGIN = "https://restride.example.org";
const ENDPOINT = "https://push.example.org/new";
let handlers: Map<string, Handler>;
let pages: Page[];
const openWindow = vi.fn();
const subscribe = vi.fn();
const fetched = vi.fn();

const subscription = (endpoint: string) => ({
  options: { userVisibleOnly: true, applicationServerKey: "the key" },
  toJSON: () => ({ endpoint, keys: { p256dh: "p", auth: "a" } }),
});

beforeEach(() => {
  handlers = new Map();
  pages = [];
  for (const mock of [openWindow, subscribe, fetched]) mock.mockReset();
  fetched.mockResolvedValue({ status: 200 });
  vi.stubGlobal("fetch", fetched);
  vi.stubGlobal("self", {
    addEventListener: (type: string, handler: Handler) => handlers.set(type, handler),
    location: { origin: ORIGIN },
    registration: { pushManager: { subscribe }, showNotification: vi.fn() },
    clients: { matchAll: async () => pages, openWindow },
  });
  takeReminders();
});

afterEach(() => vi.unstubAllGlobals());

async function happen(type: string, event: object): Promise<void> {
  const work: Promise<unknown>[] = [];
  const waitUntil = (one: Promise<unknown>) => work.push(one);
  handlers.get(type)?.({ ...event, waitUntil });
  await Promise.all(work);
}

const tap = (kind: string, action = "") =>
  happen("notificationclick", {
    notification: { data: { kind, id: null }, close: vi.fn() },
    action,
  });

const page = (path: string, gone: unknown = null): Page & { postMessage: () => void } => ({
  url: `${ORIGIN}${path}`,
  focus: vi.fn(async () => undefined),
  navigate: vi.fn(async () => gone),
  // One that sleeps: it never answers.
  postMessage: vi.fn(),
});

it("opens the app where none is open", async () => {
  await tap("morning");
  expect(openWindow.mock.calls).toEqual([[`${ORIGIN}/#/today`]]);
  await tap("run", "done");
  expect(openWindow.mock.lastCall).toEqual([`${ORIGIN}/#/log/run`]);
});

it("leaves a physio's page alone, and loads a page that sleeps anew", async () => {
  const shared = page("/shared");
  pages = [shared];
  await tap("session");
  expect(shared.focus).not.toHaveBeenCalled();
  expect(openWindow.mock.calls).toEqual([[`${ORIGIN}/#/player`]]);
  const asleep = page("/", {});
  pages = [shared, asleep];
  await tap("session");
  expect(asleep.navigate).toHaveBeenCalledWith(`${ORIGIN}/#/player`);
  expect(openWindow).toHaveBeenCalledTimes(1);
});

it("opens another where the page cannot be moved either", async () => {
  pages = [page("/", null)];
  await tap("review");
  expect(openWindow.mock.calls).toEqual([[`${ORIGIN}/#/plan`]]);
});

it("tells the server the address that the browser has changed to", async () => {
  await happen("pushsubscriptionchange", { newSubscription: subscription(ENDPOINT) });
  expect(subscribe).not.toHaveBeenCalled();
  const [path, { method, body }] = fetched.mock.lastCall ?? [];
  expect([path, method]).toEqual(["/api/push/devices", "POST"]);
  expect(JSON.parse(body)).toMatchObject({ endpoint: ENDPOINT, keys: { p256dh: "p", auth: "a" } });
});

it("subscribes anew where the browser has only ended the old address", async () => {
  subscribe.mockResolvedValue(subscription(ENDPOINT));
  const oldSubscription = subscription("https://push.example.org/old");
  await happen("pushsubscriptionchange", { oldSubscription });
  expect(subscribe).toHaveBeenCalledWith(oldSubscription.options);
  expect(JSON.parse(fetched.mock.lastCall?.[1].body).endpoint).toBe(ENDPOINT);
});

it("asks the server for the key where the browser does not say how it was made", async () => {
  fetched.mockResolvedValueOnce({ ok: true, json: async () => ({ key: "BKey" }) });
  subscribe.mockResolvedValue(subscription(ENDPOINT));
  await happen("pushsubscriptionchange", {});
  expect(subscribe).toHaveBeenCalledWith({ userVisibleOnly: true, applicationServerKey: "BKey" });
  expect(fetched.mock.calls.map(([path]) => path)).toEqual(["/api/push", "/api/push/devices"]);
});

it("does nothing for who is signed out, and fails quietly", async () => {
  fetched.mockResolvedValueOnce({ ok: false, status: 401 });
  await happen("pushsubscriptionchange", {});
  expect(subscribe).not.toHaveBeenCalled();
  subscribe.mockRejectedValue(new DOMException("no", "NotAllowedError"));
  await happen("pushsubscriptionchange", { oldSubscription: subscription("https://x.example/") });
  expect(fetched).toHaveBeenCalledTimes(1);
  fetched.mockRejectedValue(new TypeError("offline"));
  await happen("pushsubscriptionchange", { newSubscription: subscription(ENDPOINT) });
});
