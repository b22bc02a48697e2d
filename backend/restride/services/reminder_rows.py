"""The rows of the delivery: claimed, read with what a check needs, and ended."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, Row, exists, select, tuple_, update
from sqlalchemy.dialects import postgresql, sqlite

from restride import clock
from restride.models import Delivery, Reminder, ReminderSetting, Runner, SignIn

Key = tuple[str, str]
"""A runner's id and a reminder's."""
LEASE: Final = timedelta(seconds=60)
"""For so long a row is in the hand of who claimed it."""
KEY = tuple_(Reminder.runner_id, Reminder.id)


def is_any_due(connection: Connection) -> bool:
    """Whether a claim would find something: it takes a lock, this does not."""
    query = select(Reminder.id).where(Reminder.state == "waiting", Reminder.next_at <= clock.now())
    return connection.execute(query.limit(1)).first() is not None


def claim(connection: Connection, name: str, until: datetime, limit: int) -> list[Key]:
    """Take the rows that are due longest; those in another's hand are passed over."""
    due = (
        select(Reminder.runner_id, Reminder.id)
        .where(Reminder.state == "waiting", Reminder.next_at <= clock.now())
        .order_by(Reminder.next_at)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    keys = [(runner_id, id) for runner_id, id in connection.execute(due)]
    if keys:
        # A claimed row is due again by itself, should its worker die.
        values = {"claim": name, "next_at": until}
        connection.execute(update(Reminder).where(KEY.in_(keys)).values(values))
    return keys


def changed(connection: Connection, keys: Iterable[Key]) -> list[str]:
    """The runners of these rows in whose log something was written that nobody looked at yet."""
    runner_ids = {runner_id for runner_id, _ in keys}
    query = select(Runner.id).where(Runner.id.in_(runner_ids), Runner.look_at <= clock.now())
    return list(connection.execute(query).scalars())


def claimed(connection: Connection, name: str, until: datetime) -> list[Row[Any]]:
    """The rows of a claim that are still to be sent, with what is checked before."""
    signed_in = exists().where(SignIn.runner_id == Reminder.runner_id, SignIn.expires > clock.now())
    query = (
        select(
            Reminder.__table__,
            ReminderSetting.body,
            ReminderSetting.language.label("spoken"),
            Runner.language,
            signed_in.label("signed_in"),
        )
        .join(Runner, Runner.id == Reminder.runner_id)
        .join(ReminderSetting, ReminderSetting.runner_id == Reminder.runner_id, isouter=True)
        # What a look has put to another time is not due any more.
        .where(Reminder.claim == name, Reminder.state == "waiting")
        .where(Reminder.next_at == until)
    )
    return list(connection.execute(query))


def tried(connection: Connection, keys: Collection[Key]) -> dict[Key, dict[str, tuple[str, int]]]:
    """What each target has answered in the row's present turn, and how often it was tried."""
    query = (
        select(
            Delivery.runner_id,
            Delivery.reminder_id,
            Delivery.target,
            Delivery.outcome,
            Delivery.attempts,
        )
        .join(
            Reminder,
            (Reminder.runner_id == Delivery.runner_id)
            & (Reminder.id == Delivery.reminder_id)
            & (Reminder.turn == Delivery.turn),
        )
        .where(KEY.in_(keys))
    )
    found: dict[Key, dict[str, tuple[str, int]]] = {}
    for runner_id, id, target, outcome, attempts in connection.execute(query):
        found.setdefault((runner_id, id), {})[target] = (outcome, attempts)
    return found


def there(connection: Connection, keys: Collection[Key]) -> set[Key]:
    """Those that are still there, locked: an account may be deleted while a phone answers."""
    query = select(Reminder.runner_id, Reminder.id).where(KEY.in_(keys)).with_for_update()
    return {(runner_id, id) for runner_id, id in connection.execute(query)}


def note_answers(connection: Connection, rows: list[dict[str, Any]], *, on_sqlite: bool) -> None:
    """Write what targets answered; a target's row counts its tries."""
    table: Any = Delivery.__table__
    insert = (sqlite.insert if on_sqlite else postgresql.insert)(table)
    changes = {name: insert.excluded[name] for name in ("outcome", "status", "at")}
    query = insert.on_conflict_do_update(
        index_elements=list(table.primary_key),
        set_={**changes, "attempts": table.c.attempts + 1},
    )
    connection.execute(query, rows)


def note_sent(connection: Connection, keys: Collection[Key]) -> None:
    """Note the first time that a target had it."""
    first = update(Reminder).where(KEY.in_(keys), Reminder.sent_at.is_(None))
    connection.execute(first.values(sent_at=clock.now()))


def end(
    connection: Connection, keys: Collection[Key], name: str, values: Mapping[str, Any]
) -> None:
    """Let go of rows, as their holder; one that somebody else claimed meanwhile is theirs."""
    own = (KEY.in_(keys), Reminder.claim == name)
    connection.execute(update(Reminder).where(*own).values(claim=None, **values))
