"""Golden traces: histories whose plan was worked out by hand from the rulebook.

Each file in `traces/` is a history of `restride replay` with three keys beside: `why` in plain
words, `expect` (a subset of the plan of its day) and `along` (the same for earlier days).
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from restride import replay, texts
from restride.engine.records import RUNGS
from restride.schemas.history import load_history
from restride.schemas.plan_document import PlanOut
from tests.engine.matching import differences
from tests.engine.rulebook_ids import known

FOLDER = Path(__file__).parent / "traces"
TRACES = sorted(FOLDER.glob("*.json"))
OWN = ("why", "expect", "along")
PLAN = PlanOut()


def read(path: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """A trace as the history it is and what is expected of it."""
    data = json.loads(path.read_text("utf-8"))
    beside = {key: data.pop(key) for key in OWN if key in data}
    return data, beside


def plan_on(history: dict[str, Any], day: str) -> dict[str, Any]:
    return replay.plan_of(load_history(history), date.fromisoformat(day))


def rules_in(value: Any) -> list[dict[str, Any]]:
    """Everything in a plan that names a rule."""
    if isinstance(value, dict):
        here = [value] if "rule" in value else []
        return here + [found for part in value.values() for found in rules_in(part)]
    return [found for part in value for found in rules_in(part)] if isinstance(value, list) else []


def test_there_are_traces() -> None:
    assert len(TRACES) > 80


@pytest.mark.parametrize("path", TRACES, ids=lambda path: path.stem)
def test_trace(path: Path) -> None:
    history, beside = read(path)
    wanted = {**beside.get("along", {}), history["today"]: beside["expect"]}
    faults = [
        f"on {day} {fault}"
        for day, expected in sorted(wanted.items())
        for fault in differences(plan_on(history, day), expected)
    ]
    assert not faults, "\n".join([history["name"], beside["why"], *faults])


@pytest.mark.parametrize("path", TRACES, ids=lambda path: path.stem)
def test_every_day_of_a_trace_is_a_whole_plan(path: Path) -> None:
    history, _ = read(path)
    file = load_history(history)
    days = list(replay.each_day(file, date.fromisoformat(history["today"])))
    assert days[-1] == plan_on(history, history["today"])
    for plan in days:
        assert PLAN.validate(json.loads(json.dumps(plan))) == {}
        for rule in rules_in(plan):
            assert known(rule["rule"]), f"{rule['rule']} is no id of the rulebook"
            assert rule["text"]
            assert "{" not in rule["text"], f"a value of {rule['rule']} is missing: {rule['text']}"
            assert "None" not in rule["text"]
        for dose in plan["strength"].values():
            assert dose["reasons"], "a prescription without a reason (I15)"


@pytest.mark.parametrize("path", TRACES, ids=lambda path: path.stem)
def test_order_and_later_days_mean_nothing(path: Path) -> None:
    history, _ = read(path)
    expected = plan_on(history, history["today"])
    later = [
        {"type": "morning", "date": "2026-12-24", "pain": 9},
        {"type": "flare", "date": "2026-12-24"},
    ]
    turned = {**history, "events": [*later, *reversed(history["events"])]}
    assert plan_on(turned, history["today"]) == expected


@pytest.mark.parametrize("path", TRACES, ids=lambda path: path.stem)
def test_the_time_zone_moves_no_day(path: Path) -> None:
    history, _ = read(path)
    expected = plan_on(history, history["today"])
    for zone, offset in (("Pacific/Kiritimati", "+14:00"), ("Pacific/Niue", "-11:00")):
        events = [{**e, "at": e["at"] + offset} if "at" in e else e for e in history["events"]]
        moved = {**history, "events": events, "runner": {**history["runner"], "timezone": zone}}
        assert plan_on(moved, history["today"]) == expected


def test_every_text_belongs_to_the_rulebook() -> None:
    found = texts.load("en")
    assert [rule for rule in found.rules if not known(rule)] == []
    assert [name for rungs in RUNGS.values() for name in rungs if name not in found.names] == []
