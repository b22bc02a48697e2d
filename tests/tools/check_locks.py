"""Fails where a lock file names any host but the public index, or npm's names an address."""

import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PUBLIC_HOSTS = {"pypi.org", "files.pythonhosted.org"}


def faults() -> list[str]:
    hosts = set(re.findall(r"https?://([^/\"]+)", (ROOT / "uv.lock").read_text()))
    npm_lock = json.loads((ROOT / "frontend" / "package-lock.json").read_text())
    return [
        *(f"uv.lock names {host}; run `make lock`" for host in sorted(hosts - PUBLIC_HOSTS)),
        *(
            f"frontend/package-lock.json names an address for {path}"
            for path, package in npm_lock["packages"].items()
            if "resolved" in package
        ),
    ]


if __name__ == "__main__":
    sys.exit("\n".join(faults()) or 0)
