"""A walk-run is minutes (7.3): one that was logged without a distance is one all the same."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from restride.engine import records as r
from restride.engine.protocol_file import load
from restride.engine.run_limit import by_time
from tests.engine.matching import differences
from tests.engine.test_traces import FOLDER, plan_on, read

AT = datetime(2026, 1, 5, 7, 30, tzinfo=UTC)
TRACES = (
    "walk_run_twice",
    "walk_run_mild_strain",
    "walk_run_ended_early",
    "walk_run_nearly_whole",
    "walk_run_after_breaks",
    "walk_run_orange",
    "walk_run_red",
    "limit_walk_run_week_spent",
)
"""What these expect hangs on no metre but, in the last one, on what a WR2 comes to: 4.2 km."""


@pytest.mark.parametrize("name", TRACES)
def test_a_trace_without_distances(name: str) -> None:
    history, beside = read(FOLDER / f"{name}.json")
    events = [
        {**event, "distance_m": 0} if event.get("kind") == "walk_run" else event
        for event in history["events"]
    ]
    assert events != history["events"]
    wanted = {**beside.get("along", {}), history["today"]: beside["expect"]}
    for day, expected in wanted.items():
        assert differences(plan_on({**history, "events": events}, day), expected) == []


@pytest.mark.parametrize(
    ("kind", "step", "minutes", "metres"),
    [
        # Six times four minutes at 100 m and one at 200 m; 30 minutes at 200 m (7.3, walk_m_min).
        ("walk_run", "WR1", 30, 3_600),
        ("walk_run", "WR6", 30, 6_000),
        # Ended after half of it.
        ("walk_run", "WR1", 15, 1_800),
        # Of no step all of it may have been run; the step of the plan says more.
        ("walk_run", None, 20, 4_000),
        ("easy", "WR2", 30, 4_200),
        # A walk and a run have what they say.
        ("walk", None, 30, None),
        ("easy", None, 30, None),
        ("walk_run", "WR1", 0, None),
    ],
)
def test_what_it_comes_to_at_most(
    kind: str, step: str | None, minutes: int, metres: int | None
) -> None:
    run = r.Run(at=AT, distance_m=0, duration_s=minutes * 60, kind=kind, step=step)
    assert by_time(load("pht"), run, "BASE") == metres
    told = r.Run(at=AT, distance_m=2_000, duration_s=1_800, kind=kind, step=step)
    assert by_time(load("pht"), told, "BASE") is None


def test_the_step_of_the_plan_where_none_is_told() -> None:
    run = r.Run(at=AT, distance_m=0, duration_s=1_800, kind="walk_run")
    assert by_time(load("pht"), run, "WR1") == 3_600


def test_no_metres_are_shown_that_nobody_told() -> None:
    history, _ = read(FOLDER / "walk_run_twice.json")
    events = [
        {**event, "distance_m": 0} if "step" in event else event for event in history["events"]
    ]
    for day in ("2026-01-05", "2026-01-07"):
        (found,) = [
            one for one in plan_on({**history, "events": events}, day)["week"] if one["date"] == day
        ]
        (done,) = [item for item in found["items"] if item["kind"] == "run" and item["done"]]
        assert "distance_m" not in done
