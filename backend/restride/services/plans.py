"""The plan of the runner's open episode, derived from the log anew for each answer.

Nothing of it is stored. What is kept in memory is the fold through yesterday, so that today's
writes fold only today's events; a write to an earlier day drops it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from sqlalchemy import Connection, bindparam, select

from restride.engine.ahead import Ahead, ahead
from restride.engine.plan import decide, fold
from restride.engine.prescription import Plan
from restride.engine.records import Event as Record
from restride.engine.records import Pause
from restride.models import Event
from restride.services import events, open_episode
from restride.services.episodes import StoredEpisode
from restride.services.fold_cache import Fold
from restride.services.open_episode import ONE_DAY
from restride.services.service import Service

AGED: Final = timedelta(days=300)
"""A fold that old is made anew: of what was deleted since, the rows may have been cleared."""
CHANGED = select(*events.COLUMNS, Event.first_date).where(
    Event.runner_id == bindparam("own"), Event.seq > bindparam("since")
)


def current(service: Service, runner_id: str, today: date | None) -> Plan | None:
    """The plan of the open episode, or None without one.

    `today` is the device's day; one that is days off is replaced by the episode's own.
    """
    known = decided(service, runner_id, today)
    return None if known is None else known.plan


def calendar(service: Service, runner_id: str, today: date | None) -> Ahead | None:
    """The week of the open episode and the next four; `today` as for the plan."""
    known = decided(service, runner_id, today)
    if known is None or known.plan is None or known.now is None:
        return None
    if known.ahead is not None:
        return known.ahead
    coming = [event for event in known.later.values() if isinstance(event, Pause)]
    found = ahead(known.now, known.plan, [one for one in coming if one.date > known.plan.today])
    service.folds.put(runner_id, replace(known, ahead=found))
    return found


def decided(service: Service, runner_id: str, today: date | None) -> Fold | None:
    """The fold of the open episode with its plan, or None without one."""
    kept = service.folds.get(runner_id)
    with service.database.read() as connection:
        episode, seq = open_episode.find(connection, runner_id, kept)
        if episode is None:
            return None
        day = open_episode.day_of(today, episode)
        known = _renew(connection, runner_id, episode, seq, day, kept)
    if known.plan is not None:
        return known
    todays = [event for event in known.later.values() if event.date <= day]
    state = fold(episode.content.runner, todays, through=day, start=known.state)
    known = replace(known, now=state, plan=decide(state, day), ahead=None)
    service.folds.put(runner_id, known)
    return known


def _renew(
    connection: Connection,
    runner_id: str,
    episode: StoredEpisode,
    seq: int,
    day: date,
    kept: Fold | None,
) -> Fold:
    """The fold through the day before `day`: the kept one carried on, or a new one."""
    if kept is not None and kept.episode is episode and kept.day < day < kept.day + AGED:
        if kept.seq == seq and kept.day == day - ONE_DAY:
            return kept
        changed = _changed(connection, runner_id, kept, seq)
        if changed is not None:
            return _carry_on(replace(kept, seq=seq, plan=None, ahead=None), changed, day - ONE_DAY)
    everything = open_episode.everything(connection, runner_id, episode)
    return _fold(episode, seq, everything, day - ONE_DAY)


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


def _fold(episode: StoredEpisode, seq: int, found: dict[str, Record], day: date) -> Fold:
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
        if event is not None and open_episode.counts(kept.episode, event)
    }
    if day == kept.day:
        return replace(kept, later=later)
    past = [event for event in later.values() if event.date <= day]
    return replace(
        kept,
        day=day,
        state=fold(kept.episode.content.runner, past, through=day, start=kept.state),
        past=kept.past.on(past, day) if kept.past is not None else None,
        later={id: event for id, event in later.items() if event.date > day},
    )
