"""Kills workers at random moments, and counts what reached the receiver.

Each reminder has to arrive. It may arrive once more only where the worker that had sent it was
killed before it could write the answer down, and then with the same topic.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from sqlalchemy import func, insert, select, update

from restride import clock
from restride.models import Delivery, Reminder, Runner
from restride.services.database import open_database
from restride.services.reminder_tick import THREADS
from restride.services.service import Service, make_service
from tests.databases import migrated
from tests.killed.receiver import Receiver
from tests.services.reminding import ALONE, make_runner
from tests.settings import settings_for

ROOT = Path(__file__).parents[2]
RUNNERS = 10
EACH_ROUND = 60
"""Reminders that fall due before each kill."""
PATIENCE_S = 120.0


@dataclass
class Report:
    reminders: int
    kills: int
    lost: int
    doubled: int
    unexplained: list[str] = field(default_factory=list)
    """What came again although whoever had sent it lived, or had written the answer down."""


class Hunt:
    def __init__(self, kind: str, workers: int, folder: Path) -> None:
        self.folder = folder
        self.url = migrated(kind, folder)
        settings = settings_for(self.url, folder)
        self.service: Service = make_service(settings, open_database(self.url))
        self.receiver = Receiver()
        self.killed: dict[int, float] = {}
        self.topics: set[str] = set()
        self.rolled = random.Random()
        today = clock.now().date()
        self.runners = [make_runner(self.service, today, settings=ALONE) for _ in range(RUNNERS)]
        with self.service.database.write() as connection:
            # Their days are not looked at meanwhile: what is due is made by hand.
            later = clock.now() + timedelta(days=1)
            connection.execute(update(Runner).values(look_at=later))
        self.workers = [self._start() for _ in range(workers)]

    def run(self, kills: int) -> Report:
        for _ in range(kills):
            self._make_due(EACH_ROUND)
            self._wait_for_one()
            time.sleep(self.rolled.random() * 0.3)
            self._kill(self.rolled.randrange(len(self.workers)))
        self._wait(lambda: self._waiting() == 0)
        return self._report(kills)

    def close(self) -> None:
        for worker in self.workers:
            worker.terminate()
            worker.wait(30)
        self.receiver.close()
        self.service.database.close()

    def _start(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "tests.killed.worker"]
        paths = os.pathsep.join([str(ROOT), str(ROOT / "backend")])
        return subprocess.Popen(
            [*command, self.url, str(self.folder), self.receiver.url],
            env={**os.environ, "PYTHONPATH": paths},
            cwd=ROOT,
        )

    def _kill(self, number: int) -> None:
        worker = self.workers[number]
        worker.kill()
        worker.wait()
        self.killed[worker.pid] = time.monotonic()
        self.workers[number] = self._start()

    def _make_due(self, count: int) -> None:
        now = clock.now()
        rows: list[dict[str, Any]] = []
        for _ in range(count):
            id = str(uuid.uuid4())
            self.topics.add(id.replace("-", ""))
            rows.append(
                {
                    "runner_id": self.rolled.choice(self.runners),
                    "id": id,
                    "kind": "session",
                    "slot": id,
                    "day": date(2026, 3, 20),
                    "due_at": now,
                    "lapses_at": now + timedelta(hours=4),
                    "ends_at": now + timedelta(hours=8),
                    "state": "waiting",
                    "turn": 0,
                    "attempts": 0,
                    "next_at": now,
                }
            )
        with self.service.database.write() as connection:
            connection.execute(insert(Reminder), rows)

    def _waiting(self) -> int:
        query = select(func.count()).where(Reminder.state == "waiting")
        with self.service.database.read() as connection:
            return connection.execute(query).scalar_one()

    def _wait_for_one(self) -> None:
        before = self.receiver.count()
        self._wait(lambda: self.receiver.count() > before)

    def _wait(self, is_so: Callable[[], bool]) -> None:
        until = time.monotonic() + PATIENCE_S
        while not is_so():
            if time.monotonic() > until:
                raise AssertionError(f"nothing moves any more; {self._waiting()} wait")
            if all(worker.poll() is not None for worker in self.workers):
                raise AssertionError("the workers have ended by themselves")
            time.sleep(0.01)

    def _report(self, kills: int) -> Report:
        arrivals = self.receiver.arrivals
        doubled = {topic: came for topic, came in arrivals.items() if len(came) > 1}
        unexplained = [
            topic
            for topic, came in doubled.items()
            for first, second in pairwise(came)
            # Whoever sent it before was dead by then.
            if self.killed.get(first.pid, second.at) >= second.at
        ]
        with self.service.database.read() as connection:
            sent = select(func.count()).where(Reminder.state == "sent")
            assert connection.execute(sent).scalar_one() == len(self.topics)
            # An answer that was written down is never written again: `attempts` would be two.
            once = (Delivery.outcome == "sent", Delivery.attempts == 1)
            logged = connection.execute(select(Delivery.reminder_id).where(*once)).scalars()
            unexplained += self.topics - {id.replace("-", "") for id in logged}
        assert arrivals.keys() <= self.topics
        assert len(doubled) <= kills * THREADS
        lost = len(self.topics - arrivals.keys())
        return Report(len(self.topics), kills, lost, len(doubled), unexplained)
