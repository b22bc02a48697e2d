// The texts in force. `speak` is awaited once, before any page is loaded: pages and their
// modules read `t` when they are evaluated. Another language is spoken after a reload.

import type { First, More } from "./en";
import { keepLanguage, keptLanguage, type Language } from "./languages";

export type { Messages } from "./en";

/** One catalogue a download; only those of the spoken language are fetched at the start. */
const FIRST: Record<Language, () => Promise<First>> = {
  en: () => import("./en").then((found) => found.en),
  de: () => import("./de").then((found) => found.de),
};

const MORE: Record<Language, () => Promise<More>> = {
  en: () => import("./en/more").then((found) => found.more),
  de: () => import("./de/more").then((found) => found.more),
};

const MANIFEST: Record<Language, string> = {
  en: "/manifest.webmanifest",
  de: "/manifest.de.webmanifest",
};

/** What the first screens say. A page that is loaded later finds the rest in `./all`. */
export let t: First;
export let spoken: Language;

let more: Promise<void> | null = null;

/** Keeps the choice, and tells whether it takes a reload to speak it. */
export function speaksOther(choice: string): boolean {
  keepLanguage(choice);
  return keptLanguage() !== spoken;
}

export async function speak(language: Language): Promise<void> {
  t = { ...(await FIRST[language]()) };
  spoken = language;
  document.documentElement.lang = language;
  // Installed in this language: its name on the shop's card and its shortcuts.
  const manifest = document.querySelector<HTMLLinkElement>("link[rel=manifest]");
  if (manifest) manifest.href = MANIFEST[language];
}

/** Adds what the later pages say to `t`. Rejects without a network; the next call tries again. */
export async function speakMore(): Promise<void> {
  more ??= MORE[spoken]().then(add);
  try {
    await more;
  } catch (fault) {
    more = null;
    throw fault;
  }
}

/** Some nouns have texts in both: the first screens show a few words of theirs. */
function add(texts: More): void {
  const all = t as Record<string, unknown>;
  for (const [noun, words] of Object.entries(texts)) {
    all[noun] = typeof words === "string" ? words : { ...(all[noun] as object), ...words };
  }
}
