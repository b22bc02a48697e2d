"""A day's note over HTTP: what may be left out, what is refused, and that text stays text."""

from __future__ import annotations

from typing import Any

import pytest

from tests.api.client import Client, body_of, day, new_id, placement, problem

MEGABYTE = 1_000_000
TEXT = '<b onclick="alert(1)">rain</b> & more'


def put(client: Client, **said: Any) -> Any:
    return client.put(f"/api/events/{new_id()}", {"type": "diary", "date": day(1), **said})


def test_places_are_kept_in_order_and_text_as_it_was_typed(runner: Client) -> None:
    runner.put(f"/api/events/{new_id()}", placement())
    told = {"spots": ["right/groin", "left/calf", "left/sit_bone"], "carrying": 0, "note": TEXT}
    answer = put(runner, **told)
    assert answer.status_code == 201, answer.text
    assert body_of(answer)["row"]["body"] == {
        "date": day(1),
        **told,
        "spots": ["left/sit_bone", "left/calf", "right/groin"],
    }


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({}, "note"),
        ({"spots": [], "new_shoes": False, "note": ""}, "note"),
        ({"spots": ["left/ear"]}, "spots[0]"),
        ({"spots": ["left/calf", "left/calf"]}, "spots"),
        ({"mood": 11}, "mood"),
        ({"stress": 1.0}, "stress"),
        ({"driven_min": -1}, "driven_min"),
        ({"shoes": "x" * 81}, "shoes"),
        ({"note": "x" * 2001}, "note"),
        ({"note": "a\x00b"}, "body"),
        ({"grade": 2}, "grade"),
    ],
)
def test_what_is_no_diary_is_refused(runner: Client, said: dict[str, Any], field: str) -> None:
    found = problem(put(runner, **said), 422, "invalid")
    assert list(found["errors"]) == [field]


def test_a_note_of_a_megabyte_is_refused_in_words(runner: Client) -> None:
    found = problem(put(runner, note="x" * MEGABYTE), 413, "too_large")
    assert "more than the server takes at once" in found["detail"]


def test_a_scan_says_of_what_it_was(runner: Client) -> None:
    scan = {"type": "treatment", "date": day(1), "kind": "imaging", "part": "left hip"}
    answer = runner.put(f"/api/events/{new_id()}", scan)
    assert body_of(answer)["row"]["body"]["part"] == "left hip"
    assert put(runner, part="left hip").status_code == 422
