// The build and the development server. The tests have their own file, because
// `make run` builds without the test tools that it names.
import { defineConfig } from "vite";
import { preloadPages } from "./tools/preloadPages.ts";
import { serviceWorker } from "./tools/serviceWorker.ts";

export default defineConfig({
  plugins: [preloadPages(), serviceWorker()],
  build: {
    // Flask serves the result; it is shipped inside the Python package.
    outDir: "../backend/restride/web",
    emptyOutDir: true,
    target: "es2022",
    // Inlined images would be refused by the strict content policy.
    assetsInlineLimit: 0,
    // Every browser that runs the app knows modulepreload.
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: { "/api": "http://127.0.0.1:8000" },
  },
});
