"""The runner's open episode, and everything logged that belongs to one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, and_, bindparam, or_, select

from restride import clock
from restride.engine import guards
from restride.engine.records import Event as Record
from restride.engine.records import Run
from restride.models import Episode, Event, Runner
from restride.services import episodes, events
from restride.services.episodes import StoredEpisode
from restride.services.fold_cache import Fold

RUNS_BEFORE = timedelta(days=30)
"""The runs before an episode that its caps look back on."""
ONE_DAY = timedelta(days=1)
OPEN_EPISODE = (
    select(Runner.seq, Episode.id, Episode.seq.label("episode_seq"))
    .join(
        Episode,
        and_(Episode.runner_id == Runner.id, Episode.ended.is_(None), Episode.deleted.is_(False)),
        isouter=True,
    )
    .where(Runner.id == bindparam("own"))
)
CHECKS = ("red_flag", "cleared")
EVERYTHING = select(*events.COLUMNS).where(
    Event.runner_id == bindparam("own"),
    Event.deleted.is_(False),
    Event.date <= bindparam("until"),
    or_(
        Event.date >= bindparam("started"),
        and_(Event.kind == "run", Event.date >= bindparam("runs_from")),
        Event.kind.in_(CHECKS),
    ),
)


def find(
    connection: Connection, runner_id: str, kept: Fold | None
) -> tuple[StoredEpisode | None, int]:
    """The open episode, the kept one if nothing was changed in it, and the last write's number.

    The number is read before any event: whatever is written meanwhile comes again next time.
    """
    row = connection.execute(OPEN_EPISODE, {"own": runner_id}).one_or_none()
    if row is None or row.id is None:
        return None, 0
    if kept is not None and (kept.episode.id, kept.episode.seq) == (row.id, row.episode_seq):
        return kept.episode, row.seq
    return episodes.find(connection, runner_id, row.id), row.seq


def everything(connection: Connection, runner_id: str, episode: StoredEpisode) -> dict[str, Record]:
    """The episode's events by id with its first flags, and the runs of the 30 days before it.

    A flag of an earlier plan that forbids everything goes on until somebody has checked it.
    """
    started, until = episode.content.started, episode.content.ended or date.max
    asked = {"own": runner_id, "started": started, "until": until}
    asked["runs_from"] = started - RUNS_BEFORE
    stored = (events.stored(row) for row in connection.execute(EVERYTHING, asked))
    found = {event.id: event.record for event in stored if event.record is not None}
    before = [record for record in found.values() if not counts(episode, record)]
    for earlier in episodes.of(connection, runner_id):
        if earlier.content.started < started:
            before += [flag for _, flag in earlier.flags]
    own = {id: record for id, record in found.items() if counts(episode, record)}
    return {**_kept(episode, before), **own, **dict(episode.flags)}


def _kept(episode: StoredEpisode, before: list[Record]) -> dict[str, Record]:
    """The flags of these events that nobody has checked, as of the episode's first day."""
    flags = guards.unchecked(before)
    content = replace(episode.content, red_flags=flags)
    return dict(replace(episode, content=content).flags)


def counts(episode: StoredEpisode, event: Record) -> bool:
    """Whether the event is one of the episode's, or a run of the 30 days before: EVERYTHING."""
    started = episode.content.started
    first = started - RUNS_BEFORE if isinstance(event, Run) else started
    return event.date >= first


def day_of(today: date | None, episode: StoredEpisode) -> date:
    """The device's day, if it is within a day of the clock's; else that of the episode's zone."""
    now = clock.now()
    if today is not None and abs(today - now.date()) <= ONE_DAY:
        return today
    return now.astimezone(ZoneInfo(episode.content.runner.timezone)).date()
