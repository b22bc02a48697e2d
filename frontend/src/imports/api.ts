// What the import page asks of the server, one function a route.

import { type Reply, request } from "../api/client";
import type { ImportCommit, ImportPage, RunImport, Undone } from "../api/types";
import { zone } from "../lib/dates";
import { today } from "../state/clock";
import type { Part } from "./parts";

/** A part on a slow network, and thousands of runs written at once, may take longer than a log. */
const LONG_MS = 120_000;
const PAGE = 500;

const place = (id: string, tail = ""): string => `/api/imports/${encodeURIComponent(id)}${tail}`;

export const list = (): Promise<Reply<{ imports: RunImport[] }>> => request("GET", "/api/imports");

export const find = (id: string): Promise<Reply<RunImport>> => request("GET", place(id));

export function announce(id: string, files: readonly File[]): Promise<Reply<RunImport>> {
  const said = files.map(({ name, size }) => ({ name, size }));
  return request("PUT", place(id), { files: said, timezone: zone() });
}

export function sendPart(id: string, part: Part, bytes: ArrayBuffer): Promise<Reply<RunImport>> {
  const where = place(id, `/upload?file=${part.file}&offset=${part.offset}`);
  return request("PUT", where, bytes, {}, LONG_MS);
}

export const read = (id: string): Promise<Reply<RunImport>> => request("POST", place(id, "/read"));

export function page(id: string, after: number | null): Promise<Reply<ImportPage>> {
  const from = after === null ? "" : `&after=${after}`;
  return request("GET", place(id, `/items?limit=${PAGE}${from}`));
}

export const commit = (id: string, wanted: ImportCommit): Promise<Reply<{ imported: RunImport }>> =>
  request("POST", place(id, `/commit?today=${today.value}`), wanted, {}, LONG_MS);

export const undo = (id: string): Promise<Reply<Undone>> =>
  request("POST", place(id, `/undo?today=${today.value}`), undefined, {}, LONG_MS);

export const drop = (id: string): Promise<Reply<undefined>> => request("DELETE", place(id));
