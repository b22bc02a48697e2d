"""The two lines of pain: the mornings and the worst of each day, as means over seven days (13).

A day without an entry is left out of a mean and never judged.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from restride.engine import records as r
from restride.engine.load_metrics import half_up

DAYS = 7


@dataclass(frozen=True, slots=True)
class PainLines:
    """A value for each day from `first` on: the mean of the seven days that end with it.

    Tenths of a point, rounded half up; None where none of the seven days has an entry.
    """

    first: date
    morning_tenths: tuple[int | None, ...]
    worst_tenths: tuple[int | None, ...]


def pain_lines(events: Iterable[r.Event], first: date, today: date) -> PainLines:
    """The lines from `first` through `today`."""
    mornings: dict[date, int] = {}
    worst: dict[date, int] = {}
    for event in events:
        if not first <= event.date <= today:
            continue
        if isinstance(event, r.Morning):
            mornings[event.date] = max(event.pain, mornings.get(event.date, 0))
        for pain in pains_of(event):
            worst[event.date] = max(pain, worst.get(event.date, 0))
    days = [first + timedelta(days=number) for number in range((today - first).days + 1)]
    return PainLines(first, _means(mornings, days), _means(worst, days))


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


def _means(noted: Mapping[date, int], days: list[date]) -> tuple[int | None, ...]:
    means: list[int | None] = []
    for day in days:
        week = (day - timedelta(days=back) for back in range(DAYS))
        pains = [noted[one] for one in week if one in noted]
        means.append(half_up(10 * sum(pains), len(pains)) if pains else None)
    return tuple(means)
