"""`restride replay`: a history file in, plans or its faults out."""

from __future__ import annotations

import argparse
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from restride import replay as command

Replay = Callable[..., tuple[int, str, str]]
RUNNER: dict[str, Any] = {
    "timezone": "Europe/Berlin",
    "pattern": "pht",
    "side": "left",
    "onset": "2025-11-20",
    "training_days": ["mon", "wed", "fri", "sat"],
    "baseline_morning_pain": 2,
}
BRIDGE: dict[str, Any] = {"exercise": "EB", "rung": "EB1", "reps": [10, 10], "pain_during": 1}
SESSION: dict[str, Any] = {"type": "session", "at": "2026-01-07T18:00", "exercises": [BRIDGE]}
PLACED: dict[str, Any] = {
    "type": "placement",
    "date": "2026-01-05",
    "stage": "S2",
    "strength": {"EB": {"rung": "EB1", "reps": [10, 10], "load_kg": 0}},
}
MORNING: dict[str, Any] = {"type": "morning", "date": "2026-01-08", "pain": 2}
RUN: dict[str, Any] = {
    "type": "run",
    "at": "2026-01-06T07:00",
    "distance_m": 5000,
    "duration_s": 1800,
    "pain_during": 0,
}


def history(*events: Any, **head: Any) -> dict[str, Any]:
    """A history of the given events, or of one good session."""
    listed = list(events or (PLACED, SESSION, MORNING))
    return {"format": 1, "today": "2026-01-08", "runner": RUNNER, "events": listed, **head}


def logged(**changes: Any) -> dict[str, Any]:
    """A session of one exercise; a change to None takes the key away."""
    exercise = {key: value for key, value in {**BRIDGE, **changes}.items() if value is not None}
    return {**SESSION, "exercises": [exercise]}


def call(*arguments: str) -> tuple[int, str, str]:
    """Run the command; its status, its output, its error lines."""
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    out, err = io.StringIO(), io.StringIO()
    status = command.run(parser.parse_args(arguments), out, err)
    return status, out.getvalue(), err.getvalue()


@pytest.fixture
def replay(tmp_path: Path) -> Replay:
    """Run the command on data or on text."""

    def run(content: Any, *options: str) -> tuple[int, str, str]:
        file = tmp_path / "history.json"
        raw = content if isinstance(content, str | bytes) else json.dumps(content)
        file.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
        return call(str(file), *options)

    return run


def faults(replay: Replay, content: Any, *options: str) -> list[str]:
    """The lines of a refusal, which has status 2 and no output."""
    status, out, err = replay(content, *options)
    assert status == 2
    assert out == ""
    return err.splitlines()


def test_the_plan_of_the_files_own_day(replay: Replay) -> None:
    status, out, err = replay(history())
    plan = json.loads(out)
    assert (status, err) == (0, "")
    assert (plan["format"], plan["today"], plan["stage"]) == (1, "2026-01-08", "S2")
    assert plan["protocol"].startswith("pht ")
    assert plan["strength"]["EB"]["reps"] == [10, 10]
    assert plan["live"]["stop"] == ["sharp", "pop", "numb", "tingle", "weak", "limp"]
    text = plan["strength"]["EB"]["reasons"][0]
    assert set(text) == {"rule", "values", "text"}


def test_another_day(replay: Replay) -> None:
    _, out, _ = replay(history(), "--today", "2026-01-07")
    plan = json.loads(out)
    assert plan["today"] == "2026-01-07"
    assert plan["strength"]["EB"]["provisional"] is True
    done = [day for day in plan["week"] if day["date"] == "2026-01-07"]
    assert [item["done"] for item in done[0]["items"] if item["kind"] == "strength"] == [True]


def test_each_day_is_a_line(replay: Replay) -> None:
    status, out, _ = replay(history(), "--each-day")
    plans = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert [plan["today"][-2:] for plan in plans] == ["05", "06", "07", "08"]
    _, alone, _ = replay(history())
    assert plans[-1] == json.loads(alone)


def test_each_day_up_to_another_day(replay: Replay) -> None:
    _, out, _ = replay(history(), "--each-day", "--today", "2026-01-06")
    assert [json.loads(line)["today"][-2:] for line in out.splitlines()] == ["05", "06"]


def test_each_day_without_events_is_today(replay: Replay) -> None:
    _, out, _ = replay({**history(), "events": []}, "--each-day")
    assert [json.loads(line)["today"] for line in out.splitlines()] == ["2026-01-08"]


