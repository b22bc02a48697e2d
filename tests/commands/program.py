"""The program as a process of its own, as an operator runs it, and what it left in its database."""

from __future__ import annotations

import http.client
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

COMMAND = Path(sys.executable).with_name("restride")
PASSWORD = "correct horse battery"
QUICK = {
    "RESTRIDE_ARGON2_TIME": "1",
    "RESTRIDE_ARGON2_MEMORY_KIB": "32",
    "RESTRIDE_ARGON2_LANES": "1",
}


def environment() -> dict[str, str]:
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("RESTRIDE_") and name != "DATABASE_URL"
    }
    return {**inherited, **QUICK}


def run(*arguments: object, given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(COMMAND), *map(str, arguments)],
        input=given,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@contextmanager
def serving(*arguments: object) -> Iterator[tuple[subprocess.Popen[str], list[str]]]:
    """A server in a process group of its own, and the lines it printed until it was ready."""
    with subprocess.Popen(
        [str(COMMAND), "serve", *map(str, arguments)],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stdout is not None
        lines: list[str] = []
        while not lines or "is running at" not in lines[-1]:
            line = process.stdout.readline()
            assert line, lines
            lines.append(line.strip())
        try:
            yield process, lines
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)
                process.wait(20)


def ask(port: int, method: str, path: str, body: Any = None) -> tuple[int, Any]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        headers = {"Content-Type": "application/json"}
        connection.request(method, path, json.dumps(body) if body else None, headers)
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read())
    finally:
        connection.close()


def generation(data: Path) -> str:
    with closing(sqlite3.connect(data / "restride.db")) as connection:
        found: str = connection.execute("SELECT generation FROM instance").fetchone()[0]
    return found


def ticked(data: Path) -> str | None:
    with closing(sqlite3.connect(data / "restride.db")) as connection:
        found: str | None = connection.execute("SELECT ticked_at FROM instance").fetchone()[0]
    return found


def wait_until(is_so: Callable[[], bool]) -> None:
    for _ in range(600):
        if is_so():
            return
        time.sleep(0.05)
    raise AssertionError("it did not come to that within half a minute")
