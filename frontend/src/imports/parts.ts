// An upload as parts: what comes next, what was chosen again, what is too much. Pure.

import type { RunImport } from "../api/types";

/** Bytes of one part: a proxy in between often takes a megabyte at most, and little is sent twice. */
export const PART = 1_000_000;
/** What the server takes in one import. */
export const FILES_MOST = 500;
export const BYTES_MOST = 4_000_000_000;

export type Part = { file: number; offset: number; end: number };
type Sized = Pick<File, "name" | "size">;
type Files = RunImport["files"];

/** The part to send next; null once the server has every byte. */
export function nextPart(files: Files): Part | null {
  const file = files.findIndex((one) => one.received < one.size);
  const found = files[file];
  if (!found) return null;
  const offset = found.received;
  return { file, offset, end: Math.min(offset + PART, found.size) };
}

/** From 0 to 1, by bytes. */
export function sentShare(files: Files): number {
  const sum = (of: "size" | "received") => files.reduce((so, one) => so + one[of], 0);
  return sum("size") === 0 ? 1 : sum("received") / sum("size");
}

/** The chosen files in the order of an upload that was begun with them; null for other ones. */
export function sameFiles<F extends Sized>(files: Files, chosen: readonly F[]): F[] | null {
  const left = [...chosen];
  const found = files.map((wanted) => {
    const at = left.findIndex((one) => one.name === wanted.name && one.size === wanted.size);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  });
  const all = found.filter((one) => one !== undefined);
  return left.length === 0 && all.length === files.length ? all : null;
}

export type TooMuch = "too_many_files" | "too_many_bytes";

/** Why these files cannot come at once; null if they can. */
export function tooMuch(chosen: readonly Sized[]): TooMuch | null {
  if (chosen.length > FILES_MOST) return "too_many_files";
  const bytes = chosen.reduce((sum, one) => sum + one.size, 0);
  return bytes > BYTES_MOST ? "too_many_bytes" : null;
}

/** Milliseconds until the server is asked again how far the reading is: soon at first. */
export const pollAfter = (asked: number): number => Math.min(4_000, 400 * 1.4 ** asked);
