"""A push service on loopback, and a pusher that may send to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

import pytest

from restride.notify.lanes import Limits
from restride.notify.vapid import Signer, new_private_key
from restride.notify.webpush import Pusher
from tests.notify.push_service import PushService, serving

CONTACT = "operator@example.org"
QUICK = Limits(per_origin=3, timeout_s=0.6, wait_s=0.2, down_after=3, down_s=0.4)


@pytest.fixture
def push_service() -> Iterator[PushService]:
    with serving() as service:
        yield service


@pytest.fixture(scope="session")
def private_key() -> str:
    return new_private_key()


@pytest.fixture(scope="session")
def app_key(private_key: str) -> str:
    return Signer(private_key, CONTACT).public_key


class MakePusher(Protocol):
    def __call__(
        self, *, contact: str | None = CONTACT, loopback: bool = True, limits: Limits = QUICK
    ) -> Pusher: ...


@pytest.fixture
def make_pusher(private_key: str) -> Iterator[MakePusher]:
    made: list[Pusher] = []

    def make(
        *, contact: str | None = CONTACT, loopback: bool = True, limits: Limits = QUICK
    ) -> Pusher:
        made.append(Pusher(lambda: private_key, contact=contact, loopback=loopback, limits=limits))
        return made[-1]

    yield make
    for pusher in made:
        pusher.close()
