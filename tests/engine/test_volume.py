"""The 10% rule of rulebook 2.1 in numbers."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from restride.engine.pain import Band
from restride.engine.protocol_file import load
from restride.engine.volume import Week, cap_metres, cap_repetitions, week_of

PHT = load("pht")
G, Y, OR, R = Band.GREEN, Band.YELLOW, Band.ORANGE, Band.RED


def weeks(*given: tuple[int, int, Band]) -> list[Week]:
    """Weeks of (done, allowed, band), the newest last."""
    first = date(2025, 12, 1)
    return [Week(first + timedelta(days=7 * n), *week) for n, week in enumerate(given)]


@pytest.mark.parametrize(
    ("given", "cap"),
    [
        ([(20_000, 20_000, G)], 22_000),
        ([(20_000, 20_000, Y)], 20_000),
        ([(20_000, 20_000, OR)], 16_000),
        ([(20_000, 20_000, R)], 10_000),
        ([(20_990, 21_000, G)], 23_000),
        ([(30_000, 20_000, G)], 22_000),
        ([(18_000, 20_000, G)], 19_800),
        ([(20_000, 20_000, G), (17_999, 20_000, G)], 20_000),
        ([(20_000, 20_000, G), (0, 22_000, G)], 20_000),
        ([(30_000, 18_000, G), (5000, 20_000, G)], 18_000),
        ([(25_000, 25_000, OR), (20_000, 20_000, G), (5000, 20_000, G)], 20_000),
        ([(24_000, 24_000, G), (8000, 20_000, OR)], 16_000),
        ([(24_000, 24_000, G), (26_000, 26_000, R)], 13_000),
        ([(12_000, 12_000, G), (6000, 13_200, R)], 6000),
        ([(40_000, 40_000, G), (20_000, 20_000, G), *[(1000, 20_000, G)] * 3], 20_000),
        ([(40_000, 40_000, G), *[(1000, 20_000, G)] * 4], 1000),
        ([(0, 0, G)], 0),
        # Sore weeks, then a short one: 80% of the best of them, never over what was allowed;
        # and less after ORANGE than after GREEN.
        ([(16_000, 20_000, OR), (12_800, 16_000, OR), (3200, 10_200, G)], 10_200),
        ([(16_000, 20_000, OR), (12_800, 16_000, OR), (3200, 10_200, OR)], 8100),
    ],
)
def test_metres(given: list[tuple[int, int, Band]], cap: int) -> None:
    assert cap_metres(PHT, weeks(*given)) == cap


@pytest.mark.parametrize(
    ("done", "band", "sessions", "cap"),
    [
        (48, G, 3, 52),
        (60, G, 3, 66),
        (49, G, 3, 53),
        (32, G, 2, 35),
        (12, G, 2, 14),
        (6, G, 1, 7),
        (60, Y, 3, 60),
        (60, OR, 3, 48),
        (60, R, 3, 30),
    ],
)
def test_repetitions(done: int, band: Band, sessions: int, cap: int) -> None:
    """After GREEN at least one repetition more a session: the smallest step there is."""
    assert cap_repetitions(PHT, weeks((done, done, band)), sessions) == cap


@pytest.mark.parametrize(
    ("start", "first"),
    [("mon", "2026-01-05"), ("wed", "2026-01-07"), ("thu", "2026-01-01"), ("sun", "2026-01-04")],
)
def test_a_week_begins_on_the_runners_day(start: str, first: str) -> None:
    assert week_of(date(2026, 1, 7), start) == date.fromisoformat(first)


@pytest.mark.parametrize("done", [0, 500, 10_000, 17_900, 18_000, 20_000, 26_000])
@pytest.mark.parametrize("before", [(8000, 9000), (20_000, 20_000), (31_000, 30_000)])
def test_the_worse_the_week_the_less_the_next(done: int, before: tuple[int, int]) -> None:
    """I12 for whole weeks: the same metres with more pain never allow more."""
    caps = [cap_metres(PHT, weeks((*before, G), (done, 20_000, band))) for band in Band]
    assert caps == sorted(caps, reverse=True)


def test_a_short_calm_week_among_bad_ones_takes_nothing_away() -> None:
    """I12 with no other calm week: a random life left 1900 m after GREEN and 6400 after ORANGE.

    80% of the highest, 20 km, is 16 km; RED left 50% of the 16 km that were allowed, which is 8 km.
    """
    before = ((20_000, 20_000, OR), (11_200, 16_000, R))
    for band in (G, Y, OR):
        assert cap_metres(PHT, weeks(*before, (1900, 8000, band), (0, 8000, G))) == 8000


def test_an_earlier_short_week_allows_no_more_for_having_been_sore() -> None:
    """I12 for the week before a missed one: GREEN, YELLOW or ORANGE, of the same metres."""
    before = ((20_000, 20_000, Y), (16_000, 20_000, OR))
    caps = [
        cap_metres(PHT, weeks(*before, (6400, 16_000, band), (0, 16_000, G))) for band in (G, Y, OR)
    ]
    # The YELLOW week's 20 km, as far as 16 km were allowed, whatever the short week was.
    assert caps[:2] == [16_000, 16_000]
    assert caps == sorted(caps, reverse=True)
