"""How much of the plan was done in four weeks, counted by hand; what must not count does not.

In S2 three bridges and three runs a week are planned (rulebook 8): six parts a week, from Monday
5 January on. The deadlift and the Nordic curl are locked.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from restride.engine import records as r
from restride.engine.planned_weeks import PlannedWeek
from restride.engine.timeline import timeline
from tests.engine.test_timeline import PLACED, RUNNER, SINCE, at, on, run, session

MONDAY = date(2026, 2, 2)
"""Four whole weeks after the start."""


def counted(*events: r.Event, today: date = MONDAY, runner: r.Runner = RUNNER) -> list[int]:
    """The planned parts of each week."""
    weeks = timeline(runner, (PLACED, *events), since=SINCE, today=today).kept.weeks
    return [week.planned for week in weeks]


def test_each_week_and_all_together() -> None:
    bridges = (5, 7, 9, 12, 14, 19, 21, 23, 25, 26)
    runs = (5, 7, 9, 12, 14, 16, 19, 21, 23)
    todays = replace(session(5), at=at(5).replace(month=2, day=2))
    done: list[r.Event] = [*map(session, bridges), *(run(day, 3000) for day in runs), todays]
    kept = timeline(RUNNER, (PLACED, *done), since=SINCE, today=MONDAY).kept
    assert kept.weeks == (
        PlannedWeek(on(5), 6, 6),
        # The third bridge came on Monday instead: that week has four.
        PlannedWeek(on(12), 6, 5),
        PlannedWeek(on(19), 6, 6),
        # One bridge, and today's counts already.
        PlannedWeek(on(26), 6, 2),
    )
    # 11 bridges of 12, 9 runs of 12.
    assert (kept.done, kept.planned) == (20, 24)


def test_more_than_planned_of_one_makes_up_for_no_other() -> None:
    done = [run(day, 1000) for day in range(5, 32)]
    kept = timeline(RUNNER, (PLACED, *done), since=SINCE, today=MONDAY).kept
    assert (kept.done, kept.planned) == (12, 24)
    assert [week.done for week in kept.weeks] == [3, 3, 3, 3]


LOCK = r.RedFlag(at=at(27), flag="RF05")


@pytest.mark.parametrize(
    ("events", "planned"),
    [
        ((), 6),
        # Four days are left of the week: 3 x 4/7 is one and a bit, of both.
        ((r.Pause(date=on(28), until=on(30)),), 2),
        # An earlier pause and a newer one both count.
        ((r.Pause(date=on(27), until=on(28)), r.Pause(date=on(30), until=on(30))), 2),
        ((r.Pause(date=date(2025, 12, 1), until=on(20)), r.Pause(date=on(30), until=on(30))), 4),
        # Six days: 18/7 is two and a bit.
        ((r.Morning(date=on(28), pain=2, ill=True),), 4),
        # 72 hours of rest: the 28th, 29th and 30th.
        ((r.Flare(date=on(28)),), 2),
        ((LOCK,), 0),
        ((LOCK, r.Cleared(at=at(28), ids=("RF05",), by="a physio")), 4),
        (
            (
                LOCK,
                r.RedFlag(at=at(28), flag="RF04"),
                r.Cleared(at=at(29), ids=("RF05",), by="a"),
            ),
            0,
        ),
        # No running until it is checked: one run of the first two days is planned at most.
        ((r.RedFlag(at=at(28), flag="RF12"),), 3),
        ((r.RedFlag(at=at(28), flag="RF12"), r.Cleared(at=at(28), ids=("RF12",), by="a")), 5),
        # Deadlifts and curls only, which are not planned yet.
        ((r.RedFlag(at=at(28), flag="RF09"),), 6),
    ],
)
def test_what_asks_for_nothing(events: tuple[r.Event, ...], planned: int) -> None:
    assert counted(*events)[-1] == planned


def test_a_week_that_was_planned_otherwise_counts_by_its_own_days() -> None:
    fewer = r.Setting(date=on(19), key="training_days", value=("mon",))
    assert counted(fewer) == [6, 6, 2, 2]


def test_before_the_start_nothing_was_planned() -> None:
    # From the 5th to the 7th three days: 9/7 is one and a bit, of both.
    assert counted(today=on(15)) == [0, 0, 2, 6]
    assert counted(today=SINCE) == [0, 0, 0, 0]


def test_nobody_under_age_was_asked_for_anything() -> None:
    assert counted(runner=replace(RUNNER, age=16)) == [0, 0, 0, 0]
