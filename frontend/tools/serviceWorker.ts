// Builds src/sw.ts after the pages, and tells it which files to keep for offline use.
// It replaces `self.__WB_MANIFEST`, the name that Workbox's own tools use, and no more:
// one small file in place of a plugin that brings three hundred packages.
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { build, type Plugin } from "vite";

/** One file to precache; `revision` is null where the name already carries a hash. */
type PrecacheEntry = { url: string; revision: string | null };

const WORKER = "sw.js";
/** Shown by an app store or an install sheet, never by the app. */
const NEVER_SHOWN = `screenshots${sep}`;

/** All files that the build wrote, in a fixed order, but for the worker, source maps and screenshots. */
function precacheEntries(folder: string): PrecacheEntry[] {
  return globSync("**/*", { cwd: folder })
    .filter((file) => !file.startsWith(NEVER_SHOWN))
    .filter((file) => file !== WORKER && !file.endsWith(".map"))
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => relative(".", file).split(sep).join("/"))
    .sort()
    .map((url) => ({
      url,
      revision: url.startsWith("assets/") ? null : hashOf(join(folder, url)),
    }));
}

function hashOf(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 16);
}

export function serviceWorker(): Plugin {
  let root = "";
  let folder = "";
  return {
    name: "restride-service-worker",
    apply: "build",
    configResolved(config) {
      root = config.root;
      folder = join(config.root, config.build.outDir);
    },
    async closeBundle() {
      const source = join(root, "src/sw.ts");
      if (!existsSync(source)) return;
      await build({
        configFile: false,
        root,
        publicDir: false,
        logLevel: "warn",
        define: {
          "self.__WB_MANIFEST": JSON.stringify(precacheEntries(folder)),
          "process.env.NODE_ENV": JSON.stringify("production"),
        },
        build: {
          outDir: folder,
          emptyOutDir: false,
          target: "es2022",
          rolldownOptions: {
            input: source,
            output: { format: "iife", entryFileNames: WORKER },
          },
        },
      });
    },
  };
}
