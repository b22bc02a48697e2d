"""Copies of the SQLite file: made while it is in use, opened to see that they are sound, kept a
while. A PostgreSQL has its own tools for that.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from restride import clock
from restride.errors import Conflict, NotFound
from restride.services import migrations, reminders, sync
from restride.services.database import Database, open_database
from restride.settings import Settings

FOLDER: Final = "backups"
NIGHTLY, ASIDE = "restride", "before-restore"
STAMP: Final = "%Y%m%d-%H%M%S"
NIGHT_HOUR: Final = 3
"""The hour of the server's night after which the day's copy is made."""


def folder(settings: Settings) -> Path:
    return settings.data / FOLDER


def make(settings: Settings, database: Database, *, name: str = NIGHTLY) -> Path:
    """A new copy, checked; where it is. Raises Conflict where there is no SQLite file."""
    made = clock.now().astimezone(UTC).strftime(STAMP)
    place = folder(settings)
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    target = place / f"{name}-{made}.db"
    write(database, target)
    return target


def write(database: Database, target: Path) -> None:
    """Copy the database into a file of its own, readable by its owner alone.

    It has its name only once it is whole and sound. Raises Conflict, and NotFound.
    """
    source = _file_of(database)
    if not source.is_file():
        raise NotFound(f"There is no database at {source}.")
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    _touch(part)
    try:
        with closing(sqlite3.connect(source)) as used, closing(sqlite3.connect(part)) as copy:
            # In one go: writers go on beside a reader, and one that waits for them never ends.
            used.backup(copy, pages=-1)
            # A single file, without the two that go with a log.
            copy.execute("PRAGMA journal_mode = DELETE")
        check(part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _touch(part: Path) -> None:
    """A new file for its owner's eyes alone."""
    os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def check(path: Path) -> str:
    """Open a copy and look through all of it; its revision. Raises NotFound and Conflict."""
    if not path.is_file():
        raise NotFound(f"There is no file {path}.")
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as copy:
            found = copy.execute("PRAGMA integrity_check").fetchone()
            revision = copy.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.Error as error:
        raise Conflict(f"{path} is no copy of a database: {error}.", code="no_backup") from None
    if found != ("ok",) or revision is None:
        raise Conflict(f"{path} is damaged.", code="no_backup")
    return str(revision[0])


def restore(settings: Settings, database: Database, path: Path) -> Path | None:
    """Put a copy in the database's place; where the present one was put aside, if there was one.

    The server must not run meanwhile. Raises Conflict if it does, or the copy is of no use.
    """
    revision = check(path)
    if revision > migrations.head():
        raise Conflict("This copy is of a newer version of Restride.", code="no_backup")
    aside = None
    if migrations.revision(database) is not None:
        migrations.upgrade(database)
        if reminders.is_running(database):
            raise Conflict(
                "A server or a worker runs on this database: please stop it first. After one"
                " that was killed wait five minutes.",
                code="running",
            )
        aside = make(settings, database, name=ASIDE)
    target = _file_of(database)
    database.close()
    with _made_ready(path, beside=target) as ready:
        _copy(ready, target)
    return aside


def _copy(path: Path, target: Path) -> None:
    """All of it or nothing: it is one transaction of the target's."""
    with closing(sqlite3.connect(path)) as copy, closing(sqlite3.connect(target)) as place:
        copy.backup(place)


@contextmanager
def _made_ready(path: Path, *, beside: Path) -> Iterator[Path]:
    """The copy brought up, and knowing that it was restored, before anything is in its place.

    Whoever is killed in between has not restored anything yet.
    """
    ready = beside.with_name(f"{beside.name}.part")
    ready.unlink(missing_ok=True)
    try:
        _touch(ready)
        _copy(path, ready)
        made = open_database(f"sqlite:///{ready}")
        try:
            migrations.upgrade(made)
            after_restore(made)
        finally:
            made.close()
        yield ready
    finally:
        for ending in ("", "-wal", "-shm"):
            ready.with_name(ready.name + ending).unlink(missing_ok=True)


def after_restore(database: Database) -> None:
    """What has to be said once a database was set back, in whatever way."""
    sync.begin_generation(database)
    reminders.after_restore(database)


def is_due(settings: Settings, database: Database) -> bool:
    """Whether no copy was made since the last night began."""
    if not database.is_sqlite or not settings.backup_days:
        return False
    now = clock.now().astimezone()
    night = now.replace(hour=NIGHT_HOUR, minute=0, second=0, microsecond=0)
    if night > now:
        night -= timedelta(days=1)
    return all(made < night for made, path in _copies(settings) if path.name.startswith(NIGHTLY))


def prune(settings: Settings) -> int:
    """Delete the copies that are older than is kept; how many there were."""
    if not settings.backup_days:
        return 0
    oldest = clock.now() - timedelta(days=settings.backup_days)
    old = [path for made, path in _copies(settings) if made <= oldest]
    for path in old:
        path.unlink(missing_ok=True)
    return len(old)


def _copies(settings: Settings) -> list[tuple[datetime, Path]]:
    """Our copies with the instant at which each was made, by its name."""
    found = []
    for path in folder(settings).glob("*.db"):
        name, _, stamp = path.stem.partition("-2")
        try:
            made = datetime.strptime(f"2{stamp}", STAMP).replace(tzinfo=UTC)
        except ValueError:
            continue
        if name in (NIGHTLY, ASIDE):
            found.append((made, path))
    return found


def _file_of(database: Database) -> Path:
    if not database.is_sqlite:
        raise Conflict(
            "The database is a PostgreSQL: please use pg_dump, and pg_restore with"
            " `restride db restored` after it.",
            code="no_sqlite",
        )
    return Path(database.engine.url.database or "")
