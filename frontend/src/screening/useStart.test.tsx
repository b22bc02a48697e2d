import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { signal } from "@preact/signals";
import { render } from "preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Asked } from "../api/types";
import { go, replace } from "../state/route";
import { PAIN } from "./path";
import type { Found } from "./useAsked";
import { useStart } from "./useStart";

const shared = resolve(process.cwd(), "../tests/engine/screening_cases.json");
const { asked } = JSON.parse(readFileSync(shared, "utf8")) as { asked: Asked };

const place = document.body.appendChild(document.createElement("div"));
const found = signal<Found>({ kind: "loading" });
let press: () => void = () => undefined;

function Probe() {
  const { draft, onTo } = useStart(found.value, () => undefined);
  press = () => onTo({ step: PAIN, flags: [], checked: "2026-03-20" });
  return (
    <p data-found={found.value.kind} data-told={draft?.told.version}>
      {draft?.step}
    </p>
  );
}

beforeEach(() => replace("today"));

afterEach(() => {
  render(null, place);
  found.value = { kind: "loading" };
});

it("stays on the step of a tap between the drawing of the questions and its effects", async () => {
  const page = () => place.querySelector("p");
  render(<Probe />, place);
  await vi.waitFor(() => expect(page()?.textContent).toBe("check"));
  found.value = { kind: "found", asked };
  for (let i = 0; page()?.dataset.found !== "found" && i < 100; i++) await Promise.resolve();
  expect(page()?.dataset.found).toBe("found");
  // Drawn, and what is to follow has not run yet.
  press();
  await vi.waitFor(() => expect(page()?.dataset.told).toBe(asked.version));
  await new Promise((done) => setTimeout(done, 100));
  expect(page()?.textContent).toBe(PAIN);
  expect(location.hash).toBe(`#/today/${PAIN}`);
});

it("lets whoever goes to another page before its effects go there", async () => {
  render(<Probe />, place);
  await vi.waitFor(() => expect(place.textContent).toBe("check"));
  found.value = { kind: "found", asked };
  const kind = () => place.querySelector("p")?.dataset.found;
  for (let i = 0; kind() !== "found" && i < 100; i++) await Promise.resolve();
  expect(kind()).toBe("found");
  go("plan");
  await new Promise((done) => setTimeout(done, 100));
  expect(location.hash).toBe("#/plan");
});

it("keeps an answer that was saved while the person went elsewhere, and leads nobody back", async () => {
  replace("today/check");
  render(<Probe />, place);
  found.value = { kind: "found", asked };
  await vi.waitFor(() => expect(place.querySelector("p")?.dataset.told).toBe(asked.version));
  history.replaceState(null, "", "#/plan");
  press();
  await vi.waitFor(() => expect(place.textContent).toBe(PAIN));
  await new Promise((done) => setTimeout(done, 100));
  expect(location.hash).toBe("#/plan");
});
