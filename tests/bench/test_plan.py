"""What a plan and a timeline cost from the whole history: three months, a year, ten years."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from restride import demo
from restride.engine.plan import decide, fold
from restride.engine.timeline import timeline

FIRST = date(2016, 1, 4)


@pytest.mark.parametrize("days", [91, 365, 3650], ids=["three months", "one year", "ten years"])
def test_plan_of_a_whole_history(benchmark: BenchmarkFixture, days: int) -> None:
    # As an ordinary test it only shows that it works.
    days = days if benchmark.enabled else 60
    events = list(demo.life(demo.RUNNER, FIRST, days))
    last = FIRST + timedelta(days=days - 1)

    def plan() -> object:
        return decide(fold(demo.RUNNER, events, through=last), last)

    found = benchmark.pedantic(plan, rounds=3)  # type: ignore[no-untyped-call]
    assert found.strength["EB"].dose is not None
    print(f"\n{len(events)} events")


@pytest.mark.parametrize("days", [91, 3650], ids=["three months", "ten years"])
def test_timeline_of_a_whole_history(benchmark: BenchmarkFixture, days: int) -> None:
    days = days if benchmark.enabled else 60
    events = list(demo.life(demo.RUNNER, FIRST, days))
    last = FIRST + timedelta(days=days - 1)

    def look_back() -> object:
        return timeline(demo.RUNNER, events, since=FIRST, today=last)

    found = benchmark.pedantic(look_back, rounds=3)  # type: ignore[no-untyped-call]
    assert found.weeks[0].run.metres > 0
