"""Puts a made-up runner into a database, as an account that says so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import zip_longest
from typing import Final
from uuid import NAMESPACE_URL, uuid5

from restride.demo.lives import LIVES, USUAL, Life
from restride.demo.living import live
from restride.demo.person import ONE_DAY
from restride.engine import records as r
from restride.services import accounts, episodes, events
from restride.services.episodes import EpisodeContent
from restride.services.service import Service

EMAIL: Final = "demo@example.org"
PASSWORD: Final = "a demo to look at"  # noqa: S105 - printed for everybody


def make(service: Service, today: date, life: str = USUAL) -> None:
    """Make the demo account with one of LIVES up to yesterday; today is a training day."""
    account, _ = accounts.create(service, email=EMAIL, password=PASSWORD, made_up=True)
    number = 0
    for place, (content, log) in enumerate(told(LIVES[life], today)):
        episodes.put(service.database, account.id, _id(account.id, place), content, base=None)
        with service.database.write() as connection:
            for event in log:
                number += 1
                named = event.date.isoformat() if isinstance(event, r.Morning) else None
                id = named or _id(account.id, len(LIVES) + number)
                events.add(connection, account.id, id, event)


def told(life: Life, today: date) -> Iterator[tuple[EpisodeContent, list[r.Event]]]:
    """The episodes of a life that reaches up to the day before `today`, each with its log."""
    begun = today - life.days * ONE_DAY
    for chapter, later in zip_longest(life.chapters, life.chapters[1:]):
        first = begun + chapter.day * ONE_DAY
        ended = begun + (later.day - 1) * ONE_DAY if later is not None else None
        runner = chapter.person.placed(first, training_days(today))
        days = (later.day if later is not None else life.days) - chapter.day
        content = EpisodeContent(started=first, ended=ended, runner=runner, red_flags=())
        yield content, list(live(chapter.person, runner, first, days))


def training_days(today: date) -> tuple[str, ...]:
    """Four days of the week, this one among them: whoever opens the demo has something to do."""
    chosen = {(today.weekday() + ahead) % 7 for ahead in (0, 2, 4, 5)}
    return tuple(name for day, name in enumerate(r.WEEKDAYS) if day in chosen)


def _id(account: str, number: int) -> str:
    return str(uuid5(NAMESPACE_URL, f"restride:{account}:{number}"))
