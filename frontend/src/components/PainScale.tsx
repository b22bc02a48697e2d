// Pain from 0 to 10 as eleven large buttons; to a keyboard and a reader it is one radio group.

import { useId } from "preact/hooks";
import { t } from "../messages";

const STEPS = Array.from({ length: 11 }, (_, n) => n);

type Props = {
  label: string;
  hint?: string;
  value: number | null | undefined;
  onChange: (pain: number) => void;
  /** The heading already says it: keep the label for readers only. */
  quiet?: boolean;
};

export function PainScale({ label, hint, value, onChange, quiet }: Props) {
  const name = useId();
  return (
    <fieldset class="pain">
      <legend class={quiet ? "visually-hidden" : ""}>{label}</legend>
      {hint && <p class="hint">{hint}</p>}
      <div class="pain-steps">
        {STEPS.map((pain) => (
          <label key={pain} class="pain-step" data-pain={pain}>
            <input
              type="radio"
              class="visually-hidden"
              name={name}
              checked={value === pain}
              aria-label={t.pain.option(pain)}
              onChange={() => onChange(pain)}
            />
            <span aria-hidden="true">{pain}</span>
          </label>
        ))}
      </div>
      <p class="pain-ends" aria-hidden="true">
        <span>{t.pain.none}</span>
        <span>{t.pain.worst}</span>
      </p>
    </fieldset>
  );
}
