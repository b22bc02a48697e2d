"""The dose sequences of rulebook 6.1, word for word, and the loads."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from restride.engine import ladders
from restride.engine import records as r
from restride.engine.protocol_file import load
from restride.engine.records import Dose

PHT, STRAIN = load("pht"), load("strain")
EB1 = "2x10>2x11>2x12>2x13>2x14>2x15>3x10>3x11>3x12>3x13>3x14>3x15"
EB2 = "2x8>9+8>2x9>10+9>2x10>2x11>2x12>3x8>9+9+8>10+9+9>3x10>3x11>3x12"
RD1 = "2x8>9+8>2x9>10+9>2x10>2x11>2x12>3x8>9+9+8>10+9+9>3x10"
NH1 = "2x3>4+3>2x4>5+4>2x5>4+3+3>4+4+3>3x4>5+4+4>5+5+4>3x5"


def runner(mass_g: int | None = 70_000, plate_g: int = 1000) -> r.Runner:
    return r.Runner(
        timezone="Europe/Berlin",
        pattern="pht",
        side="left",
        onset=date(2025, 11, 20),
        training_days=("mon",),
        baseline_morning_pain=2,
        body_mass_g=mass_g,
        smallest_plate_g=plate_g,
    )


def sets_of(text: str) -> tuple[int, ...]:
    """`2x8` or `9+8` as sets."""
    if "x" in text:
        count, each = text.split("x")
        return (int(each),) * int(count)
    return tuple(int(each) for each in text.split("+"))


@pytest.mark.parametrize(
    ("rung", "text"),
    [
        ("EB1", EB1),
        ("EB2", EB2),
        ("EB3", EB2),
        ("RD2", EB2),
        ("RD1", RD1),
        ("NH1", NH1),
        ("NH2", NH1),
    ],
)
def test_checked_sequence(rung: str, text: str) -> None:
    assert list(ladders.sequence(PHT, rung)) == [sets_of(part) for part in text.split(">")]


def test_holds_grow_by_three_seconds() -> None:
    doses = ladders.sequence(PHT, "EB0")
    assert [dose[0] for dose in doses] == [30, 33, 36, 39, 42, 45]
    assert all(len(set(dose)) == 1 and len(dose) == 5 for dose in doses)


@pytest.mark.parametrize("rung", [name for rungs in r.RUNGS.values() for name in rungs])
def test_no_step_is_over_a_tenth_or_one_repetition(rung: str) -> None:
    for a, b in pairwise(sum(sets) for sets in ladders.sequence(PHT, rung)):
        assert a <= b <= max(a + 1, a * 110 // 100)


@pytest.mark.parametrize("rung", [name for rungs in r.RUNGS.values() for name in rungs])
def test_back_and_up_again_stays_in_the_sequence(rung: str) -> None:
    doses = ladders.sequence(PHT, rung)
    for sets in doses:
        dose = Dose(rung, sets, 4000 if PHT.rungs[rung].weighted else 0)
        assert ladders.step_back(PHT, dose, runner()).sets in doses
        assert ladders.step_up(PHT, ladders.step_back(PHT, dose, runner())).sets in doses


@pytest.mark.parametrize(
    ("rung", "pht", "strain", "top"),
    [
        ("EB0", 225, 225, 225),
        ("EB1", 30, 20, 45),
        ("EB2", 24, 20, 36),
        ("EB3", 30, 30, 36),
        ("RD1", 20, 16, 30),
        ("RD2", 24, 20, 36),
        ("NH1", 8, 6, 15),
        ("NH2", 15, 15, 15),
    ],
)
def test_exit_doses(rung: str, pht: int, strain: int, top: int) -> None:
    assert (PHT.rungs[rung].exit, STRAIN.rungs[rung].exit) == (pht, strain)
    assert sum(ladders.sequence(PHT, rung)[-1]) == top


def test_three_twelves_come_back_to_two_fourteens() -> None:
    """X4."""
    back = ladders.at_most(PHT, Dose("EB1", (12, 12, 12)), 36 * 80 // 100)
    assert back.sets == (14, 14)


@pytest.mark.parametrize(
    ("mass_g", "load_g"),
    [
        (70_000, 2000),
        (120_000, 2000),
        (66_666, 1500),
        (66_667, 2000),
        (40_000, 1000),
        (33_000, 500),
    ],
)
def test_first_weight(mass_g: int, load_g: int) -> None:
    """min(2 kg, 3 % of body mass), rounded down to half a kilogram."""
    assert ladders.first_load(PHT, "RD3", runner(mass_g)) == load_g
    assert ladders.first_load(PHT, "RD2", runner(mass_g)) == 0


def test_an_unknown_mass_is_taken_as_a_light_one() -> None:
    assert ladders.first_load(PHT, "RD3", runner(None)) == 1500


@pytest.mark.parametrize(
    ("load_g", "plate_g", "step_g"),
    [
        (2000, 1000, 1000),
        (2000, 500, 500),
        (12_000, 1000, 1000),
        (12_000, 500, 1000),
        (19_000, 500, 1500),
        (30_000, 1000, 2500),
        (60_000, 500, 2500),
        (2000, 2500, 2500),
    ],
)
def test_load_step(load_g: int, plate_g: int, step_g: int) -> None:
    """LOAD_STEP: the smallest plate or 10 % of the load, at most 2.5 kg."""
    assert ladders.load_step(PHT, load_g, runner(plate_g=plate_g)) == step_g


def test_a_deadlift_gets_no_heavier_than_a_quarter_of_body_mass() -> None:
    heavy = Dose("RD3", (8, 8), 17_000)
    assert ladders.load_up(PHT, heavy, runner(70_000)) == heavy
    assert ladders.load_up(PHT, Dose("RD3", (8, 8), 16_000), runner(70_000)).load_g == 17_000


def test_rungs_below_and_above() -> None:
    none: frozenset[str] = frozenset()
    assert [ladders.rung_below(PHT, n, none) for n in ("EB2", "EB1", "EB0")] == ["EB1", "EB0", None]
    assert [ladders.rung_below(PHT, n, none) for n in ("RD3", "RD1", "NH2", "NH1")] == [
        "RD2",
        None,
        "NH1",
        None,
    ]
    assert ladders.rung_above(PHT, "EB2", "EB4", none) == "EB4"
    assert ladders.rung_above(PHT, "EB2", "EB4", frozenset({"EB3"})) == "EB3"
    assert ladders.rung_above(PHT, "EB2", "EB2", none) is None
