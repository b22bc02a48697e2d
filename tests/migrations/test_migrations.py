"""The migrations go up and down with data in the tables, on both databases."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic import op
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Date, DateTime, inspect, select, text

from restride.models import Base, RunImport
from restride.services import migrations
from restride.services.database import Database, open_database
from tests.databases import KINDS, empty

NOW = datetime(2026, 3, 20, 12, tzinfo=UTC)


@pytest.fixture(params=KINDS)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    made = open_database(empty(request.param, tmp_path))
    yield made
    made.close()


def sample(column: Any) -> Any:
    """A value that fits the column."""
    if column.name == "runner_id":
        return "r1"
    if isinstance(column.type, Date):
        return date(2026, 3, 1)
    python_type = DateTime if "Instant" in type(column.type).__name__ else column.type.python_type
    values: dict[Any, Any] = {DateTime: NOW, str: "r1", int: 1, bool: False, dict: {"a": [1]}}
    return values.get(python_type, values[dict])


def fill(database: Database) -> dict[str, dict[str, Any]]:
    rows = {}
    with database.write() as connection:
        for table in Base.metadata.sorted_tables:
            rows[table.name] = {column.name: sample(column) for column in table.columns}
            # A migration itself may have put a row into a new table.
            connection.execute(table.delete())
            connection.execute(table.insert().values(rows[table.name]))
    return rows


def contents(database: Database) -> dict[str, dict[str, Any]]:
    with database.read() as connection:
        return {
            table.name: dict(connection.execute(select(table)).one()._mapping)
            for table in Base.metadata.sorted_tables
        }


def tables(database: Database) -> set[str]:
    with database.read() as connection:
        return set(inspect(connection).get_table_names())


def test_up_and_down_and_up_with_data(database: Database) -> None:
    assert migrations.revision(database) is None
    migrations.upgrade(database)
    assert migrations.revision(database) == migrations.head()
    assert tables(database) == {*Base.metadata.tables, "alembic_version"}
    filled = fill(database)
    assert contents(database) == filled
    migrations.upgrade(database)
    assert contents(database) == filled
    migrations.downgrade(database, "base")
    assert migrations.revision(database) is None
    assert tables(database) == {"alembic_version"}
    migrations.upgrade(database)
    fill(database)


def test_units_are_told_apart_and_put_together_again(database: Database) -> None:
    migrations.upgrade(database, "0001")
    runner = (
        "INSERT INTO runner (id, email, password_hash, units, language, seq, created_at)"
        " VALUES (:id, :id, 'x', :units, 'en', 0, '2026-03-20 12:00:00')"
    )
    reset = (
        "INSERT INTO password_reset (token_hash, runner_id, expires)"
        " VALUES ('t', 'ada', '2026-03-20 12:00:00')"
    )
    with database.write() as connection:
        connection.execute(text(runner), {"id": "ada", "units": "imperial"})
        connection.execute(text(runner), {"id": "bob", "units": "metric"})
        connection.execute(text(reset))
    migrations.upgrade(database, "0002")
    new = "id, distance_unit, weight_unit, week_starts, clock, language"
    with database.write() as connection:
        assert connection.execute(text(f"SELECT {new} FROM runner ORDER BY id")).all() == [
            ("ada", "mi", "lb", "mon", "24", "auto"),
            ("bob", "km", "kg", "mon", "24", "auto"),
        ]
        assert connection.execute(text("SELECT runner_id FROM password_reset")).all() == [("ada",)]
        connection.execute(text("UPDATE runner SET weight_unit = 'lb', language = 'de'"))
    migrations.downgrade(database, "0001")
    with database.read() as connection:
        old = connection.execute(text("SELECT id, units, language FROM runner ORDER BY id"))
        assert old.all() == [("ada", "imperial", "en"), ("bob", "metric", "en")]
        assert connection.execute(text("SELECT runner_id FROM password_reset")).all() == [("ada",)]


def test_imports_that_are_finished_keep_their_counts_and_what_came_in(database: Database) -> None:
    migrations.upgrade(database, "0004")
    runner = (
        "INSERT INTO runner (id, email, password_hash, distance_unit, weight_unit, week_starts,"
        " clock, language, seq, created_at)"
        " VALUES ('ada', 'ada', 'x', 'km', 'kg', 'mon', '24', 'en', 0, '2026-03-20 12:00:00')"
    )
    brought = (
        "INSERT INTO run_import (runner_id, id, state, timezone, files, total_bytes, done_bytes,"
        " files_read, passed_over, refused, beat, created_at) VALUES ('ada', :id, :id, 'UTC',"
        " '[]', 1, 1, 1, 0, 1, '2026-03-20 12:00:00', '2026-03-20 12:00:00')"
    )
    item = (
        "INSERT INTO import_item (runner_id, import_id, number, file, reason, body, event_id)"
        " VALUES ('ada', :id, :number, 'a.fit', :reason, :body, :event)"
    )
    found = [
        *((0, None, '{"sport": "run"}', "e0"), (1, None, '{"sport": "run"}', None)),
        *((2, None, '{"sport": "walk"}', None), (3, "empty", None, None)),
    ]
    with database.write() as connection:
        connection.execute(text(runner))
        for id in ("done", "ready", "undone"):
            connection.execute(text(brought), {"id": id})
            for number, reason, body, event in found:
                row = {"id": id, "number": number, "reason": reason, "body": body}
                row["event"] = event if id == "done" else None
                connection.execute(text(item), row)
        connection.execute(text(brought), {"id": "nothing"})
        connection.execute(text("UPDATE run_import SET state = 'done' WHERE id = 'nothing'"))
    migrations.upgrade(database, "0005")
    left = text("SELECT import_id, number FROM import_item ORDER BY import_id, number")
    kept = [("done", 0), *(("ready", number) for number in range(4))]
    imports = select(RunImport.id, RunImport.found).order_by(RunImport.id)
    counts = {"run": 2, "walk": 1}
    with database.read() as connection:
        assert connection.execute(left).all() == kept
        assert connection.execute(imports).all() == [
            *(("done", counts), ("nothing", {}), ("ready", None), ("undone", counts)),
        ]
    migrations.downgrade(database, "0004")
    with database.read() as connection:
        assert connection.execute(left).all() == kept


def test_a_migration_that_fails_changes_nothing(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    create = op.create_table

    def fail(name: str, *arguments: Any, **options: Any) -> Any:
        if name == "sign_in":
            raise RuntimeError("the disk is full")
        return create(name, *arguments, **options)

    monkeypatch.setattr(op, "create_table", fail)
    with pytest.raises(RuntimeError, match="disk"):
        migrations.upgrade(database)
    assert tables(database) == set()


def test_foreign_keys_hold_after_migrating(database: Database) -> None:
    migrations.upgrade(database)
    fill(database)
    with database.write() as connection:
        connection.execute(text("DELETE FROM runner"))
    with database.read() as connection:
        for name in ("event", "episode", "sign_in", "password_reset"):
            assert connection.execute(text(f"SELECT count(*) FROM {name}")).scalar_one() == 0


def test_one_head_and_it_is_the_last_number() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrations.folder()))
    script = ScriptDirectory.from_config(config)
    assert script.get_heads() == [migrations.head()]
    numbers = sorted(revision.revision for revision in script.walk_revisions())
    assert numbers == [f"{number:04d}" for number in range(1, len(numbers) + 1)]
