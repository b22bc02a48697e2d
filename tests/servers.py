"""Servers that a test, a bench or a measurement starts: a free port, and the wait for an answer."""

from __future__ import annotations

import socket
import subprocess
import time
import urllib.request

STARTS_IN_S = 60


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    """Return once the server answers; raises RuntimeError where it ends or stays silent."""
    until = time.monotonic() + STARTS_IN_S
    while time.monotonic() < until:
        if process.poll() is not None:
            raise RuntimeError(f"The server ended with status {process.returncode}.")
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/health", timeout=1):
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"The server did not answer within {STARTS_IN_S} s.")
