import { beforeEach, expect, it } from "vitest";
import { go, goOn, hash, here, isOn } from "./route";

beforeEach(() => go("log/run"));

it("goes on from a form that was saved", () => {
  goOn("log/run", "today");
  expect(hash.value).toBe("today");
  expect(location.hash).toBe("#/today");
});

it("takes nobody away who went elsewhere while it was saved", () => {
  go("history");
  goOn("log/run", "today");
  expect(hash.value).toBe("history");
  expect(location.hash).toBe("#/history");
});

it("knows where the person is before the browser tells of it", () => {
  history.replaceState(null, "", "#/history/run");
  expect(hash.value).toBe("log/run");
  expect(here()).toEqual(["history", "run"]);
  expect([isOn("history"), isOn("log")]).toEqual([true, false]);
  goOn("log/run", "today");
  expect(location.hash).toBe("#/history/run");
  history.replaceState(null, "", "/");
  expect(isOn("today")).toBe(true);
});

it("leaves a step back where that is asked for", () => {
  const before = history.length;
  goOn("log/run", "today", go);
  expect(hash.value).toBe("today");
  expect(history.length).toBe(before + 1);
});
