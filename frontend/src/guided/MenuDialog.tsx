// The menu of what is guided: what can be left out, what may sound, and the way back.

import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { t } from "../messages/all";
import { SignalTicks } from "./SignalTicks";

type Props = {
  title: string;
  children: ComponentChildren;
  /** The words of throwing everything away, and doing it. */
  away: { button: string; sure: string; act: () => void };
  /** What the tones mean, what is spoken, and the keys. */
  sound: string;
  voice: string;
  keys: string;
  onClose: () => void;
};

export function MenuDialog({ title, children, away, sound, voice, keys, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [sure, setSure] = useState(false);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal?.();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="confirm player-menu"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      {sure ? (
        <div class="stack" role="alert">
          <p>{away.sure}</p>
          <button type="button" class="grave wide" onClick={away.act}>
            {t.waiting.throwAway}
          </button>
        </div>
      ) : (
        <button type="button" class="link" onClick={() => setSure(true)}>
          {away.button}
        </button>
      )}
      <SignalTicks sound={sound} voice={voice} />
      <p class="hint player-keys">{keys}</p>
      <button type="button" class="primary wide" onClick={onClose}>
        {t.player.back}
      </button>
    </dialog>
  );
}
