import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { held, registerWorker, updateReady, useNewVersion } from "./update";

/** A worker that waits, and takes over as soon as it is told to, as a browser's does. */
class Container extends EventTarget {
  controller = {};
  waiting = {
    postMessage: () => {
      this.dispatchEvent(new Event("controllerchange"));
    },
  };
  register = async () =>
    Object.assign(new EventTarget(), { waiting: this.waiting, installing: null });
}

let reloads = 0;

beforeEach(async () => {
  reloads = 0;
  vi.stubEnv("DEV", false);
  vi.stubGlobal("navigator", { serviceWorker: new Container() });
  vi.stubGlobal("location", {
    reload: () => {
      reloads += 1;
    },
  });
  await registerWorker();
});

afterEach(() => {
  held.value = false;
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

it("keeps a reload back while a session is guided, and does it afterwards", () => {
  expect(updateReady.value).toBe(true);
  expect(reloads).toBe(0);
  held.value = true;
  useNewVersion();
  expect(reloads).toBe(0);
  held.value = false;
  expect(reloads).toBe(1);
});
