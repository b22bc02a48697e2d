"""Connections and transactions: SQLite with WAL, or PostgreSQL.

A write takes its lock at once, so that it never fails half-way for want of it.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event

BUSY_MS = 10_000
PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    # A device lets go of what was answered, so a commit has to outlive a power cut as well.
    "PRAGMA synchronous = FULL",
    f"PRAGMA busy_timeout = {BUSY_MS}",
    "PRAGMA foreign_keys = ON",
    "PRAGMA mmap_size = 268435456",
    "PRAGMA temp_store = MEMORY",
)


class Database:
    """One database and its pool of connections; safe to share between threads."""

    def __init__(self, engine: Engine) -> None:
        self.is_sqlite = engine.dialect.name == "sqlite"
        if self.is_sqlite:
            place = Path(engine.url.database or "").parent
            place.mkdir(parents=True, exist_ok=True, mode=0o700)
            event.listen(engine, "connect", _prepare_sqlite)
            event.listen(engine, "begin", _begin_sqlite)
        self.engine = engine
        self._writer = engine.execution_options(immediate=True)
        # A read needs no transaction: each query sees what was committed before it. The use
        # cases that make several know that. SQLite reads so anyway, see `_begin_sqlite`.
        self._reader = engine
        if not self.is_sqlite:
            self._reader = engine.execution_options(isolation_level="AUTOCOMMIT")
        # SQLite has one writer: waiting in line here is quicker than its own sleeping retry.
        self._line = threading.Lock()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection for reading; nothing is kept."""
        with self._reader.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """One transaction, committed at the end or rolled back by an exception.

        A use case that finds nothing to change may roll back itself and leave.
        """
        if self.is_sqlite:
            with self._line, self._transaction() as connection:
                yield connection
        else:
            with self._transaction() as connection:
                yield connection

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with self._writer.connect() as connection:
            yield connection
            connection.commit()

    def close(self) -> None:
        """Close every pooled connection."""
        self.engine.dispose()


def open_database(url: str) -> Database:
    """A database outside the application: for commands and migrations."""
    return Database(create_engine(url, **engine_options(connections=10)))


def engine_options(*, connections: int) -> dict[str, Any]:
    """What every engine is made with, the application's as well."""
    # Parameters are health data: they stay out of error messages, and so out of the log.
    return {"pool_size": connections, "max_overflow": 10, "hide_parameters": True}


def _prepare_sqlite(connection: sqlite3.Connection, _record: Any) -> None:
    # The driver's own transaction handling is switched off: `_begin_sqlite` does it.
    connection.isolation_level = None
    for pragma in PRAGMAS:
        connection.execute(pragma)


def _begin_sqlite(connection: Connection) -> None:
    if connection.get_execution_options().get("immediate", False):
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def ping(database: Database) -> None:
    """Ask the database something. Raises whatever keeps it from answering."""
    with database.read() as connection:
        connection.exec_driver_sql("SELECT 1")
