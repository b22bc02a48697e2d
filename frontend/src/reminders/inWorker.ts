// Reminders in the service worker: a message is shown, a tap leads to what answers it.

import type { Push } from "../api/types";
import { deviceName } from "./deviceName";
import {
  type Action,
  actionsOf,
  isCounted,
  type Message,
  placeOf,
  readMessage,
  wordsOf,
} from "./message";
import type { Open } from "./taps";

declare const self: ServiceWorkerGlobalScope;

/** TypeScript's own types do not know the buttons of a notification. */
type Options = NotificationOptions & { actions: { action: string; title: string }[] };

const SNOOZE_MINUTES = 60;
const TOO_LATE = 409;
const PATIENCE_MS = 10_000;
const ANSWER_MS = 700;

export function takeReminders(): void {
  self.addEventListener("push", (event) => {
    event.waitUntil(arrived(readMessage(textOf(event))));
  });
  self.addEventListener("notificationclick", (event) => {
    event.notification.close();
    event.waitUntil(tapped(event.notification.data as Message, event.action as Action));
  });
  self.addEventListener("pushsubscriptionchange", (event) => {
    event.waitUntil(subscribeAnew(event as PushSubscriptionChangeEvent).catch(() => undefined));
  });
}

function textOf({ data }: PushEvent): string | undefined {
  try {
    return data?.text();
  } catch {
    return undefined;
  }
}

/** Always shows something: a browser takes the right away from whoever does not. */
async function arrived(message: Message): Promise<void> {
  await show(message);
  if (isCounted(message) && (await pages()).length === 0) await markIcon();
}

function show(message: Message, body: string = message.body): Promise<void> {
  const options: Options = {
    body,
    tag: message.topic,
    lang: message.language,
    icon: "/icon-192.png",
    badge: "/icon-badge.png",
    data: message,
    actions: actionsOf(message),
  };
  return self.registration.showNotification(message.title, options);
}

/** A mark without a number: how much is due is known once the app is open. */
async function markIcon(): Promise<void> {
  await navigator.setAppBadge?.().catch(() => undefined);
}

const pages = (): Promise<readonly WindowClient[]> =>
  self.clients.matchAll({ type: "window", includeUncontrolled: true });

async function tapped(message: Message, action: Action): Promise<void> {
  if (action === "later") return putOff(message);
  const place = placeOf(message, action);
  if (place !== null) await open(place);
}

/** In the app that is open already, wherever it is; else in a new one. */
async function open(place: string): Promise<void> {
  const url = new URL(`/#/${place}`, self.location.origin);
  for (const page of await pages()) {
    // The page of a physio's link is not the app.
    if (new URL(page.url).pathname !== url.pathname) continue;
    await page.focus().catch(() => undefined);
    if ((await goes(page, place)) || (await page.navigate(url.href).catch(() => null))) return;
  }
  await self.clients.openWindow(url.href);
}

/** Whether the page went there by itself; one that sleeps, or has just begun, does not answer. */
function goes(page: WindowClient, place: string): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = () => done(true);
    setTimeout(() => done(false), ANSWER_MS);
    page.postMessage({ type: "OPEN", place } satisfies Open, [port2]);
  });
}

/** What cannot be put off stands there again: no reminder is lost by asking for it later. */
async function putOff(message: Message): Promise<void> {
  const status = await asked(`/api/reminders/${message.id}/snooze`, { minutes: SNOOZE_MINUTES });
  const words = wordsOf(message);
  if (status === TOO_LATE) await show({ ...message, id: null }, words.tooLate);
  else if (status === 0 || status >= 500) await show(message, words.notPutOff);
}

/** The browser gave this device another address: the server learns of it. */
async function subscribeAnew(event: PushSubscriptionChangeEvent): Promise<void> {
  const fresh = event.newSubscription ?? (await subscribed(event.oldSubscription?.options));
  if (!fresh) return;
  const { endpoint, keys } = fresh.toJSON();
  await asked("/api/push/devices", { endpoint, keys, device: deviceName() });
}

/** Some browsers do not say how it was made: the key is the server's. Null for who is signed out. */
async function subscribed(known?: PushSubscriptionOptions): Promise<PushSubscription | null> {
  const options = known ?? (await optionsOfServer());
  return options && self.registration.pushManager.subscribe(options);
}

async function optionsOfServer(): Promise<PushSubscriptionOptionsInit | null> {
  const answer = await fetch("/api/push", { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!answer.ok) return null;
  return { userVisibleOnly: true, applicationServerKey: ((await answer.json()) as Push).key };
}

/** The answer's status; 0 without a network. */
async function asked(path: string, body: object): Promise<number> {
  const headers = { "Content-Type": "application/json" };
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    const options = { method: "POST", headers, body: JSON.stringify(body), signal };
    return (await fetch(path, options)).status;
  } catch {
    return 0;
  }
}