def test_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = json.dumps(history()).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text), "utf-8"))
    status, out, _ = call("-")
    assert status == 0
    assert json.loads(out)["today"] == "2026-01-08"


def test_as_a_program(tmp_path: Path) -> None:
    file = tmp_path / "history.json"
    file.write_text(json.dumps(history()), "utf-8")
    program = [sys.executable, "-m", "restride.cli", "replay"]
    good = subprocess.run([*program, str(file)], capture_output=True, check=False)
    assert (good.returncode, good.stderr) == (0, b"")
    assert json.loads(good.stdout)["today"] == "2026-01-08"
    bad = subprocess.run([*program, "-"], input=b"{", capture_output=True, check=False)
    assert (bad.returncode, bad.stdout) == (2, b"")
    assert len(bad.stderr.splitlines()) == 1


def test_the_same_file_gives_the_same_bytes(replay: Replay) -> None:
    assert replay(history()) == replay(history())


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (
            logged(pain_during=11),
            "events[0].exercises[0].pain_during: must be a whole number 0..10",
        ),
        (
            logged(pain_during=-1),
            "events[0].exercises[0].pain_during: must be a whole number 0..10",
        ),
        (
            logged(pain_during=1.0),
            "events[0].exercises[0].pain_during: must be a whole number 0..10",
        ),
        (
            logged(pain_during=True),
            "events[0].exercises[0].pain_during: must be a whole number 0..10",
        ),
        (
            logged(pain_during="1"),
            "events[0].exercises[0].pain_during: must be a whole number 0..10",
        ),
        (logged(pain_during=None), "events[0].exercises[0].pain_during: is required"),
        (logged(reps=[1.5, 10]), "events[0].exercises[0].reps[0]:"),
        (logged(reps=[-1]), "events[0].exercises[0].reps[0]:"),
        (logged(reps=[]), "events[0].exercises[0].reps:"),
        (logged(reps=[0, 0], surprise=1), "events[0].exercises[0].surprise: unknown key"),
        (logged(reps=10), "events[0].exercises[0].reps: must be a list"),
        (logged(hold_s=[30]), "events[0].exercises[0].hold_s:"),
        (logged(rung="EB0"), "events[0].exercises[0].hold_s: is required"),
        (logged(rung="RD1"), "events[0].exercises[0].rung:"),
        (logged(rung="EB9"), "events[0].exercises[0].rung:"),
        (logged(load_kg=2.5001), "events[0].exercises[0].load_kg:"),
        (logged(load_kg=-1), "events[0].exercises[0].load_kg:"),
        (logged(load_kg=True), "events[0].exercises[0].load_kg:"),
        (logged(load_kg="2"), "events[0].exercises[0].load_kg:"),
        (logged(quality=["stabbing"]), "events[0].exercises[0].quality[0]:"),
        (logged(form_ok=1), "events[0].exercises[0].form_ok: must be true or false"),
        (logged(side="middle"), "events[0].exercises[0].side:"),
        (
            logged(prescribed={"rung": "RD1", "reps": [8, 8]}),
            "events[0].exercises[0].prescribed: is not a dose of EB",
        ),
        ({**SESSION, "exercises": []}, "events[0].exercises:"),
        ({**SESSION, "at": "2026-01-07"}, "events[0].at: must be a time like"),
        ({**SESSION, "at": "2026-02-30T18:00"}, "events[0].at: must be a time like"),
        ({**MORNING, "date": "2026-1-8"}, "events[0].date: must be a date like"),
        ({**MORNING, "date": 20260108}, "events[0].date: must be a date like"),
        ({**MORNING, "mood": 3}, "events[0].mood: unknown key"),
        ({**MORNING, "pain": None}, "events[0].pain: must not be null"),
        ({**RUN, "distance_m": 5000.5}, "events[0].distance_m:"),
        ({**RUN, "step": "WR7"}, "events[0].step:"),
        ({"type": "dance", "date": "2026-01-08"}, "events[0].type: must be one of"),
        ({"date": "2026-01-08"}, "events[0].type: must be one of"),
        ({"type": ["morning"]}, "events[0].type: must be one of"),
        ("morning", "events[0]: must be an object"),
        (None, "events[0]: must be an object"),
        ({**PLACED, "stage": "S9"}, "events[0].stage:"),
        (
            {**PLACED, "strength": {"RD": {"rung": "EB1", "reps": [10]}}},
            "events[0].strength.RD.rung:",
        ),
        ({**PLACED, "running": {"state": "JOG"}}, "events[0].running.state:"),
        ({"type": "pause", "date": "2026-01-08", "until": "2026-01-07"}, "events[0].until:"),
        ({"type": "limit", "date": "2026-01-08", "max_week_m": 5}, "events[0].by: is required"),
        (
            {"type": "limit", "date": "2026-01-08", "by": "x", "max_rung": {"EB": "NH1"}},
            "events[0].max_rung.EB:",
        ),
        (
            {"type": "setting", "date": "2026-01-08", "key": "guided", "value": 1},
            "events[0].value:",
        ),
        ({"type": "red_flag", "at": "2026-01-08T09:00", "id": "RF99"}, "events[0].id:"),
        (
            {"type": "test", "date": "2026-01-08", "name": "sl_bridge", "left": 3},
            "events[0].value:",
        ),
        (
            {"type": "test", "date": "2026-01-08", "name": "sl_bridge", "value": 20},
            "events[0].value: does not go with sl_bridge: give left and right",
        ),
        (
            {"type": "cleared", "at": "2026-01-08T09:00", "ids": [], "by": "Physio Anna"},
            "events[0].ids: must name 1 at least",
        ),
        (
            {**RUN, "duration_s": 0},
            "events[0].duration_s: must not be 0 where there are metres",
        ),
    ],
)
def test_a_fault_is_named_with_its_place(replay: Replay, content: Any, place: str) -> None:
    lines = faults(replay, {**history(), "events": [content]})
    assert len(lines) == 1
    assert lines[0].startswith(place)


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"pattern": "luck"}, "runner.pattern:"),
        ({"pattern": "other"}, "events[0].stage: must be one of DIARY in a history of the"),
        ({"pattern": "careful"}, "events[0].stage: must be one of CAREFUL in a history of the"),
        ({"timezone": "Mars/Olympus"}, "runner.timezone:"),
        ({"timezone": "../etc/passwd"}, "runner.timezone:"),
        ({"training_days": []}, "runner.training_days:"),
        ({"training_days": ["mon", "mon"]}, "runner.training_days: names one twice"),
        ({"training_days": "mon"}, "runner.training_days: must be a list"),
        ({"baseline_morning_pain": True}, "runner.baseline_morning_pain:"),
        ({"smallest_plate_kg": 0.0005}, "runner.smallest_plate_kg:"),
        ({"body_mass_kg": 70.0001}, "runner.body_mass_kg:"),
        ({"shoe": 43}, "runner.shoe: unknown key"),
    ],
)
def test_a_fault_of_the_runner(replay: Replay, changes: dict[str, Any], line: str) -> None:
    lines = faults(replay, history(runner={**RUNNER, **changes}))
    assert len(lines) == 1
    assert lines[0].startswith(line)


