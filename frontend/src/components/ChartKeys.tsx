// What the lines and marks of the chart mean.

import type { Below } from "../charts/below";
import type { Lines } from "../charts/lines";
import { SHAPES } from "../charts/shapes";
import { titleOf } from "../charts/words";
import type { Units } from "../lib/units";
import { t } from "../messages/all";

const Key = ({ of, words }: { of: string; words: string }) => (
  <span class="key">
    <span class="key-sign" data-key={of} />
    {words}
  </span>
);

export function PainKeys({ dots }: { dots: boolean }) {
  const { timeline: say } = t;
  return (
    <>
      <strong>{say.painTitle}</strong>
      <Key of="line" words={say.morning} />
      <Key of="dash" words={say.worst} />
      {dots && <Key of="ring" words={say.during} />}
      <span class="key lines-are">{say.linesAre}</span>
    </>
  );
}

export function BelowKeys({ below, units }: { below: Below; units: Units }) {
  const { timeline: say } = t;
  const isBars = below.look === "bars";
  return (
    <>
      <strong>{titleOf(below, units)}</strong>
      {below.parts.length > 1 && <Key of={isBars ? "bar" : "line"} words={say.left} />}
      {below.parts.length > 1 && <Key of={isBars ? "bar-right" : "dash"} words={say.right} />}
      {below.parts[0]?.name === "own" && <span class="key">{say.weaker}</span>}
      {below.cap && <Key of="cap" words={say.cap} />}
    </>
  );
}

/** The marks that there are, each with its sign. */
export function MarkKeys({ lines }: { lines: Lines }) {
  const kinds = [...new Set(lines.marks.map((mark) => mark.kind))];
  if (kinds.length === 0) return null;
  return (
    <details class="why first mark-view">
      <summary>{t.timeline.marks}</summary>
      <ul class="plain mark-keys">
        {[...kinds, "stage" as const].map((kind) => (
          <li key={kind} class="mark-key">
            <span class="mark-sign" data-shape={SHAPES[kind]} data-kind={kind} aria-hidden="true">
              <span>{t.timeline.letters[kind]}</span>
            </span>
            {t.timeline.kinds[kind]}
          </li>
        ))}
      </ul>
    </details>
  );
}
