// The texts in force. `speak` is awaited once, before any page is loaded: pages and their
// modules read `t` when they are evaluated. `speakMore` does the same for what loads later. Another
// language is spoken after a reload.

import type { Messages as First } from "./en";
import type { MoreMessages } from "./en/more";
import { keepLanguage, keptLanguage, type Language } from "./languages";

export type Messages = First & MoreMessages;

/** One catalogue a download; only the spoken one is fetched at the start. */
const CATALOGUES: Record<Language, () => Promise<First>> = {
  en: () => import("./en").then((found) => found.en),
  de: () => import("./de").then((found) => found.de),
};

const MORE: Record<Language, () => Promise<MoreMessages>> = {
  en: () => import("./en/more").then((found) => found.more),
  de: () => import("./de/more").then((found) => found.more),
};

export let t: Messages;
export let spoken: Language;

/** Keeps the choice, and tells whether it takes a reload to speak it. */
export function speaksOther(choice: string): boolean {
  keepLanguage(choice);
  return keptLanguage() !== spoken;
}

export async function speak(language: Language): Promise<void> {
  t = { ...(await CATALOGUES[language]()) } as Messages;
  spoken = language;
  document.documentElement.lang = language;
}

/** The texts of the pages that load later; awaited before any of those is evaluated. */
export async function speakMore(): Promise<void> {
  if (t.player === undefined) Object.assign(t, await MORE[spoken]());
}
