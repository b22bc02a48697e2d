// What the device holds, in its pages; the network last.

import { render } from "preact";
import { App } from "./app";
import { fetchRest } from "./components/Later";
import { registerWorker } from "./offline/update";
import { lookAtClock } from "./state/clock";
import { kickSync, open } from "./state/store";
import "./state/install";

// The page first: these downloads must not delay what is on the screen.
function afterwards(): void {
  void registerWorker();
  setTimeout(() => void fetchRest(), 1_500);
  void import("./state/badge").then((badge) => badge.keepBadge()).catch(() => undefined);
}

/** After this long without an answer of the storage, the page says that it is loading. */
const SLOW_MS = 500;

export function begin(): void {
  addEventListener("online", kickSync);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible") return;
    lookAtClock();
    kickSync();
  });
  setInterval(() => {
    if (lookAtClock()) kickSync();
  }, 30_000);

  const place = document.getElementById("app");
  // What is in storage is mostly there at once: drawing twice would only take longer.
  const draw = () => {
    // Drawn over, the head of the sign-in page would stay below the app.
    document.getElementById("placeholder")?.remove();
    if (place) render(<App />, place);
  };
  const slow = setTimeout(draw, SLOW_MS);
  void open().then(() => {
    clearTimeout(slow);
    draw();
  });
  if (document.readyState === "complete") afterwards();
  else addEventListener("load", afterwards);
}
