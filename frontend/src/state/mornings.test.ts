// Whether a morning asks for the bridges and the chair (rulebook 5.1), or for the pain as it is.

import { afterEach, beforeEach, expect, it } from "vitest";
import type { EpisodeRow, Plan, Row } from "../api/types";
import type { Entry } from "../offline/outbox";
import { asItIs } from "./mornings";
import { episode, episodes, outbox, plan, rows } from "./store";

const LIVE = { bands: { green: 2, yellow: 3, orange: 5 }, stop: ["sharp"], climb: 2 };

function stands(state: Plan["state"], ...alerts: string[]): void {
  plan.value = { state, alerts: alerts.map((rule) => ({ rule })) } as unknown as Plan;
}

beforeEach(() => stands("normal"));

afterEach(() => {
  plan.value = null;
  [rows.value, outbox.value, episodes.value] = [[], [], []];
});

it("asks for the same small test on a usual morning", () => {
  expect(asItIs.value).toBe(false);
});

it("asks for no bridges in the 72 hours in which they rest, and for them again after it", () => {
  stands("flare", "9.4");
  expect(asItIs.value).toBe(true);
  stands("flare", "9.4-HOLD");
  expect(asItIs.value).toBe(false);
});

it("asks for none once a flare-up was told that the server does not know of", () => {
  outbox.value = [{ type: "flare", op: "put", state: "waiting" } as Entry];
  expect(asItIs.value).toBe(true);
});

it("asks for none after a RED that the server has not answered, which begins a flare-up", () => {
  plan.value = { ...(plan.value as Plan), live: LIVE } as Plan;
  rows.value = [
    {
      ...{ type: "run", id: "a", date: "2026-03-20", seq: 0, deleted: false },
      body: { at: "2026-03-20T08:00:00+01:00", pain_during: 7 },
    },
  ] as unknown as Row[];
  outbox.value = [{ key: "run:a", type: "run", op: "put", state: "waiting" } as Entry];
  expect(asItIs.value).toBe(true);
});

it("asks for none while the training is stopped, nor of a diary", () => {
  stands("locked", "RF04");
  expect(asItIs.value).toBe(true);
  stands("normal");
  episodes.value = [
    { id: "a", seq: 1, deleted: false, body: { pattern: "other", ended: null } },
  ] as unknown as EpisodeRow[];
  expect(episode.value?.body?.pattern).toBe("other");
  expect(asItIs.value).toBe(true);
});

it("asks for no bridges in the first days after a strain, where they are not open yet (4.2)", () => {
  plan.value = { ...(plan.value as Plan), stage: "A0" };
  expect(asItIs.value).toBe(true);
  plan.value = { ...(plan.value as Plan), stage: "A1" };
  expect(asItIs.value).toBe(false);
});
