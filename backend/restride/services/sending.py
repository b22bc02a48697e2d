"""Sends many notes at once, and keeps a service that is dead from holding up the others.

Threads are bounded, and so is what one service may take of them. Nothing in here knows the
database.
"""

from __future__ import annotations

import logging
import math
from collections import Counter, OrderedDict, deque
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from restride import clock
from restride.notify.outcome import Outcome
from restride.services.channel import Channel, Note, Target

log = logging.getLogger("restride")
LINE_MOST: Final = 500
REST_AFTER: Final = 3
"""So many failures in a row, and a service is left to rest."""
REST = timedelta(seconds=60)
LONGEST_REST = timedelta(hours=1)


class Job(NamedTuple):
    """One note for one target. It is not begun after `until`: then it is somebody else's."""

    channel: Channel
    target: Target
    note: Note
    turn: int
    until: datetime


class Answer(NamedTuple):
    """`asked` is False where the service was not asked at all, and nothing was tried."""

    job: Job
    outcome: Outcome
    asked: bool


@dataclass(slots=True)
class _Health:
    failures: int = 0
    rests_until: datetime | None = None


class Sender:
    """A pool of threads with its line of jobs; used by one thread."""

    def __init__(self, threads: int) -> None:
        self._threads = threads
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="send")
        # By service, so that a full line of one is not looked through for each of the others.
        self._lines: OrderedDict[str, deque[Job]] = OrderedDict()
        self._running: dict[Future[Outcome], Job] = {}
        self._busy: Counter[str] = Counter()
        self._health: dict[str, _Health] = {}

    def __len__(self) -> int:
        """How many jobs have no answer yet."""
        return self._in_line() + len(self._running)

    @property
    def wants_more(self) -> bool:
        """Whether threads have nothing to do: what is in line waits for a slow service."""
        return len(self._running) < self._threads and self._in_line() < LINE_MOST

    def add(self, job: Job) -> None:
        self._lines.setdefault(job.target.service, deque()).append(job)

    def answers(self, timeout_s: float) -> list[Answer]:
        """Begin what may begin, wait for the first answer, and take all that are there."""
        found = self._begin()
        if self._running:
            done, _ = wait(
                self._running, timeout=0 if found else timeout_s, return_when=FIRST_COMPLETED
            )
            found += [self._finish(future) for future in done]
        return found

    def resting(self) -> list[str]:
        """The services that are left alone just now."""
        now = clock.now()
        return [
            name
            for name, health in self._health.items()
            if health.rests_until is not None and health.rests_until > now
        ]

    def drop_line(self) -> None:
        """Forget the jobs that were not begun."""
        self._lines.clear()

    def close(self) -> None:
        """Begin nothing more; what is under way ends by itself."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _in_line(self) -> int:
        return sum(map(len, self._lines.values()))

    def _begin(self) -> list[Answer]:
        """Hand jobs to free threads; the answers of those that are not to be tried now."""
        not_asked: list[Answer] = []
        for service in list(self._lines):
            not_asked += self._begin_at(service)
        if self._lines:
            # The next time another one is asked first.
            self._lines.move_to_end(next(iter(self._lines)))
        return not_asked

    def _begin_at(self, service: str) -> list[Answer]:
        """As many of a service's jobs as it has room for, the oldest first."""
        line, not_asked = self._lines[service], []
        health = self._health.setdefault(service, _Health())
        while line and len(self._running) < self._threads:
            put_off = self._put_off(line[0], health)
            if put_off is not None:
                not_asked.append(Answer(line.popleft(), put_off, asked=False))
            elif self._busy[service] < self._room(health):
                self._busy[service] += 1
                job = line.popleft()
                self._running[self._pool.submit(_send, job)] = job
            else:
                break
        if not line:
            del self._lines[service]
        return not_asked

    def _put_off(self, job: Job, health: _Health) -> Outcome | None:
        now = clock.now()
        if now >= job.until:
            return Outcome("retry", 0, detail="claim over")
        if health.rests_until is not None and now < health.rests_until:
            left = (health.rests_until - now).total_seconds()
            return Outcome("retry", math.ceil(left), detail="resting")
        return None

    def _room(self, health: _Health) -> int:
        """One that just failed is asked by one thread at a time."""
        return 1 if health.failures else max(1, self._threads * 3 // 4)

    def _finish(self, future: Future[Outcome]) -> Answer:
        job = self._running.pop(future)
        self._busy[job.target.service] -= 1
        outcome = future.result()
        self._note(self._health[job.target.service], outcome)
        return Answer(job, outcome, asked=True)

    def _note(self, health: _Health, outcome: Outcome) -> None:
        if outcome.kind != "retry":
            health.failures, health.rests_until = 0, None
            return
        health.failures += 1
        if outcome.retry_after_s is not None:
            # Who names a time is alive, and means everybody.
            rest = min(timedelta(seconds=outcome.retry_after_s), LONGEST_REST)
            health.rests_until = clock.now() + rest
        elif health.failures >= REST_AFTER:
            health.rests_until = clock.now() + REST


def _send(job: Job) -> Outcome:
    send: Callable[[Target, Note], Outcome] = job.channel.send
    try:
        return send(job.target, job.note)
    except Exception as error:  # noqa: BLE001 - a thread has nobody to raise to
        # The message may quote an address: only what went wrong is kept.
        log.error("%s while a reminder was sent", type(error).__name__)  # noqa: TRY400 - as above
        return Outcome("retry", detail=type(error).__name__)
