"""Events of the same second: a flag comes before the check that releases it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from restride.engine import records as r
from restride.engine.plan import decide, fold

DAY = date(2026, 1, 5)
AT = datetime(2026, 1, 5, 12, 0, 30, tzinfo=UTC)
RUNNER = r.Runner(
    timezone="UTC",
    pattern="pht",
    side="left",
    onset=date(2025, 11, 20),
    training_days=("mon", "wed", "fri"),
    baseline_morning_pain=1,
)
FLAG = r.RedFlag(at=AT, flag="RF05")
CHECKED = r.Cleared(at=AT, ids=("RF05",), by="my GP")


@pytest.mark.parametrize("events", [(FLAG, CHECKED), (CHECKED, FLAG)])
def test_a_flag_checked_in_the_same_second_is_checked(events: tuple[r.Event, ...]) -> None:
    assert decide(fold(RUNNER, events, through=DAY), DAY).state == "normal"


def test_a_flag_raised_after_the_check_locks_again() -> None:
    again = r.RedFlag(at=AT.replace(second=31), flag="RF05")
    plan = decide(fold(RUNNER, [FLAG, CHECKED, again], through=DAY), DAY)
    assert plan.state == "locked"


def _placed(stage: str, rung: str, sets: tuple[int, ...], since: date | None) -> r.Placement:
    start = r.Start(dose=r.Dose(rung, sets), since=since)
    return r.Placement(date=DAY, stage=stage, strength=(start,))


HIGH = _placed("S3", "EB2", (10, 10), date(2025, 12, 1))
LOW = _placed("S2", "EB1", (12, 12), None)


@pytest.mark.parametrize("events", [(HIGH, LOW), (LOW, HIGH), (LOW, HIGH, LOW)])
def test_two_placements_of_a_day_are_the_lower_one(events: tuple[r.Event, ...]) -> None:
    assert fold(RUNNER, events, through=DAY) == fold(RUNNER, [LOW], through=DAY)


def test_a_placement_of_a_later_day_may_raise() -> None:
    later = r.Placement(date=date(2026, 1, 6), stage="S3", strength=HIGH.strength)
    state = fold(RUNNER, [LOW, later], through=later.date)
    assert state.stage == "S3"
    assert state.tracks["EB"].placed == r.Dose("EB2", (10, 10))
