// Numbers, plural forms and lists in the ways of one language, by Intl alone.

/** The person's own variant of a language (en-AU for English, say), else the usual one. */
export const localeOf = (language: string, usual: string): string =>
  globalThis.navigator?.languages?.find((one) => one.split("-")[0] === language) ?? usual;

/** Made when it is first asked for: each takes a slow phone a moment, and few starts need it. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

export function formsOf(locale: string) {
  const rules = once(() => new Intl.PluralRules(locale));
  const numbers = once(() => new Intl.NumberFormat(locale));
  const lists = once(() => new Intl.ListFormat(locale, { type: "conjunction" }));
  return {
    /** A number and the word that goes with it: "1 entry", "1,200 entries". */
    count: (n: number, one: string, other: string): string =>
      `${numbers().format(n)} ${rules().select(n) === "one" ? one : other}`,
    /** "a, b and c". */
    list: (words: readonly string[]): string => lists().format(words),
  };
}
