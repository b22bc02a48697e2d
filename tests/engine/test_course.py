"""An episode in weeks since its beginning, worked out by hand."""

from __future__ import annotations

from dataclasses import replace

from restride.engine import records as r
from restride.engine.timeline import timeline
from tests.engine.test_timeline import PLACED, RUNNER, morning, on, run


def test_weeks_are_counted_from_the_first_day() -> None:
    """It begins on Wednesday 7 January: week 1 is to the 13th, week 2 to the 20th."""
    events: list[r.Event] = [
        *(run(6, 5000), replace(PLACED, date=on(7)), run(7, 6000), run(13, 4000)),
        *(run(14, 2000), replace(run(15, 3000), kind="walk"), run(20, 6000)),
        *(morning(7), morning(8, 3), morning(13, 3), morning(14, 1)),
        r.Placement(date=on(13), stage="S3"),
    ]
    found = timeline(RUNNER, events, since=on(7), today=on(22)).course
    # 8 / 3 mornings is 2.67; no morning since the 21st.
    assert found.morning_tenths == (27, 10, None)
    # The run of the day before belongs to no week of it, and a walk is no run.
    assert found.run_m == (10_000, 8000, 0)
    assert found.stages == ("S3", "S3", "S3")


def test_the_stage_of_a_week_is_that_of_its_last_known_day() -> None:
    events = (PLACED, r.Placement(date=on(12), stage="S3"))
    # On Sunday the 11th the first week is over, the second begins on Monday.
    assert timeline(RUNNER, events, since=on(5), today=on(11)).course.stages == ("S2",)
    assert timeline(RUNNER, events, since=on(5), today=on(12)).course.stages == ("S2", "S3")


def test_the_first_day_is_week_one() -> None:
    found = timeline(RUNNER, (PLACED, morning(5, 0)), since=on(5), today=on(5)).course
    assert (found.morning_tenths, found.run_m, found.stages) == ((0,), (0,), ("S2",))
