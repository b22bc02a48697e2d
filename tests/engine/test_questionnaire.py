"""The screening file: the rulebook's points, and a loader that names every fault at once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from restride import texts
from restride.engine.protocol_file import ProtocolError
from restride.engine.questionnaire import build, load, read

RULEBOOK = json.loads(Path(__file__).with_name("screening_vignettes.json").read_text("utf-8"))


def test_the_points_are_the_rulebooks() -> None:
    points = {name: question["points"] for name, question in read()["questions"].items()}
    assert points == {name: about["values"] for name, about in RULEBOOK["answers"].items()}
    assert list(points) == [f"Q{number:02d}" for number in range(1, 20)]


def test_the_most_that_can_be_had() -> None:
    most = [
        sum(
            max(points[kind] for points in answers.values())
            for answers in load().questions.values()
        )
        for kind in range(3)
    ]
    assert most == [23, 28, 30]


def test_the_thresholds_are_the_rulebooks() -> None:
    assert load().numbers == {
        "other_least": 8,
        "mixed_within": 3,
        "lead_least": 6,
        "lead_by": 3,
        "walking_high": 4,
        "sitting_high_min": 10,
        "sitting_moderate_min": 20,
        "settles_high_h": 24,
        "settles_moderate_h": 18,
    }
    assert load().stages == {"high": "S0", "moderate": "S1", "low": "S2"}


def test_every_question_and_answer_has_its_words_and_no_other() -> None:
    wanted = {"ANY_PAIN", *load().questions}
    wanted |= {f"{name}.{key}" for name, answers in load().questions.items() for key in answers}
    assert set(texts.load("en").questions) == wanted


def broken() -> dict[str, Any]:
    data = read()
    questions = data["questions"]
    questions["Q01"]["points"]["gradual"] = "T3 X1"
    questions["Q02"]["points"]["sharp"] = "S2 S2"
    questions["Q03"]["mark"] = "X"
    questions["Q04"]["points"] = {"yes": "S1 T1"}
    questions["Q05"]["points"]["none"] = 1
    del questions["Q06"]["source"]
    questions["mood"] = questions["Q07"]
    data["flags"][0]["unless"]["Q14"].append("yesterday")
    data["flags"][1]["answer"] = "warm"
    data["flags"][2]["flag"] = "RF99"
    data["numbers"]["other_least"]["value"] = True
    data["numbers"]["lead_by"]["value"] = 0
    data["numbers"]["luck"] = {"value": 1, "source": "x", "mark": "E"}
    del data["numbers"]["walking_high"]
    data["stages"]["low"] = "S9"
    del data["stages"]["high"]
    data["level_finder"][0]["reps"] = []
    data["level_finder"][2]["reps"] = [8, 8]
    data["colour"] = "blue"
    return data


def test_every_fault_is_named_at_once() -> None:
    with pytest.raises(ProtocolError) as raised:
        build(broken())
    text = str(raised.value)
    questions = ("Q01", "Q02", "Q03", "Q04", "Q05", "Q06", "mood")
    numbers = ("other_least", "lead_by", "luck", "walking_high")
    places = [
        *(f"questions.{name}:" for name in questions),
        *(f"flags.{number}:" for number in range(3)),
        *(f"numbers.{name}:" for name in numbers),
        *("stages.low:", "stages.high:", "level_finder.0:", "level_finder: more", "colour:"),
    ]
    assert [place for place in places if place not in text] == []


def test_points_that_do_not_add_up_to_the_maxima() -> None:
    data = read()
    data["questions"]["Q01"]["points"]["gradual"] = "T2"
    with pytest.raises(ProtocolError, match="maxima"):
        build(data)


def test_a_file_without_its_parts() -> None:
    with pytest.raises(ProtocolError) as raised:
        build({"name": "screening"})
    assert "screening.toml: questions: is missing" in raised.value.faults
    assert "screening.toml: level_finder: is missing" in raised.value.faults
