// What a push message says and where it leads, and how a device is called.

import { expect, it } from "vitest";
import { deviceName } from "./deviceName";
import { actionsOf, placeOf, readMessage } from "./message";

const sent = (told: object) => readMessage(JSON.stringify(told));

it("reads what the server sends", () => {
  const told = {
    kind: "session",
    title: "Restride",
    body: "Die Übungen von heute.",
    topic: "t1",
    id: "0192f6c0-0000-7000-8000-000000000000",
    language: "de",
  };
  const message = sent({ ...told, day: "2026-03-01" });
  expect(message).toEqual(told);
  expect(actionsOf(message).map(({ title }) => title)).toEqual(["Erledigt", "In einer Stunde"]);
  expect([placeOf(message, ""), placeOf(message, "done")]).toEqual(["player", "log/session"]);
});

it("shows something whatever comes", () => {
  for (const broken of [undefined, "", "{", "7", "null", "[]", '{"body":{}}']) {
    const message = readMessage(broken);
    expect(message.title, broken).toBe("Restride");
    expect(message.body.length, broken).toBeGreaterThan(20);
    expect(message.topic, broken).not.toBe("");
    expect(actionsOf(message), broken).toEqual([]);
    expect(placeOf(message, ""), broken).toBe("today");
  }
  expect(sent({ body: "a".repeat(5_000) }).body.length).toBe(300);
});

it("offers nothing to put off in a test, and no done for a morning", () => {
  expect(actionsOf(sent({ kind: "test", id: null }))).toEqual([]);
  expect(actionsOf(sent({ kind: "morning", id: "one" })).map(({ action }) => action)).toEqual([
    "later",
  ]);
});

it("calls a device by its browser and its system", () => {
  const webKit = "AppleWebKit/537.36 (KHTML, like Gecko)";
  const agents: [string, string][] = [
    [`(Linux; Android 10; K) ${webKit} Chrome/140.0.0.0 Mobile Safari/537.36`, "Chrome, Android"],
    [
      `(Windows NT 10.0; Win64; x64) ${webKit} Chrome/140.0 Safari/537.36 Edg/140.0`,
      "Edge, Windows",
    ],
    [
      "(iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1",
      "Safari, iPhone",
    ],
    ["(X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux"],
    ["(Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15", "Safari, Mac"],
  ];
  for (const [agent, name] of agents) expect(deviceName(`Mozilla/5.0 ${agent}`)).toBe(name);
  expect(deviceName("")).toBe("Browser");
});
