// The red-flag check on one screen: short questions, ticks for yes, one button for "none".

import { useState } from "preact/hooks";
import type { Quality } from "../api/types";
import { t } from "../messages/all";
import type { Flag } from "../messages/flags";
import { flags } from "../state/lock";
import { askedBy } from "../state/raised";
import { Tick } from "./Choice";

type Props = {
  /** Qualities just marked in a session: their questions stand first. */
  marked?: readonly Quality[];
  onAnswer: (flags: string[]) => void;
};

/** What was told before: it stays a yes until somebody has checked it. */
function Noted({ ids }: { ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <section class="card">
      <p>{t.check.noted}</p>
      <ul>
        {ids.map((id) => (
          <li key={id}>{t.check.flagOf(id)?.question}</li>
        ))}
      </ul>
    </section>
  );
}

export function FlagCheck({ marked = [], onAnswer }: Props) {
  const [yes, setYes] = useState<string[]>([]);
  const noted = flags.value.filter((id) => t.check.flagOf(id));
  const groups = t.check.groups.map((group) => ({
    title: group.title,
    flags: group.flags.filter((flag) => !noted.includes(flag.id)),
  }));
  const asked = new Set(marked.flatMap(askedBy));
  const first = groups.flatMap((group) => group.flags.filter((flag) => asked.has(flag.id)));
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
        <p class="lead">
          {t.check.marked(t.list(marked.map((one) => t.inside(t.quality[one] ?? one))))}
        </p>
      )}
      <Noted ids={noted} />
      {first.length > 0 && (
        <fieldset class="ticks marked">
          <legend>{t.check.goesWith}</legend>
          {first.map(question)}
        </fieldset>
      )}
      {groups.map((group) => (
        <fieldset class="ticks" key={group.title}>
          <legend>{group.title}</legend>
          {group.flags.filter((flag) => !asked.has(flag.id)).map(question)}
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
