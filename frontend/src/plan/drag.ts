// Dragging by pointer: the handle takes the finger, the page scrolls at its edges, Escape lets go.

import type { Movable } from "../api/types";
import type { Day } from "../lib/dates";
import { dragging, drop } from "./moving";

const FAR = 6;
const EDGE = 90;

/** The day under a point of the screen. */
function dayAt(x: number, y: number): Day | null {
  const found = document.elementsFromPoint(x, y).map((one) => one.closest("[data-day]"));
  return found.find((one) => one !== null)?.getAttribute("data-day") ?? null;
}

/** Begins with a pointer on the handle of an item; a short press stays a click. */
export function startDrag(down: PointerEvent, movable: Movable, from: Day): void {
  if (down.button !== 0) return;
  const handle = down.currentTarget as HTMLElement;
  const card = handle.closest<HTMLElement>("[data-item]");
  const start = { x: down.clientX, y: down.clientY, scroll: scrollY };
  const last = { x: start.x, y: start.y };
  let moving = false;
  let frame = 0;
  const ends = new AbortController();
  const { signal } = ends;

  const place = () => {
    if (card) {
      card.style.transform = `translate(${last.x - start.x}px, ${last.y - start.y + scrollY - start.scroll}px)`;
    }
    const over = dayAt(last.x, last.y);
    if (over !== dragging.value?.over) dragging.value = { movable, from, over };
  };
  const scroll = () => {
    const below = last.y - (innerHeight - EDGE);
    const above = EDGE - last.y;
    if (below > 0) scrollBy(0, Math.min(12, below / 5));
    else if (above > 0) scrollBy(0, -Math.min(12, above / 5));
    if (below > 0 || above > 0) place();
    frame = requestAnimationFrame(scroll);
  };
  const end = () => {
    cancelAnimationFrame(frame);
    ends.abort();
    if (card) card.style.transform = "";
    dragging.value = null;
  };

  handle.setPointerCapture(down.pointerId);
  handle.addEventListener(
    "pointermove",
    (event) => {
      last.x = event.clientX;
      last.y = event.clientY;
      if (!moving && Math.hypot(last.x - start.x, last.y - start.y) < FAR) return;
      if (!moving) frame = requestAnimationFrame(scroll);
      moving = true;
      place();
    },
    { signal },
  );
  handle.addEventListener(
    "pointerup",
    () => {
      const over = dragging.value?.over ?? null;
      end();
      if (!moving) return;
      // The click that follows a drag is none; if none follows, the next one counts.
      const late = new AbortController();
      const options = { capture: true, signal: late.signal };
      handle.addEventListener("click", (event) => event.stopImmediatePropagation(), options);
      setTimeout(() => late.abort(), 50);
      if (over) void drop(movable, from, over);
    },
    { signal },
  );
  handle.addEventListener("pointercancel", end, { signal });
  addEventListener("keydown", (event) => (event as KeyboardEvent).key === "Escape" && end(), {
    signal,
  });
}
