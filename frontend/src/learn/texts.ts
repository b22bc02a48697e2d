// The pages' words in the spoken language: a download of their own, fetched with the other pages.

import { spoken } from "../messages";
import type { Language } from "../messages/languages";
import type { PageWords } from "./page";
import type { PageId } from "./pages";

export type Pages = Readonly<Record<PageId, PageWords>>;

const PAGES: Record<Language, () => Promise<Pages>> = {
  en: () => import("../messages/en/learn").then((found) => found.pages),
  de: () => import("../messages/de/learn").then((found) => found.pages),
};

let pages: Pages;

export async function load(): Promise<void> {
  pages ??= await PAGES[spoken]();
}

/** Only after `load`. */
export const words = (id: PageId): PageWords => pages[id];
