// Where an import stands on this device: what the server said last, the files in hand, and what the
// runner picked. The pages read it; flow.ts and asked.ts change it.

import { batch, computed, signal } from "@preact/signals";
import type { ImportItem, RunImport } from "../api/types";
import type { Pick } from "./found";

/**
 * What stands in the way: a code of the server or one of ours, and whether it is tried again.
 * `chosen`: it is about the files that were chosen, and no answer to something else ends it.
 */
export type Trouble = { code: string; waits: boolean; chosen?: true; name?: string };

/** The import that is open: begun, read or looked at, not in the log. */
export const current = signal<RunImport | null>(null);
/** Files whose import the server does not know of yet. */
export const announced = signal<{ id: string; files: readonly File[] } | null>(null);
export const items = signal<ImportItem[] | null>(null);
export const picks = signal<Map<number, Pick>>(new Map());
/** The import that was just taken into the log, with what it holds. */
export const finished = signal<{ known: RunImport; items: ImportItem[] } | null>(null);
export const earlier = signal<RunImport[]>([]);
export const shared = signal<File[]>([]);
export const trouble = signal<Trouble | null>(null);
/** Something that the runner asked for is under way. */
export const busy = signal(false);
/** The server was asked what there is. */
export const looked = signal(false);
export const files = signal<readonly File[] | null>(null);
/** Whether the files of the open upload are in our hands. */
export const inHand = computed(() => files.value !== null);

export const draftOf = (id: string): string => `import/${id}`;

export function letGo(): void {
  batch(() => {
    current.value = null;
    announced.value = null;
    files.value = null;
    items.value = null;
    picks.value = new Map();
    finished.value = null;
  });
}
