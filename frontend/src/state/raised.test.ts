// What a record's own words raise, and when the safety check after it counts as answered.

import { beforeEach, expect, it } from "vitest";
import type { Quality, Row, Run } from "../api/types";
import { openCheck } from "./lock";
import { checkAfter, flagsAt, raisedBy } from "./raised";
import { meta, rows } from "./store";

const AT = "2026-01-08T18:00:00+01:00";

const run = (...quality: Quality[]): Run => ({
  at: AT,
  distance_m: 5000,
  duration_s: 1800,
  pain_during: 2,
  quality,
});

const row = (type: string, id: string, body: object): Row => ({
  type,
  id,
  date: "2026-01-08",
  seq: 1,
  deleted: false,
  body: body as Row["body"],
});

const told = (...changes: ReturnType<typeof flagsAt>) => changes.map((one) => one.body?.id);

beforeEach(() => {
  rows.value = [];
  meta.value = new Map();
});

it("raises the flags of rulebook 5.2, each once, at the record's own time", () => {
  expect(told(...raisedBy(run("pop", "numb", "tingle"), undefined))).toEqual(["RF04", "RF09"]);
  expect(told(...raisedBy(run("weak"), undefined))).toEqual(["RF08"]);
  expect(raisedBy(run("ache", "sharp", "limp"), undefined)).toEqual([]);
  const [change] = raisedBy(run("pop"), undefined);
  expect(change).toMatchObject({ type: "red_flag", date: "2026-01-08", body: { at: AT } });
});

it("raises nothing twice: not what is open, not what the record said before", () => {
  rows.value = [row("red_flag", "a", { at: AT, id: "RF04" })];
  expect(flagsAt(AT, ["pop"])).toEqual([]);
  rows.value = [];
  expect(raisedBy(run("pop"), row("run", "r", run("pop")))).toEqual([]);
  expect(told(...raisedBy(run("pop", "weak"), row("run", "r", run("pop"))))).toEqual(["RF08"]);
});

it("asks until an answer comes that is later, from whatever device", () => {
  const before = row("acknowledged", "00000000-0000-7000-8000-000000000000", { rule: "3.1" });
  const check = checkAfter(run("tingle", "ache"));
  meta.value = new Map([["check", check]]);
  rows.value = [before];
  expect(openCheck.value?.marked).toEqual(["tingle"]);
  rows.value = [
    before,
    row("acknowledged", "ffffffff-0000-7000-8000-000000000000", { rule: "16" }),
  ];
  expect(openCheck.value).not.toBeNull();
  rows.value = [
    before,
    row("acknowledged", "ffffffff-0000-7000-8000-000000000000", { rule: "3.1" }),
  ];
  expect(openCheck.value).toBeNull();
});
