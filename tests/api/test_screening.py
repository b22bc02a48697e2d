"""The screening over the API: its questions, its outcome, and that nothing of it is kept."""

from __future__ import annotations

from typing import Any

import pytest

from tests.api.client import Client, body_of, new_id, problem

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
    assert first["answers"][1] == {
        "key": "gradual",
        "text": "Gradually, over days or weeks",
        "points": {"S": 0, "T": 3, "O": 0},
    }
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


SAID = {
    "type": "screening",
    "at": "2026-03-18T18:00:00+01:00",
    "version": "screening 1.0.0",
    "answers": STRAIN,
    "signs": {"morning_pain": 2, "walking_pain": 1, "sitting_min": 60, "settles_h": 4},
    "spots": ["left/mid_thigh"],
}


def test_answers_are_kept_in_the_order_of_the_questions(runner: Client) -> None:
    where = f"/api/events/{new_id()}"
    backwards = {**SAID, "answers": dict(reversed(STRAIN.items()))}
    body = body_of(runner.put(where, backwards))["row"]["body"]
    assert list(body["answers"]) == list(STRAIN)
    assert body == {key: value for key, value in SAID.items() if key != "type"}
    # The same again, in whatever order, is the same record.
    assert runner.put(where, SAID).status_code == 200


def test_a_flag_that_locks_leaves_the_rest_unanswered(runner: Client) -> None:
    cut = {**SAID, "answers": {"Q01": "sudden_move", "Q02": "pop", "Q14": "lt_8w"}}
    assert runner.put(f"/api/events/{new_id()}", {**cut, "flags": ["RF04"]}).status_code == 201
    assert runner.put(f"/api/events/{new_id()}", {**cut, "flags": ["RF01"]}).status_code == 422


@pytest.mark.parametrize(
    ("changes", "places", "words"),
    [
        ({"version": "screening 0.9.0"}, ["version"], "answer those of screening 1.0.0"),
        ({"version": 1}, ["version"], "must be text"),
        ({"answers": {**STRAIN, "Q20": "yes"}}, ["answers.Q20"], "unknown key"),
        ({"answers": {**STRAIN, "Q01": "slowly"}}, ["answers.Q01"], "must be one of sudden_move"),
        ({"answers": {**STRAIN, "Q02": "pop"}}, ["flags"], "must name RF04"),
        ({"answers": {"Q19": "one"}}, [f"answers.Q{n:02d}" for n in range(1, 19)], "is required"),
        ({"spots": ["left/toe"]}, ["spots[0]"], "must be one of left/low_back"),
        ({"signs": {"morning_pain": 11}}, None, "0..10"),
        ({"signs": None, "level_finder_reps": 5}, ["signs"], "must not be null"),
    ],
)
def test_what_is_refused_says_why(
    runner: Client, changes: dict[str, Any], places: list[str] | None, words: str
) -> None:
    found = problem(runner.put(f"/api/events/{new_id()}", {**SAID, **changes}), 422, "invalid")
    assert places is None or sorted(found["errors"]) == places
    assert words in str(found["errors"])


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
