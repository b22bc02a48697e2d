"""After a break the way back is small, and not smaller than that."""

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


def test_a_careful_first_run_is_no_new_base() -> None:
    """9.1: 80% of 20 km are 16, 2.1 after RED half of 20: the lower. A short week keeps it."""
    log = [run("01-06", 6000, pain=7), *mornings(7, 25), run("01-13", 3000)]
    assert plan("01-13", *log)["running"]["week_cap_m"] == 10_000
    assert plan("01-14", *log)["running"]["week_cap_m"] == 10_000
    assert plan("01-19", *log)["running"]["week_cap_m"] == 10_000
