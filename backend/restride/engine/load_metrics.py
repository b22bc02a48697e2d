"""How much was done: effort, monotony, week ratios, repetitions (rulebook 12).

INFORMATION ONLY, NEVER A GATE (19.13): no rule of the engine reads anything of this module.
Whole numbers throughout; what is shown is rounded half up, once, from exact values.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from math import isqrt
from typing import NamedTuple

from restride.engine import records as r
from restride.engine.volume import week_of

LEGS = ("left", "right")
SECONDS = 60
"""An effort is kept as RPE x seconds; the arbitrary unit (AU) is RPE x minutes."""


class Load(NamedTuple):
    """Work of a day or a week: its effort, RPE x seconds, and how many entries told theirs."""

    effort: int = 0
    rated: int = 0
    unrated: int = 0
    """Entries without an effort or without a time: their load is not known, and not nothing."""

    @property
    def au(self) -> int | None:
        """RPE x minutes (AU), rounded half up [Foster 2021]; None if no entry told it."""
        return None if self.unrated and not self.rated else half_up(self.effort, SECONDS)

    def plus(self, other: Load) -> Load:
        return Load(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))


class Spread(NamedTuple):
    """Hundredths: of AU the mean and the population SD of seven days; monotony is their ratio."""

    mean: int
    sd: int
    monotony: int | None
    """None where all days were alike: there is nothing to divide by."""


class Amount(NamedTuple):
    """What each leg did: repetitions, seconds of holds, repetitions x grams of outside weight."""

    reps: int = 0
    hold_s: int = 0
    lifted_g: int = 0

    def plus(self, other: Amount) -> Amount:
        return Amount(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))


def half_up(amount: int, parts: int) -> int:
    """`amount / parts` as a whole number, a half going up. Neither may be negative."""
    return (2 * amount + parts) // (2 * parts)


def daily_loads(events: Iterable[r.Event]) -> dict[date, Load]:
    """The load of each day with a session, a run or cross-training; the rests count as time."""
    loads: dict[date, Load] = {}
    for event in events:
        if isinstance(event, r.Session | r.Run | r.Cross):
            load = Load(unrated=1)
            if event.rpe is not None and event.duration_s is not None:
                load = Load(event.rpe * event.duration_s, rated=1)
            loads[event.date] = loads.get(event.date, Load()).plus(load)
    return loads


def spread(efforts: Sequence[int]) -> Spread:
    """Mean, SD and monotony of the days of a week, days without work included [Foster 1998]."""
    days, total = len(efforts), sum(efforts)
    # The variance is D / days squared; a root is rounded half up by comparing squares, exactly.
    deviation = days * sum(effort * effort for effort in efforts) - total * total
    halves = isqrt(40_000 * deviation) // (days * SECONDS)
    monotony = None
    if deviation:
        monotony = (isqrt(40_000 * total * total // deviation) + 1) // 2
    return Spread(half_up(100 * total, days * SECONDS), (halves + 1) // 2, monotony)


def uncoupled_ratio(week: int, before: Sequence[int]) -> int | None:
    """A week against the mean of the weeks before it, in hundredths; None against nothing.

    The coupled ratio, with the week in its own mean, is not offered [Windt & Gabbett 2019].
    """
    return half_up(100 * week * len(before), sum(before)) if sum(before) else None


def weekly_amounts(events: Iterable[r.Event], week_start: str) -> dict[date, Mapping[str, Amount]]:
    """What was done of each exercise in each week that had a session, by the week's first day."""
    weeks: dict[date, dict[str, Amount]] = {}
    for event in events:
        if isinstance(event, r.Session):
            week = weeks.setdefault(week_of(event.date, week_start), {})
            for rung, amount in _of_rungs(event).items():
                week[rung[:2]] = week.get(rung[:2], Amount()).plus(amount)
    return dict(weeks)


def leg_amounts(events: Iterable[r.Event], week_start: str) -> dict[date, Mapping[str, Amount]]:
    """The same of each leg ("EB left"); an entry for both alike counts for each."""
    weeks: dict[date, dict[str, Amount]] = {}
    for event in events:
        if isinstance(event, r.Session):
            week = weeks.setdefault(week_of(event.date, week_start), {})
            for log in event.exercises:
                for side in LEGS if log.side is None else (log.side,):
                    name = f"{log.dose.exercise} {side}"
                    week[name] = week.get(name, Amount()).plus(_amount(log.dose))
    return dict(weeks)


def _of_rungs(session: r.Session) -> dict[str, Amount]:
    """Per rung what both legs did, and of entries for one leg those of the leg that did more."""
    legs: dict[str, dict[str | None, Amount]] = {}
    for log in session.exercises:
        sides = legs.setdefault(log.dose.rung, {})
        sides[log.side] = sides.get(log.side, Amount()).plus(_amount(log.dose))
    return {
        rung: sides.pop(None, Amount()).plus(max(sides.values(), default=Amount()))
        for rung, sides in legs.items()
    }


def _amount(dose: r.Dose) -> Amount:
    if dose.rung in r.HOLD_RUNGS:
        return Amount(hold_s=dose.total)
    return Amount(reps=dose.total, lifted_g=dose.total * dose.load_g)
