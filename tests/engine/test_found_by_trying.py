"""Histories that once got a wrong plan, found by trying; small ones, a rule each."""

from __future__ import annotations

from datetime import date
from typing import Any

from restride import replay
from restride.schemas.history import load_history

RUNNER: dict[str, Any] = {
    "timezone": "Europe/Berlin",
    "pattern": "pht",
    "side": "left",
    "onset": "2025-11-20",
    "training_days": ["mon", "wed", "fri", "sat"],
    "baseline_morning_pain": 1,
}
BRIDGE = {"rung": "EB1", "reps": [12, 12], "load_kg": 0, "since": "2025-12-15"}
PLACED = {
    "type": "placement",
    "date": "2026-01-05",
    "stage": "S3",
    "strength": {"EB": BRIDGE},
    "running": {"state": "BASE", "week_m": 20_000, "longest_m": 8000},
}


def plan(day: str, *events: dict[str, Any]) -> dict[str, Any]:
    data = {"format": 1, "runner": RUNNER, "events": [PLACED, *events]}
    return replay.plan_of(load_history(data), date.fromisoformat(f"2026-{day}"))


def run(day: str, metres: int, pain: int = 0, kind: str = "easy") -> dict[str, Any]:
    at = f"2026-{day}T07:00"
    found = {"type": "run", "at": at, "distance_m": metres, "duration_s": 1800}
    return {**found, "pain_during": pain, "kind": kind}


def mornings(first: int, last: int, pain: int = 1) -> list[dict[str, Any]]:
    days = range(first, last + 1)
    return [{"type": "morning", "date": f"2026-01-{day:02d}", "pain": pain} for day in days]


WEEK = [run("01-06", 6000), run("01-08", 6000), run("01-10", 8000), *mornings(6, 31)]


def test_walking_is_no_running() -> None:
    """9.1 and X7: thirty minutes of walking do not end a break from running."""
    walks = [run(day, 2800, kind="walk") for day in ("01-16", "01-22", "01-28", "02-03", "02-09")]
    assert plan("01-25", *WEEK, *walks)["running"]["week_cap_m"] == 12_000
    assert plan("02-14", *WEEK, *walks)["running"]["state"] == "WR1"


def test_less_after_a_red_week_is_not_more_later() -> None:
    """No rule may raise a load that another rule lowered."""
    red = [run("01-06", 6000, pain=7), *mornings(7, 25)]
    assert plan("01-12", *red)["running"]["week_cap_m"] == 10_000
    for extra in ([], [run("01-13", 3000)]):
        assert plan("01-19", *red, *extra)["running"]["week_cap_m"] <= 10_000


def test_a_move_is_to_that_day() -> None:
    move = {"type": "move", "date": "2026-01-06", "item": "EB", "to": "2026-01-08"}
    assert plan("01-06", move)["strength"]["EB"]["next"] == "2026-01-08"


def test_a_worse_morning_ends_no_flare_sooner() -> None:
    """I12."""
    bridge = {**BRIDGE, "exercise": "EB", "pain_during": 0, "rir": 3}
    del bridge["since"]
    session = {"type": "session", "at": "2026-01-09T18:00", "exercises": [bridge]}
    days = [
        plan("01-12", *mornings(6, 9), session, *mornings(10, 10, pain), *mornings(11, 11, 3))
        for pain in (3, 4)
    ]
    bad, worse = (day["strength"]["EB"]["earliest"] for day in days)
    assert worse >= bad


def test_a_week_that_grew_does_not_rise_again_before_the_morning_after_a_run() -> None:
    """I3: its tenth is from the week before; until that morning is known it is called no step."""
    runs = [run("01-06", 6000), run("01-08", 6000), run("01-10", 8000), run("01-13", 6000)]
    before = plan("01-12", *runs[:3], *mornings(6, 12))["running"]
    assert (before["week_cap_m"], before["change"]) == (22_000, "step")
    for last, change in ((13, "repeat"), (14, "step")):
        after = plan("01-14", *runs, *mornings(6, last))["running"]
        assert (after["week_cap_m"], after["change"]) == (22_000, change)
        assert after.get("provisional", False) is (last == 13)
