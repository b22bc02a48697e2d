"""The plan of the runner's open episode, derived from the log anew for each answer.

Nothing of it is stored. What is kept in memory is the fold through yesterday, so that today's
writes fold only today's events; a write to an earlier day drops it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, and_, bindparam, or_, select

from restride import clock
from restride.engine.plan import decide, fold
from restride.engine.prescription import Plan
from restride.engine.records import Event as Record
from restride.engine.records import Run
from restride.models import Episode, Event, Runner
from restride.services import episodes, events
from restride.services.episodes import StoredEpisode
from restride.services.fold_cache import Fold
from restride.services.service import Service

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
CHANGED = select(*events.COLUMNS, Event.first_date).where(
    Event.runner_id == bindparam("own"), Event.seq > bindparam("since")
)
EVERYTHING = select(*events.COLUMNS).where(
    Event.runner_id == bindparam("own"),
    Event.deleted.is_(False),
    Event.date >= bindparam("runs_from"),
    or_(Event.date >= bindparam("started"), Event.kind == "run"),
)


def current(service: Service, runner_id: str, today: date | None) -> Plan | None:
    """The plan of the open episode, or None without one.

    `today` is the device's day; one that is days off is replaced by the episode's own.
    """
    kept = service.folds.get(runner_id)
    with service.database.read() as connection:
        episode, seq = _open_episode(connection, runner_id, kept)
        if episode is None:
            return None
        day = _day(today, episode.content.runner.timezone)
        known = _renew(connection, runner_id, episode, seq, day, kept)
    if known.plan is not None:
        return known.plan
    todays = [event for event in known.later.values() if event.date <= day]
    state = fold(episode.content.runner, todays, through=day, start=known.state)
    plan = decide(state, day)
    service.folds.put(runner_id, replace(known, plan=plan))
    return plan


def _renew(
    connection: Connection,
    runner_id: str,
    episode: StoredEpisode,
    seq: int,
    day: date,
    kept: Fold | None,
) -> Fold:
    """The fold through the day before `day`: the kept one carried on, or a new one."""
    if kept is not None and kept.episode is episode and kept.day < day:
        if kept.seq == seq and kept.day == day - ONE_DAY:
            return kept
        changed = _changed(connection, runner_id, kept, seq)
        if changed is not None:
            return _carry_on(replace(kept, seq=seq, plan=None), changed, day - ONE_DAY)
    everything = _everything(connection, runner_id, episode)
    return _fold(episode, seq, everything, day - ONE_DAY)


def _day(today: date | None, timezone: str) -> date:
    now = clock.now()
    if today is not None and abs(today - now.date()) <= ONE_DAY:
        return today
    return now.astimezone(ZoneInfo(timezone)).date()


def _open_episode(
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


def _changed(
    connection: Connection, runner_id: str, kept: Fold, seq: int
) -> dict[str, Record | None] | None:
    """What was written since the fold, by id; None if that reaches into what is folded."""
    if kept.seq == seq:
        return {}
    rows = connection.execute(CHANGED, {"own": runner_id, "since": kept.seq}).all()
    if any(row.first_date <= kept.day for row in rows):
        return None
    return {row.id: events.stored(row[:-1]).record for row in rows}


def _everything(
    connection: Connection, runner_id: str, episode: StoredEpisode
) -> dict[str, Record]:
    """The episode's events by id, and the runs of the 30 days before it."""
    started = episode.content.started
    asked = {"own": runner_id, "started": started, "runs_from": started - RUNS_BEFORE}
    found = (events.stored(row) for row in connection.execute(EVERYTHING, asked))
    return {event.id: event.record for event in found if event.record is not None}


def _counts(episode: StoredEpisode, event: Record) -> bool:
    """Whether the event is one of the episode's, or a run of the 30 days before: EVERYTHING."""
    started = episode.content.started
    first = started - RUNS_BEFORE if isinstance(event, Run) else started
    return event.date >= first


def _fold(episode: StoredEpisode, seq: int, found: dict[str, Record], day: date) -> Fold:
    found.update(episode.flags)
    past = [event for event in found.values() if event.date <= day]
    return Fold(
        episode=episode,
        seq=seq,
        day=day,
        state=fold(episode.content.runner, past, through=day),
        later={id: event for id, event in found.items() if event.date > day},
    )


def _carry_on(kept: Fold, changed: dict[str, Record | None], day: date) -> Fold:
    """The kept fold with what changed after its day, carried on through `day`."""
    merged: dict[str, Record | None] = {**kept.later, **changed}
    later = {
        id: event
        for id, event in merged.items()
        if event is not None and _counts(kept.episode, event)
    }
    if day == kept.day:
        return replace(kept, later=later)
    past = [event for event in later.values() if event.date <= day]
    return replace(
        kept,
        day=day,
        state=fold(kept.episode.content.runner, past, through=day, start=kept.state),
        later={id: event for id, event in later.items() if event.date > day},
    )
