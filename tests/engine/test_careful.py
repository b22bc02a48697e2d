"""The careful plan goes no further than its words until it is confirmed (rulebook 4.3)."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import islice

from restride.engine import records as r
from tests.engine.clean_run import MONDAY, placement, runner
from tests.engine.diligent import follow

FOUR = ("mon", "wed", "fri", "sat")
WEEKS = 16


def lived(*opening: r.Event) -> list[tuple[date, str, str]]:
    """The bridge's rung and the running state of each day."""
    days = follow(runner("careful", FOUR), None, MONDAY, [placement("CAREFUL"), *opening])
    found = []
    for day, plan in islice(days, 7 * WEEKS):
        dose, running = plan.strength["EB"].dose, plan.running
        assert running is not None
        found.append((day, dose.rung if dose is not None else "", running.state))
    return found


def test_it_keeps_to_the_bridge_and_the_walk_run_ladder() -> None:
    """The questions are answered again every two weeks: after three calm weeks that opens more."""
    days = lived()
    opened = next(day for day, rung, _ in days if rung == "EB2")
    before = [(rung, state) for day, rung, state in days if day < MONDAY + timedelta(days=21)]
    assert {rung for rung, _ in before} == {"EB1"}
    assert {state for _, state in before} <= {"WALK", *r.WALK_RUN}
    assert opened >= MONDAY + timedelta(days=21)
    assert days[-1][2] == "BASE"
