"""Sends requests as fast as the answers come, from a process of its own.

    python load.py PORT SECONDS < plan.json

Standard input is a list of runners: {"cookie": …, "base": …, "today": …, "session": id}.
Each has a connection and a thread. It prints one JSON object: requests a second by kind.
"""

from __future__ import annotations

import http.client
import json
import sys
import threading
import time
from typing import Any


class Runner:
    """One device that edits today's session, or reads its plan, over and over."""

    def __init__(self, port: int, given: dict[str, Any]) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        self.given = given
        self.base: int | None = None
        self.times: list[float] = []

    def ask(self, method: str, path: str, body: str | None) -> dict[str, Any]:
        headers = {"Cookie": self.given["cookie"], "Content-Type": "application/json"}
        started = time.perf_counter()
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        text = answer.read()
        self.times.append(time.perf_counter() - started)
        if answer.status not in (200, 201):
            raise RuntimeError(f"{method} {path}: {answer.status} {text[:300]!r}")
        found: dict[str, Any] = json.loads(text)
        return found

    def put(self, number: int) -> None:
        body = {**self.given["body"], "note": f"{number}"}
        base = "" if self.base is None else f"&base={self.base}"
        path = f"/api/sessions/{self.given['session']}?today={self.given['today']}{base}"
        self.base = self.ask("PUT", path, json.dumps(body))["row"]["seq"]

    def get(self, number: int) -> None:
        self.ask("GET", f"/api/plan?today={self.given['today']}", None)

    def repeat(self, kind: str, until: float) -> None:
        number = 0
        while time.perf_counter() < until:
            getattr(self, kind)(number)
            number += 1


def main() -> None:
    port, seconds = int(sys.argv[1]), float(sys.argv[2])
    runners = [Runner(port, given) for given in json.load(sys.stdin)]
    figures = {}
    for kind in ("put", "get"):
        for runner in runners:
            runner.repeat(kind, time.perf_counter() + 0.05)
            runner.times.clear()
        started = time.perf_counter()
        threads = [
            threading.Thread(target=runner.repeat, args=(kind, started + seconds))
            for runner in runners
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        took = time.perf_counter() - started
        times = sorted(one for runner in runners for one in runner.times)
        figures[kind] = {
            "per_second": len(times) / took,
            "median_ms": times[len(times) // 2] * 1000,
            "p95_ms": times[len(times) * 95 // 100] * 1000,
        }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
