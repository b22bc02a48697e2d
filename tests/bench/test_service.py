"""Requests a second of one server process, for runners with three months of history.

The figures are printed and reported, never asserted: a clock is no judge on a busy machine.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock_time
from pathlib import Path
from typing import Any

from pytest_benchmark.fixture import BenchmarkFixture

from restride import clock
from restride.engine import records as r
from restride.engine.plan import decide, fold
from restride.schemas.event_out import event_body
from restride.services import accounts, episodes, events, migrations
from restride.services.database import open_database
from restride.services.episodes import EpisodeContent
from restride.services.service import Service, make_service
from tests.settings import settings_for

DAYS = 91
RUNNERS = 4
SECONDS = 4.0
DAY = timedelta(days=1)
LOAD = Path(__file__).with_name("load.py")


def quarter(today: date) -> tuple[r.Runner, list[r.Event]]:
    """A runner who did what was due for three months, with little pain, and a morning each day."""
    first = today - DAYS * DAY
    runner = r.Runner(
        timezone="UTC",
        pattern="pht",
        side="left",
        onset=first - 60 * DAY,
        training_days=("mon", "wed", "fri", "sat"),
        baseline_morning_pain=2,
    )
    start = r.Start(dose=r.Dose("EB1", (10, 10)))
    running = r.RunningStart(state="BASE", week_m=20_000, longest_m=8_000)
    log: list[r.Event] = [r.Placement(date=first, stage="S2", strength=(start,), running=running)]
    state, folded = fold(runner, [], through=first - DAY), 0
    for number in range(DAYS):
        day = first + number * DAY
        log.append(r.Morning(date=day, pain=2 - (number % 3 == 0)))
        state, folded = fold(runner, log[folded:], through=day, start=state), len(log)
        log += work(runner, state, day)
    return runner, log


def work(runner: r.Runner, state: Any, day: date) -> list[r.Event]:
    plan, at = decide(state, day), datetime.combine(day, clock_time(7), UTC)
    done = [
        r.ExerciseLog(dose=shown.dose, pain_during=1, rir=3, prescribed=shown.dose)
        for shown in plan.strength.values()
        if shown.dose is not None and shown.next == day
    ]
    found: list[r.Event] = [r.Session(at=at, exercises=tuple(done))] if done else []
    if plan.running is not None and plan.running.next == day and plan.running.run_cap_m:
        metres = min(plan.running.run_cap_m, 6000)
        found.append(r.Run(at=at, distance_m=metres, duration_s=metres // 3, pain_during=1))
    return found


def prepare(service: Service, number: int, today: date) -> dict[str, Any]:
    """One runner with a quarter of a year in the database, and how its device asks."""
    runner, log = quarter(today)
    email = f"runner{number}@example.org"
    account, token = accounts.create(service, email=email, password="a long password")
    content = EpisodeContent(started=today - DAYS * DAY, ended=None, runner=runner, red_flags=())
    episodes.put(service.database, account.id, str(uuid.uuid4()), content, base=None)
    for event in log:
        is_morning = isinstance(event, r.Morning)
        id = event.date.isoformat() if is_morning else str(uuid.uuid4())
        stored = event if is_morning else replace(event, id=id)
        events.put(service.database, account.id, id, stored, base=None)
    logged = r.ExerciseLog(dose=r.Dose("EB1", (12, 12)), pain_during=1, rir=3)
    at = datetime.combine(today, clock_time(), UTC)
    return {
        "cookie": f"restride={token}",
        "today": today.isoformat(),
        "session": str(uuid.uuid4()),
        "body": event_body(r.Session(at=at, exercises=(logged,))),
    }


@contextmanager
def serving(folder: Path) -> Iterator[int]:
    """A real server on a free port, until the end of the block."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = Path(sys.executable).with_name("restride")
    arguments = [str(command), "serve", "--port", str(port), "--data", str(folder)]
    environment = {**os.environ, "RESTRIDE_DATABASE_URL": "", "DATABASE_URL": ""}
    with subprocess.Popen(arguments, env=environment, stdout=subprocess.DEVNULL) as process:
        try:
            wait_for(port)
            yield port
        finally:
            process.terminate()


def wait_for(port: int) -> None:
    for _ in range(100):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/health"):
                return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError("the server does not answer")


def test_requests_a_second(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path}/restride.db")
    migrations.upgrade(database)
    service = make_service(settings_for("", tmp_path), database)
    today = clock.now().date()
    runners = [prepare(service, number, today) for number in range(RUNNERS)]
    database.close()
    # As an ordinary test it only shows that it works.
    seconds = SECONDS if benchmark.enabled else 0.2

    def load() -> dict[str, dict[str, float]]:
        command = [sys.executable, str(LOAD), str(port), str(seconds)]
        given = json.dumps(runners)
        done = subprocess.run(command, input=given, capture_output=True, text=True, check=True)
        found: dict[str, dict[str, float]] = json.loads(done.stdout)
        return found

    with serving(tmp_path) as port:
        figures = benchmark.pedantic(load, rounds=1)  # type: ignore[no-untyped-call]
    benchmark.extra_info.update(figures)
    for kind, name in (("put", "log a session, get the new plan"), ("get", "read the plan")):
        found = figures[kind]
        print(
            f"\n{name}: {found['per_second']:.0f} a second, "
            f"median {found['median_ms']:.1f} ms, 95% under {found['p95_ms']:.1f} ms"
        )
        assert found["per_second"] > 0
