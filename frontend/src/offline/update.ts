// The service worker's side of the page: register it, notice a new version, and reload only
// when the person says so.

import { effect, signal } from "@preact/signals";

/** A newer version is ready and waits for a yes. */
export const updateReady = signal(false);

/** A session is being guided: nothing offers a reload, and one that was asked for waits. */
export const held = signal(false);

let waiting: ServiceWorker | null = null;
let asked = false;
const reloadDue = signal(false);

effect(() => {
  if (reloadDue.value && !held.value) location.reload();
});

function notice(registration: ServiceWorkerRegistration): void {
  // Without a controller this is the first visit: nothing older is being replaced.
  if (!registration.waiting || !navigator.serviceWorker.controller) return;
  waiting = registration.waiting;
  updateReady.value = true;
}

export async function registerWorker(): Promise<void> {
  if (!("serviceWorker" in navigator) || import.meta.env.DEV) return;
  let before = navigator.serviceWorker.controller;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (asked) reloadDue.value = true;
    // Another tab said yes: this one goes on as it is, and may follow when it suits.
    else if (before) updateReady.value = true;
    before = navigator.serviceWorker.controller;
    waiting = null;
  });
  try {
    const registration = await navigator.serviceWorker.register("/sw.js");
    notice(registration);
    registration.addEventListener("updatefound", () => {
      registration.installing?.addEventListener("statechange", () => notice(registration));
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") registration.update().catch(() => undefined);
    });
  } catch {
    // No worker (plain http on a network address, a private window): the app works, but
    // it opens only with a network.
  }
}

/** Reloads the page, on the newest version that has been fetched. */
export function useNewVersion(): void {
  asked = true;
  updateReady.value = false;
  if (waiting) waiting.postMessage({ type: "SKIP_WAITING" });
  else reloadDue.value = true;
}
