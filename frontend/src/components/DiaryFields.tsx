// The diary's questions: the places and the note at once, the rest in parts that open.

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { t } from "../messages/all";
import { FIELDS, type NoteDraft, type NoteField } from "../state/noteForm";

const PARTS = {
  tasks: ["tying", "stairs", "carrying", "carried", "driving", "driven_min"],
  mind: ["mood", "stress"],
  shoes: ["shoes", "new_shoes"],
} as const;

const FIRST = ["spots"];
const IN_PARTS = new Set<string>([...FIRST, ...Object.values(PARTS).flat()]);

type Props = { draft: NoteDraft; ask: (field: NoteField) => ComponentChildren };

export function DiaryFields({ draft, ask }: Props) {
  // Fixed from the start, so that no part closes under whoever empties its last field.
  const [opened] = useState(() => Object.values(PARTS).filter((keys) => isAnswered(draft, keys)));
  const of = (keys: readonly string[]) =>
    FIELDS.diary.filter(({ key }) => keys.includes(key)).map(ask);
  return (
    <>
      {of(FIRST)}
      {Object.entries(PARTS).map(([part, keys]) => (
        <details key={part} class="why diary-part" open={opened.includes(keys)}>
          <summary>{t.noteForm.parts[part as keyof typeof PARTS]}</summary>
          {of(keys)}
        </details>
      ))}
      {FIELDS.diary.filter(({ key }) => !IN_PARTS.has(key)).map(ask)}
    </>
  );
}

/** What was said is seen at once. */
const isAnswered = (draft: NoteDraft, keys: readonly string[]): boolean =>
  keys.some((key) => (draft.values[key] ?? false) !== false && draft.values[key] !== "");
