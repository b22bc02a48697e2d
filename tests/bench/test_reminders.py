"""Due reminders a second, all the way: claimed, encrypted, delivered, and written down.

Each goes to a phone of its own runner's. The push service is a process of its own that checks and
decrypts all that comes, so it takes a good part of the machine. Figures are printed and reported,
never asserted.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from sqlalchemy import func, insert, select

from restride import clock
from restride.models import Delivery, PushSubscription, Reminder, Runner, SignIn
from restride.notify.webpush import Subscription
from restride.services.database import Database, open_database
from tests.bench.test_push import service
from tests.databases import migrated

REMINDERS: Final = 10_000
WARM: Final = 200
"""Sent before by each worker, so that its memory is that of a worker at work."""


@pytest.mark.parametrize(("kind", "workers"), [("sqlite", 1), ("postgresql", 1), ("postgresql", 2)])
def test_due_reminders_a_second(
    benchmark: BenchmarkFixture, tmp_path: Path, kind: str, workers: int
) -> None:
    # As an ordinary test it only shows that it works.
    count, warm = (REMINDERS, WARM) if benchmark.enabled else (60, 5)
    url = migrated(kind, tmp_path)
    database = open_database(url)
    with service(count) as (phones, push), ExitStack() as stack:
        make_runners(database, phones)
        processes = []
        for number in range(workers):
            make_due(database, slice(number * warm, (number + 1) * warm))
            processes.append(stack.enter_context(worker(url, tmp_path)))
            assert json.loads(said(processes[-1])) == {"warm": True}
        make_due(database, slice(None))
        told = benchmark.pedantic(lambda: let_go(processes), rounds=1)  # type: ignore[no-untyped-call]
        found = json.loads(push.communicate()[0])
    with database.read() as connection:
        answers = select(func.count()).where(Delivery.outcome == "sent", Delivery.attempts == 1)
        sent = connection.execute(answers).scalar_one()
        left = select(func.count()).where(Reminder.state != "sent")
        assert connection.execute(left).scalar_one() == 0
    database.close()
    assert (found["taken"], found["faults"]) == (sent, [])
    assert sent == count + workers * warm
    if benchmark.stats is not None:
        print_figures(kind, told, benchmark.stats.stats.mean, os.getloadavg()[0])


def print_figures(kind: str, told: list[dict[str, float]], seconds: float, load: float) -> None:
    memory = ", ".join(f"{one['before_mib']:.0f} → {one['peak_mib']:.0f}" for one in told)
    busy = ", ".join(f"{one['cpu_s']:.1f}" for one in told)
    print(
        f"\n{kind}, {len(told)} at work: {REMINDERS} reminders in {seconds:.1f} s,"
        f" {REMINDERS / seconds:.0f} a second; memory {memory} MiB;"
        f" {busy} s of a processor each; load of the machine {load:.1f}"
    )


def make_runners(database: Database, phones: list[Subscription]) -> None:
    """A runner for each phone, whose day is looked at another time."""
    far = datetime(2100, 1, 1, tzinfo=UTC)
    now = clock.now()
    ids = [str(uuid.uuid4()) for _ in phones]
    runner = {
        "password_hash": "",
        "distance_unit": "km",
        "weight_unit": "kg",
        "week_starts": "mon",
        "clock": "24",
        "language": "en",
        "seq": 0,
        "cleared_seq": 0,
        "look_at": far,
        "created_at": now,
        "made_up": False,
    }
    visit = {"created_at": now, "last_seen": now, "expires": far}
    device = {"device": "Phone", "language": "en", "created_at": now}
    with database.write() as connection:
        connection.execute(
            insert(Runner), [{"id": id, "email": f"{id}@example.org", **runner} for id in ids]
        )
        connection.execute(
            insert(SignIn), [{"token_hash": id, "runner_id": id, **visit} for id in ids]
        )
        connection.execute(
            insert(PushSubscription),
            [
                {"runner_id": id, "id": id, "endpoint_hash": id, **phone._asdict(), **device}
                for id, phone in zip(ids, phones, strict=True)
            ],
        )


def make_due(database: Database, which: slice) -> None:
    """A reminder that is due for each of these runners."""
    now = clock.now()
    row = {
        "kind": "morning",
        "day": now.date(),
        "due_at": now,
        "lapses_at": now + timedelta(hours=5),
        "ends_at": now + timedelta(hours=8),
        "state": "waiting",
        "turn": 0,
        "attempts": 0,
        "next_at": now,
    }
    with database.write() as connection:
        ids = list(connection.execute(select(Runner.id).order_by(Runner.id)).scalars())[which]
        made = [
            {"runner_id": id, "id": (own := str(uuid.uuid4())), "slot": own, **row} for id in ids
        ]
        connection.execute(insert(Reminder), made)


@contextmanager
def worker(url: str, folder: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tests.bench.reminding", url, str(folder)]
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, text=True, **pipes) as process:
        try:
            yield process
        finally:
            process.kill()


def said(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline()


def let_go(processes: list[subprocess.Popen[str]]) -> list[dict[str, float]]:
    """Let all begin at once; what each says once nothing is due any more."""
    for process in processes:
        assert process.stdin is not None
        print(file=process.stdin, flush=True)
    return [json.loads(said(process)) for process in processes]
