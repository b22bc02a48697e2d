// Parts of an upload: in order, resumed where the server stands, and bounded.

import { expect, it } from "vitest";
import {
  BYTES_MOST,
  FILES_MOST,
  nextPart,
  pollAfter,
  sameFiles,
  sentShare,
  tooMuch,
} from "./parts";

const file = (name: string, size: number, received = 0) => ({ name, size, received });

it("sends a million bytes at a time, in order, and only what is missing", () => {
  const files = [file("a", 2_500_000), file("b", 10)];
  expect(nextPart(files)).toEqual({ file: 0, offset: 0, end: 1_000_000 });
  expect(nextPart([file("a", 2_500_000, 2_000_000), file("b", 10)])).toEqual({
    ...{ file: 0, offset: 2_000_000, end: 2_500_000 },
  });
  expect(nextPart([file("a", 5, 5), file("b", 10, 4)])).toEqual({ file: 1, offset: 4, end: 10 });
  expect(nextPart([file("a", 5, 5), file("empty", 0)])).toBeNull();
});

it("tells how much is there", () => {
  expect(sentShare([file("a", 30, 30), file("b", 70, 20)])).toBe(0.5);
  expect(sentShare([file("empty", 0)])).toBe(1);
});

it("knows the same files again in any order, and no others", () => {
  const begun = [file("a", 1), file("b", 2), file("a", 1)];
  const [a, b, again] = [file("a", 1), file("b", 2), file("a", 1)];
  expect(sameFiles(begun, [b, a, again])).toEqual([a, b, again]);
  expect(sameFiles(begun, [a, b])).toBeNull();
  expect(sameFiles(begun, [a, b, file("a", 3)])).toBeNull();
  expect(sameFiles(begun, [a, b, again, file("c", 1)])).toBeNull();
});

it("says what is too much before anything is sent", () => {
  const many = Array.from({ length: FILES_MOST }, (_, i) => file(`${i}`, 1));
  expect(tooMuch(many)).toBeNull();
  expect(tooMuch([...many, file("one more", 1)])).toBe("too_many_files");
  expect(tooMuch([file("a", BYTES_MOST - 1), file("b", 1)])).toBeNull();
  expect(tooMuch([file("a", BYTES_MOST), file("b", 1)])).toBe("too_many_bytes");
});

it("asks often at first and every four seconds later", () => {
  expect(pollAfter(0)).toBe(400);
  expect(pollAfter(1)).toBeGreaterThan(400);
  expect(pollAfter(50)).toBe(4_000);
});