@pytest.mark.parametrize(
    "key", ["timezone", "pattern", "side", "onset", "training_days", "baseline_morning_pain"]
)
def test_what_the_runner_needs(replay: Replay, key: str) -> None:
    runner = {name: value for name, value in RUNNER.items() if name != key}
    assert faults(replay, history(runner=runner)) == [f"runner.{key}: is required"]


@pytest.mark.parametrize(
    "changes",
    [
        {"format": 2},
        {"format": "1"},
        {"format": True},
        {"format": 1.0},
        {"extra": 1},
        {"events": {}},
    ],
)
def test_a_fault_of_the_head(replay: Replay, changes: dict[str, Any]) -> None:
    (line,) = faults(replay, {**history(), **changes})
    assert line.startswith(next(iter(changes)))


def test_a_golden_trace_is_a_history_with_what_is_expected_beside(replay: Replay) -> None:
    beside = {"why": "By hand.", "expect": {"stage": "S5"}, "along": {"2026-01-07": {"alerts": []}}}
    assert replay(history(**beside)) == replay(history())


def test_a_trace_of_the_tests_can_be_replayed() -> None:
    traces = Path(__file__).parents[1] / "engine" / "traces"
    status, out, err = call(str(traces / "01_first_exposure.json"))
    assert (status, err) == (0, "")
    assert json.loads(out)["strength"]["EB"]["change"] == "repeat"


@pytest.mark.parametrize(
    ("beside", "place"),
    [
        ({"why": 3}, "why:"),
        ({"expect": []}, "expect: must be an object"),
        ({"along": "2026-01-07"}, "along: must be an object"),
        ({"along": {"2026-01-07": []}}, "along.2026-01-07.value: must be an object"),
        ({"along": {"monday": {}}}, "along.monday.key: must be a date like"),
    ],
)
def test_what_stands_beside_a_history_is_of_its_kind(
    replay: Replay, beside: dict[str, Any], place: str
) -> None:
    (line,) = faults(replay, history(**beside))
    assert line.startswith(place)


