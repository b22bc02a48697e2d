"""The runner's open episode, and everything logged that belongs to one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, String, and_, bindparam, cast, func, or_, select
from sqlalchemy.orm import aliased

from restride import clock
from restride.engine import guards
from restride.engine.pain import FLAG_OF_QUALITY
from restride.engine.records import Cleared, Run
from restride.engine.records import Event as Record
from restride.models import Episode, Event, Runner
from restride.services import episodes, events
from restride.services.episodes import StoredEpisode
from restride.services.fold_cache import Fold

RUNS_BEFORE = timedelta(days=30)
"""The runs before an episode that its caps look back on."""
ONE_DAY = timedelta(days=1)
_ANY = aliased(Episode)
_NEWEST = select(func.max(_ANY.seq)).where(_ANY.runner_id == bindparam("own")).scalar_subquery()
OPEN_EPISODE = (
    select(Runner.seq, Episode.id, Episode.seq.label("episode_seq"), _NEWEST.label("any_seq"))
    .join(
        Episode,
        and_(Episode.runner_id == Runner.id, Episode.ended.is_(None), Episode.deleted.is_(False)),
        isouter=True,
    )
    .where(Runner.id == bindparam("own"))
)
CHECKS = ("red_flag", "cleared")
LOCKING = tuple(word for word, flag in FLAG_OF_QUALITY.items() if guards.locks([flag]))
IS_RAISING = and_(
    Event.kind.in_(("session", "run")),
    or_(*(cast(Event.body, String).contains(f'"{word}"') for word in LOCKING)),
)
"""Work whose own words raise a flag that locks (5.2); what else is found so is let go again."""
EVERYTHING = select(*events.COLUMNS).where(
    Event.runner_id == bindparam("own"),
    Event.deleted.is_(False),
    Event.date <= bindparam("until"),
    or_(
        Event.date >= bindparam("started"),
        and_(Event.kind == "run", Event.date >= bindparam("runs_from")),
        Event.kind.in_(CHECKS),
        IS_RAISING,
    ),
)


def find(
    connection: Connection, runner_id: str, kept: Fold | None
) -> tuple[StoredEpisode | None, int]:
    """The open episode, the kept one if none was changed since, and the last write's number.

    An earlier episode's flags may lock this one. The number is read before any event: whatever
    is written meanwhile comes again next time.
    """
    row = connection.execute(OPEN_EPISODE, {"own": runner_id}).one_or_none()
    if row is None or row.id is None:
        return None, 0
    same = kept is not None and (kept.episode.id, kept.episode.seq) == (row.id, row.episode_seq)
    if kept is not None and same and row.any_seq <= kept.seq:
        return kept.episode, row.seq
    return episodes.find(connection, runner_id, row.id), row.seq


def everything(connection: Connection, runner_id: str, episode: StoredEpisode) -> dict[str, Record]:
    """The episode's events by id with its first flags, and the runs of the 30 days before it.

    A flag of another plan that forbids everything goes on until somebody has checked it.
    """
    started, until = episode.content.started, episode.content.ended or date.max
    asked = {"own": runner_id, "started": started, "until": until}
    asked["runs_from"] = started - RUNS_BEFORE
    stored = (events.stored(row) for row in connection.execute(EVERYTHING, asked))
    found = {event.id: event.record for event in stored if event.record is not None}
    for other in episodes.of(connection, runner_id):
        if other.id != episode.id and other.content.started <= until:
            found |= _first_locks(other)
    before = [record for record in found.values() if record.date < started]
    own = {id: record for id, record in found.items() if counts(episode, record)}
    return {**_kept(episode, before), **own, **dict(episode.flags)}


def _first_locks(other: StoredEpisode) -> dict[str, Record]:
    """The flags that lock and that another episode's check found; the rest is asked for anew."""
    locking = tuple(flag for flag in other.content.red_flags if guards.locks([flag]))
    return {f"{other.id} {key}": flag for key, flag in _with(other, locking).flags}


def _kept(episode: StoredEpisode, before: list[Record]) -> dict[str, Record]:
    """The flags of these events that nobody has checked, as of the episode's first day."""
    return dict(_with(episode, guards.unchecked(before)).flags)


def _with(episode: StoredEpisode, flags: tuple[str, ...]) -> StoredEpisode:
    return replace(episode, content=replace(episode.content, red_flags=flags))


def counts(episode: StoredEpisode, event: Record) -> bool:
    """Whether the event is one of the episode's, or a run of the 30 days before.

    With those runs come the checks of what they raised, but no check of an age.
    """
    started = episode.content.started
    if isinstance(event, Run) or (isinstance(event, Cleared) and guards.UNDER_AGE not in event.ids):
        started -= RUNS_BEFORE
    return event.date >= started


def day_of(today: date | None, episode: StoredEpisode) -> date:
    """The device's day, if it is within a day of the clock's; else that of the episode's zone."""
    now = clock.now()
    if today is not None and abs(today - now.date()) <= ONE_DAY:
        return today
    return now.astimezone(ZoneInfo(episode.content.runner.timezone)).date()
