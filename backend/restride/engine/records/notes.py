"""What is noted beside the training: sitting, falls, tests, scores, treatments, the diary."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Day  # noqa: N812 - a field may then be called `date`

from restride.engine.records.dated import Dated


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting(Dated):
    minutes: int
    seat: str | None = None
    pain: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fall(Dated):
    surface: str | None = None
    side: str | None = None
    pain: int | None = None
    injured: bool = False
    note: str | None = None
    part: str | None = None
    """What hit the ground, in the runner's words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Test(Dated):
    name: str
    value: int | None = None
    left: int | None = None
    right: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Score(Dated):
    name: str
    value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment(Dated):
    kind: str
    note: str | None = None
    part: str | None = None
    """What a scan or an X-ray was of, in the runner's words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prediction(Dated):
    """By when the runner expects to run as before, as said on `date`; no rule reads it.

    Each one stands as it was said; None leaves it open again.
    """

    back_by: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Diary(Dated):
    """How a day was beside the training, for the runner and whoever helps; no rule reads it.

    Pain 0-10 in daily tasks; mood and stress 0-10, where more is better and worse.
    """

    spots: tuple[str, ...] = ()
    tying: int | None = None
    stairs: int | None = None
    carrying: int | None = None
    driving: int | None = None
    carried: str | None = None
    driven_min: int | None = None
    mood: int | None = None
    stress: int | None = None
    shoes: str | None = None
    new_shoes: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending(Dated):
    """How an episode ended, in the runner's own view; no rule reads it."""

    how: str
