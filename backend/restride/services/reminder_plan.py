"""Makes a runner's day into rows: which reminders wait, and which have become needless.

A runner is looked at when the local day begins and after each write to the log (`Runner.look_at`,
set with the write itself), and not else: so a day is folded only where something may be new.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from sqlalchemy import Connection, Row, case, func, insert, literal, or_, select, update

from restride import clock
from restride.engine.records import Setting
from restride.models import Event, Reminder, ReminderSetting, Runner
from restride.models.base import Instant
from restride.reminders.due import WEEKLY, chosen, wanted
from restride.reminders.due import Reminder as Wanted
from restride.reminders.local_time import local, next_midnight
from restride.reminders.look import Look, look_at
from restride.reminders.settings import ReminderSettings, restored
from restride.services import plans
from restride.services.fold_cache import Fold
from restride.services.service import Service

IsReached = Callable[[Connection, str], bool]
WORK: Final = ("session", "run", "cross")
NEVER_BEGUN: Final = timedelta(days=1)
"""A runner without a plan is looked at again after this time, or with the next write."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A runner before the look, which counts for nothing where this is not the same after it."""

    runner_id: str
    since: datetime
    seq: int
    settings: ReminderSettings
    is_reached: bool


def wake(connection: Connection, runner_id: str) -> None:
    """Have the runner looked at with the next tick: settings or targets are new.

    Within the transaction of the change. It locks the runner's row in any case, so that no look
    ends in between that knows nothing of it.
    """
    now = clock.now()
    sooner = case((Runner.look_at <= now, Runner.look_at), else_=literal(now, Instant()))
    connection.execute(update(Runner).where(Runner.id == runner_id).values(look_at=sooner))


def due(connection: Connection, limit: int) -> list[str]:
    """The runners whose look is due, the longest waiting first."""
    query = (
        select(Runner.id).where(Runner.look_at <= clock.now()).order_by(Runner.look_at).limit(limit)
    )
    return list(connection.execute(query).scalars())


def look_again(service: Service, runner_id: str, is_reached: IsReached) -> None:
    """Bring the rows of the runner's day up to date, if that is due.

    `is_reached` says whether any target could take a reminder: without one the runner sleeps
    until `wake`. Any number of workers may look at once.
    """
    with service.database.read() as connection:
        seen = _before(connection, runner_id, is_reached)
    if seen is None:
        return
    look = _look(service, runner_id) if seen.is_reached else None
    with service.database.write() as connection:
        if _before(connection, runner_id, is_reached, lock=True) != seen:
            connection.rollback()
            return
        _write(connection, seen, look)
        again = _next(look) if seen.is_reached else None
        connection.execute(update(Runner).where(Runner.id == runner_id).values(look_at=again))


def put_off(connection: Connection, runner_id: str, until: datetime) -> None:
    """Look at this runner later: the look failed, and must not be tried over and over."""
    connection.execute(update(Runner).where(Runner.id == runner_id).values(look_at=until))


def _before(
    connection: Connection, runner_id: str, is_reached: IsReached, *, lock: bool = False
) -> Seen | None:
    """The runner, if a look is due; with `lock` no write of the runner's comes in any more."""
    query = (
        select(Runner.look_at, Runner.seq, ReminderSetting.body)
        .join(ReminderSetting, ReminderSetting.runner_id == Runner.id, isouter=True)
        .where(Runner.id == runner_id, Runner.look_at <= clock.now())
    )
    if lock:
        query = query.with_for_update(of=Runner.__table__)
    row = connection.execute(query).one_or_none()
    if row is None:
        return None
    settings = restored(row.body or {})
    return Seen(runner_id, row.look_at, row.seq, settings, is_reached(connection, runner_id))


def _look(service: Service, runner_id: str) -> Look | None:
    """The runner's local day as it is now; None without an open episode."""
    kept = service.folds.get(runner_id)
    known = plans.decided(service, runner_id, _today(_zone(kept)) if kept is not None else None)
    if known is None:
        return None
    # A runner who has travelled since the episode began has the day of the present zone.
    zone = _zone(known)
    today = _today(zone)
    if known.plan is None or known.plan.today != today:
        known = plans.decided(service, runner_id, today)
    if known is None or known.now is None or known.plan is None:
        return None
    with service.database.read() as connection:
        worked = _worked_at(connection, runner_id, today - timedelta(days=1))
        said = _said(connection, runner_id, today)
    return look_at(known.plan, known.now, zone, worked_at=worked, said=said)


