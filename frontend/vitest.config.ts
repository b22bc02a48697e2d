// Unit tests of the frontend: beside the source, in a light DOM, in random order.
import { defineConfig, mergeConfig } from "vitest/config";
import viteConfig from "./vite.config.ts";

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      environment: "happy-dom",
      include: ["src/**/*.test.{ts,tsx}"],
      setupFiles: ["src/messages/forTests.ts"],
      restoreMocks: true,
      sequence: { shuffle: true },
    },
  }),
);
