"""Finds a Chromium for the browser tests, or installs one; prints its path.

In this order: $CHROMIUM, one of the system, the one an earlier call left in .cache/,
Debian's package (as root), the one inside an npm package, Playwright's own.
"""

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

CACHE = Path(__file__).parents[2] / ".cache" / "chromium"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC_APPS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
# A test browser runs as root in containers and asks nothing of any network.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
NPM_PACKAGE = "@sparticuz/chromium@153.0.0"
UNPACK = """
import { inflate } from "@sparticuz/chromium";
const packed = new URL("node_modules/@sparticuz/chromium/bin/", import.meta.url).pathname;
for (const name of ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"])
  await inflate(packed + name);
"""
# The package brings the few libraries and the fonts that a bare system may lack.
WRAPPER = """#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
export LD_LIBRARY_PATH="${LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}$here/al2023/lib"
test -e /etc/fonts/fonts.conf || export FONTCONFIG_PATH="$here/fonts"
exec "$here/chromium" "$@"
"""


def find_chromium() -> Path:
    """The path of a Chromium that starts; raises RuntimeError with one line where there is none."""
    named = os.environ.get("CHROMIUM")
    if named:
        if starts(Path(named)):
            return Path(named)
        raise RuntimeError(f"CHROMIUM names {named}, which does not start.")
    ways: tuple[Callable[[], Path | None], ...] = (
        of_the_system,
        of_an_earlier_call,
        from_debian,
        from_npm,
        from_playwright,
    )
    for way in ways:
        found = way()
        if found and starts(found):
            return found
    raise RuntimeError(
        "No Chromium for the browser tests: install Chromium or Google Chrome, "
        "or let CHROMIUM name one, and try again."
    )


def of_the_system() -> Path | None:
    found = [shutil.which(name) for name in NAMES] + [app for app in MAC_APPS if Path(app).exists()]
    return next((Path(path) for path in found if path and starts(Path(path))), None)


def of_an_earlier_call() -> Path | None:
    kept = CACHE / "run"
    return kept if kept.exists() else None


def from_debian() -> Path | None:
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return None
    say("Installing Debian's chromium")
    run("apt-get", "update", "-qq")
    run(
        "apt-get",
        "install",
        "-y",
        "-qq",
        "--no-install-recommends",
        "chromium",
        "fonts-dejavu-core",
    )
    return of_the_system()


def from_npm() -> Path | None:
    npm, node = tool("npm"), tool("node")
    if (sys.platform, platform.machine()) != ("linux", "x86_64") or not npm or not node:
        return None
    say(f"Installing {NPM_PACKAGE} into {CACHE}")
    CACHE.mkdir(parents=True, exist_ok=True)
    if not run(npm, "install", "--no-save", "--prefix", str(CACHE), NPM_PACKAGE):
        return None
    (CACHE / "unpack.mjs").write_text(UNPACK)
    if not run(node, "unpack.mjs", cwd=CACHE, TMPDIR=str(CACHE)):
        return None
    wrapper = CACHE / "run"
    wrapper.write_text(WRAPPER)
    wrapper.chmod(0o755)
    return wrapper


def from_playwright() -> Path | None:
    browsers = str(CACHE.parent / "playwright")
    say("Asking Playwright for its chromium")
    if not run(
        sys.executable, "-m", "playwright", "install", "chromium", PLAYWRIGHT_BROWSERS_PATH=browsers
    ):
        return None
    names = {
        "chrome",
        "chrome-headless-shell",
        "headless_shell",
        "Chromium",
        "Google Chrome for Testing",
    }
    found = (path for path in sorted(Path(browsers).rglob("*")) if path.name in names)
    return next((path for path in found if path.is_file()), None)


def starts(program: Path) -> bool:
    """Whether it runs at all; Ubuntu's chromium-browser may be a stub that only asks for snap."""
    try:
        answer = subprocess.run(
            [str(program), "--version"], capture_output=True, check=False, timeout=30
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0


def tool(name: str) -> str | None:
    """A program of this Python environment, else of the system."""
    beside = Path(sys.executable).parent / name
    return str(beside) if beside.exists() else shutil.which(name)


def run(*command: str, cwd: Path | None = None, **environment: str) -> bool:
    """Runs a command, its output to stderr, so that stdout holds nothing but the path."""
    return (
        subprocess.run(
            command,
            cwd=cwd,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive", **environment},
            stdin=subprocess.DEVNULL,
            stdout=sys.stderr,
            check=False,
        ).returncode
        == 0
    )


def say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        print(find_chromium())
    except RuntimeError as error:
        sys.exit(str(error))
