// The build and the development server. The tests have their own file, because
// `make run` builds without the test tools that it names.
import { defineConfig } from "vite";
import { compressed } from "./tools/compressed.ts";
import { preloadPages } from "./tools/preloadPages.ts";
import { serviceWorker } from "./tools/serviceWorker.ts";

/**
 * What a start needs before it has the texts. It never stands with the pages, which read the
 * texts as soon as they are evaluated; Vite's own way to load a page does not either.
 */
const BEFORE =
  /src\/main\.tsx$|messages\/(index|languages|forms|flags)\.ts$|offline\/opened\.ts$|preload-helper/;
const LANGUAGE = /src\/messages\/(\w+)\/index\.ts$/;

export default defineConfig({
  plugins: [preloadPages(), serviceWorker(), compressed()],
  build: {
    // Flask serves the result; it is shipped inside the Python package.
    outDir: "../backend/restride/web",
    emptyOutDir: true,
    target: "es2022",
    // Inlined images would be refused by the strict content policy.
    assetsInlineLimit: 0,
    // Every browser that runs the app knows modulepreload.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Every file costs a phone some milliseconds, even from its own storage: all of the
          // first screen is one file, beside what a start needs and one language's texts.
          groups: [
            { name: "main", test: BEFORE, priority: 2 },
            { name: "begin", test: /src\/begin\.tsx$/, priority: 1 },
            { name: (id) => LANGUAGE.exec(id)?.[1] ?? null, debugName: "texts", priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    proxy: { "/api": "http://127.0.0.1:8000" },
  },
});
