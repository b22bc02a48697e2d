"""What stands beside a run before it is run: its cap with the reason, and the step's content."""

from __future__ import annotations

from typing import Any

import pytest

from tests.engine.test_speed import mornings, place, run, running


def reason_of(found: dict[str, Any]) -> tuple[str, int, int]:
    return found["run_cap_why"]["rule"], found["longest_m"], found["run_cap_m"]


def test_a_good_run_lets_the_next_be_a_tenth_longer() -> None:
    """SESSION_RUN_CAP_PCT: the placed longest of 8 km gives 8.8 km."""
    found = running("01-07", place("BASE"))
    assert reason_of(found) == ("7.2-LONGEST", 8000, 8800)
    assert "a tenth longer" in found["run_cap_why"]["text"]


def test_a_sore_run_of_yellow_is_not_outdone() -> None:
    """PHT: 3 of 10 is YELLOW. 8.5 km may come again, 8 km and a tenth are 8.8: the more counts."""
    log = [place("BASE"), run("01-06", 8500, pain=3), *mornings(6, 8)]
    assert reason_of(running("01-08", *log)) == ("7.2-LONGEST", 8500, 8800)
    # 8.8 km is the most that was allowed, and it may come again.
    log = [place("BASE", metres=40_000), run("01-06", 8800, pain=3), *mornings(6, 8)]
    found = running("01-08", *log)
    assert (found["longest_m"], found["run_cap_m"]) == (8800, 8800)


def test_the_week_limits_its_runs() -> None:
    """Placed at 6 km a week with a longest run of 8 km: no run is longer than the week."""
    assert reason_of(running("01-07", place("BASE", metres=6000))) == ("7.2-WEEK", 8000, 6000)


def test_without_a_run_to_measure_by_it_is_a_share_of_the_week() -> None:
    """LONG_RUN_SHARE: 40% of 20 km."""
    placed = place("BASE")
    placed["running"] = {"state": "BASE", "week_m": 20_000}
    found = running("01-07", placed)
    assert reason_of(found) == ("7.2-SHARE", 0, 8000)
    assert found["run_cap_why"]["values"] == {"percent": 40}


def test_after_runs_that_hurt_it_is_shorter_than_they_were() -> None:
    """ORANGE x0.80 of 5 km, the only run of 30 days."""
    placed = place("BASE")
    placed["running"] = {"state": "BASE", "week_m": 20_000}
    log = [placed, run("01-06", 5000, pain=5), *mornings(6, 8)]
    assert reason_of(running("01-08", *log)) == ("7.2-LESS", 0, 4000)


def test_the_published_bands_stand_beside_a_cap() -> None:
    """Frandsen 2025 (7.2): over 10, 30 and 100 percent, with the 95% intervals."""
    assert [
        (band["id"], band["above_pct"], *band["ratio_pct"])
        for band in running("01-07", place("BASE"))["beyond"]
    ] == [
        ("7.2", 10, 164, 131, 205),
        ("7.2-STRONG", 30, 152, 116, 200),
        ("7.2-DOUBLE", 100, 228, 150, 348),
    ]


def test_minutes_have_no_cap_in_metres() -> None:
    found = running("01-07", place("WR2", "S2"))
    assert found["pattern"] == {"repeats": 6, "walk_s": 180, "run_s": 120}
    assert not {"run_cap_why", "longest_m", "beyond", "fast"} & set(found)


@pytest.mark.parametrize(
    ("step", "content"),
    [
        ("SP1", {"repeats": [4, 4], "seconds": [15, 20], "effort_pct": [60, 70]}),
        ("SP2", {"repeats": [6, 6], "seconds": [20, 20], "effort_pct": [70, 70]}),
        ("SP5", {"repeats": [6, 6], "seconds": [20, 20], "effort_pct": [90, 90]}),
        # Four minutes of fast running to begin with, ten at most.
        ("SP6", {"fast_s": 240}),
    ],
)
def test_a_step_of_speed_says_what_it_is_made_of(step: str, content: dict[str, Any]) -> None:
    """The table of 7.4, on the day of the fast run."""
    days = [running(f"01-{day:02d}", place(step)) for day in range(5, 12)]
    fast = [found["fast"] for found in days if found.get("step") == step]
    assert fast
    assert all(one == content for one in fast)


def test_more_pain_in_the_newest_run_gives_no_longer_one() -> None:
    """I12: 8 km at pain 7 and then 2 km: sore they may come again, at pain 4 it is 80% of them."""
    placed = place("BASE")
    placed["running"] = {"state": "BASE", "week_m": 20_000}
    log = [placed, run("01-06", 8000, pain=7), *mornings(6, 10)]
    sore = running("01-12", *log, run("01-10", 2000, pain=3), *mornings(11, 12))
    worse = running("01-12", *log, run("01-10", 2000, pain=4), *mornings(11, 12))
    assert reason_of(sore) == ("7.2-SAME", 2000, 2000)
    assert reason_of(worse) == ("7.2-LESS", 0, 1600)
