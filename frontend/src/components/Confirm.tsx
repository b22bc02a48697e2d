// A question before something that matters, as the browser's own modal dialog.

import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { t } from "../messages";

type Props = {
  title: string;
  children?: ComponentChildren;
  yes: string;
  onYes: () => void;
  onNo: () => void;
  grave?: boolean;
};

export function Confirm({ title, children, yes, onYes, onNo, grave }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal?.();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="confirm"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onNo();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <div class="buttons">
        <button type="button" class="quiet" onClick={onNo}>
          {t.common.cancel}
        </button>
        <button type="button" class={grave ? "grave" : "primary"} onClick={onYes}>
          {yes}
        </button>
      </div>
    </dialog>
  );
}
