"""Everything a runner said: taken out as one, and brought back as one or not at all."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from sqlalchemy import select

from restride.errors import Invalid, Throttled
from restride.models import Event, Runner
from restride.services import episodes, events, throttle
from restride.services.accounts import NEW_SETTINGS
from restride.services.archive_restore import Brought, Restore, Restored, some
from restride.services.database import Database
from restride.services.episodes import StoredEpisode
from restride.services.events import StoredEvent
from restride.services.service import Service
from restride.services.writes import next_seq

PATIENCE_S: Final = 20
_one = threading.Lock()
"""One archive is read at a time, so that several large ones cannot fill the memory."""


@dataclass(frozen=True, slots=True)
class Everything:
    """An account's settings, its episodes and its log, the oldest first; no tombstones."""

    settings: Mapping[str, str]
    episodes: Sequence[StoredEpisode]
    events: Sequence[StoredEvent]


def everything(service: Service, runner_id: str) -> Everything:
    """All that an archive holds. Raises Throttled."""
    throttle.take(service.database, throttle.export(runner_id))
    return of(service.database, runner_id)


def of(database: Database, runner_id: str) -> Everything:
    """The same without a throttle, for the command line."""
    named = [getattr(Runner, name) for name in NEW_SETTINGS]
    log = (
        select(*events.COLUMNS)
        .where(Event.runner_id == runner_id, Event.deleted.is_(False))
        .order_by(Event.date, Event.at, Event.id)
    )
    with database.read() as connection:
        row = connection.execute(select(*named).where(Runner.id == runner_id)).one()
        logged = [events.stored(found) for found in connection.execute(log)]
    spans = episodes.all_of(database, runner_id)[::-1]
    # Databases sort instants each in their own way; the day, the moment and the id do not differ.
    logged.sort(key=lambda event: (event.date, _moment(event), event.id))
    return Everything(dict(zip(NEW_SETTINGS, row, strict=True)), spans, logged)


def _moment(event: StoredEvent) -> str:
    at = getattr(event.record, "at", None)
    return at.isoformat() if at is not None else ""


def restore(service: Service, runner_id: str, read: Callable[[], Brought]) -> Restored:
    """Bring an archive back, all of it or nothing; a second time changes nothing.

    `read` makes sense of the file, in its turn. Raises what it raises; Throttled; Invalid for
    days that cannot be; Conflict `archive_of_another` where the account has entries and shares
    none with the archive, `archive_differs` where one is here with other content, and
    `archive_open` where another episode is open here.
    """
    throttle.take(service.database, throttle.restore(runner_id))
    if not _one.acquire(timeout=PATIENCE_S):
        raise Throttled(PATIENCE_S)
    try:
        brought = read()
        _check_days(brought)
        with service.database.write() as connection:
            next_seq(connection, runner_id)
            done = Restore(connection, runner_id, brought).run()
            if done.episodes + done.events == 0:
                connection.rollback()
    finally:
        _one.release()
    service.folds.drop(runner_id)
    return done


def _check_days(brought: Brought) -> None:
    faults: dict[str, list[str]] = {}
    for place, (_, content) in enumerate(brought.episodes):
        faults |= _faults_at(f"episodes[{place}]", partial(episodes.check_days, content))
    for place, (_, record) in enumerate(brought.events):
        faults |= _faults_at(f"events[{place}]", partial(events.check_time, record))
    if faults:
        detail = "Some of this archive is not valid. Nothing was taken from it."
        raise Invalid(some(faults), code="archive_invalid", detail=detail)


def _faults_at(place: str, check: Callable[[], None]) -> dict[str, list[str]]:
    try:
        check()
    except Invalid as fault:
        return {f"{place}.body.{field}": told for field, told in fault.errors.items()}
    return {}
