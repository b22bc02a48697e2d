import { beforeEach, expect, it } from "vitest";
import { go, goOn, hash } from "./route";

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
