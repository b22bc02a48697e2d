import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { dropSent, keepShared, readShared } from "./shared";

/** As much of the browser's caches as is asked for here: by name, by address. */
class Caches {
  private all = new Map<string, Map<string, Response>>();
  has = async (name: string) => this.all.has(name);
  delete = async (name: string) => this.all.delete(name);
  async open(name: string) {
    const one = this.all.get(name) ?? new Map<string, Response>();
    this.all.set(name, one);
    return {
      put: async (key: string, answer: Response) => void one.set(key, answer),
      keys: async () => [...one.keys()],
      match: async (key: string) => one.get(key)?.clone(),
      delete: async (key: string) => one.delete(key),
    };
  }
}

const file = (name: string) => new File(["x"], name);
const names = async () => (await readShared()).map(({ name }) => name);

beforeEach(() => {
  vi.stubGlobal("caches", new Caches());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it("lets go of what was sent and keeps what was not", async () => {
  await keepShared([file("1.gpx"), file("2.gpx")]);
  await dropSent([file("1.gpx")]);
  expect(await names()).toEqual(["2.gpx"]);
  await dropSent([file("2.gpx")]);
  expect(await names()).toEqual([]);
});

it("keeps what another app shares while all that was there is let go of", async () => {
  await keepShared([file("1.gpx")]);
  const slow = vi.spyOn(Response.prototype, "blob").mockImplementationOnce(async () => {
    slow.mockRestore();
    // The worker is at the same place at this moment.
    await keepShared([file("2.gpx")]);
    return new Blob(["x"]);
  });
  await dropSent([file("1.gpx")]);
  expect(await names()).toEqual(["2.gpx"]);
});
