// Marks that would cover each other become one with their number. Pure.

import type { Mark } from "./lines";

export type Cluster = { from: number; to: number; marks: Mark[] };

/** `near`: the days within which two marks cover each other. `marks` are in order. */
export function clusters(marks: readonly Mark[], near: number): Cluster[] {
  const found: Cluster[] = [];
  for (const mark of marks) {
    const last = found.at(-1);
    if (last && mark.at - last.from < near) {
      last.marks.push(mark);
      last.to = mark.at;
    } else found.push({ from: mark.at, to: mark.at, marks: [mark] });
  }
  return found;
}
