"""How long a year's log takes to go out as one zip and to be brought back, and what it weighs."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from restride import archive_files, demo, texts
from restride.engine import records as r
from restride.services import accounts, archive
from restride.services.archive_restore import Brought
from restride.services.database import open_database
from restride.services.episodes import EpisodeContent
from restride.services.service import Service, make_service
from tests.bench.runners import diary
from tests.databases import migrated
from tests.settings import settings_for

FIRST, DAYS = date(2025, 1, 6), 364
TODAY = FIRST + timedelta(days=DAYS)


def _service(folder: Path) -> Service:
    settings = settings_for(migrated("sqlite", folder), folder)
    return make_service(settings, open_database(settings.database_url))


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[tuple[Service, str]]:
    """A service, and the account in it that has a year's log."""
    service = _service(tmp_path)
    account, _ = accounts.create(service, email="a@example.org", password="x" * 12)
    runner = demo.TENDON.placed(FIRST)
    content = EpisodeContent(started=FIRST, ended=None, runner=runner, red_flags=())
    log: dict[str, r.Event] = {}
    for number, event in enumerate(diary(FIRST, DAYS)):
        id = str(uuid5(NAMESPACE_URL, str(number)))
        is_day = isinstance(event, r.Morning)
        log[event.date.isoformat() if is_day else id] = event if is_day else replace(event, id=id)
    episode = (str(uuid5(NAMESPACE_URL, "episode")), content)
    brought = Brought(accounts.NEW_SETTINGS, [episode], list(log.items()))
    archive.restore(service, account.id, lambda: brought)
    yield service, account.id
    service.database.close()


def packed(service: Service, account: str) -> bytes:
    file = io.BytesIO()
    own = archive.of(service.database, account)
    archive_files.write_zip(file, service.database, account, own, texts.load("en"), TODAY)
    return file.getvalue()


def test_out(benchmark: BenchmarkFixture, kept: tuple[Service, str]) -> None:
    service, account = kept
    made = benchmark(packed, service, account)
    own = archive.of(service.database, account)
    found = {"events": len(own.events), "zip": len(made)}
    found["archive"] = sum(len(piece.encode()) for piece in archive_files.archive_json(own))
    benchmark.extra_info.update(found)
    print(f"\n{found['events']} events: {found['archive']} bytes, {found['zip']} as a zip")


def test_back_in(benchmark: BenchmarkFixture, kept: tuple[Service, str]) -> None:
    service, account = kept
    made = packed(service, account)
    found = benchmark(lambda: archive_files.read(io.BytesIO(made)))
    assert len(found.events) == len(archive.of(service.database, account).events)
