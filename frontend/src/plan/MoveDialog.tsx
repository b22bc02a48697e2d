// "Move to…": every day with whether it fits, else why not. Arrow keys go from day to day.

import { useEffect, useId, useRef } from "preact/hooks";
import type { Movable } from "../api/types";
import { Icon } from "../components/Icon";
import type { Day } from "../lib/dates";
import * as format from "../lib/format";
import { t } from "../messages/all";
import { today } from "../state/clock";
import { outbox, rows } from "../state/store";
import { placeOf } from "../state/weeks";
import "../styles/move.css";
import { choosing, drop } from "./moving";
import { nameOf, whyNot } from "./words";

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

function close(item: string): void {
  choosing.value = null;
  // The list stood on the item's button; the item may stand on another day by now.
  setTimeout(() => {
    document.querySelector<HTMLElement>(`[data-item="${item}"] .grip`)?.focus();
  }, 60);
}

function onKey(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const list = event.currentTarget as HTMLElement;
  const all = [...list.querySelectorAll<HTMLElement>("button")];
  const at = all.indexOf(document.activeElement as HTMLElement);
  const to = event.key === "Home" ? 0 : event.key === "End" ? all.length - 1 : at + (step ?? 0);
  if (step === undefined && event.key !== "Home" && event.key !== "End") return;
  event.preventDefault();
  all[Math.max(0, Math.min(all.length - 1, to))]?.focus();
}

function Choices({ movable, from }: { movable: Movable; from: Day }) {
  return (
    <ol class="move-days" onKeyDown={onKey}>
      {movable.to
        .filter((choice) => choice.date >= today.value)
        .map(({ date, clash }) => {
          const here = date === from;
          const notes = [
            here ? t.plan.here : clash ? whyNot(clash) : t.plan.fits,
            date === movable.own && !here ? t.plan.own : "",
          ];
          return (
            <li key={date}>
              <button
                type="button"
                class="move-day"
                data-fits={clash === null && !here}
                aria-disabled={clash !== null || here}
                data-here={here}
                onClick={() => {
                  if (clash !== null || here) return;
                  void drop(movable, from, date).then(() => close(movable.item));
                }}
              >
                <strong>{format.nearDay(date, today.value)}</strong>
                <span>
                  {clash === null && !here && <Icon name="check" />}
                  {notes.filter(Boolean).join(" · ")}
                </span>
              </button>
            </li>
          );
        })}
    </ol>
  );
}

function Dialog({ movable }: { movable: Movable }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const from = placeOf(movable, { rows: rows.value, outbox: outbox.value }, today.value).day;
  const others = outbox.value.some(
    (entry) => entry.type === "move" && entry.body?.item !== movable.item,
  );
  useEffect(() => {
    dialog.current?.showModal?.();
    dialog.current?.querySelector<HTMLElement>('[data-here="true"]')?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="confirm move"
      aria-labelledby={id}
      aria-describedby={`${id}-hint`}
      onCancel={(event) => {
        event.preventDefault();
        close(movable.item);
      }}
    >
      <h2 id={id}>{t.plan.moveTo(nameOf(movable.item))}</h2>
      <Choices movable={movable} from={from} />
      {others && <p class="hint">{t.plan.others}</p>}
      <p class="hint" id={`${id}-hint`}>
        {t.plan.moveHint} <span class="keys">{t.plan.moveKeys}</span>
      </p>
      <div class="buttons">
        <button type="button" class="quiet" onClick={() => close(movable.item)}>
          {t.common.cancel}
        </button>
      </div>
    </dialog>
  );
}

export function MoveDialog() {
  const movable = choosing.value;
  return movable && <Dialog key={movable.item} movable={movable} />;
}
