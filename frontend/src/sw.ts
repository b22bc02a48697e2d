// The service worker: keeps the shell for offline use and nothing else. Answers of /api are
// never cached; what a person logged lives in IndexedDB.

import { clientsClaim } from "workbox-core";
import { createHandlerBoundToURL, type PrecacheEntry, precacheAndRoute } from "workbox-precaching";
import { cleanupOutdatedCaches } from "workbox-precaching/cleanupOutdatedCaches";
import { NavigationRoute, registerRoute } from "workbox-routing";

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: PrecacheEntry[] };

cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST);
registerRoute(
  new NavigationRoute(createHandlerBoundToURL("index.html"), { denylist: [/^\/api(\/|$)/] }),
);
// The very first worker takes the open page at once, so that a reload works offline.
clientsClaim();

// A new version waits until the page, and so the person, says that it may take over.
self.addEventListener("message", (event) => {
  if (event.data?.type === "SKIP_WAITING") void self.skipWaiting();
});
