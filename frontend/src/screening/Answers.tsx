// One of several answers, each a button: a tap, or Enter, answers and goes on. Radio buttons would
// go on with every arrow key.

import { Icon } from "../components/Icon";

export type Option = { value: string; label: string; more?: string };

type Props = {
  label: string;
  options: readonly Option[];
  value: string | null;
  onAnswer: (value: string) => void;
  /** Short ones stand beside one another. */
  short?: boolean;
};

export function Answers({ label, options, value, onAnswer, short }: Props) {
  return (
    <fieldset class={short ? "answers short" : "answers"}>
      <legend class="visually-hidden">{label}</legend>
      {options.map((one) => (
        <button
          key={one.value}
          type="button"
          class="answer"
          aria-pressed={value === one.value}
          onClick={() => onAnswer(one.value)}
        >
          <span>
            {one.label}
            {one.more && <span class="option-more">{one.more}</span>}
          </span>
          {value === one.value && <Icon name="check" />}
        </button>
      ))}
    </fieldset>
  );
}
