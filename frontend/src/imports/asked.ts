// What a person does with an import: choose files, pick, take it into the log, take it back, let go.

import { uuid7 } from "../lib/uuid7";
import { dropDraft, kickSync, writeDraft } from "../state/store";
import * as api from "./api";
import { calm, finish, goOn, look, took } from "./flow";
import { commitOf, type Pick } from "./found";
import { sameFiles, tooMuch } from "./parts";
import { dropShared } from "./shared";
import {
  announced,
  busy,
  current,
  draftOf,
  files,
  finished,
  items,
  letGo,
  picks,
  shared,
  trouble,
} from "./standing";

/** Begins with these files, or goes on with the upload that was begun with them. */
export async function choose(chosen: readonly File[]): Promise<void> {
  const known = current.value;
  const same = known?.state === "uploading" ? sameFiles(known.files, chosen) : null;
  const code = same ? null : tooMuch(chosen);
  trouble.value = code && { code, waits: false };
  if (code || chosen.length === 0) return;
  if (known && !same) {
    if (!(await letServerDrop(known.id))) return;
    current.value = null;
  }
  if (same) files.value = same;
  else announced.value = { id: uuid7(), files: chosen };
  finished.value = null;
  void goOn();
}

export async function throwShared(): Promise<void> {
  await dropShared().catch(() => undefined);
  shared.value = [];
}

export function pick(number: number, wanted: Pick | null): void {
  pickAll([number], wanted);
}

/** Null goes back to what is proposed. */
export function pickAll(numbers: readonly number[], wanted: Pick | null): void {
  const next = new Map(picks.value);
  for (const number of numbers) {
    if (wanted === null) next.delete(number);
    else next.set(number, wanted);
  }
  picks.value = next;
  if (current.value) void writeDraft(draftOf(current.value.id), [...next]);
}

async function alone<T>(work: () => Promise<T>): Promise<T> {
  busy.value = true;
  calm();
  try {
    return await work();
  } finally {
    busy.value = false;
  }
}

/** Takes it into the log as picked. */
export const take = (): Promise<void> =>
  alone(async () => {
    const known = current.value;
    if (!known || !items.value) return;
    const reply = await api.commit(known.id, commitOf(items.value, picks.value));
    if (!took(reply)) return;
    await finish(reply.data.imported);
  });

/** Takes an import out of the log; how many entries stay, null if it did not work. */
export const takeBack = (id: string): Promise<number | null> =>
  alone(async () => {
    const reply = await api.undo(id);
    if (!took(reply)) return null;
    kickSync();
    if (finished.value?.known.id === id) finished.value = null;
    await look();
    return reply.data.kept;
  });

async function letServerDrop(id: string): Promise<boolean> {
  const reply = await api.drop(id);
  return reply.kind === "problem" && reply.problem.status === 404 ? true : took(reply);
}

/** Lets the open import go: its files, and what was found in them. */
export const throwAway = (): Promise<void> =>
  alone(async () => {
    const known = current.value;
    announced.value = null;
    if (known && !(await letServerDrop(known.id))) return;
    if (known) void dropDraft(draftOf(known.id));
    letGo();
    await look();
  });
