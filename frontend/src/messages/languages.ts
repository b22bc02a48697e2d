// Which languages there are, and which one this device speaks. The account's choice is kept
// beside the pages, so that it is known before the device's database is open.

export const LANGUAGES = ["en", "de"] as const;
export type Language = (typeof LANGUAGES)[number];

/** "auto" follows the browser. */
export type LanguageChoice = Language | "auto";

const KEY = "language";

const isLanguage = (word: string | null | undefined): word is Language =>
  (LANGUAGES as readonly unknown[]).includes(word);

/** The first language of the browser that there are texts for, else English. */
export function browsersLanguage(wanted: readonly string[] = navigator.languages): Language {
  return wanted.map((one) => one.split("-")[0]).find(isLanguage) ?? "en";
}

export const languageOf = (choice: string): Language =>
  isLanguage(choice) ? choice : browsersLanguage();

/** Storage may be forbidden; then the browser's own language is spoken. */
export function keptLanguage(): Language {
  try {
    return languageOf(localStorage.getItem(KEY) ?? "auto");
  } catch {
    return browsersLanguage();
  }
}

export function keepLanguage(choice: string): void {
  try {
    if (isLanguage(choice)) localStorage.setItem(KEY, choice);
    else localStorage.removeItem(KEY);
  } catch {
    // The account knows it; this device asks the browser the next time.
  }
}
