"""The pain tables of rulebook 5: bands, the morning after, the baseline, the trend."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from restride.engine.pain import (
    Band,
    MorningPain,
    Mornings,
    Verdict,
    band_during,
    baseline_before,
    judge,
    trend_tenths,
)
from restride.engine.protocol_file import load

PHT, STRAIN = load("pht"), load("strain")
DAY = date(2026, 1, 7)
G, Y, OR, R = Band.GREEN, Band.YELLOW, Band.ORANGE, Band.RED
NEXT = DAY + timedelta(days=1)
SECOND = DAY + timedelta(days=2)


@pytest.mark.parametrize(
    ("protocol", "bands"), [(PHT, "GGGYOORRRRR"), (STRAIN, "GGYYORRRRRR")], ids=["pht", "strain"]
)
def test_bands_during(protocol: object, bands: str) -> None:
    found = [_during(protocol, pain).name[0] for pain in range(11)]
    assert "".join(found) == bands


def _during(
    protocol: object, pain: int, *quality: str, masked: bool = False, most: int | None = None
) -> Band:
    assert isinstance(protocol, type(PHT))
    return band_during(protocol, pain, quality, masked=masked, most=most)


@pytest.mark.parametrize("word", ["sharp", "pop", "numb", "tingle", "weak", "limp"])
def test_a_word_that_stops_is_red(word: str) -> None:
    assert _during(PHT, 0, word) is R


@pytest.mark.parametrize("word", ["ache", "tight", "burning"])
def test_other_words_change_no_band(word: str) -> None:
    assert _during(PHT, 1, word) is G


def test_a_painkiller_masks_only_green() -> None:
    assert [_during(PHT, pain, masked=True) for pain in (0, 3, 4, 6)] == [Y, Y, OR, R]


def test_a_clinicians_highest_pain_ends_the_exercise() -> None:
    assert [_during(PHT, pain, most=1) for pain in (0, 1, 2, 3, 6)] == [G, G, OR, OR, R]
    assert [_during(PHT, pain, most=8) for pain in (2, 3, 5, 6)] == [G, Y, OR, R]


def _judge(
    during: Band, first: int | None, second: int | None = None, today: date = SECOND
) -> Verdict:
    answers = {NEXT: first, SECOND: second}
    mornings = Mornings(MorningPain(day, p) for day, p in answers.items() if p is not None)
    return judge(PHT, mornings, day=DAY, during=during, baseline=2, today=today)


TABLE = {G: (G, Y, OR, R, Y), Y: (Y, Y, OR, R, Y), OR: (OR, OR, OR, R, OR), R: (R, R, R, R, R)}


@pytest.mark.parametrize("during", TABLE, ids=lambda band: band.word)
@pytest.mark.parametrize(("column", "morning"), list(enumerate((2, 3, 4, 5, None))))
def test_table_of_5_3(during: Band, column: int, morning: int | None) -> None:
    verdict = _judge(during, morning)
    assert verdict.band is TABLE[during][column]
    assert verdict.missing == (morning is None)
    assert not verdict.open


def test_below_the_baseline_is_green_too() -> None:
    assert _judge(G, 0).band is G


def test_a_morning_of_six_is_red_from_any_baseline() -> None:
    mornings = Mornings((MorningPain(NEXT, 6),))
    assert judge(PHT, mornings, day=DAY, during=G, baseline=6, today=NEXT).band is R


@pytest.mark.parametrize("today", [DAY, NEXT])
def test_the_morning_is_open_for_a_day(today: date) -> None:
    verdict = _judge(G, None, today=today)
    assert (verdict.band, verdict.open, verdict.green) == (G, True, False)


def test_still_above_on_the_second_morning_is_one_band_worse() -> None:
    assert [_judge(G, first, 3).band for first in (3, 4, 5)] == [OR, R, R]
    assert _judge(G, 3, 2).band is Y


def test_a_masked_morning_is_not_known_to_be_calm() -> None:
    mornings = Mornings((MorningPain(NEXT, 2, masked=True),))
    assert judge(PHT, mornings, day=DAY, during=G, baseline=2, today=NEXT).band is Y


def _series(*pains: int | None, last: date = DAY - timedelta(days=1)) -> list[MorningPain]:
    """Mornings that end on `last`; None is one that was not answered."""
    days = [last - timedelta(days=len(pains) - 1 - place) for place in range(len(pains))]
    return [
        MorningPain(day, pain) for day, pain in zip(days, pains, strict=True) if pain is not None
    ]


@pytest.mark.parametrize(
    ("pains", "baseline"),
    [
        ((), 7),
        ((1, 1), 7),
        ((1, 1, 5), 1),
        ((1, 1, 3, 3), 1),
        ((1, 3, 3, 4), 3),
        ((4, 1, 1, 4, 3, 3, 1), 3),
        ((9, 9, 9, 9, 0, 0, 0, 0, 1, 1, 1), 0),
        ((5, None, None, 5, None, None, None, None, 5, 2), 5),
    ],
)
def test_baseline(pains: tuple[int | None, ...], baseline: int) -> None:
    """The lower middle of the last seven answers; with under three the start's."""
    assert baseline_before(PHT, _series(*pains), DAY, 7) == baseline


def test_the_days_own_morning_is_not_in_its_baseline() -> None:
    mornings = [
        *_series(2, 2, 2),
        MorningPain(DAY, 9),
        MorningPain(NEXT, 9),
        MorningPain(SECOND, 9),
    ]
    assert baseline_before(PHT, mornings, DAY, 7) == 2


@pytest.mark.parametrize(
    ("pains", "tenths"),
    [
        ((2,) * 14, 0),
        ((2,) * 7 + (3,) * 7, 10),
        ((3,) * 7 + (2,) * 7, -10),
        ((2,) * 7 + (3, 3, 3, 3, 3, 3, 2), 8),
        ((2,) * 7 + (None, None, 3, 3, 3, 3, 4), 12),
        ((2,) * 7 + (None, None, None, None, 9, 9, 9), None),
        ((None, None, None, None, 2, 2, 2, *(9,) * 7), None),
        ((None, None, None, 2, 2, 2, 2, None, None, None, 4, 4, 4, 4), 20),
        ((9,) * 7, None),
    ],
)
def test_trend(pains: tuple[int | None, ...], tenths: int | None) -> None:
    """Mean of seven days minus the mean of the seven before, four answers in each."""
    assert trend_tenths(PHT, _series(*pains, last=DAY), DAY) == tenths
