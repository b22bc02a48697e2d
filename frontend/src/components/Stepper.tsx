// A number with a large minus and plus, for a thumb; no keyboard is needed.

import { t } from "../messages";
import { Icon } from "./Icon";

type Props = {
  label: string;
  value: number;
  onChange: (value: number) => void;
  min?: number;
  max?: number;
  step?: number;
  /** How the number is shown. */
  text?: string;
  /** Small, below the number. */
  unit?: string;
};

export function Stepper({
  label,
  value,
  onChange,
  min = 0,
  max = 999,
  step = 1,
  text,
  unit,
}: Props) {
  const to = (next: number) => onChange(Math.round(Math.min(max, Math.max(min, next)) * 100) / 100);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend inside the row.
    <div class="stepper" role="group" aria-label={label}>
      <button
        type="button"
        class="round"
        aria-label={t.common.less(label)}
        disabled={value <= min}
        onClick={() => to(value - step)}
      >
        <Icon name="minus" />
      </button>
      <output class="stepper-value" aria-live="polite">
        {text ?? value}
        {unit && <small> {unit}</small>}
      </output>
      <button
        type="button"
        class="round"
        aria-label={t.common.moreOf(label)}
        disabled={value >= max}
        onClick={() => to(value + step)}
      >
        <Icon name="plus" />
      </button>
    </div>
  );
}
