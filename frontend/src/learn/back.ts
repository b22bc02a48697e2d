// The way back from a page to read: to the index if the reader came through it, else to where the
// reader was before.

import { outside } from "../state/route";

let indexSeenFrom: string | null = null;

export function seeIndex(): void {
  indexSeenFrom = outside;
}

export const backFrom = (): string => (indexSeenFrom === outside ? "learn" : outside);
