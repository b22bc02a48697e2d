"""A run of the coming days has the metres that its day will give, if all goes as planned (9.1)."""

from __future__ import annotations

from datetime import date

import pytest

from restride.engine import records as r
from restride.engine.plan import decide, fold
from restride.engine.prescription import Item
from tests.engine.test_ahead import mornings, on, placed, run, who

RUN_DAYS = (1, 3, 5)
"""Tuesday, Thursday and Saturday of S2."""


def runs(number: int, *events: r.Event) -> dict[date, Item]:
    """The runs of the plan of a day that are still to come."""
    plan = decide(fold(who(), events, through=on(number)), on(number))
    found = [(day.day, item) for day in plan.week for item in day.items]
    return {day: item for day, item in found if item.kind == "run" and not item.done}


def log(last: int, until: int, week_m: int = 20_000) -> list[r.Event]:
    """Calm runs of 6, 6 and 8 km up to a day, and every morning up to another one."""
    start = placed("S2", "EB1", running=r.RunningStart(state="BASE", week_m=week_m, longest_m=8000))
    lengths = dict(zip(RUN_DAYS, (6000, 6000, 8000), strict=True))
    done = [run(n, distance_m=lengths[n % 7]) for n in range(last + 1) if n % 7 in RUN_DAYS]
    return [start, *done, *mornings(until)]


@pytest.mark.parametrize("number", [11, 12])
def test_a_break_that_will_have_begun_by_the_run(number: int) -> None:
    """The last run was on Saturday: a week later 80% of 20 km are left, 40% of them 6.4 km.

    The first run back is no longer than 80% of the longest of 8 km, which are 6.4 km as well.
    """
    assert runs(number, *log(5, number))[on(12)].metres == 6400


def test_no_break_yet() -> None:
    """On the Thursday before, five days after the last run, the week is a calm one of 22 km."""
    found = runs(10, *log(8, 10))
    assert found[on(10)].metres == 6600
    assert found[on(12)].metres == 8800


def test_all_the_runs_after_it_are_those_of_its_day() -> None:
    """What Friday shows of Saturday and of the next week is what Saturday shows."""
    before, after = runs(11, *log(5, 11)), runs(12, *log(5, 12))
    assert set(before) <= set(after)
    assert {day: after[day] for day in before} == before


def test_after_thirty_days_it_is_the_walk_run_ladder() -> None:
    """9.1: on a Sunday, 29 days after the last run, and 31 days by the next one on Tuesday."""
    found = runs(48, *log(19, 48))
    assert (found[on(50)].step, found[on(50)].metres) == ("WR1", None)
    assert {item.step for item in found.values()} == {"WR1"}
