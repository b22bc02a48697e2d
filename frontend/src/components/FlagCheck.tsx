// The red-flag check on one screen: short questions, ticks for yes, one button for "none".

import { useState } from "preact/hooks";
import type { Quality } from "../api/types";
import { t } from "../messages";
import type { Flag } from "../messages/flags";
import { raisedBy } from "../state/lock";
import { Tick } from "./Choice";
import { Icon } from "./Icon";
import { RuleTag } from "./Ruled";

type Props = {
  /** Qualities just marked in a session: their questions stand first. */
  marked?: readonly Quality[];
  onAnswer: (flags: string[]) => void;
};

/** Marked qualities that already are the answer; a weak leg is asked, not assumed. */
const given = (marked: readonly Quality[]): string[] => [
  ...new Set(marked.filter((one) => one !== "weak").flatMap(raisedBy)),
];

export function FlagCheck({ marked = [], onAnswer }: Props) {
  const [yes, setYes] = useState<string[]>(given(marked));
  const first = new Set(marked.flatMap(raisedBy));
  const question = (flag: Flag) => (
    <Tick
      key={flag.id}
      checked={yes.includes(flag.id)}
      onChange={(on) => setYes(on ? [...yes, flag.id] : yes.filter((id) => id !== flag.id))}
      more={flag.more}
    >
      {flag.question}
    </Tick>
  );
  return (
    <div class="flag-check">
      {marked.length > 0 && (
        <fieldset class="ticks marked">
          <legend>
            {t.check.marked(t.list(marked.map((one) => t.inside(t.quality[one] ?? one))))}
          </legend>
          {t.check.groups.flatMap((g) => g.flags.filter((f) => first.has(f.id)).map(question))}
        </fieldset>
      )}
      {t.check.groups.map((group) => (
        <fieldset class="ticks" key={group.title}>
          <legend>{group.title}</legend>
          {group.flags.filter((flag) => !first.has(flag.id)).map(question)}
        </fieldset>
      ))}
      <div class="sticky">
        <button type="button" class="primary wide" onClick={() => onAnswer(yes)}>
          {yes.length === 0 ? t.check.none : t.check.some(yes.length)}
        </button>
      </div>
    </div>
  );
}

/** What the yeses can mean, worst first, closed by the fixed sentence. */
export function FlagTexts({ ids }: { ids: readonly string[] }) {
  const order = ["emergency", "urgent", "see_professional"];
  const found = ids
    .map((id) => t.check.flagOf(id))
    .filter((one): one is Flag => one !== undefined)
    .sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
  return (
    <>
      <ul class="flag-texts">
        {found.map((flag) => (
          <li key={flag.id} data-level={flag.level}>
            <p class="flag-level">
              <Icon name="warn" />
              {t.check.level[flag.level]} <RuleTag id={flag.id} />
            </p>
            <p class="flag-answer">{flag.answer}</p>
          </li>
        ))}
      </ul>
      <p class="closing">{t.check.closing}</p>
    </>
  );
}
