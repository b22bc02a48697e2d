// A journey, as records of the log: the newest of them is where the runner is.

import { beforeEach, expect, it, vi } from "vitest";
import type { EpisodeRow, Row } from "../api/types";
import type { Change } from "../offline/outbox";
import { today } from "./clock";
import { episodes, rows } from "./store";
import { abroad, changeTo, placeOf, zoneOfPlan } from "./zones";

const body = { started: "2026-01-01", ended: null, timezone: "Europe/Berlin" };
const NOON = new Date("2026-07-01T12:00:00Z");

function take({ type, id, date, body }: Change): void {
  const row = { type, id, date, seq: 1, deleted: false, body } as unknown as Row;
  rows.value = [...rows.value.filter((one) => one.id !== id), row];
}

/** Where the device is, and what day it is there. */
function at(timeZone: string, day: string): void {
  vi.restoreAllMocks();
  today.value = day;
  const told = { resolvedOptions: () => ({ timeZone }) };
  const real = Intl.DateTimeFormat;
  vi.spyOn(Intl, "DateTimeFormat").mockImplementation(function make(...given) {
    return given.length ? new real(...given) : told;
  } as typeof Intl.DateTimeFormat);
}

beforeEach(() => {
  vi.restoreAllMocks();
  rows.value = [];
  episodes.value = [{ id: "e", seq: 1, deleted: false, body } as unknown as EpisodeRow];
});

it("begins with the zone of the plan", () => {
  expect(zoneOfPlan()).toBe("Europe/Berlin");
  at("Europe/Berlin", "2026-07-01");
  expect(abroad(NOON)).toBeNull();
  episodes.value = [];
  expect(zoneOfPlan()).toBeNull();
});

it("is abroad only where the clocks differ", () => {
  at("Africa/Johannesburg", "2026-07-01");
  expect(abroad(NOON)).toBeNull();
  expect(abroad(new Date("2026-12-01T12:00:00Z"))).toBe("Africa/Johannesburg");
  // The same place under its other name.
  take(changeTo("Asia/Kolkata"));
  at("Asia/Calcutta", "2026-07-01");
  expect(abroad(NOON)).toBeNull();
});

it("keeps one record a day, and the newest is where the device is, also westwards", () => {
  const flights: [string, string][] = [
    ["Asia/Tokyo", "2026-07-02"],
    // Over the date line it is yesterday again.
    ["America/New_York", "2026-07-01"],
    ["America/New_York", "2026-07-02"],
    ["Europe/Berlin", "2026-07-05"],
  ];
  for (const [zone, day] of flights) {
    at(zone, day);
    take(changeTo(zone));
    expect(zoneOfPlan()).toBe(zone);
    expect(abroad(NOON)).toBeNull();
  }
  expect(rows.value.map((row) => row.date).sort()).toEqual(["2026-07-02", "2026-07-05"]);
});

it("names a place as people do", () => {
  expect(placeOf("America/Argentina/Buenos_Aires")).toBe("Buenos Aires");
  expect(placeOf("UTC")).toBe("UTC");
});
