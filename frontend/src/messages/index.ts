// The texts in force. `speak` is awaited once, before any page is loaded: pages and their
// modules read `t` when they are evaluated. Another language is spoken after a reload.

import type { Messages } from "./en";
import { keepLanguage, keptLanguage, type Language } from "./languages";

export type { Messages } from "./en";

/** One catalogue a download; only the spoken one is fetched at the start. */
const CATALOGUES: Record<Language, () => Promise<Messages>> = {
  en: () => import("./en").then((found) => found.en),
  de: () => import("./de").then((found) => found.de),
};

export let t: Messages;
export let spoken: Language;

/** Keeps the choice, and tells whether it takes a reload to speak it. */
export function speaksOther(choice: string): boolean {
  keepLanguage(choice);
  return keptLanguage() !== spoken;
}

export async function speak(language: Language): Promise<void> {
  t = await CATALOGUES[language]();
  spoken = language;
  document.documentElement.lang = language;
}
