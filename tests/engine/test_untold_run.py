"""A run that a file brought and nobody told about: it counts for volume, and lifts nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.engine import records as r
from restride.engine.pain import mildest_yellow
from restride.engine.plan import decide, fold
from restride.engine.prescription import Plan
from restride.engine.protocol_file import load

MONDAY = date(2026, 1, 5)
RUNNER = r.Runner(
    timezone="UTC",
    pattern="pht",
    side="left",
    onset=date(2025, 11, 20),
    training_days=("mon", "wed", "fri", "sat"),
    baseline_morning_pain=2,
)
PLACED = r.Placement(
    date=MONDAY,
    stage="S2",
    running=r.RunningStart(state="BASE", week_m=20_000, longest_m=8_000),
)


def on(days: int, metres: int, pain: int | None, **more: object) -> r.Run:
    at = datetime.combine(MONDAY + timedelta(days=days), datetime.min.time()).replace(hour=18)
    run = r.Run(at=at, distance_m=metres, duration_s=metres * 6 // 17, pain_during=pain)
    return replace(run, **more)  # type: ignore[arg-type]


def plan(events: list[r.Event], days: int, runner: r.Runner = RUNNER) -> Plan:
    today = MONDAY + timedelta(days=days)
    return decide(fold(runner, events, through=today), today)


def mornings(*days: int) -> list[r.Event]:
    return [r.Morning(date=MONDAY + timedelta(days=day), pain=2) for day in days]


def test_its_metres_count_and_the_week_after_is_no_larger() -> None:
    runs = [on(0, 7_000, 0), on(2, 7_000, None), on(4, 6_000, 0)]
    shown = plan([PLACED, *runs, *mornings(1, 3, 5)], 6).running
    assert shown is not None
    assert shown.week_done_m == 20_000
    told = [replace(run, pain_during=0) for run in runs]
    # A calm week of 20 km opens 22 (2.1); one with an open answer stays where it is.
    after = plan([PLACED, *told, *mornings(1, 3, 5)], 7).running
    held = plan([PLACED, *runs, *mornings(1, 3, 5)], 7).running
    assert after is not None
    assert held is not None
    assert (after.week_cap_m, held.week_cap_m) == (22_000, 20_000)


def test_the_plan_says_that_the_answer_is_open() -> None:
    walk_run = replace(PLACED, running=r.RunningStart(state="WR2"))
    # 5,100 m are half an hour here: all of the step.
    runs = [on(0, 5_100, 0, kind="walk_run"), on(2, 5_100, None, kind="walk_run")]
    shown = plan([walk_run, *runs, *mornings(1, 3)], 5).running
    assert shown is not None
    assert shown.state == "WR2"
    assert "5.3-UNTOLD" in [reason.rule for reason in shown.reasons]
    answered = [runs[0], replace(runs[1], pain_during=0)]
    shown = plan([walk_run, *answered, *mornings(1, 3)], 5).running
    assert shown is not None
    assert shown.state == "WR3"


def test_an_untold_walk_is_no_calm_one() -> None:
    """After a RED run a walk with at most 1 comes first (7.1); nobody said this one was."""
    events = [PLACED, on(0, 5_000, 8), *mornings(1, 4)]
    calm = on(3, 2_000, 0, kind="walk")
    untold = replace(calm, pain_during=None)
    after_calm, after_untold = plan([*events, calm], 6).running, plan([*events, untold], 6).running
    assert after_calm is not None
    assert after_untold is not None
    assert (after_calm.step, after_untold.step) == (None, "WALK")


@pytest.mark.parametrize("pattern", ["pht", "strain", "careful"])
def test_it_is_yellow_in_every_protocol(pattern: str) -> None:
    protocol = load(pattern)
    assert protocol.green_max < mildest_yellow(protocol) <= protocol.yellow_max


@given(
    st.lists(
        st.tuples(st.integers(0, 20), st.integers(1, 12), st.one_of(st.none(), st.integers(0, 10))),
        min_size=1,
        max_size=8,
    )
)
def test_it_never_allows_more_than_an_answer_of_nothing(
    told: list[tuple[int, int, int | None]],
) -> None:
    """Not logging never pays: against every open answer told as 0, no cap is higher."""
    runs = [on(day, km * 1_000, pain) for day, km, pain in told]
    calm = [replace(run, pain_during=run.pain_during or 0) for run in runs]
    kept = mornings(*range(1, 22))
    less, more = plan([PLACED, *runs, *kept], 22).running, plan([PLACED, *calm, *kept], 22).running
    assert less is not None
    assert more is not None
    assert (less.week_cap_m or 0) <= (more.week_cap_m or 0)
    assert (less.run_cap_m or 0) <= (more.run_cap_m or 0)
