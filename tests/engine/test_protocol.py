"""The protocol files: the rulebook's numbers, and a loader that names every fault at once."""

from __future__ import annotations

from typing import Any

import pytest

from restride.engine.protocol_file import ProtocolError, build, load, read

BOTH = {
    "morning_yellow": 1,
    "morning_orange": 2,
    "morning_red": 3,
    "morning_red_at": 6,
    "baseline_mornings": 7,
    "baseline_least": 3,
    "trend_freeze_tenths": 10,
    "trend_least": 4,
    "rung_pain_max": 0,
    "rung_pain_max_guided": 2,
    "rung_streak": 2,
    "rung_gap_days": 7,
    "step_pct": 10,
    "steps_eb": 2,
    "steps_rd": 2,
    "steps_nh": 1,
    "rir_least": 2,
    "rpe_most": 8,
    "load_most_g": 2500,
    "first_weight_g": 2000,
    "first_weight_pct": 3,
    "gap_eb": 2,
    "gap_rd": 2,
    "gap_nh": 3,
    "gap_run": 1,
    "gap_walk_run": 2,
    "week_green_pct": 110,
    "week_yellow_pct": 100,
    "week_orange_pct": 80,
    "week_red_pct": 50,
    "week_short_pct": 90,
    "run_pct": 10,
    "run_days": 30,
    "long_share_pct": 40,
    "long_share_two_pct": 55,
    "orange_reps_pct": 80,
    "red_rest_days": 3,
    "red_freeze_days": 7,
    "suspend_days": 7,
    "fall_hold_days": 3,
    "lsi_least": 90,
    "least_age": 18,
}


@pytest.mark.parametrize("pattern", ["pht", "strain"])
def test_numbers_that_all_patterns_share(pattern: str) -> None:
    numbers = load(pattern).numbers
    assert {name: numbers[name] for name in BOTH} == BOTH


@pytest.mark.parametrize(
    ("pattern", "own"),
    [
        (
            "pht",
            {
                "green_max": 2,
                "yellow_max": 3,
                "orange_max": 5,
                "rung_days": 14,
                "walk_run_greens": 2,
            },
        ),
        (
            "strain",
            {
                "green_max": 1,
                "yellow_max": 3,
                "orange_max": 4,
                "rung_days": 7,
                "walk_run_greens_mild": 1,
            },
        ),
    ],
)
def test_numbers_of_a_pattern(pattern: str, own: dict[str, int]) -> None:
    numbers = load(pattern).numbers
    assert {name: numbers[name] for name in own} == own


def test_the_walk_run_ladder() -> None:
    steps = load("pht").walk_run
    assert [repeats * run for repeats, _, run in steps.values()] == [6, 12, 18, 24, 27, 30]
    assert {repeats * (walk + run) for repeats, walk, run in steps.values()} == {30}


def test_every_number_has_a_source_and_a_mark() -> None:
    for pattern in ("pht", "strain"):
        for name, number in read(pattern)["numbers"].items():
            assert number["source"], name
            assert number["mark"] in ("A", "B", "V", "V2", "M", "E"), name


def test_a_pattern_without_a_file() -> None:
    with pytest.raises(ProtocolError, match="luck"):
        load("luck")
    with pytest.raises(ProtocolError):
        load("../pht")


def broken() -> dict[str, Any]:
    data = read("pht")
    data["numbers"]["step_pct"]["value"] = 25
    data["numbers"]["rir_least"]["value"] = 2.0
    data["numbers"]["gap_eb"]["value"] = True
    data["numbers"]["lsi_least"]["mark"] = "X"
    data["numbers"]["mood"] = {"value": 1, "source": "x", "mark": "E"}
    del data["numbers"]["run_days"]
    data["rungs"]["EB1"]["exit"] = 99
    data["rungs"]["EB9"] = data["rungs"]["EB2"]
    data["stages"]["S2"]["running"] = "JOG"
    data["stages"]["S3"]["highest"]["NH"] = "RD1"
    data["unlocks"]["S2-RD-UNLOCK"]["criteria"]["SITTING"]["is"] = "luck"
    data["gaps"][0]["strength"] = "up"
    data["run_gaps"][0]["state"] = "JOG"
    data["first_stage"] = "S9"
    data["colour"] = "blue"
    return data


def test_every_fault_is_named_at_once() -> None:
    with pytest.raises(ProtocolError) as raised:
        build(broken())
    text = str(raised.value)
    places = (
        "step_pct",
        "rir_least",
        "gap_eb",
        "lsi_least",
        "mood",
        "run_days",
        "rungs.EB1",
        "rungs.EB9",
    )
    more = (
        "stages.S2",
        "stages.S3",
        "unlocks.S2-RD-UNLOCK",
        "gaps.0",
        "run_gaps.0",
        "S9",
        "colour",
    )
    assert [place for place in (*places, *more) if place not in text] == []


def test_a_protocol_cannot_be_changed() -> None:
    protocol = load("pht")
    with pytest.raises(TypeError):
        protocol.numbers["green_max"] = 9  # type: ignore[index]  # that is what is tried here
