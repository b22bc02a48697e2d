// Whose files and imports these are, where one tab sees two runners.

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Account } from "../api/types";
import { account } from "../state/store";
import { choose } from "./asked";
import { look } from "./flow";
import { announced, earlier, files, trouble } from "./standing";

const as = (id: string): void => {
  account.value = { id } as Account;
};

let asked: string[];
let answer: (url: string) => Response | Promise<Response>;

beforeEach(() => {
  asked = [];
  answer = () => Response.json({ imports: [] });
  vi.stubGlobal("fetch", async (url: string, init?: RequestInit) => {
    asked.push(`${init?.method} ${String(url).split("?")[0]?.split("/").slice(0, 3).join("/")}`);
    return answer(String(url));
  });
});

afterEach(() => {
  account.value = null;
  vi.unstubAllGlobals();
});

it("never sends under another sign-in what one runner has chosen", async () => {
  as("a");
  await look();
  answer = () => Response.json({ status: 401, code: "signed_out" }, { status: 401 });
  await choose([new File(["x"], "run.gpx")]);
  await vi.waitFor(() => expect(trouble.value?.code).toBe("signed_out"));
  expect(announced.value).not.toBeNull();
  asked = [];
  as("b");
  dispatchEvent(new Event("online"));
  await new Promise((done) => setTimeout(done, 20));
  expect(asked).toEqual([]);
  expect([announced.value, files.value]).toEqual([null, null]);
});

it("shows nobody the imports of whoever was here before", async () => {
  as("a");
  const done = { id: "1", state: "done", files: [{ name: "home.gpx", size: 1, received: 1 }] };
  answer = (url) =>
    url.includes("/items")
      ? Response.json({ items: [], next_after: null })
      : Response.json({ imports: [done] });
  await look();
  expect(earlier.value).toHaveLength(1);
  as("b");
  answer = () => Promise.reject(new TypeError("offline"));
  await look();
  expect(earlier.value).toEqual([]);
});
