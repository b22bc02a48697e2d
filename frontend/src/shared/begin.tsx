// Starts the page of a link instead of the app: nothing of this device is opened, kept or
// registered, whoever is signed in on it.

import { render } from "preact";
import { speakForNobody } from "../api/client";
import { speakMore } from "../messages";

export async function begin(): Promise<void> {
  speakForNobody();
  // It is no page of the app, so there is nothing to install.
  document.querySelector("link[rel=manifest]")?.remove();
  // Another link in the same tab changes only what stands behind the `#`.
  addEventListener("hashchange", () => location.reload());
  await speakMore();
  const { SharedPage } = await import("./SharedPage");
  const place = document.getElementById("app");
  document.getElementById("placeholder")?.remove();
  if (place) render(<SharedPage token={location.hash.slice(1)} />, place);
}
