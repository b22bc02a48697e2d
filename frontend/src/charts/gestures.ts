// Zoom, pan and reading a day by touch, mouse, wheel and keys: what a hand does becomes a span
// and a day. One finger moves sideways and leaves scrolling the page to the browser.

import { panned, pinched, type Span, showing, zoomed } from "./span";

export type Hands = {
  span: () => Span;
  whole: () => Span;
  day: () => number;
  today: () => number;
  /** The share of the axis' width under a place on the screen. */
  share: (clientX: number) => number;
  show: (span: Span) => void;
  read: (day: number) => void;
  /** A movement has ended. */
  rest: () => void;
};

const STILL_PX = 6;
const CLOSER = 0.8;
const PER_WHEEL = 0.0016;

export function zoomStep(hands: Hands, closer: boolean): void {
  const factor = closer ? CLOSER ** 2 : 1 / CLOSER ** 2;
  const { from, to } = hands.span();
  const isSeen = hands.day() >= from && hands.day() <= to;
  const around = isSeen ? hands.day() : (from + to) / 2;
  hands.show(zoomed(hands.span(), factor, around, hands.whole()));
  hands.rest();
}

export function panStep(hands: Hands, direction: -1 | 1): void {
  const { from, to } = hands.span();
  hands.show(panned(hands.span(), direction * Math.round((to - from) / 2), hands.whole()));
  hands.rest();
}

/** Reads another day, which is brought into view. */
export function readDay(hands: Hands, day: number): void {
  const at = Math.min(Math.max(Math.round(day), 0), hands.today());
  hands.show(showing(hands.span(), at, hands.whole()));
  hands.read(at);
  hands.rest();
}

export function onKey(hands: Hands, event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const days: { [key: string]: number } = {
    ...{ ArrowLeft: -1, ArrowRight: 1, ArrowDown: -7, ArrowUp: 7 },
  };
  const step = days[event.key];
  if (step !== undefined) readDay(hands, hands.day() + step);
  else if (event.key === "PageUp" || event.key === "PageDown") {
    panStep(hands, event.key === "PageUp" ? 1 : -1);
  } else if (event.key === "Home") readDay(hands, 0);
  else if (event.key === "End") readDay(hands, hands.today());
  else if (event.key === "+" || event.key === "=") zoomStep(hands, true);
  else if (event.key === "-") zoomStep(hands, false);
  else return;
  event.preventDefault();
}

/** Listens on the chart; the returned function ends it. */
export function listen(box: HTMLElement, hands: Hands): () => void {
  const fingers = new Map<number, number>();
  let begun: { span: Span; shares: number[] } | null = null;
  let moved = false;
  let downX = 0;

  const begin = () => {
    begun = { span: hands.span(), shares: [...fingers.values()].map(hands.share) };
  };
  const dayUnder = (x: number) => {
    const { from, to } = hands.span();
    return Math.min(Math.max(Math.round(from + hands.share(x) * (to - from)), 0), hands.today());
  };
  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    fingers.set(event.pointerId, event.clientX);
    if (fingers.size === 1) {
      moved = false;
      downX = event.clientX;
    }
    begin();
  };
  const move = (event: PointerEvent) => {
    if (!fingers.has(event.pointerId)) {
      if (event.pointerType === "mouse") hands.read(dayUnder(event.clientX));
      return;
    }
    fingers.set(event.pointerId, event.clientX);
    if (!moved && fingers.size === 1 && Math.abs(event.clientX - downX) < STILL_PX) return;
    if (!moved) box.setPointerCapture(event.pointerId);
    moved = true;
    drag();
  };
  const drag = () => {
    if (!begun) return;
    const { span, shares } = begun;
    const now = [...fingers.values()].map(hands.share);
    const [a, b] = shares;
    const [c, d] = now;
    if (a === undefined || c === undefined) return;
    if (b !== undefined && d !== undefined) {
      hands.show(pinched(span, [a, b], [c, d], hands.whole()));
    } else hands.show(panned(span, (a - c) * (span.to - span.from), hands.whole()));
  };
  const up = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId)) return;
    if (!moved && event.type === "pointerup") hands.read(dayUnder(event.clientX));
    begin();
    if (fingers.size === 0) hands.rest();
  };
  const wheel = (event: WheelEvent) => {
    const span = hands.span();
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
    const around = span.from + hands.share(event.clientX) * (span.to - span.from);
    const next = sideways
      ? panned(span, (event.deltaX / box.clientWidth) * (span.to - span.from), hands.whole())
      : zoomed(span, Math.exp(event.deltaY * PER_WHEEL), around, hands.whole());
    // At an end of the zoom the page scrolls on.
    if (next.from === span.from && next.to === span.to) return;
    event.preventDefault();
    hands.show(next);
    hands.rest();
  };
  const keys = (event: KeyboardEvent) => onKey(hands, event);
  box.addEventListener("pointerdown", down);
  box.addEventListener("pointermove", move);
  box.addEventListener("pointerup", up);
  box.addEventListener("pointercancel", up);
  box.addEventListener("wheel", wheel, { passive: false });
  box.addEventListener("keydown", keys);
  return () => {
    box.removeEventListener("pointerdown", down);
    box.removeEventListener("pointermove", move);
    box.removeEventListener("pointerup", up);
    box.removeEventListener("pointercancel", up);
    box.removeEventListener("wheel", wheel);
    box.removeEventListener("keydown", keys);
  };
}
