"""A small push service: it checks who sends, reads the message as the phone would, and answers.

As a program (`python -m tests.notify.push_service`) it prints its address and serves until its
input ends; then it prints how many messages it has taken.
"""

from __future__ import annotations

import json
import re
import socketserver
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from tests.notify.rfc8291 import P256, Keys, b64, decrypt, new_keys, unb64

LONGEST_DAY_S = 24 * 60 * 60
LARGEST = 4096
TOPIC = re.compile(r"[A-Za-z0-9_-]{1,32}")


class Message(NamedTuple):
    """What reached a device, in clear."""

    text: bytes
    ttl: int
    topic: str | None
    urgency: str | None


class Answer(NamedTuple):
    """What the service says instead of its own judgement; `hang_s` before it says it."""

    status: int
    headers: Mapping[str, str] = {}
    hang_s: float = 0
    cut: bool = False
    """Close the connection without an answer, after the message was taken."""
    trickle: bool = False
    """A line of the answer now and then, for ever."""


@dataclass
class Device:
    """A subscription: its keys, who may send to it, what came, what is answered next."""

    endpoint: str
    keys: Keys
    app_key: str | None
    received: list[Message] = field(default_factory=list)
    answers: deque[Answer] = field(default_factory=deque)
    always: Answer | None = None
    token: str = ""
    """The device's sign-in at the server, where a test has one."""

    @property
    def subscription(self) -> dict[str, Any]:
        """As a browser's PushSubscription writes itself."""
        keys = {"p256dh": b64(self.keys.point), "auth": b64(self.keys.auth)}
        return {"endpoint": self.endpoint, "keys": keys}

    def shown(self) -> list[Message]:
        """What a phone would show that was off meanwhile: the last one of each topic."""
        last = {message.topic or object(): message for message in self.received}
        return list(last.values())


class PushService:
    """Serves on a free port of loopback. `now` is the time by which it judges `exp`."""

    def __init__(self, now: Callable[[], float] = time.time) -> None:
        self.now = now
        self.devices: dict[str, Device] = {}
        self.faults: list[str] = []
        self.connections = 0
        self.requests = 0
        self.under_way = 0
        self.most_at_once = 0
        self.lock = threading.Lock()
        self.ending = threading.Event()
        self.server = _Server(("127.0.0.1", 0), _Handler)
        self.server.service = self
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.02,))
        self.thread.start()

    def close(self) -> None:
        self.ending.set()
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()

    def subscribe(self, app_key: str | None = None, *, at: str | None = None) -> Device:
        """A new device, for whoever has this public key (None: for anybody)."""
        name = f"/push/{len(self.devices)}-{b64(new_keys().auth)}"
        device = Device(f"{at or self.url}{name}", new_keys(), app_key)
        self.devices[name] = device
        return device

    def judge(self, path: str, headers: Mapping[str, str], body: bytes) -> Answer:
        """Take the message, or say what is wrong with it."""
        device = self.devices.get(path)
        if device is None:
            return Answer(404)
        told = device.answers.popleft() if device.answers else device.always
        if told is not None and not told.cut and not 200 <= told.status < 300:
            return told
        fault = self._fault(device, headers, body)
        if fault is not None:
            self.faults.append(fault[1])
            return Answer(fault[0])
        text = decrypt(body, device.keys)
        device.received.append(
            Message(text, int(headers["ttl"]), headers.get("topic"), headers.get("urgency"))
        )
        return told or Answer(201)

    def _fault(
        self, device: Device, headers: Mapping[str, str], body: bytes
    ) -> tuple[int, str] | None:
        if len(body) > LARGEST:
            return 413, "too large"
        if not headers.get("ttl", "").isdigit():
            return 400, "no TTL"
        if headers.get("content-encoding") != "aes128gcm":
            return 400, "another encoding"
        if not TOPIC.fullmatch(headers.get("topic", "x")):
            return 400, "no topic of RFC 8030"
        if headers.get("urgency", "normal") not in ("very-low", "low", "normal", "high"):
            return 400, "no urgency of RFC 8030"
        try:
            self.check_vapid(headers.get("authorization", ""), device.app_key)
        except (ValueError, KeyError, InvalidSignature) as wrong:
            return 403, f"VAPID: {wrong!r}"
        try:
            decrypt(body, device.keys)
        except (ValueError, InvalidTag) as wrong:
            return 400, f"cannot be read: {wrong!r}"
        return None

    def check_vapid(self, header: str, app_key: str | None) -> dict[str, Any]:
        """The claims of a header as RFC 8292 writes it. Raises if anything about it is wrong."""
        scheme, _, rest = header.partition(" ")
        parts = dict(part.strip().split("=", 1) for part in rest.split(","))
        if scheme.lower() != "vapid" or (app_key is not None and parts["k"] != app_key):
            raise ValueError("another sender")
        signed, _, signature = parts["t"].rpartition(".")
        head, _, claims = signed.partition(".")
        if json.loads(unb64(head))["alg"] != "ES256":
            raise ValueError("another algorithm")
        raw = unb64(signature)
        numbers = (int.from_bytes(half, "big") for half in (raw[:32], raw[32:]))
        key = ec.EllipticCurvePublicKey.from_encoded_point(P256, unb64(parts["k"]))
        key.verify(encode_dss_signature(*numbers), signed.encode(), ec.ECDSA(hashes.SHA256()))
        told: dict[str, Any] = json.loads(unb64(claims))
        if told["aud"] != self.url:
            raise ValueError(f"aud is {told['aud']}")
        if not self.now() < told["exp"] <= self.now() + LONGEST_DAY_S:
            raise ValueError("exp is over, or too far away")
        if not told["sub"].startswith(("mailto:", "https:")):
            raise ValueError(f"sub is {told['sub']}")
        return told


