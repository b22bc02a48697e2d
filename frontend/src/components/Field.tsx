// A labelled input with its hint and its fault, tied together for readers.

import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { t } from "../messages";

type Props = {
  type?: "text" | "email" | "password" | "date" | "time" | "datetime-local";
  inputMode?: "text" | "decimal" | "numeric" | "email";
  autoComplete?: string;
  min?: string;
  max?: string;
  maxLength?: number;
  label: string;
  value: string;
  onText: (text: string) => void;
  hint?: string | undefined;
  fault?: string | null | undefined;
  unit?: string;
  optional?: boolean;
  /** Text with lines. */
  long?: boolean;
};

export function Field({
  label,
  value,
  onText,
  hint,
  fault,
  unit,
  optional,
  long,
  ...input
}: Props) {
  const Box = long ? "textarea" : "input";
  const id = useId();
  const notes = [hint ? `${id}-hint` : "", fault ? `${id}-fault` : ""].filter(Boolean).join(" ");
  return (
    <div class="field">
      <label for={id}>
        {label}
        {optional && <span class="optional"> · {t.common.optional}</span>}
      </label>
      <div class="field-line">
        <Box
          {...(input as object)}
          id={id}
          value={value}
          onInput={(event) => onText(event.currentTarget.value)}
          aria-invalid={fault ? true : undefined}
          aria-describedby={notes || undefined}
        />
        {unit && <span class="unit">{unit}</span>}
      </div>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p class="fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

export function Section({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
