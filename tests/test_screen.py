"""`restride screen`: answers in, outcomes or the file's faults out."""

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

from restride import screen as command

Screen = Callable[[Any], tuple[int, str, list[str]]]
VIGNETTES = Path(__file__).parent / "engine" / "screening_vignettes.json"
PEOPLE: list[dict[str, Any]] = json.loads(VIGNETTES.read_text("utf-8"))["vignettes"]
TENDON: dict[str, str] = PEOPLE[0]["answers"]
CALM = {"morning_pain": 2, "walking_pain": 0, "sitting_min": 45, "settles_h": 2}


def call(file: object) -> tuple[int, str, list[str]]:
    """Run the command; its status, its output, its error lines."""
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    out, err = io.StringIO(), io.StringIO()
    status = command.run(parser.parse_args([str(file)]), out, err)
    return status, out.getvalue(), err.getvalue().splitlines()


@pytest.fixture
def screen(tmp_path: Path) -> Screen:
    """Run the command on data or on text."""

    def run(content: Any) -> tuple[int, str, list[str]]:
        file = tmp_path / "answers.json"
        file.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
        return call(file)

    return run


def test_a_file_of_vignettes_gives_a_result_each() -> None:
    status, out, faults = call(VIGNETTES)
    assert (status, faults) == (0, [])
    found = json.loads(out)
    assert [one["name"] for one in found] == [person["name"] for person in PEOPLE]
    for one, person in zip(found, PEOPLE, strict=True):
        assert {key: one[key] for key in person["expect"]} == person["expect"]


def test_one_person(screen: Screen) -> None:
    status, out, _ = screen({"answers": TENDON, "irritability": CALM, "level_finder_reps": 11})
    assert status == 0
    start = json.loads(out).pop("start")
    assert start["first_dose"] == {"rung": "EB1", "reps": [10, 10], "load_kg": 0}
    assert (start["irritability"], start["stage"]) == ("low", "S2")
    assert [reason["rule"] for reason in start["reasons"]] == ["3.3-LOW", "3.4"]
    assert start["reasons"][1]["text"] == (
        "You did 11 slow bridges before stopping: that fits the two-leg eccentric bridge."
    )
    del (found := json.loads(out))["start"]
    assert found == {
        "totals": {"S": 4, "T": 25, "O": 2},
        "pattern": "pht",
        "locked": False,
        "flags": [],
        "alerts": [],
        "see_professional": False,
        "text": "Your answers look more like the gradual tendon pattern than like a sudden strain. "
        "That is not a diagnosis.",
    }


def test_a_lock(screen: Screen) -> None:
    status, out, _ = screen({"flags": ["RF05"]})
    found = json.loads(out)
    assert status == 0
    assert (found["pattern"], found["locked"], found["see_professional"]) == (None, True, True)
    assert found["alerts"][0]["level"] == "urgent"
    assert found["alerts"][0]["text"].endswith("See a professional now.")
    assert found["text"].endswith("This app does not diagnose. Please see a professional.")


def test_no_pain(screen: Screen) -> None:
    status, out, _ = screen({"any_pain": False, "age": 40})
    assert (status, json.loads(out)["pattern"]) == (0, "prevent")


def without(*questions: str) -> dict[str, str]:
    return {name: answer for name, answer in TENDON.items() if name not in questions}


@pytest.mark.parametrize(
    ("content", "faults"),
    [
        (
            {"answers": {**without("Q03", "Q19"), "Q01": "slowly", "Q20": "yes"}},
            [
                (
                    "answers.Q01: must be one of sudden_move, gradual, after_sitting, "
                    "after_fall_weeks, unknown"
                ),
                "answers.Q03: is required",
                "answers.Q19: is required",
                "answers.Q20: unknown key",
            ],
        ),
        ({}, [f"answers.Q{number:02d}: is required" for number in range(1, 20)]),
        ([], ["the file: must be an object"]),
        ({"answers": []}, ["answers: must be an object"]),
        ({"answers": None}, ["answers: must not be null"]),
        (
            {"answers": TENDON, "mood": 1, "any_pain": "no", "age": 0, "flags": ["RF99"]},
            [
                "age: must be a whole number 1..120",
                "any_pain: must be true or false",
                "flags[0]: must be one of "
                + ", ".join(f"RF{number:02d}" for number in range(1, 18)),
                "mood: unknown key",
            ],
        ),
        (
            {"answers": TENDON, "irritability": {**CALM, "sitting_min": 7.5, "walking_pain": 11}},
            [
                "irritability.sitting_min: must be a whole number 0..1440",
                "irritability.walking_pain: must be a whole number 0..10",
            ],
        ),
        (
            {"answers": TENDON, "level_finder_reps": 12},
            ["irritability: is required with level_finder_reps"],
        ),
        # Whether an answer is needed is not known before the flags can be read.
        ({"flags": "RF05"}, ["flags: must be a list"]),
        ({"flags": ["RF05"], "answers": {"Q01": None}}, ["answers.Q01: must not be null"]),
        ({"any_pain": False, "irritability": []}, ["irritability: must be an object"]),
        ({"vignettes": [None]}, ["vignettes[0]: must not be null"]),
        ({"vignettes": []}, ["vignettes: must name 1..10000 people"]),
        ({"vignettes": {}}, ["vignettes: must be a list"]),
        (
            {"vignettes": [PEOPLE[0], {"name": 3, "answers": without("Q07")}, 4]},
            [
                "vignettes[1].answers.Q07: is required",
                "vignettes[1].name: must be text",
                "vignettes[2]: must be an object",
            ],
        ),
    ],
)
def test_every_fault_has_its_line(screen: Screen, content: Any, faults: list[str]) -> None:
    status, out, found = screen(content)
    assert (status, out) == (2, "")
    assert sorted(found) == faults


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{", "the file is not JSON"),
        ('{"answers": {}, "answers": {}}', "the key 'answers' stands twice"),
        ('{"age": NaN}', "NaN is not a number"),
    ],
)
def test_what_is_no_json(screen: Screen, text: str, fault: str) -> None:
    status, out, found = screen(text)
    assert (status, out, len(found)) == (2, "", 1)
    assert fault in found[0]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    status, out, found = call(tmp_path / "none.json")
    assert (status, out) == (2, "")
    assert "No such file" in found[0]


def test_the_command_reads_standard_input() -> None:
    answer = subprocess.run(
        [sys.executable, "-m", "restride.cli", "screen", "-"],
        input=json.dumps({"name": "Ada", "answers": TENDON}),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr
    assert json.loads(answer.stdout)["name"] == "Ada"