def _zone(known: Fold) -> str:
    """Where the runner is, by the newest zone that was told; it may be dated tomorrow."""
    zone, since = known.state.runner.timezone, date.min
    for event in known.later.values():
        if isinstance(event, Setting) and event.key == "timezone" and event.date >= since:
            zone, since = str(event.value), event.date
    return zone


def _today(zone: str) -> date:
    return local(clock.now(), zone).date()


def _worked_at(connection: Connection, runner_id: str, day: date) -> list[time]:
    """The local times of the day's work."""
    query = select(Event.at, Event.offset_min).where(
        Event.runner_id == runner_id,
        Event.date == day,
        Event.kind.in_(WORK),
        Event.deleted.is_(False),
    )
    rows = connection.execute(query).all()
    return [(at + timedelta(minutes=east or 0)).time() for at, east in rows if at is not None]


def _said(connection: Connection, runner_id: str, today: date) -> Mapping[str, date]:
    """The last day before today on which each kind was sent."""
    query = (
        select(Reminder.kind, func.max(Reminder.day).label("last"))
        .where(Reminder.runner_id == runner_id, Reminder.sent_at.is_not(None))
        .where(Reminder.day < today, Reminder.day > today - WEEKLY)
        .group_by(Reminder.kind)
    )
    return {row.kind: row.last for row in connection.execute(query)}


def _next(look: Look | None) -> datetime:
    return clock.now() + NEVER_BEGUN if look is None else next_midnight(look.day, look.zone)


def _write(connection: Connection, seen: Seen, look: Look | None) -> None:
    """Make the rows fit what is wanted; what is sent, or in hand just now, stays."""
    query = select(Reminder).where(Reminder.runner_id == seen.runner_id)
    if look is not None:
        query = query.where(or_(Reminder.state == "waiting", Reminder.day == look.day))
    else:
        query = query.where(Reminder.state == "waiting")
    rows = {row.slot: row for row in connection.execute(query)}
    found = () if look is None else wanted(look, seen.settings)
    todays = [row for row in rows.values() if look is not None and row.day == look.day]
    picked = {
        one.slot: one
        for one in chosen(
            found,
            seen.settings,
            since=seen.since,
            waiting={row.slot: row.due_at for row in todays if row.state == "waiting"},
            over={row.slot for row in todays if row.state in ("sent", "failed") or row.sent_at},
            sent=sum(row.sent_at is not None for row in todays),
        )
    }
    still = {one.slot for one in found}
    for row in rows.values():
        if row.state == "waiting" and row.slot not in picked:
            _let_go(connection, row, is_open=row.slot in still)
    for one in picked.values():
        _put(connection, seen.runner_id, rows.get(one.slot), one)


def _let_go(connection: Connection, row: Row[Any], *, is_open: bool) -> None:
    """End a row that waits, unless it was sent once and its thing is still to be done."""
    if row.sent_at is None:
        why = "late" if row.lapses_at <= clock.now() else "needless"
        _update(connection, row, state="lapsed", why=why)
    elif not is_open:
        _update(connection, row, state="sent")


def _put(connection: Connection, runner_id: str, row: Row[Any] | None, one: Wanted) -> None:
    values = {
        "kind": one.kind,
        "due_at": one.due_at,
        "lapses_at": one.lapses_at,
        "ends_at": one.ends_at,
        "next_at": one.due_at,
        "state": "waiting",
        "why": None,
    }
    if row is None:
        new = {"id": str(uuid.uuid4()), "slot": one.slot, "day": one.day, "turn": 0}
        empty = {"attempts": 0, "claim": None, "sent_at": None}
        values |= {"runner_id": runner_id, **new, **empty}
        connection.execute(insert(Reminder).values(values))
    elif row.state != "waiting" or row.due_at != one.due_at:
        _update(connection, row, **values)
    elif (row.kind, row.lapses_at, row.ends_at) != (one.kind, one.lapses_at, one.ends_at):
        ends = {"lapses_at": one.lapses_at, "ends_at": one.ends_at}
        _update(connection, row, kind=one.kind, **ends)


def _update(connection: Connection, row: Row[Any], **values: Any) -> None:
    own = (Reminder.runner_id == row.runner_id, Reminder.id == row.id)
    connection.execute(update(Reminder).where(*own).values(values))
