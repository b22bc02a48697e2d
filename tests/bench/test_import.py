"""Files a second of each reader, and ten years of running in one archive.

The figures are printed and reported, never asserted: a clock is no judge on a busy machine.
"""

from __future__ import annotations

import gzip
import uuid
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from restride.runfiles.upload import Source, Upload
from restride.services import accounts, import_commit, import_job, imports, migrations
from restride.services.database import open_database
from restride.services.imports import FileSaid, Import
from restride.services.service import Service, make_service
from tests.runfiles.fit_maker import run_file
from tests.runfiles.xml_maker import even, gpx, tcx
from tests.settings import settings_for

START = datetime(2016, 1, 4, 17, 0, tzinfo=UTC)
HOUR = 3_600
MADE: dict[str, Callable[[], bytes]] = {
    # A point a second, as most watches write them.
    "fit": lambda: run_file(START, metres=10_000, seconds=HOUR, step_s=1),
    "gpx": lambda: gpx(START, [even(HOUR, 2.8, step=1)]),
    "tcx": lambda: tcx(START, even(HOUR, 2.8, step=1), metres=10_000, seconds=HOUR),
    "csv": lambda: b"date,km,duration\n2026-03-01,8,40:00\n",
}


@pytest.mark.parametrize("kind", MADE)
def test_files_a_second(benchmark: BenchmarkFixture, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"a.{kind}"
    path.write_bytes(MADE[kind]())
    sources = [Source(path.name, path)]

    def read() -> list[object]:
        return [one for one in Upload(sources, tmp_path).found() if one is not None]

    found = benchmark.pedantic(read, rounds=3)  # type: ignore[no-untyped-call]
    assert len(found) == 1
    if benchmark.stats is not None:
        print(f"\n{kind}, an hour of a point a second: {1 / benchmark.stats['min']:.1f} a second")


def archive(folder: Path, activities: int) -> Path:
    """The archive of a service: a file for each run, every 29 hours."""
    path = folder / "export.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as made:
        for number in range(activities):
            start = START + number * timedelta(hours=29)
            data = run_file(start, metres=8_000, seconds=2_400, step_s=4)
            made.writestr(f"activities/{number}.fit.gz", gzip.compress(data, 1))
    return path


def brought(service: Service, runner_id: str, path: Path) -> Import:
    """The whole way: read, compared with the log, taken into it."""
    id, size = str(uuid.uuid4()), path.stat().st_size
    imports.begin(service, runner_id, id, [FileSaid(path.name, size)], "Europe/Berlin")
    worker = import_job.claim(service, runner_id, id)
    assert worker is not None
    import_job.read(service, runner_id, id, worker, [Source(path.name, path)])
    return import_commit.commit(service, runner_id, id, [], rest="proposed")


def test_ten_years_in_one_archive(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    # As an ordinary test it only shows that it works.
    activities = 3_000 if benchmark.enabled else 12
    database = open_database(f"sqlite:///{tmp_path}/restride.db")
    migrations.upgrade(database)
    service = make_service(settings_for("", tmp_path), database)
    account, _ = accounts.create(service, email="ada@example.org", password="a long password")
    path = archive(tmp_path, activities)

    def bring() -> Import:
        return brought(service, account.id, path)

    done = benchmark.pedantic(bring, rounds=1)  # type: ignore[no-untyped-call]
    assert done.taken == activities
    # Again it changes nothing.
    assert brought(service, account.id, path).taken == 0
    database.close()
    if benchmark.stats is not None:
        print(f"\n{activities} activities in {benchmark.stats['min']:.1f} s")