class _Server(ThreadingHTTPServer):
    service: PushService
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def handle_error(self, request: Any, client_address: Any) -> None:
        # A sender that has gone away is no fault of the service.
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Headers and body of an answer in one packet.
    wbufsize = -1
    disable_nagle_algorithm = True
    server: socketserver.BaseServer

    @property
    def service(self) -> PushService:
        assert isinstance(self.server, _Server)
        return self.server.service

    def setup(self) -> None:
        super().setup()
        self.service.connections += 1

    def do_POST(self) -> None:
        service = self.service
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        headers = {name.lower(): value for name, value in self.headers.items()}
        with service.lock:
            service.requests += 1
            service.under_way += 1
            service.most_at_once = max(service.most_at_once, service.under_way)
        answer = service.judge(self.path, headers, body)
        if answer.hang_s:
            service.ending.wait(answer.hang_s)
        with service.lock:
            service.under_way -= 1
        if answer.cut:
            self.close_connection = True
            return
        if answer.trickle:
            self._trickle()
        self.send_response(answer.status)
        self.send_header("Content-Length", "0")
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.end_headers()

    def _trickle(self) -> None:
        self.wfile.write(b"HTTP/1.1 201 Created\r\n")
        while not self.service.ending.wait(0.05):
            self.wfile.write(b"X-More: and more\r\n")
            self.wfile.flush()

    def log_message(self, *_: Any) -> None:
        pass


@contextmanager
def serving(now: Callable[[], float] = time.time) -> Iterator[PushService]:
    service = PushService(now)
    try:
        yield service
    finally:
        service.close()


def main() -> None:
    """Serve the devices that are asked for on standard input, a number; then say what came."""
    with serving() as service:
        devices = [service.subscribe() for _ in range(int(sys.stdin.readline()))]
        print(json.dumps([device.subscription for device in devices]), flush=True)
        sys.stdin.read()
        taken = sum(len(device.received) for device in devices)
        told = {"taken": taken, "connections": service.connections, "faults": service.faults}
        print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main()
