// Names the pages' files in index.html, so that they are fetched beside the texts of the
// person's language and not after them. The texts are left out: which language is not known yet.
import type { Plugin } from "vite";

const BEGIN = "src/begin.tsx";

export function preloadPages(): Plugin {
  return {
    name: "restride-preload-pages",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((one) => one.type === "chunk");
        const begin = chunks.find((one) => one.moduleIds.some((id) => id.endsWith(BEGIN)));
        const entry = chunks.find((one) => one.isEntry);
        if (!begin || !entry) throw new Error(`${BEGIN} is not in the build`);
        return [begin.fileName, ...begin.imports]
          .filter((file) => file !== entry.fileName && !entry.imports.includes(file))
          .map((file) => ({
            tag: "link",
            attrs: { rel: "modulepreload", crossorigin: true, href: `/${file}` },
            injectTo: "head",
          }));
      },
    },
  };
}
