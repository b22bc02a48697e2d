"""The pages of Learn as the app has them: Vite reads the TypeScript, so nothing is parsed here."""

from __future__ import annotations

import json
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

FRONTEND = Path(__file__).parents[1] / "frontend"
READ = """
import { runnerImport } from "vite";
const read = async (path) => (await runnerImport(`${process.cwd()}/src/${path}`)).module;
const { wordsOf, sourcesOf, isClaim } = await read("learn/page.ts");
const { PAGES, SECTIONS } = await read("learn/pages.ts");
const { pageOf } = await read("learn/ruled.ts");
const found = { meta: PAGES, sections: SECTIONS, languages: {}, rules: {} };
found.sources = (await read("learn/sources.ts")).SOURCES;
found.tempo = (await read("learn/tempo.ts")).TEMPO;
for (const language of ["en", "de"]) {
  const { pages } = await read(`messages/${language}/learn/index.ts`);
  found.languages[language] = Object.fromEntries(
    Object.entries(pages).map(([id, page]) => [
      id,
      {
        title: page.title,
        texts: wordsOf(page),
        sources: sourcesOf(page),
        claims: page.parts.flatMap((part) => part.blocks.filter(isClaim)),
        plain: page.parts.flatMap((part) =>
          part.blocks
            .map((block) => block.steps ?? block)
            .filter((block) => typeof block === "string" || Array.isArray(block))
            .flat(),
        ),
      },
    ]),
  );
}
for (const rule of JSON.parse(process.argv[1])) found.rules[rule] = pageOf(rule);
console.log(JSON.stringify(found));
"""


@cache
def learn(rules: tuple[str, ...] = ()) -> dict[str, Any]:
    """Pages with their texts and claims by language; the page that each of some rules leads to."""
    node = shutil.which("node")
    assert node, "node is not on the path"
    done = subprocess.run(
        [node, "--input-type=module", "-e", READ, json.dumps(rules)],
        cwd=FRONTEND,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found
