"""The traffic light while a session runs (rulebook 5.2)."""

from __future__ import annotations

import pytest

from restride.engine.live import answer
from restride.engine.pain import Band
from restride.engine.prescription import Live

PHT = Live(2, 3, 5, 2)
STRAIN = Live(1, 3, 4, 2)


@pytest.mark.parametrize(
    ("live", "pains", "band", "ends"),
    [
        (PHT, [], Band.GREEN, "nothing"),
        (PHT, [0, 1, 2], Band.GREEN, "nothing"),
        (PHT, [2, 3], Band.YELLOW, "nothing"),
        (PHT, [3, 4, 5], Band.ORANGE, "exercise"),
        (PHT, [5, 6], Band.RED, "session"),
        (STRAIN, [1], Band.GREEN, "nothing"),
        (STRAIN, [2], Band.YELLOW, "nothing"),
        (STRAIN, [4], Band.ORANGE, "exercise"),
        (STRAIN, [5], Band.RED, "session"),
    ],
)
def test_the_worst_pain_so_far(live: Live, pains: list[int], band: Band, ends: str) -> None:
    found = answer(live, pains, ["ache", "tight"])
    assert (found.band, found.ends, found.flag) == (band, ends, None)


def test_pain_that_climbs_from_set_to_set_stops() -> None:
    assert answer(PHT, [0, 2], []).rule == "5.2-CLIMB"
    assert answer(PHT, [0, 1, 2], []).band is Band.GREEN
    assert answer(PHT, [2, 0, 1], []).band is Band.GREEN


@pytest.mark.parametrize(
    ("word", "flag"),
    [("pop", "RF04"), ("numb", "RF09"), ("tingle", "RF09"), ("weak", "RF08")],
)
def test_a_word_that_raises_a_flag(word: str, flag: str) -> None:
    found = answer(PHT, [0], ["ache", word])
    assert (found.band, found.ends, found.flag) == (Band.RED, "session", flag)


@pytest.mark.parametrize("word", ["sharp", "limp"])
def test_a_word_that_stops(word: str) -> None:
    found = answer(PHT, [0], [word])
    assert (found.band, found.ends, found.flag) == (Band.RED, "session", None)
