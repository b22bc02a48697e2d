// An upload against a server that keeps bytes: in parts, resumed after a drop, told when it cannot.

import { expect, it } from "vitest";
import type { Reply } from "../api/client";
import type { RunImport } from "../api/types";
import type { Part } from "./parts";
import { sendFiles, type Ways } from "./upload";

const NETWORK = { kind: "network" } as const;
const no = (code: string): Reply<RunImport> => ({
  ...{ kind: "problem", problem: { status: 409, code }, retryAfterS: null },
});

/** What the API does with parts, in memory. */
class Server {
  readonly bytes: Uint8Array[];
  readonly parts: Part[] = [];
  state: RunImport["state"] = "uploading";
  /** Numbers of the parts that are lost: on the way there, or the answer to them. */
  constructor(
    readonly files: readonly File[],
    readonly lost: ReadonlySet<number> = new Set(),
    readonly unanswered: ReadonlySet<number> = new Set(),
  ) {
    this.bytes = files.map(() => new Uint8Array());
  }

  known(): RunImport {
    const files = this.files.map(({ name, size }, i) => ({
      ...{ name, size, received: this.bytes[i]?.length ?? 0 },
    }));
    const found = { run: 0, walk: 0, ride: 0, swim: 0, other: 0 };
    const counts = { total_bytes: 0, done_bytes: 0, files_read: 0, refused: 0, passed_over: 0 };
    return {
      ...{ id: "a", state: this.state, timezone: "UTC", files, found, ...counts, taken: 0 },
      ...{ created_at: "2026-03-18T12:00:00+00:00", expires: null },
    };
  }

  ways(more: Partial<Ways> = {}): Ways {
    return {
      send: async (_, part, bytes) => {
        this.parts.push(part);
        const number = this.parts.length - 1;
        if (this.lost.has(number)) return NETWORK;
        const there = this.bytes[part.file] ?? new Uint8Array();
        if (part.offset > there.length) return no("wrong_offset");
        this.bytes[part.file] = Uint8Array.from([
          ...there.subarray(0, part.offset),
          ...new Uint8Array(bytes),
        ]);
        return this.unanswered.has(number)
          ? NETWORK
          : { kind: "ok", status: 200, data: this.known() };
      },
      find: async () => ({ kind: "ok", status: 200, data: this.known() }),
      told: () => undefined,
      wanted: () => true,
      ...more,
    };
  }
}

const made = (size: number, name = "a.fit"): File =>
  new File([Uint8Array.from({ length: size }, (_, i) => i % 251)], name);

/** Millions of bytes: one by one, as a matcher compares them, they take seconds. */
async function same(found: Uint8Array | undefined, file: File): Promise<boolean> {
  const wanted = new Uint8Array(await file.arrayBuffer());
  return found?.length === wanted.length && wanted.every((byte, i) => found[i] === byte);
}

it("brings every byte, in parts of at most a million", async () => {
  const files = [made(1_200_000), made(0, "empty.gpx"), made(7, "b.tcx")];
  const server = new Server(files);
  const ended = await sendFiles(server.known(), files, server.ways());
  expect(ended.kind).toBe("sent");
  expect(server.parts.map(({ end, offset }) => end - offset)).toEqual([1_000_000, 200_000, 7]);
  for (const [i, file] of files.entries()) expect(await same(server.bytes[i], file)).toBe(true);
});

it("goes on with the part that was lost, and sends none twice", async () => {
  const files = [made(2_100_000)];
  const server = new Server(files, new Set([1]));
  const first = await sendFiles(server.known(), files, server.ways());
  expect(first).toEqual({ kind: "stopped", why: NETWORK });
  const ended = await sendFiles(server.known(), files, server.ways());
  expect(ended.kind).toBe("sent");
  expect(server.parts.map((part) => part.offset)).toEqual([0, 1_000_000, 1_000_000, 2_000_000]);
  expect(await same(server.bytes[0], made(2_100_000))).toBe(true);
});

it("asks where the server stands where they disagree", async () => {
  const files = [made(1_500_000)];
  const server = new Server(files);
  // As this page last saw it, a part was there that the server lost.
  const stale = server.known();
  const one = stale.files[0];
  if (one) one.received = 1_000_000;
  const ended = await sendFiles(stale, files, server.ways());
  expect(ended.kind).toBe("sent");
  expect(server.bytes[0]?.length).toBe(1_500_000);
});

it("takes it from there when another tab has sent all of it", async () => {
  const files = [made(10)];
  const server = new Server(files);
  const begun = server.known();
  server.state = "reading";
  const ways = server.ways({ send: async () => no("not_uploading") });
  const ended = await sendFiles(begun, files, ways);
  expect(ended.kind === "sent" && ended.known.state).toBe("reading");
});

it("ends where asking does not help", async () => {
  const files = [made(10)];
  const server = new Server(files);
  const ways = server.ways({ send: async () => no("wrong_offset") });
  const ended = await sendFiles(server.known(), files, ways);
  expect(ended.kind).toBe("stopped");
});

it("names a file that the device does not give any more", async () => {
  const gone = made(10, "moved.fit");
  const shorter = made(3, "moved.fit");
  const server = new Server([gone]);
  const ended = await sendFiles(server.known(), [shorter], server.ways());
  expect(ended).toEqual({ kind: "unreadable", name: "moved.fit" });
  expect(server.parts).toEqual([]);
});

it("stops between two parts once nobody wants it", async () => {
  const files = [made(2_500_000)];
  const server = new Server(files);
  const ways = server.ways({ wanted: () => server.parts.length < 2 });
  expect((await sendFiles(server.known(), files, ways)).kind).toBe("left");
  expect(server.parts.length).toBe(2);
});
