"""Brings the database's tables to the form that this version works with."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from restride.services.database import Database

if TYPE_CHECKING:
    from alembic.config import Config

PACKAGE = Path(__file__).resolve().parents[1]
LOCK = 7_483_920_117
"""The number by which PostgreSQL knows our lock: one process migrates, others wait."""


def folder() -> Path:
    """Where the migrations are: inside an installed package, at the root of a checkout."""
    installed = PACKAGE / "migrations"
    return installed if installed.is_dir() else PACKAGE.parents[1] / "migrations"


def head() -> str:
    """The newest revision. The files are numbered, so no migration has to be read for it."""
    return max(path.name[:4] for path in (folder() / "versions").glob("[0-9]*.py"))


def revision(database: Database) -> str | None:
    """The revision of the database, None for an empty one."""
    with database.read() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        found: str | None = connection.execute(
            text("SELECT version_num FROM alembic_version")
        ).scalar_one_or_none()
        return found


def upgrade(database: Database, target: str = "head") -> None:
    """Migrate up; nothing is loaded when there is nothing to do."""
    if target == "head" and revision(database) == head():
        return
    from alembic import command  # noqa: PLC0415 - half of the start's time, seldom needed

    with connection_for_migrating(database) as connection:
        command.upgrade(_config(connection), target)


def downgrade(database: Database, target: str) -> None:
    """Migrate down to a revision, `base` for none at all."""
    from alembic import command  # noqa: PLC0415 - see above

    with connection_for_migrating(database) as connection:
        command.downgrade(_config(connection), target)


@contextmanager
def connection_for_migrating(database: Database) -> Iterator[Connection]:
    """One transaction around all of it, in one process at a time.

    SQLite changes a table by making it anew, which must not delete the rows that refer to it:
    so foreign keys are off meanwhile, and checked at the end.
    """
    with database.engine.connect().execution_options(immediate=True) as connection:
        if database.is_sqlite:
            # Not through SQLAlchemy: the pragma does nothing inside a transaction.
            connection.connection.cursor().execute("PRAGMA foreign_keys = OFF")
        else:
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        yield connection
        if database.is_sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").all():
            raise RuntimeError("The migration broke a foreign key; nothing was changed.")
        connection.commit()
        # The next user of the pool gets a connection with foreign keys on.
        connection.invalidate()


def _config(connection: Connection) -> Config:
    from alembic.config import Config  # noqa: PLC0415 - see above

    config = Config()
    config.set_main_option("script_location", str(folder()).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
