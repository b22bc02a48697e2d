"""Prints the gzipped size of what a first visit loads: the files that the page names, and the
texts of one language (the largest)."""

import gzip
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
WEB = ROOT / "backend" / "restride" / "web"
MESSAGES = ROOT / "frontend" / "src" / "messages"
# What Vite writes into the page: the entry, what it imports at once, and the style sheets.
NAMED_FILE = re.compile(r"""<(?:script|link)\b[^>]*?(?:src|href)="/(assets/[^"]+\.(?:js|css))\"""")


def gzipped(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), compresslevel=9, mtime=0))


def first_load() -> dict[str, int]:
    """Bytes by file name."""
    names = NAMED_FILE.findall((WEB / "index.html").read_text())
    return {name: gzipped(WEB / name) for name in [*names, largest_texts()]}


def largest_texts() -> str:
    """The file of the language with the longest texts; the app asks for one of them."""
    languages = [folder.name for folder in MESSAGES.iterdir() if folder.is_dir()]
    found = [file for one in languages for file in WEB.glob(f"assets/{one}-*.js")]
    if len(found) != len(languages):
        raise SystemExit(f"Not one file of texts a language: {found}")
    return max(found, key=gzipped).relative_to(WEB).as_posix()


if __name__ == "__main__":
    sizes = first_load()
    for name, size in sizes.items():
        print(f"{size:8,d}  {name}")
    print(f"{sum(sizes.values()):8,d}  bytes gzipped: JavaScript and CSS of the first load")
