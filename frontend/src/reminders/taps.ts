// A notification was tapped while the app is open: the service worker says where to go. The page
// goes by itself, so that nothing is loaded anew and nothing half typed is lost.

import { go } from "../state/route";

/** What the service worker says; the page answers through the port that comes with it. */
export type Open = { type: "OPEN"; place: string };

navigator.serviceWorker?.addEventListener("message", ({ data, ports }) => {
  if (data?.type !== "OPEN") return;
  go((data as Open).place);
  ports[0]?.postMessage("there");
});
