"""A push service on loopback that takes everything, and keeps what came when and from whom."""

from __future__ import annotations

import json
import random
import threading
import time
from collections import defaultdict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple


class Arrival(NamedTuple):
    pid: int
    at: float


class _Patient(ThreadingHTTPServer):
    request_queue_size = 128


class Receiver:
    """Counts by topic. Answers after a moment, so that a kill falls before, within and after."""

    def __init__(self) -> None:
        self.arrivals: dict[str, list[Arrival]] = defaultdict(list)
        self._lock = threading.Lock()
        self._server = _Patient(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/"

    def count(self) -> int:
        with self._lock:
            return sum(map(len, self.arrivals.values()))

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = int(self.headers["Content-Length"])
                body = self.rfile.read(length)
                if len(body) < length:
                    # Whoever asked was killed before all was said.
                    return
                said = json.loads(body)
                arrival = Arrival(said["pid"], time.monotonic())
                with receiver._lock:
                    receiver.arrivals[said["topic"]].append(arrival)
                time.sleep(random.random() * 0.03)
                try:
                    self.send_response(201)
                    self.send_header("Content-Length", "0")
                    self.end_headers()
                except OSError:
                    # Whoever asked was killed meanwhile.
                    self.close_connection = True

            def log_message(self, *_: Any) -> None:
                """Say nothing."""

        return Handler
