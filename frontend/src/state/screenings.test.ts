import { describe, expect, it } from "vitest";
import type { Row } from "../api/types";
import { lookedAt } from "./screenings";

const row = (type: string, date: string, body: object, deleted = false): Row =>
  ({ type, id: `${type} ${date}`, date, seq: 1, deleted, body }) as Row;
const checked = (date: string, ...ids: string[]) =>
  row("cleared", date, { at: `${date}T17:00:00+01:00`, ids, by: "Dr. Lee" });
const answered = (date: string, ...flags: string[]) => row("screening", date, { flags });

describe("flags that answers raise no second time", () => {
  it("are those that somebody has checked within the eight weeks of a recent pop", () => {
    const log = [checked("2026-03-01", "RF04", "RF09"), answered("2026-02-27", "RF04")];
    expect(lookedAt(log, [], "2026-03-20")).toEqual(["RF04", "RF09"]);
    // "For less than eight weeks" then tells of another pop than the one that was checked.
    expect(lookedAt(log, [], "2026-04-25")).toEqual(["RF04", "RF09"]);
    expect(lookedAt(log, [], "2026-04-26")).toEqual([]);
  });

  it("are none that only earlier answers named, and none that is open again", () => {
    expect(lookedAt([answered("2026-03-19", "RF04", "RF12")], [], "2026-03-20")).toEqual([]);
    expect(lookedAt([checked("2026-03-01", "RF04")], ["RF04"], "2026-03-20")).toEqual([]);
  });

  it("are none whose check was deleted", () => {
    const gone = { ...checked("2026-03-01", "RF04"), deleted: true, body: null } as Row;
    expect(lookedAt([gone], [], "2026-03-20")).toEqual([]);
  });
});
