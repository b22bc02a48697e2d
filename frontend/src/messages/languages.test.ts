// Both languages say the same things. The types hold the named keys; this holds the tables that
// are open (versions, stages), the number of lines, and that nothing was left in English.

import { expect, it } from "vitest";
import { t } from "./all";
import { de } from "./de";
import { more as moreDe } from "./de/more";
import { en } from "./en";
import { more as moreEn } from "./en/more";

type Leaves = Map<string, unknown>;

function leaves(value: unknown, path = "", found: Leaves = new Map()): Leaves {
  if (typeof value !== "object" || value === null) return found.set(path, value);
  for (const [key, inner] of Object.entries(value)) leaves(inner, `${path}.${key}`, found);
  return found;
}

const english = new Map([...leaves(en), ...leaves(moreEn)]);
const german = new Map([...leaves(de), ...leaves(moreDe)]);

it("has the same texts in both languages", () => {
  expect([...german.keys()]).toEqual([...english.keys()]);
  for (const [path, text] of english) {
    const other = german.get(path);
    expect(typeof other, path).toBe(typeof text);
    if (typeof text === "function") expect((other as () => void).length, path).toBe(text.length);
  }
});

it("adds what later pages say to what the first screens say", () => {
  expect([t.start.stages.S0, t.start.title, t.timeline.title]).toEqual([
    ...[en.start.stages.S0, moreEn.start.title, moreEn.timeline.title],
  ]);
  expect("title" in en.start).toBe(false);
});

it("leaves no sentence in English", () => {
  const same = [...english].filter(
    ([path, text]) => typeof text === "string" && text.includes(" ") && german.get(path) === text,
  );
  expect(same).toEqual([]);
});

it("keeps ids, levels and locks of the red flags out of any language's reach", () => {
  const bare = (messages: typeof en) =>
    messages.check.groups.map((group) =>
      group.flags.map(({ id, level, locks, more }) => [id, level, locks, Boolean(more)]),
    );
  expect(bare(de)).toEqual(bare(en));
});

it("puts words into a sentence as each language writes them", () => {
  expect([en.inside("Left"), en.inside("Dull ache")]).toEqual(["left", "dull ache"]);
  expect([de.inside("Links"), de.inside("Dumpfer Schmerz")]).toEqual(["links", "Dumpfer Schmerz"]);
  expect([1, 2].map(moreDe.check.some)).toEqual(["Weiter mit 1 Ja", "Weiter mit 2 Ja-Antworten"]);
  expect([1, 2].map(de.sync.waits)).toEqual([
    ...["1 Eintrag wartet auf das Senden", "2 Einträge warten auf das Senden"],
  ]);
  expect([1, 2].map(en.sync.waits)).toEqual([
    ...["1 entry waits to be sent", "2 entries wait to be sent"],
  ]);
});
