"""What changed since a device last looked, in the order of the writes."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from sqlalchemy import Connection, select, update

from restride import clock
from restride.errors import Gone
from restride.models import Episode, Event, Instance, Runner, Share
from restride.services import episodes, events
from restride.services.database import Database
from restride.services.episodes import StoredEpisode
from restride.services.events import StoredEvent


@dataclass(frozen=True, slots=True)
class Changes:
    """Everything written after the asked number up to `seq`; `more` if that is not all."""

    seq: int
    more: bool
    events: list[StoredEvent]
    episodes: list[StoredEpisode]


def begin_generation(database: Database) -> None:
    """Tell every device to compare its whole log with this database, which was restored.

    Every link ends: the backup does not know which ones were ended since. The server must not
    run meanwhile: it keeps plans of the time before in memory.
    """
    with database.write() as connection:
        connection.execute(update(Instance).values(generation=str(uuid.uuid4())))
        working = update(Share).where(Share.ended_at.is_(None))
        connection.execute(working.values(ended_at=clock.now()))


def changes(database: Database, runner_id: str, *, since: int, limit: int) -> Changes:
    """At most `limit` events. Raises Gone (`sync_reset`) for a number not yet given."""
    with database.read() as connection:
        # Read first: what is written meanwhile is sent now or again with the next pull.
        query = select(Runner.seq).where(Runner.id == runner_id)
        last = connection.execute(query).scalar_one_or_none() or 0
        if since > last:
            raise Gone(
                "The server does not know these changes. Please fetch everything again.",
                code="sync_reset",
            )
        found = _events(connection, runner_id, since, limit + 1)
        more = len(found) > limit
        found = found[:limit]
        seq = found[-1].seq if more else max([last, *(event.seq for event in found)])
        return Changes(seq, more, found, _episodes(connection, runner_id, since, seq))


def _events(connection: Connection, runner_id: str, since: int, limit: int) -> list[StoredEvent]:
    query = (
        select(*events.COLUMNS)
        .where(Event.runner_id == runner_id, Event.seq > since)
        .order_by(Event.seq)
        .limit(limit)
    )
    return [events.stored(row) for row in connection.execute(query)]


def _episodes(
    connection: Connection, runner_id: str, since: int, through: int
) -> list[StoredEpisode]:
    query = (
        select(*episodes.COLUMNS)
        .where(Episode.runner_id == runner_id, Episode.seq > since, Episode.seq <= through)
        .order_by(Episode.seq)
    )
    return [episodes.stored(row) for row in connection.execute(query)]
