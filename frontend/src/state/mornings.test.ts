import { beforeEach, expect, it } from "vitest";
import type { Plan } from "../api/types";
import { asItIs } from "./mornings";
import { episodes, meta, outbox, plan, rows } from "./store";

const planned = (more: Partial<Plan>): void => {
  plan.value = { state: "normal", stage: "S2", alerts: [], strength: {}, ...more } as Plan;
};
const alert = (rule: string) => ({ rule, level: "info", text: "" }) as Plan["alerts"][number];

beforeEach(() => {
  rows.value = [];
  outbox.value = [];
  meta.value = new Map();
  episodes.value = [];
  planned({});
});

it("asks after bridges and a hard chair on an ordinary morning", () => {
  expect(asItIs.value).toBe(false);
});

it("asks for no bridges in the first days after a strain, where they are not open yet (4.2)", () => {
  planned({ stage: "A0" });
  expect(asItIs.value).toBe(true);
  planned({ stage: "A1" });
  expect(asItIs.value).toBe(false);
});

it("asks for bridges in a flare-up, whose end is measured by them (9.4)", () => {
  planned({ state: "flare", alerts: [alert("9.4")] });
  expect(asItIs.value).toBe(false);
});
