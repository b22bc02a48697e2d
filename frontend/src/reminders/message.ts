// What a push message says, read with care: whatever comes, something can be shown.

import { push as de } from "../messages/de/push";
import { push as en } from "../messages/en/push";
import { browsersLanguage, type Language } from "../messages/languages";

export type Message = {
  kind: string;
  title: string;
  body: string;
  /** The same for the same reminder, so that a device shows one. */
  topic: string;
  /** Null where there is nothing to put off, as in a test. */
  id: string | null;
  language: Language;
};

const NAME = "Restride";
const WORDS = { de, en };
const LONGEST = 300;

export const wordsOf = (message: Pick<Message, "language">): typeof en => WORDS[message.language];

const text = (value: unknown): string => (typeof value === "string" ? value.slice(0, LONGEST) : "");

/** Where the text is missing or broken, words of our own stand there. */
export function readMessage(sent: string | undefined): Message {
  const found = parsed(sent);
  const told = text(found.language);
  const language = told === "de" || told === "en" ? told : browsersLanguage();
  return {
    kind: text(found.kind),
    title: text(found.title) || NAME,
    body: text(found.body) || WORDS[language].unread,
    topic: text(found.topic) || "restride",
    id: text(found.id) || null,
    language,
  };
}

function parsed(sent: string | undefined): Record<string, unknown> {
  try {
    const found: unknown = JSON.parse(sent ?? "");
    return typeof found === "object" && found !== null ? { ...found } : {};
  } catch {
    return {};
  }
}

/** What the number on the app's icon counts, too. */
const COUNTED = new Set(["morning", "session", "run", "session_run"]);

export const isCounted = ({ kind }: Message): boolean => COUNTED.has(kind);

/** Where a tap leads: to what answers it with the fewest taps. */
const PLACE: Record<string, string> = {
  session: "player",
  sitting_test: "log/sitting",
  review: "plan",
  test: "settings/reminders",
};

/** "Done" leads to the form that notes it; a break from sitting is noted nowhere. */
const DONE: Record<string, string | null> = {
  session: "log/session",
  run: "log/run",
  session_run: "log",
  sitting_break: null,
};

export type Action = "" | "later" | "done";

/** The page that a tap opens; null: none, it is settled with the tap. */
export function placeOf({ kind }: Message, action: Action): string | null {
  return action === "done" ? (DONE[kind] ?? null) : (PLACE[kind] ?? "today");
}

/** A morning has no "done": a tap on it opens the scale, and that is one tap already. */
export function actionsOf(message: Message): { action: Action; title: string }[] {
  const words = wordsOf(message);
  return [
    ...(message.kind in DONE ? [{ action: "done" as const, title: words.done }] : []),
    ...(message.id ? [{ action: "later" as const, title: words.later }] : []),
  ];
}
