"""An upload read in a process of its own: requests do not wait for it, and nothing that is in
a file can take the server's memory or end it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from restride.runfiles.activity import Activity, Found, Lap, Refused
from restride.runfiles.upload import Source, Upload

MEMORY_MOST: Final = 800_000_000
"""Bytes of address space; what is in use stays far under it."""
TICK_S: Final = 2.0
COMMAND: Final = (sys.executable, "-P", "-m", "restride.runfiles.apart")


class Ended(Exception):
    """The process ended before it had read everything."""


class Apart:
    """Like Upload, in another process."""

    def __init__(self, sources: Sequence[Source], scratch: Path) -> None:
        self.sources, self.scratch = sources, scratch
        self.total_bytes = sum(source.path.stat().st_size for source in sources)
        self.done_bytes = self.files = self.passed_over = 0

    def found(self) -> Iterator[Found | None]:
        """As of Upload; None every few seconds at least. Raises Ended."""
        # What a traceback quotes is of a file: it goes nowhere.
        child = subprocess.Popen(
            [*COMMAND, str(self.scratch)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        with child:
            try:
                if child.stdin is None or child.stdout is None:
                    raise Ended
                named = [[source.name, str(source.path)] for source in self.sources]
                with suppress(BrokenPipeError), child.stdin as given:
                    given.write(json.dumps(named).encode())
                for line in child.stdout:
                    told = json.loads(line)
                    self.done_bytes, self.files, self.passed_over = told["progress"]
                    yield _loaded(told.get("found"))
                if child.wait() != 0:
                    raise Ended
            finally:
                # Whoever asks for no more of it needs no more of it.
                child.kill()


def _loaded(told: dict[str, Any] | None) -> Found | None:
    if told is None:
        return None
    if "reason" in told:
        return Refused(**told)
    start = datetime.fromisoformat(told.pop("start"))
    laps = tuple(Lap(**lap) for lap in told.pop("laps"))
    return Activity(**told, start=start, laps=laps)


def _dumped(found: Found) -> dict[str, Any]:
    told = asdict(found)
    if isinstance(found, Activity):
        told["start"] = found.start.isoformat()
    return told


class _Teller:
    """Writes lines, and one every now and then where nothing else is to be told."""

    def __init__(self, upload: Upload) -> None:
        self.upload = upload
        self._lock = threading.Lock()
        self._over = threading.Event()
        self._ticker = threading.Thread(target=self._tick, daemon=True)
        self._ticker.start()

    def tell(self, found: Found | None) -> None:
        upload = self.upload
        line: dict[str, Any] = {"progress": (upload.done_bytes, upload.files, upload.passed_over)}
        if found is not None:
            line["found"] = _dumped(found)
        with self._lock:
            sys.stdout.write(json.dumps(line) + "\n")
            sys.stdout.flush()

    def _tick(self) -> None:
        while not self._over.wait(TICK_S):
            self.tell(None)

    def close(self) -> None:
        self._over.set()
        self._ticker.join()


def _bound() -> None:
    """Stand back behind requests, and take no more memory than is meant; where there are limits."""
    if hasattr(os, "nice"):
        os.nice(10)
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_MOST, MEMORY_MOST))


def main(scratch: str) -> None:
    """Read the files that standard input names; a line of JSON for whatever is found."""
    _bound()
    sources = [Source(name, Path(path)) for name, path in json.load(sys.stdin)]
    upload = Upload(sources, Path(scratch))
    teller = _Teller(upload)
    for found in upload.found():
        teller.tell(found)
    teller.close()
    teller.tell(None)


if __name__ == "__main__":
    main(sys.argv[1])
