// The pages at once, the device's own storage next, the network last.

import { render } from "preact";
import { App } from "./app";
import { fetchRest } from "./components/Later";
import { speakMore } from "./messages";
import { registerWorker } from "./offline/update";
import { lookAtClock } from "./state/clock";
import { kickSync, open } from "./state/store";
import "./state/install";

// The page first: these downloads must not delay what is on the screen.
function afterwards(): void {
  void registerWorker();
  setTimeout(() => void fetchRest(), 1_500);
}

export function begin(): void {
  // Signing in is a later page too, and for somebody new the first.
  void speakMore().catch(() => undefined);
  const place = document.getElementById("app");
  if (place) render(<App />, place);

  addEventListener("online", kickSync);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible") return;
    lookAtClock();
    kickSync();
  });
  setInterval(() => {
    if (lookAtClock()) kickSync();
  }, 30_000);

  void open();
  if (document.readyState === "complete") afterwards();
  else addEventListener("load", afterwards);
}
