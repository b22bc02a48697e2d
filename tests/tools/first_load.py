"""Prints the gzipped size of what a first visit loads: the files that the page names, the texts
of one language (the largest), and whatever these import at once."""

import gzip
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
WEB = ROOT / "backend" / "restride" / "web"
MESSAGES = ROOT / "frontend" / "src" / "messages"
# What Vite writes into the page: the entry, what it imports at once, and the style sheets.
NAMED_FILE = re.compile(r"""<(?:script|link)\b[^>]*?(?:src|href)="/(assets/[^"]+\.(?:js|css))\"""")

IMPORT = re.compile(r"""(?:\bfrom|\bimport)\s*"\./([^"]+\.js)\"""")


def gzipped(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), compresslevel=9, mtime=0))


def first_load() -> dict[str, int]:
    """Bytes by file name."""
    names = NAMED_FILE.findall((WEB / "index.html").read_text())
    found: dict[str, int] = {}
    waiting = [largest_texts(), *reversed(names)]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = gzipped(WEB / name)
            waiting += imported(name)
    return found


def imported(name: str) -> list[str]:
    """The files that a browser fetches before it runs this one."""
    if not name.endswith(".js"):
        return []
    return [f"assets/{one}" for one in IMPORT.findall((WEB / name).read_text(encoding="utf-8"))]


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
