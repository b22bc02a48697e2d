// Looks words up in the pages: all of them have to be there, in any order and form.

import { wordsOf } from "./page";
import { PAGE_IDS, PAGES, type PageId } from "./pages";
import { words } from "./texts";

/**
 * Small letters without marks, so that "Mjolsnes" and "übung" are found however they are typed;
 * one space before each word, and "10 %" like "10%".
 */
const plain = (text: string): string =>
  ` ${text}`
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replaceAll("ß", "ss")
    .toLowerCase()
    .replace(/\s+%/g, "%")
    .replace(/[^\p{L}\p{N}%]+/gu, " ");

/** Shorter ones stand in the middle of too many words; longer ones are parts of German words. */
const INSIDE_FROM = 4;
const has = (text: string, part: string): boolean =>
  text.includes(part.length < INSIDE_FROM ? ` ${part}` : part);

const MARK = { title: 8, summary: 3, text: 1 };

type Entry = { id: PageId; title: string; summary: string; text: string };

function entryOf(id: PageId): Entry {
  const page = words(id);
  const title = [page.title, PAGES[id].keys ?? "", ...(PAGES[id].rungs ?? [])].join(" ");
  return {
    id,
    title: plain(title),
    summary: plain(page.summary),
    text: plain([title, ...wordsOf(page)].join(" ")),
  };
}

let entries: Entry[] | null = null;

/** The pages that have every word, the best first; all pages for no words. */
export function search(asked: string): PageId[] {
  const parts = plain(asked).split(" ").filter(Boolean);
  if (parts.length === 0) return PAGE_IDS;
  entries ??= PAGE_IDS.map(entryOf);
  const markOf = (entry: Entry, part: string): number =>
    MARK.text +
    (has(entry.summary, part) ? MARK.summary : 0) +
    (has(entry.title, part) ? MARK.title : 0);
  return entries
    .filter((entry) => parts.every((part) => has(entry.text, part)))
    .map((entry) => ({
      id: entry.id,
      mark: parts.reduce((sum, part) => sum + markOf(entry, part), 0),
    }))
    .sort((one, other) => other.mark - one.mark)
    .map((one) => one.id);
}
