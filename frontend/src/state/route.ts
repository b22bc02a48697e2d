// Where the person is: the part of the address after "#/". A hash needs nothing of the server,
// so every page opens offline and from an old bookmark.

import { computed, effect, signal } from "@preact/signals";

// The link that sets a new password carries its code after the "#", where no log sees it.
if (location.pathname === "/password-reset") {
  history.replaceState(null, "", `/#/reset/${encodeURIComponent(location.hash.slice(1))}`);
}

// The browser tells of a new address a moment after it has it, and what was waited for may end in
// between. Whatever goes on by itself therefore looks at the address: `hash` is what is drawn.
const read = (): string => location.hash.replace(/^#\/?/, "");

const partsOf = (path: string): string[] => path.split("/").filter(Boolean).map(decodeURIComponent);

export const hash = signal(read());

/** "log/session/0190…" as its parts. */
export const route = computed(() => partsOf(hash.value));

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

/** Where the person is at this moment, which may not be drawn yet. */
export const here = (): string[] => partsOf(read());

export const isOn = (page: string): boolean => (here()[0] ?? "today") === page;

/**
 * From a form to what comes after it; whoever went elsewhere while it was saved stays there.
 * `how`: with `go`, the form is a step back.
 */
export function goOn(from: string, path: string, how: typeof go = replace): void {
  if (read() === from) how(path);
}

/** Whether a place is one of the pages to read. */
export const reads = (first: string): boolean => ["learn", "why", "rules"].includes(first);

/** The last place that was none of them: it is the way back from there. */
export let outside = "today";
effect(() => {
  if (!reads(route.value[0] ?? "today")) outside = hash.value;
});

export const href = (path: string): string => `#/${path}`;
