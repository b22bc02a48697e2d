// Pain, or anything else from 0 to 10, as eleven large buttons; to a keyboard and a reader it is one radio group.

import { useId } from "preact/hooks";
import { t } from "../messages";

const STEPS = Array.from({ length: 11 }, (_, n) => n);

type Props = {
  label: string;
  hint?: string;
  value: number | null | undefined;
  onChange: (pain: number) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  /** The heading already says it: keep the label for readers only. */
  quiet?: boolean;
  /** What 0 and 10 mean, where it is not pain. */
  ends?: readonly string[];
  optional?: boolean;
};

export function PainScale(props: Props) {
  const {
    label,
    hint,
    value,
    onChange,
    onKeyDown,
    quiet,
    optional,
    ends = t.notes.ends.pain,
  } = props;
  const name = useId();
  const [lowest = "", highest = ""] = ends;
  const words = (n: number): string =>
    n === 0 ? `0, ${lowest}` : n === 10 ? `10, ${highest}` : String(n);
  return (
    <fieldset class="pain">
      <legend class={quiet ? "visually-hidden" : ""}>
        {label}
        {optional && <span class="optional"> · {t.common.optional}</span>}
      </legend>
      {hint && <p class="hint">{hint}</p>}
      <div class="pain-steps">
        {STEPS.map((pain) => (
          <label key={pain} class="pain-step" data-pain={pain}>
            <input
              type="radio"
              class="visually-hidden"
              name={name}
              checked={value === pain}
              aria-label={words(pain)}
              // A click, so that a tap whose save failed can be made again.
              onClick={() => onChange(pain)}
              onKeyDown={onKeyDown}
            />
            <span aria-hidden="true">{pain}</span>
          </label>
        ))}
      </div>
      <p class="pain-ends" aria-hidden="true">
        <span>0 · {lowest}</span>
        <span>10 · {highest}</span>
      </p>
    </fieldset>
  );
}
