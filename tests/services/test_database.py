"""What a commit promises."""

from __future__ import annotations

from pathlib import Path

from restride.services.database import open_database
from tests.databases import migrated

FULL = 2
"""SQLite's number for: every commit is on the disk before it is told (sqlite.org/pragma.html)."""


def test_what_was_answered_outlives_a_power_cut(tmp_path: Path) -> None:
    # A device lets go of an entry once the server has answered. A server that then forgets it
    # gives its number to the next one, so that nobody asks for it again.
    database = open_database(migrated("sqlite", tmp_path))
    with database.write() as connection:
        kept = connection.exec_driver_sql("PRAGMA synchronous").scalar_one()
        journal = connection.exec_driver_sql("PRAGMA journal_mode").scalar_one()
    database.close()
    assert (kept, journal) == (FULL, "wal")
