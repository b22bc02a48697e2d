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
BRIDGES: dict[str, Any] = {
    "exercise": "EB",
    "rung": "EB1",
    "reps": [10, 10],
    "rir": 3,
    "pain_during": 0,
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


def rules(data: dict[str, Any], day: str) -> set[str]:
    return {alert["rule"] for alert in plan(day, data)["alerts"]}


def read(day: str, rule: str) -> dict[str, str]:
    return {"type": "acknowledged", "date": day, "rule": rule}


def test_what_was_read_of_a_new_stage_is_not_told_again() -> None:
    """4.2: two days after a mild strain A1 opens; it is told until it was read, for a week."""
    strain = {**RUNNER, "pattern": "strain", "severity": "mild", "onset": "2026-01-05"}
    log: list[dict[str, Any]] = [
        {"type": "morning", "date": f"2026-01-0{day}", "pain": 1} for day in (5, 6, 7)
    ]
    log.append({"type": "test", "date": "2026-01-07", "name": "walk", "value": 0})
    data = {"format": 1, "runner": strain, "events": log}
    assert "4.1-STAGE" in rules(data, "2026-01-08")
    log.append(read("2026-01-07", "4.1-STAGE"))
    assert "4.1-STAGE" not in rules(data, "2026-01-08")


def test_reading_the_reminder_to_answer_again_is_no_answer() -> None:
    """4.3: asked again every two weeks; only new answers open more."""
    placed = {"type": "placement", "date": "2026-01-05", "stage": "CAREFUL"}
    data = {"format": 1, "runner": {**RUNNER, "pattern": "careful"}, "events": [placed]}
    assert "4.3-RESCREEN" in rules(data, "2026-01-19")
    data["events"] = [placed, read("2026-01-19", "4.3-RESCREEN")]
    assert "4.3-RESCREEN" not in rules(data, "2026-01-20")
    assert "4.3-RESCREEN" in rules(data, "2026-02-02")
    asked = [c for c in plan("2026-01-20", data)["criteria"] if c["id"].endswith("RESCREEN")]
    assert asked
    assert not any(criterion["met"] for criterion in asked)


def test_a_reason_is_given_once() -> None:
    """9.4: a flare-up keeps steps away and takes the dose down; one sentence says so."""
    log: list[dict[str, Any]] = [
        {"type": "session", "at": "2026-01-05T18:00", "exercises": [BRIDGES]},
        {"type": "flare", "date": "2026-01-06"},
    ]
    log += [{"type": "morning", "date": f"2026-01-0{day}", "pain": 1} for day in (5, 6, 7)]
    reasons = plan("2026-01-07", history(*log))["strength"]["EB"]["reasons"]
    assert [reason["rule"] for reason in reasons].count("9.4-REST") == 1
