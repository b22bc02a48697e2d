// What can be logged, by the pattern: a diary has no loads and no tests of strength (rulebook 4.3).

import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, it } from "vitest";
import type { EpisodeRow, Plan } from "../api/types";
import { episodes, plan } from "../state/store";
import { LogChoice } from "./LogChoice";

const place = document.body.appendChild(document.createElement("div"));
const NORDIC = "#/log/nordic";
const OF_STRENGTH = ["#/log/bridge", "#/log/level"];
/** What only the last stages of a strain ask for: full speed, pressing and stretching (4.2). */
const OF_RETURN = ["#/log/touch", "#/log/confidence"];

/** `rung`: of the Nordic curl in the plan, where it has one. */
function links(pattern: string, rung: string | null = null): string[] {
  plan.value = { strength: { NH: { rung } } } as unknown as Plan;
  episodes.value = [
    { id: "a", seq: 1, deleted: false, body: { pattern, ended: null } },
  ] as unknown as EpisodeRow[];
  act(() => render(<LogChoice />, place));
  return [...place.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "");
}

afterEach(() => {
  act(() => render(null, place));
  episodes.value = [];
  plan.value = null;
});

it("leaves a diary with sitting, walking, a clinician's scores and all notes", () => {
  const found = links("other");
  for (const hidden of [NORDIC, ...OF_STRENGTH, ...OF_RETURN]) expect(found).not.toContain(hidden);
  for (const noun of ["sitting", "walk", "visa_h", "fash", "diary", "fall", "treatment", "run"]) {
    expect(found).toContain(`#/log/${noun}`);
  }
});

it.each(["pht", "strain", "careful", "prevent"])("offers every test to %s", (pattern) => {
  const found = links(pattern, "NH1");
  expect(found).toEqual(expect.arrayContaining([NORDIC, ...OF_STRENGTH, ...OF_RETURN]));
  // The curl's own test is as hard as the curl.
  expect(links(pattern)).toEqual(found.filter((link) => link !== NORDIC));
});
