"""The runs of a log as the 10% rule looks at them (rulebook 2.1, 7.3, 9.1): for the judge.

Metres a week of the runner's, Monday to Sunday; a walk is no run (9.1).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Final, NamedTuple

DAY: Final = timedelta(days=1)
WEEK: Final = timedelta(days=7)
LAST: Final = 4
"""The weeks that a week is held against (2.1)."""
LADDER_END: Final = "WR6"
FIRST_RUNS: Final = 3
"""Runs as long as the ladder's last in the first plain week (7.3)."""
SHARES: Final = ((7, 80), (14, 60), (21, 50), (30, 0))
"""Days of a break, and the percent of the week before it that are left (9.1); from 30 days the
walk-run ladder, and no plain running."""
KEPT: Final = timedelta(days=126)
"""How far back runs matter: the last weeks with any, which are less than 30 days apart."""


class Ran(NamedTuple):
    """One run that was done."""

    day: date
    metres: int
    pain: int
    step: str | None = None


class Placed(NamedTuple):
    """The day of the placement, and the metres a week that it names: those of the week before."""

    day: date
    week_m: int


class Break(NamedTuple):
    """The last day before a break, the first after it, and the metres a week that it leaves."""

    last: date
    back: date
    left: int


def monday_of(day: date) -> date:
    return day - day.weekday() * DAY


def week_m(runs: Sequence[Ran], monday: date) -> int:
    """What was run in a week."""
    return sum(run.metres for run in runs if monday <= run.day < monday + WEEK)


def breaks(runs: Sequence[Ran], day: date, placed: Placed) -> list[Break]:
    """The breaks up to a day on which there is a run, counted from the placement on (9.1).

    A later break has its share of what the ones before it have left: never more than was
    allowed (2.1).
    """
    found: list[Break] = []
    for last, back in pairwise((placed.day, *dict.fromkeys(run.day for run in runs), day)):
        shares = [percent for days, percent in SHARES if (back - last).days >= days]
        if shares:
            before = [run for run in runs if run.day <= last]
            weeks = _left(_weeks(before, monday_of(last) + WEEK, placed), found)
            found.append(Break(last, back, max(weeks) * shares[-1] // 100))
    return found


def level(runs: Sequence[Ran], day: date, placed: Placed) -> bool:
    """Whether a week has its base and no more: after a break, after the ladder (7.3, 9.1)."""
    monday = monday_of(day)
    new = [run.day for before, run in pairwise(runs) if before.step == LADDER_END != run.step]
    return (
        any(one.back >= monday for one in breaks(runs, day, placed))
        or any(begun >= monday for begun in new)
        or (bool(runs) and runs[-1].step == LADDER_END)
    )


def lately(runs: Sequence[Ran], day: date, placed: Placed) -> list[int]:
    """The last weeks with any run before a day's own, each no more than the breaks since leave.

    The week that the placement names is the oldest of them (2.1: "the last 4"): whoever missed
    weeks since has it there still, as a week that was run.
    """
    return _left(_weeks(runs, monday_of(day), placed), breaks(runs, day, placed))


def _left(weeks: list[tuple[date, int]], ended: Sequence[Break]) -> list[int]:
    return [
        min((metres, *(one.left for one in ended if one.last >= monday)))
        for monday, metres in weeks
    ]


def _weeks(runs: Sequence[Ran], until: date, placed: Placed) -> list[tuple[date, int]]:
    """The last weeks with any run before `until`, with their metres.

    The week in which plain running begins is the base that the ladder gives (7.3), also if that
    is the week from `until` on, or one still to come.
    """
    firsts = {
        monday_of(run.day): FIRST_RUNS * before.metres
        for before, run in pairwise(runs)
        if before.step == LADDER_END and run.step is None
    }
    mondays = sorted({monday_of(run.day) for run in runs if run.day < until})[-LAST:]
    weeks = [(one, max(week_m(runs, one), firsts.get(one, 0))) for one in mondays]
    weeks = [(monday_of(placed.day) - WEEK, placed.week_m), *weeks][-LAST:]
    if until in firsts:
        weeks.append((until, firsts[until]))
    if runs and runs[-1].step == LADDER_END:
        weeks.append((monday_of(runs[-1].day), FIRST_RUNS * runs[-1].metres))
    return weeks
