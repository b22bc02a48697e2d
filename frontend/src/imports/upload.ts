// Sends the files of an import part by part. The server says after each how much it has, so that a
// part that was lost, or sent by another tab, is simply not the next one.

import type { Reply } from "../api/client";
import type { RunImport } from "../api/types";
import { nextPart, type Part } from "./parts";

export type Refusal = Exclude<Reply<unknown>, { kind: "ok" }>;
export type Ended =
  | { kind: "sent"; known: RunImport }
  | { kind: "stopped"; why: Refusal }
  /** The device no longer lets this file be read: it was moved, or is a folder. */
  | { kind: "unreadable"; name: string }
  | { kind: "left" };

export type Ways = {
  send: (id: string, part: Part, bytes: ArrayBuffer) => Promise<Reply<RunImport>>;
  find: (id: string) => Promise<Reply<RunImport>>;
  /** Told after each part. */
  told: (known: RunImport) => void;
  /** Whether anybody still wants it. */
  wanted: () => boolean;
};

export async function sendFiles(
  begun: RunImport,
  files: readonly Blob[],
  ways: Ways,
): Promise<Ended> {
  let known = begun;
  let asked = "";
  while (known.state === "uploading") {
    if (!ways.wanted()) return { kind: "left" };
    const part = nextPart(known.files);
    if (!part) break;
    const bytes = await read(files[part.file], part);
    if (!bytes) return { kind: "unreadable", name: known.files[part.file]?.name ?? "" };
    const sent = await ways.send(known.id, part, bytes);
    const reply = isElsewhere(sent) ? await ways.find(known.id) : sent;
    if (reply.kind !== "ok") return { kind: "stopped", why: reply };
    known = reply.data;
    ways.told(known);
    // The server and this device disagree, and asking did not help: going on would never end.
    const next = JSON.stringify([nextPart(known.files), known.state]);
    if (next === asked && sent.kind !== "ok") return { kind: "stopped", why: sent };
    asked = next;
  }
  return { kind: "sent", known };
}

/** The server stands somewhere else than we think: it is asked where. */
const isElsewhere = (reply: Reply<unknown>): boolean =>
  reply.kind === "problem" && ["wrong_offset", "not_uploading"].includes(reply.problem.code);

async function read(file: Blob | undefined, part: Part): Promise<ArrayBuffer | null> {
  try {
    const bytes = await file?.slice(part.offset, part.end).arrayBuffer();
    return bytes?.byteLength === part.end - part.offset ? bytes : null;
  } catch {
    return null;
  }
}
