// Push messages on this device: what is possible here, switched on, and let go.

import { request } from "../api/client";
import type { Push, PushDevice } from "../api/types";
import { spoken } from "../messages";
import { byShareMenu, installed } from "../state/install";
import { meta, setMeta } from "../state/store";
import { deviceName } from "./deviceName";

/**
 * `insecure`: plain HTTP. `install`: an iPhone takes messages for an app on the home screen only.
 * `unable`: the browser has no push. `denied`: the person, or the device, said no.
 * `stale`: made for another key, so nothing arrives. `gone`: it was taken off the list.
 */
export type DeviceState =
  | { kind: "insecure" | "install" | "unable" | "denied" | "off" | "stale" | "gone" }
  | { kind: "on"; device: PushDevice };

/** Which of the server's devices this is, as it was last told; the server tells no addresses. */
type Own = { id: string; endpoint: string; language: string };
export const OWN = "push-device";

const own = (): Own | null => (meta.value.get(OWN) as Own | null | undefined) ?? null;

async function registered(): Promise<ServiceWorkerRegistration | null> {
  if (!("serviceWorker" in navigator)) return null;
  return (await navigator.serviceWorker.getRegistration().catch(() => undefined)) ?? null;
}

export async function stateHere(push: Push): Promise<DeviceState> {
  if (!isSecureContext) return { kind: "insecure" };
  const registration = await registered();
  if (!("PushManager" in window && "Notification" in window) || !registration) {
    return { kind: byShareMenu() && !installed() ? "install" : "unable" };
  }
  if (Notification.permission === "denied") return { kind: "denied" };
  const subscription = await registration.pushManager.getSubscription();
  const known = own();
  if (!subscription) return { kind: known ? "gone" : "off" };
  if (!isFor(push.key, subscription)) return { kind: "stale" };
  const device = push.devices.find((one) => one.id === known?.id);
  if (known?.endpoint === subscription.endpoint) {
    if (!device) return { kind: "gone" };
    if (known.language === spoken && device.signed_in) return { kind: "on", device };
  }
  // The browser has changed the address by itself since, another language is spoken, or this
  // device has signed in anew.
  const told = await tell(subscription);
  return typeof told === "string" ? { kind: "off" } : { kind: "on", device: told };
}

const bytes = (key: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(key.replace(/-/g, "+").replace(/_/g, "/")), (one) => one.charCodeAt(0));

function isFor(key: string, { options }: PushSubscription): boolean {
  const made = options?.applicationServerKey;
  // Some browsers do not tell.
  if (!made) return true;
  const wanted = bytes(key);
  const found = new Uint8Array(made);
  return found.length === wanted.length && found.every((one, i) => one === wanted[i]);
}

/**
 * Why it could not be switched on; empty: it is. `dismissed`: the question was closed.
 * `service`: the browser's own push service did not answer. `network`, or the server's code.
 */
export async function switchOn({ key }: Push): Promise<string> {
  const allowed = await Notification.requestPermission();
  if (allowed !== "granted") return allowed === "denied" ? "" : "dismissed";
  const registration = await registered();
  if (!registration) return "service";
  let subscription: PushSubscription;
  try {
    const before = await registration.pushManager.getSubscription();
    await before?.unsubscribe();
    const options = { userVisibleOnly: true, applicationServerKey: bytes(key) };
    subscription = await registration.pushManager.subscribe(options);
  } catch {
    return "service";
  }
  const told = await tell(subscription);
  if (typeof told !== "string") return "";
  await subscription.unsubscribe().catch(() => false);
  return told;
}

/** The server's device, or the code of why not. */
async function tell(subscription: PushSubscription): Promise<PushDevice | string> {
  const { endpoint = "", keys } = subscription.toJSON();
  const body = { endpoint, keys, device: deviceName() };
  const reply = await request<PushDevice>("POST", "/api/push/devices", body);
  if (reply.kind !== "ok") return reply.kind === "network" ? "network" : reply.problem.code;
  await setMeta(OWN, { id: reply.data.id, endpoint, language: spoken } satisfies Own);
  return reply.data;
}

/** Takes a device off the server's list; this one also lets go of its subscription. */
export async function removeDevice(id: string): Promise<boolean> {
  const reply = await request("DELETE", `/api/push/devices/${id}`);
  // Gone already is as good.
  const done = reply.kind === "ok" || (reply.kind === "problem" && reply.problem.status === 404);
  if (done && id === own()?.id) {
    await letGo();
    await setMeta(OWN, null);
  }
  return done;
}

/**
 * No message reaches this device any more, whoever signs in next. The push service tells the
 * server so with the next one.
 */
export async function letGo(): Promise<void> {
  try {
    const registration = await registered();
    const subscription = await registration?.pushManager?.getSubscription();
    await subscription?.unsubscribe();
    for (const shown of (await registration?.getNotifications()) ?? []) shown.close();
  } catch {
    // Nothing was switched on, or the browser is about to forget it anyway.
  }
}
