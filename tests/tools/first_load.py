"""Prints the gzipped size of what a first visit loads: the page and the files it names."""

import gzip
import re
from pathlib import Path

WEB = Path(__file__).parents[2] / "backend" / "restride" / "web"
# What Vite writes into the page: the entry, what it imports at once, and the style sheets.
NAMED_FILE = re.compile(r"""<(?:script|link)\b[^>]*?(?:src|href)="/(assets/[^"]+\.(?:js|css))\"""")


def gzipped(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), compresslevel=9, mtime=0))


def first_load() -> dict[str, int]:
    """Bytes by file name."""
    names = NAMED_FILE.findall((WEB / "index.html").read_text())
    return {name: gzipped(WEB / name) for name in names}


if __name__ == "__main__":
    sizes = first_load()
    for name, size in sizes.items():
        print(f"{size:8,d}  {name}")
    print(f"{sum(sizes.values()):8,d}  bytes gzipped: JavaScript and CSS of the first load")
