"""A program that uses the API as a browser would, and bodies it sends."""

from __future__ import annotations

import uuid
from datetime import date, timedelta
from typing import Any

from flask import Flask
from werkzeug.test import TestResponse

PASSWORD = "correct horse battery"
TODAY = date(2026, 3, 20)
"""The day on which the tests' clock stands still, at noon UTC."""


def day(before: int) -> str:
    """The date so many days before today."""
    return (TODAY - timedelta(days=before)).isoformat()


def new_id() -> str:
    return str(uuid.uuid4())


class Client:
    """One device."""

    def __init__(self, app: Flask, *, address: str = "203.0.113.7") -> None:
        self.app = app
        self.device = app.test_client()
        self.address = address

    def ask(self, method: str, path: str, body: Any = None, **more: Any) -> TestResponse:
        more.setdefault("environ_base", {"REMOTE_ADDR": self.address})
        # Read at once, so that a file that is sent is closed.
        more.setdefault("buffered", True)
        if body is not None:
            more["json"] = body
        return self.device.open(path, method=method, **more)

    def get(self, path: str, **more: Any) -> TestResponse:
        return self.ask("GET", path, **more)

    def put(self, path: str, body: Any = None, **more: Any) -> TestResponse:
        return self.ask("PUT", path, body, **more)

    def post(self, path: str, body: Any = None, **more: Any) -> TestResponse:
        return self.ask("POST", path, body, **more)

    def delete(self, path: str, body: Any = None, **more: Any) -> TestResponse:
        return self.ask("DELETE", path, body, **more)

    def register(self, email: str = "ada@example.org") -> dict[str, Any]:
        answer = self.post("/api/account", {"email": email, "password": PASSWORD})
        assert answer.status_code == 201, answer.text
        return body_of(answer)

    def sign_in(self, email: str = "ada@example.org", password: str = PASSWORD) -> TestResponse:
        return self.post("/api/sign-in", {"email": email, "password": password})

    def start_episode(self, **changes: Any) -> str:
        id = new_id()
        answer = self.put(f"/api/episodes/{id}", episode(**changes))
        assert answer.status_code == 201, answer.text
        return id


def body_of(answer: TestResponse) -> dict[str, Any]:
    found = answer.get_json()
    assert isinstance(found, dict), answer.text
    return found


def problem(answer: TestResponse, status: int, code: str) -> dict[str, Any]:
    """The problem in an answer, which must be one of this kind in the one shape."""
    assert answer.status_code == status, answer.text
    assert answer.content_type == "application/problem+json"
    found = body_of(answer)
    assert found["status"] == status
    assert found["code"] == code
    assert found["title"]
    assert found["detail"]
    return found


def episode(**changes: Any) -> dict[str, Any]:
    return {
        "started": day(60),
        "ended": None,
        "pattern": "pht",
        "side": "left",
        "onset": day(120),
        "timezone": "Europe/Berlin",
        "training_days": ["mon", "wed", "fri"],
        "baseline_morning_pain": 2,
        "red_flags": [],
        **changes,
    }


def exercise(**changes: Any) -> dict[str, Any]:
    return {"exercise": "EB", "rung": "EB1", "reps": [10, 10], "pain_during": 1, **changes}


def session(before: int = 2, **changes: Any) -> dict[str, Any]:
    return {"at": f"{day(before)}T18:00:00+01:00", "exercises": [exercise()], **changes}


def run(before: int = 2, **changes: Any) -> dict[str, Any]:
    moment = f"{day(before)}T09:00:00+01:00"
    return {"at": moment, "distance_m": 9008, "duration_s": 2832, "pain_during": 1, **changes}


def placement(before: int = 60) -> dict[str, Any]:
    return {
        "type": "placement",
        "date": day(before),
        "stage": "S2",
        "strength": {"EB": {"rung": "EB1", "reps": [10, 10], "load_kg": 0}},
        "running": {"state": "BASE", "week_m": 20000, "longest_m": 8000},
    }
