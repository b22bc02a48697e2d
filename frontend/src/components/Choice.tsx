// One of several, some of several, and yes or no: native inputs drawn as large chips and cards.

import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { t } from "../messages";

type Option<T extends string> = { value: T; label: string; more?: string };

type ChoiceProps<T extends string> = {
  label: string;
  options: readonly Option<T>[];
  value: T | null;
  onChange: (value: T) => void;
  /** Cards stand below one another and have room for a sentence. */
  cards?: boolean;
  quiet?: boolean;
  /** Short values in one row of equal width. */
  row?: boolean;
  hint?: string;
  optional?: boolean;
};

export function Choice<T extends string>(props: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend class={props.quiet ? "visually-hidden" : ""}>
        {props.label}
        {props.optional && <span class="optional"> · {t.common.optional}</span>}
      </legend>
      {props.hint && <p class="hint">{props.hint}</p>}
      <div class={props.cards ? "cards" : props.row ? "chips row" : "chips"}>
        {props.options.map((option) => (
          <label key={option.value} class={props.cards ? "card-option" : "chip"}>
            <input
              type="radio"
              class="visually-hidden"
              name={name}
              checked={props.value === option.value}
              onChange={() => props.onChange(option.value)}
            />
            <span class="option-text">
              <span class="option-label">{option.label}</span>
              {option.more && <span class="option-more">{option.more}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type ManyProps<T extends string> = {
  label: string;
  options: readonly Option<T>[];
  value: readonly T[];
  onChange: (value: T[]) => void;
  hint?: string;
};

export function Many<T extends string>(props: ManyProps<T>) {
  const flip = (value: T, on: boolean) =>
    props.onChange(
      props.options
        .map((option) => option.value)
        .filter((one) => (one === value ? on : props.value.includes(one))),
    );
  return (
    <fieldset class="choice">
      <legend>{props.label}</legend>
      {props.hint && <p class="hint">{props.hint}</p>}
      <div class="chips">
        {props.options.map((option) => (
          <label key={option.value} class="chip">
            <input
              type="checkbox"
              class="visually-hidden"
              checked={props.value.includes(option.value)}
              onChange={(event) => flip(option.value, event.currentTarget.checked)}
            />
            <span class="option-text">{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type TickProps = {
  checked: boolean;
  onChange: (on: boolean) => void;
  children: ComponentChildren;
  more?: string | undefined;
};

export function Tick({ checked, onChange, children, more }: TickProps) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {children}
        {more && <span class="option-more">{more}</span>}
      </span>
    </label>
  );
}
