"""The protocol files: the rulebook's numbers, and a loader that names every fault at once."""

from __future__ import annotations

import pytest

from restride.engine.protocol_file import ProtocolError, available, load
from tests.engine.rulebook_ids import known

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


def test_every_number_and_rung_names_an_id_of_the_rulebook() -> None:
    for pattern in available():
        protocol = load(pattern)
        gates = [gate for stage in protocol.stages.values() for gate in stage.exit]
        gates += [gate for unlock in protocol.unlocks for gate in unlock.criteria]
        found = [(name, number.source) for name, number in protocol.marked.items()]
        found += [(rung.name, rung.source) for rung in protocol.rungs.values()]
        found += [(gate.id, gate.source) for gate in gates]
        assert [one for one in found if not known(one[1])] == []


@pytest.mark.parametrize(
    ("rung", "mark"),
    [("EB0", "E"), ("EB1", "B"), ("EB2", "B"), ("RD2", "B"), ("RD3", "B"), ("NH2", "B")],
)
def test_the_mark_of_a_rung(rung: str, mark: str) -> None:
    # What the founding text on the tendon names is marked as its own (6.2 to 6.4, "[seed]").
    assert load("pht").rungs[rung].mark == mark


def test_every_version_says_what_it_brought() -> None:
    for pattern in available():
        protocol = load(pattern)
        assert protocol.changelog[protocol.version]


def test_a_pattern_without_a_file() -> None:
    with pytest.raises(ProtocolError, match="luck"):
        load("luck")
    with pytest.raises(ProtocolError):
        load("../pht")


def test_a_protocol_cannot_be_changed() -> None:
    protocol = load("pht")
    with pytest.raises(TypeError):
        protocol.numbers["green_max"] = 9  # type: ignore[index]  # that is what is tried here
