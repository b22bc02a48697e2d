"""The screening over the API: its questions, its outcome, and that nothing of it is kept."""

from __future__ import annotations

from typing import Any

import pytest

from tests.api.client import Client, body_of, problem

STRAIN = dict(
    zip(
        [f"Q{number:02d}" for number in range(1, 20)],
        (
            *("sudden_move", "sharp", "mid_thigh", "yes", "none", "no", "first_days_only"),
            *("bruise", "any_leg_move_walk", "worse", "muscle", "yes", "not_tried", "lt_8w"),
            *("no", "no", "no", "no", "one"),
        ),
        strict=True,
    )
)
"""The rulebook's classic strain: S 20, T 3, O 0."""


def test_the_questions_can_be_shown_in_order_and_answered(runner: Client) -> None:
    found = body_of(runner.get("/api/screening"))
    assert [question["id"] for question in found["questions"]] == list(STRAIN)
    first = found["questions"][0]
    assert first["text"] == "How did it start?"
    assert first["answers"][1] == {"key": "gradual", "text": "Gradually, over days or weeks"}
    assert found["any_pain"].endswith("in the last 14 days?")
    assert found["closing"] == "This app does not diagnose. Please see a professional."
    chosen = {one["id"]: one["answers"][-1]["key"] for one in found["questions"]}
    assert runner.post("/api/screening", {"answers": chosen}).status_code == 200


def test_an_outcome(runner: Client) -> None:
    found = body_of(runner.post("/api/screening", {"answers": STRAIN}))
    assert found["totals"] == {"S": 20, "T": 3, "O": 0}
    assert (found["pattern"], found["locked"], found["start"]) == ("strain", False, None)
    assert "not a diagnosis" in found["text"]


def test_a_recent_pop_locks(runner: Client) -> None:
    found = body_of(runner.post("/api/screening", {"answers": {**STRAIN, "Q02": "pop"}}))
    assert (found["pattern"], found["locked"], found["flags"]) == (None, True, ["RF04"])
    assert found["alerts"][0]["level"] == "urgent"


def test_nothing_is_kept(runner: Client) -> None:
    before = [runner.get(path).text for path in ("/api/sync", "/api/plan", "/api/account")]
    runner.post("/api/screening", {"answers": STRAIN, "flags": ["RF01"], "age": 17})
    after = [runner.get(path).text for path in ("/api/sync", "/api/plan", "/api/account")]
    assert before == after


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ({}, [f"answers.{question}" for question in STRAIN]),
        ({"answers": {**STRAIN, "Q05": "up", "Q20": "no"}}, ["answers.Q05", "answers.Q20"]),
        ({"answers": STRAIN, "level_finder_reps": 12}, ["irritability"]),
        ({"answers": STRAIN, "name": "Ada"}, ["name"]),
        ([], ["body"]),
    ],
)
def test_faults_have_their_places(runner: Client, body: Any, places: list[str]) -> None:
    found = problem(runner.post("/api/screening", body), 422, "invalid")
    assert sorted(found["errors"]) == places
