"""Wrongs that a reader of the whole engine found, each as it must be."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from marshmallow import ValidationError

from restride import replay
from restride.schemas.history import load_history

RUNNER: dict[str, Any] = {
    "timezone": "UTC",
    "pattern": "pht",
    "side": "left",
    "onset": "2025-11-20",
    "training_days": ["mon", "wed", "fri"],
    "baseline_morning_pain": 1,
}


def history(*events: dict[str, Any], **placed: Any) -> dict[str, Any]:
    dose = {"EB": {"rung": "EB1", "reps": [10, 10], "since": "2025-12-01"}}
    first = {"type": "placement", "date": "2026-01-05", "stage": "S2", "strength": dose, **placed}
    return {"format": 1, "runner": RUNNER, "events": [first, *events]}


def plan(day: str, data: dict[str, Any]) -> dict[str, Any]:
    return replay.plan_of(load_history(data), date.fromisoformat(day))


def test_a_stage_of_the_other_protocol_is_refused() -> None:
    with pytest.raises(ValidationError) as refused:
        load_history(history(stage="A3"))
    assert set(refused.value.messages_dict["events"][0]) == {"stage"}


def test_who_is_not_running_begins_by_walking() -> None:
    assert plan("2026-01-05", history(running={"state": "NO_RUN"}))["running"]["state"] == "WALK"


@pytest.mark.parametrize(("sides", "change"), [(["right"], "repeat"), (["left", "right"], "step")])
def test_one_leg_alone_is_not_the_whole_session(sides: list[str], change: str) -> None:
    dose = {"exercise": "EB", "rung": "EB1", "reps": [10, 10], "pain_during": 0, "rir": 3}
    logs = [{**dose, "side": side} for side in sides]
    done = {"type": "session", "at": "2026-01-05T18:00", "exercises": logs}
    morning = {"type": "morning", "date": "2026-01-06", "pain": 1}
    assert plan("2026-01-07", history(done, morning))["strength"]["EB"]["change"] == change
