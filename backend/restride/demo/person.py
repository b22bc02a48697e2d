"""A made-up runner's episode: who they are, how sore the leg is, and what befalls them.

Days are counted from the episode's first, which is 0. Nothing here was measured on people.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random
from typing import Any, Final

from restride.engine import records as r

USUAL_DAYS: Final = ("mon", "wed", "fri", "sat")
ONE_DAY: Final = timedelta(days=1)
Curve = tuple[tuple[int, int], ...]
"""Corners (day, value) of a line that is level before the first and after the last."""


def along(curve: Curve, number: int) -> int:
    """The value of a curve on a day, rounded down."""
    before, value = curve[0]
    for day, then in curve:
        if number <= day:
            return value + (then - value) * max(number - before, 0) // max(day - before, 1)
        before, value = day, then
    return value


@dataclass(frozen=True, slots=True)
class Spell:
    """A bad time from a day on: what each of its days adds to the ache, in tenths of a point."""

    day: int
    tenths: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Away:
    """Days without training; `told` as a break beforehand, `ill` in the morning, or not at all."""

    day: int
    days: int
    told: bool = False
    ill: bool = False


@dataclass(frozen=True, slots=True)
class Happening:
    """An event that has a day and no time, with the fields that it has besides."""

    day: int
    kind: Callable[..., r.Event]
    fields: Mapping[str, Any]

    def on(self, day: date) -> r.Event:
        return self.kind(date=day, **self.fields)


def at(day: int, kind: Callable[..., r.Event], /, **fields: Any) -> Happening:
    """What happens on a day."""
    return Happening(day, kind, fields)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One episode of somebody's, and how they live through it."""

    name: str
    """Where the small ups and downs of the days come from; no part of any log."""
    runner: r.Runner
    """The day on which it began to hurt and the training days are set when they are placed."""
    sore_before: int
    """Days from that day to the first of the plan."""
    stage: str
    strength: tuple[r.Start, ...] = ()
    running: r.RunningStart | None = None
    ache: Curve
    """The pain of a day that nothing has stirred, in tenths of a point."""
    spells: tuple[Spell, ...] = ()
    away: tuple[Away, ...] = ()
    too_far: Mapping[int, int] = field(default_factory=dict)
    """The first plain run from that day on is this share of what was planned, in percent."""
    happens: tuple[Happening, ...] = ()
    function: Curve
    """The function index (0-100); what else is felt or counted in tests follows it."""
    forgets_pct: int = 4
    misses_pct: int = 4

    def placed(self, first: date, training_days: tuple[str, ...] = USUAL_DAYS) -> r.Runner:
        """The runner of an episode that begins on `first`."""
        onset = first - self.sore_before * ONE_DAY
        return replace(self.runner, onset=onset, training_days=training_days)

    def luck(self, number: int) -> Random:
        """What is left to chance on a day; the same each time."""
        return Random(f"{self.name}/{number}")  # noqa: S311 - a made-up life is no secret

    def level(self, number: int) -> int:
        """The ache of a day with its spells, in tenths of a point."""
        added = (
            spell.tenths[number - spell.day]
            for spell in self.spells
            if 0 <= number - spell.day < len(spell.tenths)
        )
        return along(self.ache, number) + sum(added)

    def absence(self, number: int) -> Away | None:
        """The break or illness that a day is part of."""
        return next((a for a in self.away if 0 <= number - a.day < a.days), None)
