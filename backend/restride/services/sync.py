"""What changed since a device last looked, in the order of the writes."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import NamedTuple

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


class Heard(NamedTuple):
    """What a device's copy goes back to, as the server last told it.

    `through`: it has heard of every deletion up to this write, or began after it was cleared.
    None where it does not say.
    """

    generation: str
    through: int | None

    @classmethod
    def of(cls, told: str) -> Heard:
        """From the text that the device was given."""
        generation, _, through = told.partition(".")
        is_number = through.isascii() and through.isdigit()
        return cls(generation, int(through[:18]) if is_number else None)

    def __str__(self) -> str:
        return self.generation if self.through is None else f"{self.generation}.{self.through}"

    def check(self, generation: str, cleared_seq: int) -> None:
        """Raise Gone where the device has to compare its whole log first.

        `sync_reset`: the server was set back, and may have lost what the device has.
        `sync_cleared`: what the server does not name was deleted long ago.
        """
        if self.generation != generation:
            raise Gone(
                "The server was set back to an earlier copy. Please compare the whole log with it.",
                code="sync_reset",
            )
        if self.through is not None and self.through < cleared_seq:
            raise Gone(
                "This device was away for long. Please fetch everything again; what does not"
                " come was deleted.",
                code="sync_cleared",
            )


def heard_with(changes: Changes, *, since: int, before: Heard, cleared_seq: int) -> Heard:
    """What a device has heard of once it has these changes; `before` them.

    One that begins anew is told of no entry that was deleted, so what was cleared by then is no
    matter to it, though it comes to those numbers only pages later.
    """
    known = cleared_seq if since == 0 else before.through or 0
    return before._replace(through=max(known, changes.seq))


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
