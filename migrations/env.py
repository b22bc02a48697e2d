"""Runs the migrations: on the caller's connection, or on the database of the settings."""

from __future__ import annotations

from typing import Any, Literal

from alembic import context
from sqlalchemy import Connection

from restride.models import Base
from restride.models.base import Instant
from restride.services.database import open_database
from restride.services.migrations import connection_for_migrating
from restride.settings import Settings


def render_item(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    # A migration must stand by itself when the models have long moved on.
    is_instant = kind == "type" and isinstance(item, Instant)
    return "sa.DateTime(timezone=True)" if is_instant else False


def run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=True,
        render_item=render_item,
        # SQLite as well takes changes of tables back, as our connections begin by themselves.
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    database = open_database(Settings.from_env().database_url)
    with connection_for_migrating(database) as own:
        run(own)
    database.close()
