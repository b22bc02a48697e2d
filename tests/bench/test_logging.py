"""What logging today's session and getting the new plan costs, after three months and ten years.

One process, no network: Flask, the database and the engine. The two are asked in turn, so that
a busy machine is busy for both.
"""

from __future__ import annotations

import json
import time
from pathlib import Path
from statistics import median
from typing import Any

from flask.testing import FlaskClient
from pytest_benchmark.fixture import BenchmarkFixture

from restride import clock
from restride.app import create_app
from restride.services import migrations
from restride.services.database import open_database
from restride.services.service import make_service
from tests.bench.runners import QUARTER, prepare
from tests.settings import settings_for

YEARS = 3650
TIMES = 60


class Device:
    """Edits today's session over and over."""

    def __init__(self, client: FlaskClient, given: dict[str, Any]) -> None:
        self.client = client
        self.given = given
        self.base: int | None = None

    def log(self, number: int) -> float:
        """Seconds until the new plan was there."""
        body = json.dumps({**self.given["body"], "note": f"{number}"})
        path = f"/api/sessions/{self.given['session']}?today={self.given['today']}"
        path += "" if self.base is None else f"&base={self.base}"
        headers = {"Cookie": self.given["cookie"], "Content-Type": "application/json"}
        began = time.perf_counter()
        answer = self.client.put(path, data=body, headers=headers)
        took = time.perf_counter() - began
        assert answer.status_code in (200, 201)
        assert answer.json is not None
        assert answer.json["plan"]["today"] == self.given["today"]
        self.base = answer.json["row"]["seq"]
        return took


def test_logging_after_years(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    settings = settings_for(f"sqlite:///{tmp_path}/restride.db", tmp_path)
    database = open_database(settings.database_url)
    migrations.upgrade(database)
    service, today = make_service(settings, database), clock.now().date()
    # As an ordinary test it only shows that it works.
    lives = (QUARTER, YEARS) if benchmark.enabled else (20, 40)
    given = [prepare(service, number, today, days=days) for number, days in enumerate(lives)]
    database.close()
    client = create_app(settings).test_client(use_cookies=False)
    devices = [Device(client, one) for one in given]

    def both() -> list[tuple[float, float]]:
        return [(devices[0].log(n), devices[1].log(n)) for n in range(TIMES)]

    first = [device.log(-1) for device in devices]
    times = benchmark.pedantic(both, rounds=1)  # type: ignore[no-untyped-call]
    short, long = (median(some) * 1000 for some in zip(*times, strict=True))
    assert len(times) == TIMES
    print(
        f"\nlog a session, get the new plan: {short:.1f} ms after {lives[0]} days, "
        f"{long:.1f} ms after {lives[1]}: {long / short:.2f} times"
        f"\nthe first time after a start: {first[0] * 1000:.0f} and {first[1] * 1000:.0f} ms"
    )
