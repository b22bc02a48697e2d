"""Reminders as a program sees them: settings, what was sent, and "later, please"."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

import pytest

from restride.services.reminder_tick import Ticker
from restride.services.service import Service
from tests.api.client import Client, body_of, new_id, problem
from tests.api.conftest import Clock
from tests.services.reminding import Phones

SETTINGS = "/api/reminders/settings"
UNTOUCHED: dict[str, Any] = {
    "kinds": ["missing", "morning", "review", "run", "session", "sitting_break", "sitting_test"],
    "channels": ["email", "push"],
    "most_a_day": 3,
    "morning_at": "08:00",
    "session_at": "17:00",
    "run_at": "17:00",
    "other_at": "18:00",
    "quiet_from": "21:00",
    "quiet_until": "07:00",
    "sitting_days": [],
    "sitting_from": "09:00",
    "sitting_until": "17:00",
    "sitting_every_min": 120,
}


@pytest.fixture
def sent(runner: Client, service: Service, time: Clock) -> str:
    """The id of a morning check that was sent at eight, an hour ago."""
    id = body_of(runner.get("/api/account"))["id"]
    time.now = datetime(2026, 3, 19, 23, 5, tzinfo=UTC)
    assert runner.put(SETTINGS, UNTOUCHED).status_code == 200
    phones = Phones()
    phones.add(id)
    ticker = Ticker(service, [phones], threads=2)
    ticker.tick()
    time.now = datetime(2026, 3, 20, 7, tzinfo=UTC)
    ticker.tick()
    time.now = datetime(2026, 3, 20, 8, tzinfo=UTC)
    (reminder,) = body_of(runner.get("/api/reminders"))["reminders"]
    return str(reminder["id"])


def test_settings_are_there_before_anybody_sets_them(runner: Client) -> None:
    assert body_of(runner.get(SETTINGS)) == UNTOUCHED
    changed = {
        **UNTOUCHED,
        "kinds": ["morning"],
        "channels": [],
        "most_a_day": 1,
        "morning_at": "06:45",
        "quiet_from": "00:00",
        "sitting_days": ["tue", "mon"],
        "sitting_every_min": 30,
    }
    assert body_of(runner.put(SETTINGS, changed)) == changed
    assert body_of(runner.get(SETTINGS)) == changed


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("kinds", ["morning", "streak"]),
        ("kinds", ["morning", "morning"]),
        ("kinds", None),
        ("channels", ["pigeon"]),
        ("most_a_day", 4),
        ("most_a_day", 0),
        ("morning_at", "24:00"),
        ("morning_at", "8:00"),
        ("morning_at", "08:00:30"),
        ("morning_at", 8),
        ("quiet_from", "٠٨:٠٠"),
        ("sitting_days", ["monday"]),
        ("sitting_every_min", 29),
        ("sitting_every_min", 120.0),
        ("streak", True),
    ],
)
def test_settings_are_bounded(runner: Client, key: str, value: Any) -> None:
    found = problem(runner.put(SETTINGS, {**UNTOUCHED, key: value}), 422, "invalid")
    assert {re.split(r"[.\[]", place)[0] for place in found["errors"]} == {key}
    assert body_of(runner.get(SETTINGS)) == UNTOUCHED


def test_what_was_sent_is_listed_with_what_came_of_it(
    runner: Client, sent: str, other: Client
) -> None:
    answer = body_of(runner.get("/api/reminders"))
    assert answer == {
        "running": False,
        "reminders": [
            {
                "id": sent,
                "kind": "morning",
                "day": "2026-03-20",
                "due_at": "2026-03-20T07:00:00+00:00",
                "state": "sent",
                "why": None,
                "sent_at": "2026-03-20T07:00:00+00:00",
                "deliveries": [
                    {
                        "channel": "push",
                        "target": "phone",
                        "outcome": "sent",
                        "status": 201,
                        "attempts": 1,
                        "at": "2026-03-20T07:00:00+00:00",
                    }
                ],
            }
        ],
    }
    assert body_of(other.get("/api/reminders"))["reminders"] == []
    problem(other.post(f"/api/reminders/{sent}/snooze", {}), 404, "not_found")


def test_one_can_see_whether_a_worker_runs(runner: Client, service: Service, time: Clock) -> None:
    ticker = Ticker(service, [], threads=1)
    ticker.tick()
    assert body_of(runner.get("/api/reminders"))["running"]
    time.now = time.now.replace(minute=6)
    assert not body_of(runner.get("/api/reminders"))["running"]
    ticker.tick()
    assert body_of(runner.get("/api/reminders"))["running"]
    ticker.close()
    assert not body_of(runner.get("/api/reminders"))["running"]


def test_later_please(runner: Client, sent: str, time: Clock) -> None:
    where = f"/api/reminders/{sent}/snooze"
    assert body_of(runner.post(where, {"minutes": 30}))["due_at"] == "2026-03-20T08:30:00+00:00"
    # What is still to come is no entry of the list.
    assert body_of(runner.get("/api/reminders"))["reminders"] == []
    time.now = datetime(2026, 3, 20, 8, 31, tzinfo=UTC)
    (shown,) = body_of(runner.get("/api/reminders"))["reminders"]
    assert (shown["state"], len(shown["deliveries"])) == ("waiting", 1)


def test_later_is_not_in_the_quiet_hours_nor_without_end(
    runner: Client, sent: str, time: Clock
) -> None:
    where = f"/api/reminders/{sent}/snooze"
    for minutes in (4, 241, "60", None):
        problem(runner.post(where, {"minutes": minutes}), 422, "invalid")
    for _ in range(5):
        assert runner.post(where, {"minutes": 5}).status_code == 200
    problem(runner.post(where, {"minutes": 5}), 409, "too_late")
    problem(runner.post(f"/api/reminders/{new_id()}/snooze", {}), 404, "not_found")


def test_later_ends_with_the_evening(runner: Client, sent: str, time: Clock) -> None:
    time.now = datetime(2026, 3, 20, 19, 10, tzinfo=UTC)
    where = f"/api/reminders/{sent}/snooze"
    problem(runner.post(where, {"minutes": 60}), 409, "too_late")
    assert runner.post(where, {"minutes": 45}).status_code == 200