def test_every_fault_is_listed(replay: Replay) -> None:
    broken = history(
        logged(pain_during=11, reps=[1.5]),
        MORNING,
        {**MORNING, "pain": 3},
        {**RUN, "distance_m": -1, "shoe": "old"},
        runner={**RUNNER, "side": "top", "age": "41"},
        format=3,
    )
    places = {line.split(":")[0] for line in faults(replay, broken)}
    assert places == {
        "format",
        "runner.side",
        "runner.age",
        "events[0].exercises[0].pain_during",
        "events[0].exercises[0].reps[0]",
        "events[2].date",
        "events[3].distance_m",
        "events[3].shoe",
    }


def test_two_mornings_of_a_day(replay: Replay) -> None:
    (line,) = faults(replay, history(MORNING, MORNING))
    assert line == "events[1].date: events[0] is a morning of the same day"


def test_two_records_with_one_id(replay: Replay) -> None:
    same = {"id": "01890a5d-ac96-774b-bcce-b302099a8057"}
    (line,) = faults(replay, history({**SESSION, **same}, {**RUN, **same}))
    assert line.startswith("events[1].id:")


@pytest.mark.parametrize("identity", ["7", 7, None, "g" * 36])
def test_an_id_is_a_uuid(replay: Replay, identity: Any) -> None:
    assert faults(replay, history({**SESSION, "id": identity})) == ["events[0].id: must be a UUID"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "not json",
        "{",
        '{"format": 1} {"format": 1}',
        '{"format": NaN}',
        '{"format": Infinity}',
        '{"format": -Infinity}',
        '{"format": 1e999}',
        "[" * 100_000,
        '{"a":' * 100_000,
        b"\xff\xfe{}",
        '{"format": ' + "9" * 5000 + "}",
    ],
)
def test_what_is_not_json(replay: Replay, text: str | bytes) -> None:
    (line,) = faults(replay, text)
    assert line.startswith("the file is not JSON")


@pytest.mark.parametrize("data", [[], 3, None, "history", True])
def test_json_that_is_no_object(replay: Replay, data: Any) -> None:
    (line,) = faults(replay, json.dumps(data))
    assert line == "the file: must be an object"


def test_nested_too_deeply_in_a_value(replay: Replay) -> None:
    deep: Any = []
    for _ in range(500):
        deep = [deep]
    (line,) = faults(replay, history({**MORNING, "pain": deep}))
    assert line.startswith("events[0].pain: must be a whole number")


def test_a_key_that_stands_twice_is_a_fault(replay: Replay) -> None:
    text = json.dumps(history()).replace('"pain": 2', '"pain": 2, "pain": 9')
    assert faults(replay, text)


def test_no_such_file(tmp_path: Path) -> None:
    status, out, err = call(str(tmp_path / "none.json"))
    assert (status, out) == (2, "")
    assert "none.json" in err
    assert call(str(tmp_path))[0] == 2


@pytest.mark.parametrize(
    "day",
    ["tomorrow", "2026-13-01", "20260108", "", "2026-01-08T00:00", "0001-01-01", "9999-12-31"],
)
def test_a_day_that_is_none(replay: Replay, day: str) -> None:
    lines = faults(replay, history(), f"--today={day}")
    assert len(lines) == 1
    assert lines[0].startswith("--today")


def test_a_day_is_needed(replay: Replay) -> None:
    data = history()
    del data["today"]
    assert len(faults(replay, data)) == 1
    status, _, _ = replay(data, "--today", "2026-01-08")
    assert status == 0


def test_kilograms_come_back_as_they_went_in(replay: Replay) -> None:
    weighted = {"RD": {"rung": "RD3", "reps": [8, 8], "load_kg": 2.125}}
    _, out, _ = replay(history({**PLACED, "stage": "S3", "strength": weighted}))
    assert json.loads(out)["strength"]["RD"]["load_kg"] == 2.125


def test_a_session_before_the_onset_is_of_another_episode(replay: Replay) -> None:
    bridge = {"exercise": "EB", "rung": "EB1", "reps": [10, 10], "pain_during": 0}
    early = {"type": "session", "at": "2025-11-19T18:00", "exercises": [bridge]}
    run = {
        "type": "run",
        "at": "2025-11-19T07:00",
        "distance_m": 5000,
        "duration_s": 1800,
        "pain_during": 0,
    }
    data = history()
    data["events"] += [early, run]
    place = len(data["events"]) - 2
    assert faults(replay, data) == [f"events[{place}].at: is before the onset, 2025-11-20"]
