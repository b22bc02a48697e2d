"""Rows of deleted entries, kept without their content so that every device hears of it.

In the end they are cleared. A device that was away for longer would take a row that is missing
for one that it alone has: so the server knows up to which write it may have missed one.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import ColumnElement, Connection, and_, case, delete, func, select, update

from restride import clock
from restride.models import Event, Runner
from restride.services.database import Database

KEPT: Final = timedelta(days=400)
"""More than a year: a tablet that is looked at each spring hears of everything."""


def clear(database: Database) -> int:
    """Clear the rows that were deleted long ago; how many there were."""
    old = _old(clock.now() - KEPT)
    with database.read() as connection:
        runner_ids = list(
            connection.execute(select(Event.runner_id).where(old).distinct()).scalars()
        )
    cleared = 0
    for runner_id in runner_ids:
        with database.write() as connection:
            cleared += _clear(connection, runner_id, old)
    return cleared


def _clear(connection: Connection, runner_id: str, old: ColumnElement[bool]) -> int:
    own, theirs = Runner.id == runner_id, and_(Event.runner_id == runner_id, old)
    # No entry comes back while its row is cleared.
    connection.execute(select(Runner.id).where(own).with_for_update())
    last = connection.execute(select(func.max(Event.seq)).where(theirs)).scalar_one_or_none()
    if last is None:
        return 0
    higher = case((Runner.cleared_seq > last, Runner.cleared_seq), else_=last)
    connection.execute(update(Runner).where(own).values(cleared_seq=higher))
    return connection.execute(delete(Event).where(theirs)).rowcount


def _old(before: datetime) -> ColumnElement[bool]:
    return and_(Event.deleted, Event.updated_at <= before)
