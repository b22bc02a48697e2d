"""One episode as a history: what `restride replay` reads and anyone may take along."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from zoneinfo import ZoneInfo

from sqlalchemy import select

from restride import clock
from restride.engine.fold import UNREAD
from restride.engine.pain import climb, mildest_yellow
from restride.engine.protocol import Protocol
from restride.engine.protocol_file import load
from restride.engine.records import Event as Record
from restride.engine.records import Fall, History, Run, Session, Treatment
from restride.errors import NotFound
from restride.models import Runner
from restride.services import episodes, open_episode
from restride.services.database import Database
from restride.services.episodes import StoredEpisode
from restride.services.sign_ins import normal_email

UNTOLD = "How this run felt was never told; it counts as the mildest yellow."
CLIMBED = "The pain climbed from set to set, which stops as a sharp one does (5.2)."


@dataclass(frozen=True, slots=True)
class Export:
    """A history, and the runner's day on which it was taken or the episode ended."""

    history: History
    name: str
    today: date


def runner_of(database: Database, email: str) -> str:
    """The id of the account with this e-mail. Raises NotFound."""
    with database.read() as connection:
        query = select(Runner.id).where(Runner.email == normal_email(email))
        runner_id: str | None = connection.execute(query).scalar_one_or_none()
    if runner_id is None:
        raise NotFound("There is no account with this e-mail.")
    return runner_id


def latest_episode(database: Database, email: str) -> Export:
    """The open or else the newest episode of this runner. Raises NotFound."""
    runner_id = runner_of(database, email)
    found = episodes.all_of(database, runner_id)
    if not found:
        raise NotFound("This runner has no episode yet.")
    return history_of(
        database, runner_id, min(found, key=lambda one: one.content.ended is not None)
    )


def history_of(database: Database, runner_id: str, episode: StoredEpisode) -> Export:
    """One episode of this runner in the format's words."""
    with database.read() as connection:
        found = open_episode.everything(connection, runner_id, episode)
    protocol = load(episode.content.runner.pattern)
    records = sorted((one for one in found.values() if not isinstance(one, UNREAD)), key=_in_order)
    events = tuple(_told(record, protocol) for record in records)
    history = History(runner=episode.content.runner, events=events)
    zone = ZoneInfo(episode.content.runner.timezone)
    today = episode.content.ended or clock.now().astimezone(zone).date()
    return Export(history, f"episode from {episode.content.started}", today)


def _in_order(record: Record) -> tuple[date, str, str]:
    """By day, moment and id, in which databases do not differ."""
    at = getattr(record, "at", None)
    return record.date, at.isoformat() if at is not None else "", getattr(record, "id", None) or ""


def _told(record: Record, protocol: Protocol) -> Record:
    """The record in the format's words.

    The format has no run without an answer, and no pain set by set: each is written as what it
    counts for. What counts for nothing (`fold.UNREAD`, a part of the body) it has not either.
    """
    if isinstance(record, Session):
        return _without_sets(record, protocol)
    if isinstance(record, (Fall, Treatment)):
        return replace(record, part=None)
    if not isinstance(record, Run) or record.pain_during is not None:
        return record
    return replace(record, pain_during=mildest_yellow(protocol), note=record.note or UNTOLD)


def _without_sets(session: Session, protocol: Protocol) -> Session:
    climbed = any(climb(log.pain_by_set) >= protocol.climb_stop for log in session.exercises)
    exercises = tuple(
        replace(log, pain_by_set=(), quality=log.quality | {"sharp"})
        if climb(log.pain_by_set) >= protocol.climb_stop
        else replace(log, pain_by_set=())
        for log in session.exercises
    )
    note = session.note or CLIMBED if climbed else session.note
    return replace(session, exercises=exercises, note=note)
