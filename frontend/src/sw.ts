// The service worker: keeps the shell for offline use, and shows reminders. Answers of /api are
// never cached; what a person logged lives in IndexedDB. Run files that another app shares are
// kept until they are sent.

import { clientsClaim } from "workbox-core";
import { createHandlerBoundToURL, type PrecacheEntry, precacheAndRoute } from "workbox-precaching";
import { cleanupOutdatedCaches } from "workbox-precaching/cleanupOutdatedCaches";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { keepShared, SHARE_ADDRESS, SHARE_FIELD } from "./imports/shared";
import { takeReminders } from "./reminders/inWorker";

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: PrecacheEntry[] };

cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST);
registerRoute(
  new NavigationRoute(createHandlerBoundToURL("index.html"), { denylist: [/^\/api(\/|$)/] }),
);
// Only kept here: the page shows them, and the person sends them.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname === SHARE_ADDRESS,
  async ({ request }) => {
    const form = await request.formData();
    const files = form.getAll(SHARE_FIELD).filter((one) => one instanceof File);
    const kept = await keepShared(files).catch(() => false);
    return Response.redirect(`/#/import/${kept ? "shared" : "not-kept"}`, 303);
  },
  "POST",
);
takeReminders();
// The very first worker takes the open page at once, so that a reload works offline.
clientsClaim();

// A new version waits until the page, and so the person, says that it may take over.
self.addEventListener("message", (event) => {
  if (event.data?.type === "SKIP_WAITING") void self.skipWaiting();
});
