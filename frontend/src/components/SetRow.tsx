// One set: a tap marks it done with what was planned; the stepper changes the number.

import { t } from "../messages";
import { Icon } from "./Icon";
import { Stepper } from "./Stepper";

export type SetState = { amount: number; done: boolean };

type Props = {
  number: number;
  set: SetState;
  holds: boolean;
  onChange: (set: SetState) => void;
};

export function SetRow({ number, set, holds, onChange }: Props) {
  const amount = holds ? t.dose.seconds(set.amount) : `${set.amount} ${t.log.reps}`;
  return (
    <li class="set-row" data-done={set.done}>
      <button
        type="button"
        class="set-mark"
        aria-pressed={set.done}
        aria-label={t.log.markDone(number, amount)}
        onClick={() => onChange({ ...set, done: !set.done })}
      >
        <span class="set-tick">{set.done && <Icon name="check" />}</span>
        <span aria-hidden="true">{t.log.set(number)}</span>
      </button>
      <Stepper
        label={`${t.log.set(number)}, ${holds ? t.log.seconds : t.log.reps}`}
        value={set.amount}
        min={0}
        max={holds ? 600 : 100}
        step={holds ? 3 : 1}
        text={holds ? t.dose.seconds(set.amount) : String(set.amount)}
        {...(holds ? {} : { unit: t.log.reps })}
        onChange={(next) => onChange({ amount: next, done: true })}
      />
    </li>
  );
}
