"""One episode as a history: what `restride replay` reads and anyone may take along."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from sqlalchemy import or_, select

from restride import clock
from restride.engine.records import Event as Record
from restride.engine.records import History
from restride.errors import NotFound
from restride.models import Event, Runner
from restride.services import episodes, events
from restride.services.database import Database
from restride.services.open_episode import RUNS_BEFORE
from restride.services.sign_ins import normal_email


@dataclass(frozen=True, slots=True)
class Export:
    """A history, and the runner's day on which it was taken or the episode ended."""

    history: History
    name: str
    today: date


def latest_episode(database: Database, email: str) -> Export:
    """The open or else the newest episode of this runner. Raises NotFound."""
    with database.read() as connection:
        query = select(Runner.id).where(Runner.email == normal_email(email))
        runner_id = connection.execute(query).scalar_one_or_none()
    if runner_id is None:
        raise NotFound("There is no account with this e-mail.")
    found = episodes.all_of(database, runner_id)
    if not found:
        raise NotFound("This runner has no episode yet.")
    episode = min(found, key=lambda one: one.content.ended is not None)
    records = _records(database, runner_id, episode.content.started, episode.content.ended)
    flags = tuple(flag for _, flag in episode.flags)
    history = History(runner=episode.content.runner, events=flags + records)
    zone = ZoneInfo(episode.content.runner.timezone)
    today = episode.content.ended or clock.now().astimezone(zone).date()
    return Export(history, f"episode from {episode.content.started}", today)


def _records(
    database: Database, runner_id: str, started: date, ended: date | None
) -> tuple[Record, ...]:
    query = (
        select(*events.COLUMNS)
        .where(
            Event.runner_id == runner_id,
            Event.deleted.is_(False),
            Event.date >= started - RUNS_BEFORE,
            or_(Event.date >= started, Event.kind == "run"),
        )
        .order_by(Event.date, Event.at, Event.id)
    )
    if ended is not None:
        query = query.where(Event.date <= ended)
    with database.read() as connection:
        found = [events.stored(row) for row in connection.execute(query)]
    return tuple(event.record for event in found if event.record is not None)
