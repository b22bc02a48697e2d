"""What a plan and a timeline cost from the whole history: three months, a year, ten years."""

from __future__ import annotations

import gzip
import json
from datetime import date, timedelta

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from restride import demo, texts
from restride.engine.plan import decide, fold
from restride.engine.timeline import begin, carried_on, timeline
from restride.schemas.timeline import timeline_out
from tests.bench.runners import diary

FIRST = date(2016, 1, 4)
RUNNER = demo.TENDON.placed(FIRST)


@pytest.mark.parametrize("days", [91, 365, 3650], ids=["three months", "one year", "ten years"])
def test_plan_of_a_whole_history(benchmark: BenchmarkFixture, days: int) -> None:
    # As an ordinary test it only shows that it works.
    days = days if benchmark.enabled else 60
    events = diary(FIRST, days)
    last = FIRST + timedelta(days=days - 1)

    def plan() -> object:
        return decide(fold(RUNNER, events, through=last), last)

    found = benchmark.pedantic(plan, rounds=3)  # type: ignore[no-untyped-call]
    assert found.strength["EB"].dose is not None
    say(benchmark, len(events))


@pytest.mark.parametrize("days", [91, 3650], ids=["three months", "ten years"])
def test_timeline_of_a_whole_history(benchmark: BenchmarkFixture, days: int) -> None:
    days = days if benchmark.enabled else 60
    events = diary(FIRST, days)
    last = FIRST + timedelta(days=days - 1)

    def look_back() -> object:
        return timeline(RUNNER, events, since=FIRST, today=last)

    found = benchmark.pedantic(look_back, rounds=3)  # type: ignore[no-untyped-call]
    assert found.weeks[0].run.metres > 0
    say(benchmark, len(events))


@pytest.mark.parametrize("days", [1826], ids=["five years"])
def test_timeline_from_what_is_kept(benchmark: BenchmarkFixture, days: int) -> None:
    """What an answer of `/api/timeline` costs while only today is new, with its size."""
    days = days if benchmark.enabled else 60
    events = diary(FIRST, days)
    last = FIRST + timedelta(days=days - 1)
    past = begin(RUNNER, FIRST).on(events, last - timedelta(days=1))
    todays = [event for event in events if event.date == last]
    # The plan of today is known as well, where somebody has asked for it.
    shown = decide(past.on(todays, last).walk.state, last)

    def answer() -> bytes:
        found = carried_on(past, todays, today=last, plan=shown)
        return json.dumps(timeline_out(found, texts.load("en")), separators=(",", ":")).encode()

    body = benchmark.pedantic(answer, rounds=5)  # type: ignore[no-untyped-call]
    assert timeline(RUNNER, events, since=FIRST, today=last).weeks
    say(benchmark, len(events))
    print(f"{len(body)} bytes, {len(gzip.compress(body))} packed")


def say(benchmark: BenchmarkFixture, events: int) -> None:
    """Print how many events there were, with the time."""
    benchmark.extra_info["events"] = events
    if benchmark.stats is not None:
        print(f"\n{events} events in {benchmark.stats['min'] * 1000:.0f} ms")
