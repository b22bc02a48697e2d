// German numbers, plural forms and lists.

import { formsOf, localeOf } from "../forms";

export const locale = localeOf("de", "de-DE");

export const { count, list } = formsOf(locale);

/** Nouns keep their capital inside a sentence; these are none. */
const SMALL = new Set(["Links", "Rechts", "Beide"]);

export const inside = (words: string): string => (SMALL.has(words) ? words.toLowerCase() : words);
