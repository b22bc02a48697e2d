import { expect, it } from "vitest";
import { formsOf } from "./forms";

const english = formsOf("en-GB");
const german = formsOf("de-DE");

it("gives a number its word and its thousands sign", () => {
  expect([0, 1, 2, 1200].map((n) => english.count(n, "entry", "entries"))).toEqual([
    ...["0 entries", "1 entry", "2 entries", "1,200 entries"],
  ]);
  expect([0, 1, 2, 1200].map((n) => german.count(n, "Eintrag", "Einträge"))).toEqual([
    ...["0 Einträge", "1 Eintrag", "2 Einträge", "1.200 Einträge"],
  ]);
});

it("joins words as each language does", () => {
  expect(english.list(["burning", "numb", "weak"])).toBe("burning, numb and weak");
  expect(german.list(["brennend", "taub", "schwach"])).toBe("brennend, taub und schwach");
  expect(german.list(["taub"])).toBe("taub");
});
