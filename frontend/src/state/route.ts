// Where the person is: the part of the address after "#/". A hash needs nothing of the server,
// so every page opens offline and from an old bookmark.

import { computed, signal } from "@preact/signals";

// The link that sets a new password carries its code after the "#", where no log sees it.
if (location.pathname === "/password-reset") {
  history.replaceState(null, "", `/#/reset/${encodeURIComponent(location.hash.slice(1))}`);
}

const read = (): string => location.hash.replace(/^#\/?/, "");

export const hash = signal(read());

/** "log/session/0190…" as its parts. */
export const route = computed(() => hash.value.split("/").filter(Boolean).map(decodeURIComponent));

addEventListener("hashchange", () => {
  hash.value = read();
});

export function go(path: string): void {
  if (read() === path) return;
  location.hash = `#/${path}`;
  hash.value = path;
}

/** Goes there without a step back to where we are now. */
export function replace(path: string): void {
  history.replaceState(null, "", `#/${path}`);
  hash.value = path;
}

export const href = (path: string): string => `#/${path}`;
