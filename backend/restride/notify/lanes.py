"""A lane for each push service: so many at once, and out of the way while it does not answer.

Lanes live in the one thread of the pusher's loop, so nothing here needs a lock.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import NamedTuple

from restride.notify.vapid import Pass


class Limits(NamedTuple):
    """`per_origin` requests at once to one service.

    Whoever sends from several threads needs more of them than that: then a service that hangs
    holds only some.
    """

    per_origin: int = 8
    timeout_s: float = 10
    wait_s: float = 2
    """For a place in a lane, longest; and how long a full lane may hear nothing."""
    down_after: int = 3
    """So many in a row without an answer, and the lane is closed."""
    down_s: float = 30
    """The first time; each time that a try fails again it is twice as long, up to sixteen times."""
    origins: int = 500
    """Lanes that are remembered."""


class Closed(Exception):
    """Not now: try again after so many seconds."""

    def __init__(self, why: str, retry_after_s: float) -> None:
        super().__init__(why)
        self.why = why
        self.retry_after_s = max(1, round(retry_after_s))


class Lane:
    """One service: what is under way to it, and how it has answered lately."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._places = asyncio.Semaphore(limits.per_origin)
        self._heard = _now()
        self._silent = 0
        self._closures = 0
        self._closed_until = 0.0
        self.under_way = 0
        self.signed: Pass | None = None

    @asynccontextmanager
    async def place(self) -> AsyncIterator[None]:
        """A place among those under way. Raises Closed rather than wait for long."""
        now, limits = _now(), self._limits
        if now < self._closed_until:
            raise Closed("down", self._closed_until - now)
        if self._silent >= limits.down_after and self.under_way:
            # One message tries whether it lives again; the others wait for what comes of it.
            raise Closed("down", limits.timeout_s)
        if self._places.locked() and now - self._heard > limits.wait_s:
            raise Closed("busy", limits.timeout_s)
        try:
            async with asyncio.timeout(limits.wait_s):
                await self._places.acquire()
        except TimeoutError:
            raise Closed("busy", limits.wait_s) from None
        if self.under_way == 0:
            self._heard = _now()
        self.under_way += 1
        try:
            yield
        finally:
            self.under_way -= 1
            self._places.release()

    def answered(self) -> None:
        """It lives, whatever it said."""
        self._heard, self._silent, self._closures, self._closed_until = _now(), 0, 0, 0.0

    def silent(self) -> None:
        """No answer. After some in a row it is left alone; then one more is enough."""
        self._silent += 1
        if self._silent >= self._limits.down_after and _now() >= self._closed_until:
            self._closed_until = _now() + self._limits.down_s * 2 ** min(self._closures, 4)
            self._closures += 1


class Lanes:
    """The lanes by origin; those that were not used for longest are forgotten."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._lanes: OrderedDict[str, Lane] = OrderedDict()

    def of(self, origin: str) -> Lane:
        lane = self._lanes.get(origin)
        if lane is None:
            lane = self._lanes[origin] = Lane(self._limits)
            self._forget()
        self._lanes.move_to_end(origin)
        return lane

    def _forget(self) -> None:
        for origin in list(self._lanes)[: max(0, len(self._lanes) - self._limits.origins)]:
            if self._lanes[origin].under_way == 0:
                del self._lanes[origin]


def _now() -> float:
    return asyncio.get_running_loop().time()
