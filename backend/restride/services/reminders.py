"""What a runner sees of the reminders: the settings, what was sent, and "later, please"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Row, delete, func, insert, select, update

from restride import clock
from restride.errors import Conflict, NotFound
from restride.models import Delivery, Instance, Reminder, ReminderSetting, Runner
from restride.reminders.due import USEFUL_FOR
from restride.reminders.settings import ReminderSettings, restored, stored
from restride.services.database import Database
from restride.services.reminder_plan import wake

KEPT: Final = timedelta(days=30)
"""For so long a reminder and what came of it can be looked up."""
SHOWN: Final = 60
SNOOZES_MOST: Final = 5
SILENT_AFTER: Final = timedelta(minutes=5)
"""A worker that gave no sign of life for so long does not run."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A reminder that was to be sent, and what each target answered, the newest first."""

    row: Row[Any]
    deliveries: list[Row[Any]]


def settings_of(database: Database, runner_id: str) -> ReminderSettings:
    """The runner's settings, those of a new account where there are none."""
    query = select(ReminderSetting.body).where(ReminderSetting.runner_id == runner_id)
    with database.read() as connection:
        return restored(connection.execute(query).scalar_one_or_none() or {})


def change_settings(
    database: Database, runner_id: str, settings: ReminderSettings, *, language: str
) -> None:
    """Set all of them. What waits already goes by the new ones."""
    with database.write() as connection:
        # It locks the runner's row, so that two devices do not meet.
        wake(connection, runner_id)
        own = ReminderSetting.runner_id == runner_id
        connection.execute(delete(ReminderSetting).where(own))
        values = {"runner_id": runner_id, "body": stored(settings), "language": language}
        connection.execute(insert(ReminderSetting).values(values))


def is_running(database: Database) -> bool:
    """Whether a worker sends reminders on this server."""
    with database.read() as connection:
        ticked = connection.execute(select(Instance.ticked_at)).scalar_one_or_none()
    return ticked is not None and clock.now() - ticked < SILENT_AFTER


def newest(database: Database, runner_id: str) -> list[Sent]:
    """The runner's reminders that were due, the newest first; a needless one is not shown."""
    due = (
        select(Reminder.__table__)
        .where(Reminder.runner_id == runner_id, Reminder.due_at <= clock.now())
        .where((Reminder.why != "needless") | Reminder.why.is_(None))
        .order_by(Reminder.due_at.desc(), Reminder.id)
        .limit(SHOWN)
    )
    with database.read() as connection:
        rows = list(connection.execute(due))
        answers = (
            select(Delivery.__table__)
            .where(Delivery.runner_id == runner_id)
            .where(Delivery.reminder_id.in_([row.id for row in rows]))
            .order_by(Delivery.at.desc(), Delivery.target)
        )
        return _together(rows, connection.execute(answers))


def _together(rows: Iterable[Row[Any]], answers: Iterable[Row[Any]]) -> list[Sent]:
    found: dict[str, list[Row[Any]]] = {}
    for answer in answers:
        found.setdefault(answer.reminder_id, []).append(answer)
    return [Sent(row, found.get(row.id, [])) for row in rows]


def snooze(database: Database, runner_id: str, id: str, *, minutes: int) -> datetime:
    """Send it once more in so many minutes; the instant. As long as its thing is still to be done.

    Raises NotFound, and Conflict (`too_late`) where the day or its quiet hours come before, or
    it was put off often enough.
    """
    own = (Reminder.runner_id == runner_id, Reminder.id == id)
    again = clock.now() + timedelta(minutes=minutes)
    with database.write() as connection:
        query = select(Reminder.__table__).where(*own).with_for_update()
        row = connection.execute(query).one_or_none()
        if row is None or row.sent_at is None:
            raise NotFound("There is no such reminder.")
        if again >= row.ends_at or row.turn >= SNOOZES_MOST:
            raise Conflict("It is too late for that today.", code="too_late")
        values = {
            "state": "waiting",
            "due_at": again,
            "next_at": again,
            "lapses_at": min(again + USEFUL_FOR[row.kind], row.ends_at),
            "turn": row.turn + 1,
            "attempts": 0,
            "claim": None,
            "why": None,
        }
        connection.execute(update(Reminder).where(*own).values(values))
    return again


def clear(database: Database) -> int:
    """Forget reminders that nobody looks up any more; how many there were."""
    with database.write() as connection:
        old = Reminder.due_at <= clock.now() - KEPT
        return connection.execute(delete(Reminder).where(old)).rowcount


def after_restore(database: Database) -> None:
    """Let what a backup says was still to be sent rest: it was sent since, as far as one knows.

    What falls due from now on is looked for anew.
    """
    with database.write() as connection:
        now = clock.now()
        waiting = update(Reminder).where(Reminder.state == "waiting")
        connection.execute(waiting.values(state="lapsed", why="late", claim=None))
        asleep = update(Runner).where(Runner.look_at.is_not(None))
        connection.execute(asleep.values(look_at=now))


def counts(database: Database) -> dict[str, int]:
    """For the owner: how many reminders are late now, and how those of the last day ended."""
    now = clock.now()
    day_ago = now - timedelta(days=1)
    late = select(func.count()).where(
        Reminder.state == "waiting", Reminder.next_at <= now - SILENT_AFTER
    )
    states = (
        select(Reminder.state, func.count())
        .where(Reminder.due_at > day_ago, Reminder.due_at <= now)
        .group_by(Reminder.state)
    )
    answers = (
        select(Delivery.channel, Delivery.outcome, func.count())
        .where(Delivery.at > day_ago)
        .group_by(Delivery.channel, Delivery.outcome)
    )
    with database.read() as connection:
        found = {"late": connection.execute(late).scalar_one()}
        ended = connection.execute(states).all()
        told = connection.execute(answers).all()
    found |= {row.state: row[1] for row in ended}
    return found | {f"{channel} {outcome}": count for channel, outcome, count in told}
