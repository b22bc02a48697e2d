// English numbers, plural forms and lists.

import { formsOf, localeOf } from "../forms";

export const locale = localeOf("en", "en-GB");

export const { count, list } = formsOf(locale);

/** Words as they stand inside a sentence: only their own names keep a capital. */
export const inside = (words: string): string => words.toLowerCase();
