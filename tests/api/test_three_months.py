"""A believable quarter of a year: the API and `restride replay --each-day` give the same plans."""

from __future__ import annotations

import io
import json
from argparse import Namespace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from restride import replay
from restride.schemas.history import history_out
from restride.services.export import latest_episode
from restride.services.service import Service
from tests.api.client import Client, body_of, new_id
from tests.api.conftest import Clock

FIRST = date(2026, 1, 5)
DAYS = 91
EMAIL = "ada@example.org"


class Diary:
    """A runner who mostly does what is due, and now and then does not."""

    def __init__(self, client: Client, time: Clock) -> None:
        self.client, self.time = client, time
        self.day = FIRST

    def put(self, path: str, body: dict[str, Any]) -> None:
        answer = self.client.put(f"{path}?today={self.day}", body)
        assert answer.status_code == 201, answer.text

    def plan(self) -> dict[str, Any]:
        return body_of(self.client.get(f"/api/plan?today={self.day}"))

    def begin(self) -> None:
        self.client.register(EMAIL)
        self.client.start_episode(
            started=FIRST.isoformat(),
            onset="2025-11-01",
            training_days=["mon", "wed", "fri", "sat"],
        )
        running = {"state": "BASE", "week_m": 20000, "longest_m": 8000}
        strength = {"EB": {"rung": "EB1", "reps": [10, 10], "load_kg": 0}}
        self.event("placement", stage="S2", strength=strength, running=running)

    def event(self, kind: str, **keys: Any) -> None:
        self.put(f"/api/events/{new_id()}", {"type": kind, "date": self.day.isoformat(), **keys})

    def live(self, number: int) -> dict[str, Any]:
        """One day: the morning (not always), what is due (not always), the plan at its end."""
        self.day = FIRST + timedelta(days=number)
        self.time.now = datetime(self.day.year, self.day.month, self.day.day, 20, tzinfo=UTC)
        if number and number % 11:
            pain = 4 if number == 40 else 1 + (number % 6 == 0)
            self.put(f"/api/mornings/{self.day}", {"pain": pain})
        if number == 21:
            self.event("sitting", minutes=20)
        if number == 60:
            self.event("fall", surface="ice")
        if number % 9 == 5:
            return self.plan()
        self._train(self.plan(), number)
        return self.plan()

    def _train(self, plan: dict[str, Any], number: int) -> None:
        today = [day for day in plan["week"] if day["date"] == self.day.isoformat()]
        items = today[0]["items"] if today else []
        exercises = [self._exercise(item, number) for item in items if item["kind"] == "strength"]
        if exercises:
            body = {"at": f"{self.day}T18:00:00+01:00", "exercises": exercises}
            self.put(f"/api/sessions/{new_id()}", body)
        for item in items:
            if item["kind"] == "run":
                over = 1500 if number % 20 == 0 else 0
                self.put(
                    f"/api/runs/{new_id()}",
                    {
                        "at": f"{self.day}T07:00:00+01:00",
                        "distance_m": item.get("distance_m", 4000) + over,
                        "duration_s": 2400,
                        "pain_during": 3 if number % 26 == 0 else 1,
                    },
                )

    def _exercise(self, item: dict[str, Any], number: int) -> dict[str, Any]:
        sets: dict[str, Any] = {key: item[key] for key in ("reps", "hold_s") if key in item}
        dose: dict[str, Any] = {"rung": item["rung"], "load_kg": item["load_kg"], **sets}
        pain = 4 if number == 42 else number % 3 == 0
        return {
            "exercise": item["exercise"],
            **dose,
            "pain_during": int(pain),
            "rir": 1 if number % 17 == 0 else 3,
            "prescribed": dose,
        }


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_replay_and_api_agree_on_every_day(
    stranger: Client, time: Clock, service: Service, tmp_path: Path
) -> None:
    time.now = datetime(FIRST.year, FIRST.month, FIRST.day, 20, tzinfo=UTC)
    diary = Diary(stranger, time)
    diary.begin()
    from_api = [diary.live(number) for number in range(DAYS)]

    found = latest_episode(service.database, EMAIL)
    file = tmp_path / "history.json"
    last = FIRST + timedelta(days=DAYS - 1)
    file.write_text(json.dumps(history_out(found.history, name=None, today=last)), "utf-8")
    printed = io.StringIO()
    status = replay.run(Namespace(file=str(file), today=None, each_day=True), out=printed)

    assert status == 0
    from_file = [json.loads(line) for line in printed.getvalue().splitlines()]
    assert [plan["today"] for plan in from_file] == [plan["today"] for plan in from_api]
    for plan, replayed in zip(from_api, from_file, strict=True):
        assert plan == replayed
    # It was a life with ups and downs, not an empty diary.
    changes = {dose["change"] for plan in from_api for dose in plan["strength"].values()}
    assert {"repeat", "step", "rung_back", "locked"} <= changes
    assert {"normal", "flare", "freeze"} <= {plan["state"] for plan in from_api}
