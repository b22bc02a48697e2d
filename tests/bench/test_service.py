"""Requests a second of one server process, for runners with three months of history.

The figures are printed and reported, never asserted: a clock is no judge on a busy machine.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pytest_benchmark.fixture import BenchmarkFixture

from restride import clock
from restride.services import migrations
from restride.services.database import open_database
from restride.services.service import make_service
from tests.bench.runners import prepare
from tests.servers import free_port, wait_for
from tests.settings import settings_for

RUNNERS = 4
SECONDS = 4.0
LOAD = Path(__file__).with_name("load.py")


@contextmanager
def serving(folder: Path) -> Iterator[int]:
    """A real server on a free port, until the end of the block."""
    port = free_port()
    command = Path(sys.executable).with_name("restride")
    arguments = [str(command), "serve", "--no-worker", "--port", str(port), "--data", str(folder)]
    environment = {**os.environ, "RESTRIDE_DATABASE_URL": "", "DATABASE_URL": ""}
    with subprocess.Popen(arguments, env=environment, stdout=subprocess.DEVNULL) as process:
        try:
            wait_for(port, process)
            yield port
        finally:
            process.terminate()


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
