"""Runners who are to be reminded, a channel that keeps what it is given, and a clock to set."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, select, update

from restride.engine import records as r
from restride.models import Delivery, Reminder, SignIn
from restride.notify.outcome import Outcome
from restride.reminders.settings import ReminderSettings
from restride.services import accounts, episodes, events, reminders
from restride.services.channel import Note, Target
from restride.services.episodes import EpisodeContent
from restride.services.service import Service

EVERY_DAY = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ALONE = ReminderSettings(kinds=frozenset({"morning"}), channels=frozenset({"push"}))
"""The morning check alone."""
SENT = Outcome("sent", status=201)


class Clock:
    """What time it is, as the test says."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def set(self, text: str) -> None:
        self.now = datetime.fromisoformat(text).replace(tzinfo=UTC)

    def on(self, **more: int) -> None:
        self.now += timedelta(**more)


@dataclass
class Phones:
    """A channel: whose phones are where, what each was given, and what it answers."""

    name: str = "push"
    of: dict[str, list[Target]] = field(default_factory=dict)
    given: list[tuple[str, Note]] = field(default_factory=list)
    answer: Callable[[Target, Note], Outcome] = lambda _target, _note: SENT
    lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, runner_id: str, key: str = "phone", service: str = "push.example") -> None:
        self.of.setdefault(runner_id, []).append(Target(key, service, None))

    def targets(
        self, connection: Connection, runner_ids: Collection[str]
    ) -> Mapping[str, Sequence[Target]]:
        return {id: list(self.of[id]) for id in runner_ids if id in self.of}

    def send(self, target: Target, note: Note) -> Outcome:
        outcome = self.answer(target, note)
        with self.lock:
            self.given.append((target.key, note))
        return outcome

    def forget(self, connection: Connection, runner_id: str, target: Target) -> None:
        self.of[runner_id].remove(target)

    def kinds(self) -> list[str]:
        return [note.kind for _, note in self.given]


def make_runner(
    service: Service,
    started: date,
    *,
    zone: str = "Europe/Berlin",
    settings: ReminderSettings = ReminderSettings(),  # noqa: B008 - frozen
    name: str | None = None,
    **more: Any,
) -> str:
    """A runner with an open episode, signed in for years, who was never placed."""
    email = f"{name or uuid.uuid4()}@example.org"
    account, _ = accounts.create(service, email=email, password="correct horse battery")
    with service.database.write() as connection:
        for_years = update(SignIn).values(expires=datetime(2100, 1, 1, tzinfo=UTC))
        connection.execute(for_years)
    runner = r.Runner(
        **{
            "timezone": zone,
            "pattern": "pht",
            "side": "left",
            "onset": started - timedelta(days=60),
            "training_days": EVERY_DAY,
            "baseline_morning_pain": 2,
            **more,
        }
    )
    content = EpisodeContent(started=started, ended=None, runner=runner, red_flags=())
    episodes.put(service.database, account.id, str(uuid.uuid4()), content, base=None)
    reminders.change_settings(service.database, account.id, settings, language="en")
    return account.id


def put(service: Service, runner_id: str, event: r.Event) -> None:
    """Log an event, as a device does."""
    id = event.date.isoformat() if isinstance(event, r.Morning) else str(uuid.uuid4())
    events.put(service.database, runner_id, id, event, base=None)


def rows(service: Service, runner_id: str | None = None) -> list[Any]:
    """The stored reminders in the order in which they fall due."""
    query = select(Reminder.__table__).order_by(Reminder.due_at, Reminder.slot)
    if runner_id is not None:
        query = query.where(Reminder.runner_id == runner_id)
    with service.database.read() as connection:
        return list(connection.execute(query))


def states(service: Service) -> list[tuple[str, str, str | None]]:
    return [(row.kind, row.state, row.why) for row in rows(service)]


def log(service: Service) -> list[tuple[Any, ...]]:
    """What each target answered: target, outcome, tries, status."""
    query = select(Delivery.target, Delivery.outcome, Delivery.attempts, Delivery.status)
    with service.database.read() as connection:
        return [tuple(row) for row in connection.execute(query.order_by(Delivery.target))]
