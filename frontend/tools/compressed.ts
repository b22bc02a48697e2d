// Writes a gzipped copy beside each file that gets smaller by it: the server sends that one to
// whoever takes it, and has nothing to compress itself.
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const TEXTS = "**/*.{js,css,html,svg,webmanifest}";
/** Where a copy is no smaller than this part of its file, it is not worth a file. */
const WORTH = 0.95;

export function compressed(): Plugin {
  let folder = "";
  return {
    name: "restride-compressed",
    apply: "build",
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    closeBundle: {
      // After the service worker is there, which keeps the files themselves.
      order: "post",
      sequential: true,
      handler() {
        for (const file of globSync(TEXTS, { cwd: folder })) {
          const whole = readFileSync(join(folder, file));
          const small = gzipSync(whole, { level: constants.Z_BEST_COMPRESSION });
          if (small.length < whole.length * WORTH) writeFileSync(join(folder, `${file}.gz`), small);
        }
      },
    },
  };
}
