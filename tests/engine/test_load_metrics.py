"""Loads, monotony, ratios and repetitions, worked out by hand (rulebook 12)."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.engine import records as r
from restride.engine.load_metrics import (
    Amount,
    Load,
    Spread,
    daily_loads,
    half_up,
    spread,
    uncoupled_ratio,
    weekly_amounts,
)
from restride.engine.records import Dose, ExerciseLog

MONDAY = date(2026, 1, 5)
RULEBOOK = [0, 150, 120, 0, 150, 90, 280]
"""The daily AU of the rulebook's test vector."""


def at(day: int, hour: int = 18) -> datetime:
    return datetime(2026, 1, day, hour)  # noqa: DTZ001 - a local time, as it is logged


def efforts(units: list[int]) -> list[int]:
    return [au * 60 for au in units]


def test_the_rulebooks_week() -> None:
    # 790 AU; 790/7 = 112.857; the squares sum to 145,900, so the variance is 20,842.857 -
    # 12,736.735 = 8,106.122 and its root 90.034; 112.857/90.034 = 1.2535.
    assert spread(efforts(RULEBOOK)) == Spread(mean=11286, sd=9003, monotony=125)
    assert Load(sum(efforts(RULEBOOK)), rated=5).au == 790


def test_days_that_are_all_alike_have_no_monotony() -> None:
    assert spread(efforts([100] * 7)) == Spread(mean=10000, sd=0, monotony=None)
    assert spread([0] * 7) == Spread(mean=0, sd=0, monotony=None)


def test_one_day_of_seven() -> None:
    # Mean a/7, SD a/7 x root 6: 1/2.449 = 0.408.
    assert spread(efforts([70, 0, 0, 0, 0, 0, 0])) == Spread(mean=1000, sd=2449, monotony=41)


def test_an_sd_on_the_half_goes_up() -> None:
    # 3 RPE x seconds are 0.05 AU; of two days, 0 and 0.05, mean and SD are both 0.025.
    assert spread([0, 3]) == Spread(mean=3, sd=3, monotony=100)


@given(st.lists(st.integers(0, 10 * 86_400), min_size=7, max_size=7))
def test_a_spread_is_the_nearest_hundredth(days: list[int]) -> None:
    found = spread(days)
    mean = Fraction(sum(days), 7)
    variance = Fraction(sum(day * day for day in days), 7) - mean * mean
    # Compared as squares, so that nothing here is rounded.
    assert (Fraction(2 * found.sd - 1, 200) * 60) ** 2 <= variance or found.sd == 0
    assert variance < (Fraction(2 * found.sd + 1, 200) * 60) ** 2
    if found.monotony is None:
        assert variance == 0
    else:
        assert found.monotony == pytest.approx(100 * mean / sqrt(variance), abs=0.500001)


def test_the_rulebooks_weeks_of_running() -> None:
    # 24 / ((18 + 20 + 20) / 3) = 72/58 = 1.241
    assert uncoupled_ratio(24, [18, 20, 20]) == 124
    assert uncoupled_ratio(24_000, [18_000, 20_000, 20_000]) == 124
    assert uncoupled_ratio(0, [18, 20, 20]) == 0
    assert uncoupled_ratio(24, [0, 0, 0]) is None


def test_a_half_goes_up() -> None:
    assert uncoupled_ratio(201, [200, 200, 200]) == 101
    assert [half_up(amount, 4) for amount in range(7)] == [0, 0, 1, 1, 1, 1, 2]


def test_a_days_load_is_rpe_times_minutes_of_all_its_work() -> None:
    exercise = ExerciseLog(dose=Dose("EB1", (10, 10)), pain_during=0)
    events: list[r.Event] = [
        r.Session(at=at(6), exercises=(exercise,), duration_s=1500, rpe=5),
        r.Run(at=at(6, 8), distance_m=5000, duration_s=1810, pain_during=0, rpe=3),
        r.Cross(at=at(7), sport="bike", duration_s=3600, rpe=2),
        r.Cross(at=at(7, 9), sport="swim", duration_s=1800),
        r.Session(at=at(8), exercises=(exercise,), rpe=5),
        r.Session(at=at(9), exercises=(exercise,), rpe=0, duration_s=600),
        r.Morning(date=date(2026, 1, 10), pain=1),
    ]
    loads = daily_loads(events)
    # 5 x 25 + 3 x 30.167 = 125 + 90.5 = 215.5
    assert loads[date(2026, 1, 6)] == Load(effort=12_930, rated=2, unrated=0)
    assert loads[date(2026, 1, 6)].au == 216
    assert loads[date(2026, 1, 7)] == Load(effort=7200, rated=1, unrated=1)
    assert loads[date(2026, 1, 7)].au == 120
    assert loads[date(2026, 1, 8)].au is None, "an effort without a time is not known"
    assert loads[date(2026, 1, 9)].au == 0, "no effort at all is an answer"
    assert len(loads) == 4


def log(rung: str, *sets: int, side: str | None = None, load_g: int = 0) -> ExerciseLog:
    return ExerciseLog(dose=Dose(rung, sets, load_g), pain_during=0, side=side)


def test_repetitions_are_counted_per_leg() -> None:
    first = r.Session(
        at=at(5),
        exercises=(
            log("EB0", 30, 30, 30, 30, 30),
            log("EB1", 10, 10),
            log("RD2", 8, 8, side="left"),
            log("RD2", 8, side="right"),
            log("RD2", 6, side="right"),
            log("RD3", 8, 8, load_g=2500),
        ),
    )
    sunday = r.Session(at=at(11), exercises=(log("EB1", 11, 11),))
    monday = r.Session(at=at(12), exercises=(log("NH1", 3, 3),))
    weeks = weekly_amounts([first, sunday, monday], "mon")
    # RD: the leg that did more has 16, and 16 with 2.5 kg: 40 kg.
    assert weeks == {
        MONDAY: {
            "EB": Amount(reps=20 + 22, hold_s=150),
            "RD": Amount(reps=16 + 16, lifted_g=40_000),
        },
        date(2026, 1, 12): {"NH": Amount(reps=6)},
    }


def test_the_week_is_the_runners_own() -> None:
    session = r.Session(at=at(11), exercises=(log("EB1", 10, 10),))
    assert list(weekly_amounts([session], "sun")) == [date(2026, 1, 11)]
    assert list(weekly_amounts([session], "sat")) == [date(2026, 1, 10)]
