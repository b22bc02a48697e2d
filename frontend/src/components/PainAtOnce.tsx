// A scale whose tap is the whole answer. To a keyboard's arrows it is a walk along the scale, so that
// nobody saves a 1 on the way to a 5: Enter, Space or the button there says which it is.

import { useRef, useState } from "preact/hooks";
import { t } from "../messages";
import { PainScale } from "./PainScale";

type Props = {
  label: string;
  hint: string;
  value: number | null | undefined;
  onSay: (pain: number) => void;
};

export function PainAtOnce({ label, hint, value, onSay }: Props) {
  const byArrow = useRef(false);
  const [walked, setWalked] = useState<number | null>(null);
  function onKeyDown(event: KeyboardEvent): void {
    byArrow.current = event.key.startsWith("Arrow");
    if (event.key === "Enter" && walked !== null) onSay(walked);
  }
  function say(pain: number): void {
    if (byArrow.current) setWalked(pain);
    else onSay(pain);
    byArrow.current = false;
  }
  return (
    <>
      <PainScale
        quiet
        label={label}
        hint={hint}
        value={walked ?? value}
        onChange={say}
        onKeyDown={onKeyDown}
      />
      {walked !== null && (
        <button type="button" class="primary wide" onClick={() => onSay(walked)}>
          {t.today.sayPain(walked)}
        </button>
      )}
    </>
  );
}
