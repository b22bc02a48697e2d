"""Fails where a lock file names any host but the public index, or npm's names an address."""

import json
import re
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PUBLIC_HOSTS = {"pypi.org", "files.pythonhosted.org"}


def faults() -> list[str]:
    hosts = set(re.findall(r"https?://([^/\"]+)", (ROOT / "uv.lock").read_text()))
    return [
        *(f"uv.lock names {host}; run `make lock`" for host in sorted(hosts - PUBLIC_HOSTS)),
        *(
            f"{folder}/package-lock.json names an address for {path}"
            for folder in ("frontend", "tests/lighthouse")
            for path, package in _packages(folder).items()
            if "resolved" in package
        ),
    ]


def _packages(folder: str) -> dict[str, Any]:
    lock = json.loads((ROOT / folder / "package-lock.json").read_text())
    packages: dict[str, Any] = lock["packages"]
    return packages


if __name__ == "__main__":
    sys.exit("\n".join(faults()) or 0)
