"""Web push (RFC 8030): one encrypted message to one device, and what became of it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, NamedTuple

from restride.notify import addresses
from restride.notify.encryption import LONGEST, encrypt
from restride.notify.lanes import Limits
from restride.notify.outcome import Outcome
from restride.notify.vapid import Signer

if TYPE_CHECKING:
    from restride.notify.courier import Courier

Urgency = Literal["very-low", "low", "normal", "high"]


class Subscription(NamedTuple):
    """Where a device is reached, and its keys in base64url. All of it is secret."""

    endpoint: str
    p256dh: str
    auth: str

    def __repr__(self) -> str:
        return "Subscription(…)"


class Pusher:
    """Sends from any number of threads. Nothing is started before the first message.

    `private_key` is asked for once, then. `loopback` is for tests: see `addresses`.
    """

    def __init__(
        self,
        private_key: Callable[[], str],
        *,
        contact: str | None,
        loopback: bool = False,
        limits: Limits | None = None,
    ) -> None:
        self._private_key = private_key
        self._contact = contact
        self._loopback = loopback
        self._limits = limits or Limits()
        self._starting = threading.Lock()
        self._courier: Courier | None = None
        self._is_closed = False

    def send(
        self,
        subscription: Subscription,
        payload: bytes,
        *,
        ttl_s: int,
        topic: str,
        urgency: Urgency = "normal",
    ) -> Outcome:
        """Send a message and wait for its outcome; raises nothing for what the other side does.

        Of two messages with one `topic` (at most 32 letters of base64url) that wait at the service
        the device gets the newer one. After `ttl_s` seconds the service gives up.
        """
        if len(payload) > LONGEST:
            return Outcome("refused", detail="too_large")
        try:
            endpoint = addresses.check(subscription.endpoint, loopback=self._loopback)
        except addresses.Refused:
            return Outcome("refused", detail="address")
        try:
            body = encrypt(payload, subscription.p256dh, subscription.auth)
        except ValueError:
            return Outcome("refused", detail="keys")
        headers = {
            "Content-Encoding": "aes128gcm",
            "Content-Type": "application/octet-stream",
            "TTL": str(ttl_s),
            "Topic": topic,
            "Urgency": urgency,
        }
        courier = self._start()
        if courier is None:
            return Outcome("retry", detail="stopping")
        return courier.carry(endpoint, headers, body)

    def close(self) -> None:
        """End what is under way and let go of every connection."""
        with self._starting:
            courier, self._courier, self._is_closed = self._courier, None, True
        if courier is not None:
            courier.stop()

    def _start(self) -> Courier | None:
        from restride.notify.courier import Courier  # noqa: PLC0415 - only senders need aiohttp

        with self._starting:
            if self._courier is None and not self._is_closed:
                signer = Signer(self._private_key(), self._contact)
                self._courier = Courier(signer, self._limits, loopback=self._loopback)
            return self._courier
