"""The nightly copy of the SQLite file, and what else is cleared away by itself."""

from __future__ import annotations

import os
import sqlite3
import time as clockwork
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select

from restride import clock
from restride.errors import Conflict
from restride.models import Attempt, PasswordReset, SignIn
from restride.services import accounts, backups, housekeeping
from restride.services.database import Database, open_database
from restride.services.service import Service, make_service
from tests.databases import migrated
from tests.services.reminding import Clock
from tests.settings import settings_for

EVENING = datetime(2026, 3, 20, 20, tzinfo=UTC)


@pytest.fixture
def utc() -> Iterator[None]:
    """The server's own zone, by which its night is told."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = "UTC"
    clockwork.tzset()
    yield
    os.environ.pop("TZ")
    if before is not None:
        os.environ["TZ"] = before
    clockwork.tzset()


@pytest.fixture
def time_(monkeypatch: pytest.MonkeyPatch, utc: None) -> Clock:
    standing = Clock(EVENING)
    monkeypatch.setattr(clock, "now", lambda: standing.now)
    return standing


@pytest.fixture
def on_sqlite(tmp_path: Path, time_: Clock) -> Iterator[Service]:
    settings = settings_for(migrated("sqlite", tmp_path), tmp_path)
    made = make_service(settings, open_database(settings.database_url))
    yield made
    made.database.close()


def copies(service: Service) -> list[str]:
    return sorted(path.name for path in backups.folder(service.settings).glob("*"))


def test_one_copy_a_night_kept_a_week(on_sqlite: Service, time_: Clock) -> None:
    for _ in range(24 * 12):
        housekeeping.tidy(on_sqlite)
        time_.on(hours=1)
    # The first at once, the others at three; the last one is of the night to 1 April.
    nights = [f"restride-202603{day}-030000.db" for day in range(26, 32)]
    assert copies(on_sqlite) == [*nights, "restride-20260401-030000.db"]


def test_a_machine_that_sleeps_at_night_misses_none(on_sqlite: Service, time_: Clock) -> None:
    for _ in range(3):
        housekeeping.tidy(on_sqlite)
        housekeeping.tidy(on_sqlite)
        time_.on(days=1)
    assert len(copies(on_sqlite)) == 3


def test_a_copy_is_whole_and_its_owner_s_alone(on_sqlite: Service) -> None:
    accounts.create(on_sqlite, email="ada@example.org", password="correct horse battery")
    with on_sqlite.database.write() as writing:
        # A write that is under way beside it is not in it.
        writing.execute(insert(Attempt).values(key="x", at=EVENING))
        path = backups.make(on_sqlite.settings, on_sqlite.database)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    with closing(sqlite3.connect(path)) as copy:
        assert copy.execute("SELECT email FROM runner").fetchall() == [("ada@example.org",)]
        assert copy.execute("SELECT count(*) FROM attempt").fetchone() == (0,)
    assert copies(on_sqlite) == ["restride-20260320-200000.db"]


def test_a_damaged_copy_is_found(on_sqlite: Service) -> None:
    path = backups.make(on_sqlite.settings, on_sqlite.database)
    content = bytearray(path.read_bytes())
    content[8192:16384] = b"\xff" * 8192
    path.write_bytes(content)
    with pytest.raises(Conflict):
        backups.check(path)


def test_a_copy_that_fails_leaves_nothing(
    on_sqlite: Service, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_path: Path) -> str:
        raise OSError("secret")

    monkeypatch.setattr(backups, "check", fail)
    housekeeping.tidy(on_sqlite)
    assert copies(on_sqlite) == []
    assert "OSError while backups were tidied" in caplog.text
    assert "secret" not in caplog.text


def test_a_restore_that_is_killed_has_not_begun(
    on_sqlite: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A database that was set back, and does not say so, never asks a device for what it lost.
    path = backups.make(on_sqlite.settings, on_sqlite.database)
    accounts.create(on_sqlite, email="ada@example.org", password="correct horse battery")

    def killed(_database: Database) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as killing:
        killing.setattr(backups, "after_restore", killed)
        with pytest.raises(KeyboardInterrupt):
            backups.restore(on_sqlite.settings, on_sqlite.database, path)
    assert accounts.any_exists(on_sqlite.database)
    assert list(on_sqlite.settings.data.glob("*.part*")) == []
    backups.restore(on_sqlite.settings, on_sqlite.database, path)
    assert not accounts.any_exists(on_sqlite.database)


def test_a_deleted_account_leaves_the_copies(on_sqlite: Service, time_: Clock) -> None:
    account, _ = accounts.create(
        on_sqlite, email="ada@example.org", password="correct horse battery"
    )
    housekeeping.tidy(on_sqlite)
    accounts.delete_account(on_sqlite, account, password="correct horse battery")
    for _ in range(8):
        time_.on(days=1)
        housekeeping.tidy(on_sqlite)
    found = list(backups.folder(on_sqlite.settings).glob("*.db"))
    assert len(found) == 7
    for path in found:
        assert b"ada@example.org" not in path.read_bytes()


def test_none_where_none_are_wanted_or_it_is_a_postgresql(
    on_sqlite: Service, tmp_path: Path
) -> None:
    without = replace(on_sqlite, settings=replace(on_sqlite.settings, backup_days=0))
    housekeeping.tidy(without)
    settings = settings_for(migrated("postgresql", tmp_path), tmp_path)
    other = make_service(settings, open_database(settings.database_url))
    housekeeping.tidy(other)
    with pytest.raises(Conflict, match="pg_dump"):
        backups.make(settings, other.database)
    other.database.close()
    assert copies(on_sqlite) == []


def test_what_is_over_is_cleared(service: Service, time_: Clock) -> None:
    accounts.create(service, email="ada@example.org", password="correct horse battery")
    accounts.start_reset(service, "ada@example.org")
    with service.database.write() as connection:
        connection.execute(insert(Attempt).values(key="x", at=time_.now))

    def counts() -> list[int]:
        with service.database.read() as connection:
            tables = (SignIn, PasswordReset, Attempt)
            queries = (select(func.count()).select_from(table) for table in tables)
            return [connection.execute(query).scalar_one() for query in queries]

    housekeeping.tidy(service)
    assert counts() == [1, 1, 1]
    time_.on(minutes=15)
    housekeeping.tidy(service)
    assert counts() == [1, 1, 0]
    time_.on(minutes=45)
    housekeeping.tidy(service)
    assert counts() == [1, 0, 0]
    time_.now += timedelta(days=180)
    housekeeping.tidy(service)
    assert counts() == [0, 0, 0]
