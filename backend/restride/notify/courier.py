"""Carries what is encrypted to the push services, in a loop with connections of its own.

Whoever sends waits for the outcome in their own thread.
"""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import CancelledError, ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

import aiohttp
from yarl import URL

from restride import clock
from restride.notify.addresses import Endpoint, Refused
from restride.notify.lanes import Closed, Lane, Lanes, Limits
from restride.notify.outcome import Outcome
from restride.notify.resolver import GuardedResolver
from restride.notify.vapid import Signer

LONGEST_WAIT: Final = timedelta(days=1)
IDLE_S: Final = 30
"""For so long a connection is kept for the next message."""
NAMES_KEPT_S: Final = 60
NAMES_AT_ONCE: Final = 32
"""A name whose server does not answer holds a thread, in which others are looked up too."""


class Courier:
    """The loop and its thread, the connections and the lanes."""

    def __init__(self, signer: Signer, limits: Limits, *, loopback: bool) -> None:
        self._signer = signer
        self._limits = limits
        self._loopback = loopback
        self._lanes = Lanes(limits)
        self._handing_over = threading.Lock()
        self._is_ending = False
        self._loop = asyncio.new_event_loop()
        self._loop.set_default_executor(ThreadPoolExecutor(NAMES_AT_ONCE, "names"))
        self._thread = threading.Thread(target=self._loop.run_forever, name="web push", daemon=True)
        self._thread.start()
        self._session = asyncio.run_coroutine_threadsafe(self._open(), self._loop).result()

    def carry(self, endpoint: Endpoint, headers: dict[str, str], body: bytes) -> Outcome:
        """Wait for what becomes of it."""
        with self._handing_over:
            if self._is_ending:
                return Outcome("retry", detail="stopping")
            work = self._deliver(endpoint, headers, body)
            coming = asyncio.run_coroutine_threadsafe(work, self._loop)
        try:
            return coming.result()
        except CancelledError:
            return Outcome("retry", detail="stopping")

    def stop(self) -> None:
        """End what is under way, then the thread."""
        with self._handing_over:
            self._is_ending = True
        asyncio.run_coroutine_threadsafe(self._end(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _open(self) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(
                # The lanes bound what is under way.
                limit=0,
                keepalive_timeout=IDLE_S,
                resolver=GuardedResolver(loopback=self._loopback),
                ttl_dns_cache=NAMES_KEPT_S,
            ),
            timeout=aiohttp.ClientTimeout(total=self._limits.timeout_s),
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            trust_env=False,
        )

    async def _end(self) -> None:
        under_way = asyncio.all_tasks() - {asyncio.current_task()}
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)
        await self._session.close()

    async def _deliver(self, endpoint: Endpoint, headers: dict[str, str], body: bytes) -> Outcome:
        lane = self._lanes.of(endpoint.origin)
        try:
            async with lane.place():
                return await self._post(lane, endpoint, headers, body)
        except Closed as closed:
            return Outcome("retry", closed.retry_after_s, detail=closed.why)

    async def _post(
        self, lane: Lane, endpoint: Endpoint, headers: dict[str, str], body: bytes
    ) -> Outcome:
        signed = {**headers, "Authorization": self._authorization(lane, endpoint.origin)}
        try:
            # As it was given: another spelling would be another address.
            url = URL(endpoint.url, encoded=True)
            async with self._session.post(
                url, data=body, headers=signed, allow_redirects=False
            ) as answer:
                # A short answer is read, so that the connection can be used again.
                await answer.content.read(4096)
                outcome = self._outcome(answer.status, answer.headers.get("Retry-After"))
        except TimeoutError:
            lane.silent()
            return Outcome("retry", detail="timeout")
        except (aiohttp.ClientError, OSError) as fault:
            if _is_refused(fault):
                return Outcome("refused", detail="address")
            lane.silent()
            return Outcome("retry", detail="unreachable")
        lane.answered()
        return outcome

    def _authorization(self, lane: Lane, origin: str) -> str:
        """Signed once for a service and kept; anew after a clock was set."""
        now = clock.now()
        if lane.signed is None or not now < lane.signed.renew <= now + LONGEST_WAIT:
            lane.signed = self._signer.sign(origin, now)
        return lane.signed.authorization

    def _outcome(self, status: int, retry_after: str | None) -> Outcome:
        if 200 <= status < 300:
            return Outcome("sent", status=status)
        if status in (404, 410):
            return Outcome("gone", status=status)
        if status in (408, 425, 429) or status >= 500:
            detail = "failing" if status >= 500 else "asked_to_wait"
            return Outcome("retry", seconds(retry_after, clock.now()), status, detail)
        if status in (401, 403) and not self._signer.is_believable:
            return Outcome("refused", status=status, detail="contact")
        detail = "redirect" if status < 400 else "too_large" if status == 413 else "rejected"
        return Outcome("refused", status=status, detail=detail)


def seconds(retry_after: str | None, now: datetime) -> int | None:
    """What a Retry-After says, in seconds or as a date; a day at most, None for what is neither."""
    text = (retry_after or "").strip()
    if text.isascii() and text.isdigit():
        wait = int(text[:9])
    else:
        try:
            at = parsedate_to_datetime(text)
        except ValueError:
            return None
        at = at if at.tzinfo is not None else at.replace(tzinfo=UTC)
        wait = int((at - now).total_seconds())
    return max(0, min(wait, int(LONGEST_WAIT.total_seconds())))


def _is_refused(fault: BaseException | None) -> bool:
    """Whether the guard of the addresses is behind it."""
    return fault is not None and (isinstance(fault, Refused) or _is_refused(fault.__cause__))
