// A tap that comes twice while the first one is still being saved.

import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Account, Episode } from "../api/types";
import { beginWith, player, turn } from "../player/live";
import { save } from "../player/save";
import type { Work } from "../player/session";
import { answerCheck, recordCleared } from "./actions";
import { endEpisode, startEpisode } from "./episodeActions";
import { keepRun } from "./keepRun";
import { newRun } from "./runDraft";
import { forget, openAs, outbox } from "./store";

const NOW = "2026-03-20T18:00:00+01:00";
const body = { started: "2026-03-20", ended: null, pattern: "pht" } as unknown as Episode;
const work: Work = {
  exercise: "EB",
  prescribed: { rung: "EB1", reps: [10, 10], load_kg: 0 },
  amounts: [10, 10],
  load_kg: 0,
  legs: [],
  pace: { up: 2, hold: 0, down: 4, least: 3, most: 5 },
  rest_s: 90,
  pain_before: null,
};
const done = { work: 0, set: 0, leg: null, load_kg: 0 };
const answer = { amount: 10, pain: 1, rir: 3, quality: [], form_ok: true, lowered: 4 };

const types = () => outbox.value.map((entry) => entry.type).sort();

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("offline")));
  await openAs({ id: "a", email: "a@example.org", language: "auto" } as Account);
});

afterEach(async () => {
  player.value = null;
  await forget();
  vi.unstubAllGlobals();
});

it("begins one plan, and ends it once", async () => {
  const begin = () => startEpisode(body, { stage: "S1" }, [], "start");
  expect(await Promise.all([begin(), begin()])).toEqual([true, true]);
  expect(types()).toEqual(["episode", "placement"]);
  await Promise.all([endEpisode("well"), endEpisode("well")]);
  expect(types()).toEqual(["ending", "episode", "placement"]);
});

it("saves a session with its work beside once", async () => {
  beginWith([work]);
  turn((now) => ({
    ...now,
    step: "end",
    done: [{ ...done, ...answer }],
    finish: { ...now.finish, glutes: true },
  }));
  expect(await Promise.all([save(NOW), save(NOW)])).toEqual(["today", "today"]);
  expect(types()).toEqual(["cross", "session"]);
});

it("raises a flag once, and again when it is asked again", async () => {
  await Promise.all([answerCheck(["RF04"]), answerCheck(["RF04"])]);
  expect(types()).toEqual(["red_flag"]);
  await answerCheck(["RF05"]);
  expect(types()).toEqual(["red_flag", "red_flag"]);
});

it("keeps a run, the flag that it raises and the check of it once", async () => {
  const draft = { ...newRun("BASE"), distance: "5", minutes: "30", quality: ["pop" as const] };
  await Promise.all([keepRun(draft, "run", "today"), keepRun(draft, "run", "today")]);
  expect(types()).toEqual(["red_flag", "run"]);
  const check = () => recordCleared(["RF04"], "Dr. Low", "2026-03-20");
  await Promise.all([check(), check()]);
  expect(types()).toEqual(["cleared", "red_flag", "run"]);
});
