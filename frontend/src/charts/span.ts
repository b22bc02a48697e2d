// What part of the time axis is seen: zooming, panning and their ends. Whole days are counted
// from the first of the axis; a span reaches half a day beyond the days at its ends. Pure.

export type Span = { from: number; to: number };

/** Two weeks: closer there is nothing more to see. */
export const SHORTEST = 14;

/** All of the axis: the days from `first` to `last`, and two weeks at least. */
export function wholeOf(first: number, last: number): Span {
  return { from: first - 0.5, to: Math.max(last, first + SHORTEST - 1) + 0.5 };
}

export const lengthOf = ({ from, to }: Span): number => to - from;

/** The span of this length that begins as near to `from` as the axis allows. */
export function placed(from: number, length: number, whole: Span): Span {
  const days = Math.min(Math.max(length, SHORTEST), lengthOf(whole));
  const start = Math.min(Math.max(from, whole.from), whole.to - days);
  return { from: start, to: start + days };
}

/** The newest `days` up to `today`, or from the beginning where there are fewer; null: all. */
export function newest(days: number | null, today: number, whole: Span): Span {
  if (days === null) return whole;
  return placed(today + 0.5 - days, days, whole);
}

/** Nearer with a factor below one; what is at `around` stays where it is. */
export function zoomed(span: Span, factor: number, around: number, whole: Span): Span {
  const length = lengthOf(span);
  const wanted = Math.min(Math.max(length * factor, SHORTEST), lengthOf(whole));
  const share = length > 0 ? (around - span.from) / length : 0.5;
  return placed(around - share * wanted, wanted, whole);
}

export const panned = (span: Span, days: number, whole: Span): Span =>
  placed(span.from + days, lengthOf(span), whole);

/** Moved no further than it takes to see this day in full. */
export function showing(span: Span, day: number, whole: Span): Span {
  if (day - 0.5 < span.from) return placed(day - 0.5, lengthOf(span), whole);
  if (day + 0.5 > span.to) return placed(day + 0.5 - lengthOf(span), lengthOf(span), whole);
  return span;
}

export const alike = (a: Span, b: Span): boolean =>
  Math.abs(a.from - b.from) < 1e-6 && Math.abs(a.to - b.to) < 1e-6;

/** Two fingers: what was under each stays under it. `was` and `is` are their shares of the width. */
export function pinched(span: Span, was: [number, number], is: [number, number], whole: Span) {
  const length = lengthOf(span);
  const days = was.map((share) => span.from + share * length) as [number, number];
  const apart = Math.abs(is[1] - is[0]);
  if (apart < 0.02) return span;
  const wanted = Math.min(Math.max(Math.abs(days[1] - days[0]) / apart, SHORTEST), lengthOf(whole));
  const middle = (days[0] + days[1]) / 2;
  return placed(middle - ((is[0] + is[1]) / 2) * wanted, wanted, whole);
}
