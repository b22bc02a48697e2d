"""The pain of each day, and the two lines of it: the mornings and the worst, over seven days (13).

A day without an entry is left out of a mean and never judged.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from restride.engine import records as r
from restride.engine.load_metrics import half_up

DAYS = 7
Noted = Mapping[date, int]


class DayPains(NamedTuple):
    """By day: the pain of the morning, the worst one, and the worst while something was done."""

    mornings: Noted
    worst: Noted
    during: Noted

    def plus(self, other: DayPains) -> DayPains:
        """Both together; they share no day."""
        return DayPains(*({**mine, **theirs} for mine, theirs in zip(self, other, strict=True)))


NO_PAINS = DayPains({}, {}, {})


@dataclass(frozen=True, slots=True)
class PainLines:
    """A value for each day from `first` on; of the lines the mean of the seven days that end there.

    Lines in tenths of a point, rounded half up, None where none of the seven days has an entry.
    """

    first: date
    morning_tenths: tuple[int | None, ...]
    worst_tenths: tuple[int | None, ...]
    morning: tuple[int | None, ...]
    worst: tuple[int | None, ...]
    during: tuple[int | None, ...]


def day_pains(events: Iterable[r.Event]) -> DayPains:
    """The pain of each day with an entry."""
    mornings: dict[date, int] = {}
    worst: dict[date, int] = {}
    during: dict[date, int] = {}
    for event in events:
        if isinstance(event, r.Morning):
            mornings[event.date] = max(event.pain, mornings.get(event.date, 0))
        for pain in pains_of(event):
            worst[event.date] = max(pain, worst.get(event.date, 0))
        for pain in _during(event):
            during[event.date] = max(pain, during.get(event.date, 0))
    return DayPains(mornings, worst, during)


def pain_lines(events: Iterable[r.Event], first: date, today: date) -> PainLines:
    """The lines from `first` through `today`."""
    return lines_of(day_pains(events), first, today)


def lines_of(pains: DayPains, first: date, today: date) -> PainLines:
    """The same of days that are known; what is outside of them is not looked at."""
    days = [first + timedelta(days=number) for number in range((today - first).days + 1)]
    columns = [tuple([noted.get(day) for day in days]) for noted in pains]
    return PainLines(first, _means(columns[0]), _means(columns[1]), *columns)


def pains_of(event: r.Event) -> list[int]:
    """Every answer about the leg's pain in an entry.

    Soreness of the muscle belly and what a fall hurt are asked separately: they are not it.
    """
    answers: list[int | None] = []
    if isinstance(event, r.Session):
        for log in event.exercises:
            answers += [log.pain_before, log.pain_during, log.pain_after]
    elif isinstance(event, r.Run):
        answers += [event.pain_before, event.pain_during, event.pain_after]
        answers.append(event.sitting_pain_after)
    elif isinstance(event, r.Cross):
        answers.append(event.pain_during)
    elif isinstance(event, r.Morning | r.Sitting):
        answers.append(event.pain)
    return [answer for answer in answers if answer is not None]


def _during(event: r.Event) -> list[int]:
    answers: list[int | None] = []
    if isinstance(event, r.Session):
        answers += [log.pain_during for log in event.exercises]
    elif isinstance(event, r.Run | r.Cross):
        answers.append(event.pain_during)
    return [answer for answer in answers if answer is not None]


def _means(noted: Sequence[int | None]) -> tuple[int | None, ...]:
    means: list[int | None] = []
    total = count = 0
    for place, pain in enumerate(noted):
        gone = noted[place - DAYS] if place >= DAYS else None
        total += (pain or 0) - (gone or 0)
        count += (pain is not None) - (gone is not None)
        means.append(half_up(10 * total, count) if count else None)
    return tuple(means)
