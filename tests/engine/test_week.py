"""Which days the work is placed on: the spacing of rulebook 8 and MIN_GAP, for every runner."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

import pytest

from restride.engine.protocol_file import load
from restride.engine.records import EXERCISES, WEEKDAYS
from restride.engine.week import Days, days_of, gap_round, is_early, next_day, sessions_left

MONDAY = date(2026, 1, 5)
SIX = ("mon", "tue", "wed", "thu", "fri", "sat")
STAGES = [("pht", name) for name in ("S2", "S3", "S4", "S5")] + [
    ("strain", name) for name in ("A1", "A2", "A3", "A4", "A5")
]
CHOICES = [some for count in range(1, 8) for some in combinations(WEEKDAYS, count)]


def every(pattern: str, stage: str) -> list[tuple[tuple[str, ...], dict[str, Days]]]:
    protocol = load(pattern)
    return [
        (chosen, days_of(protocol, stage, chosen, start))
        for chosen in CHOICES
        for start in ("mon", "sun")
    ]


@pytest.mark.parametrize(("pattern", "stage"), STAGES)
def test_only_on_the_runners_days_and_never_more_than_planned(pattern: str, stage: str) -> None:
    weekly = load(pattern).stages[stage].weekly
    for chosen, days in every(pattern, stage):
        for name, on in days.items():
            assert {WEEKDAYS[day] for day in on} <= set(chosen)
            wanted = 1 if name == "long" else weekly.get(name, 0)
            assert len(on) == len(set(on)) <= wanted
            assert bool(on) == bool(wanted)


@pytest.mark.parametrize(("pattern", "stage"), STAGES)
def test_spacing_and_a_rest_day(pattern: str, stage: str) -> None:
    for chosen, days in every(pattern, stage):
        assert gap_round(days["EB"]) >= 2, (chosen, days)
        assert gap_round(days["RD"]) >= 2, (chosen, days)
        assert gap_round(days["NH"]) >= 3, (chosen, days)
        assert len({day for on in days.values() for day in on}) <= 6, (chosen, days)


@pytest.mark.parametrize(("pattern", "stage"), STAGES)
def test_nordic_curls_two_days_before_fast_and_long_runs(pattern: str, stage: str) -> None:
    """NH_BEFORE_FAST, for fast running and for the longest run; fast days 72 hours apart."""
    for chosen, days in every(pattern, stage):
        for hard in (*days["speed"], *days["long"]):
            assert (hard - 1) % 7 not in days["NH"], (chosen, days)
            assert hard in days["run"], (chosen, days)
        assert gap_round(days["speed"]) >= 3, (chosen, days)


@pytest.mark.parametrize(("pattern", "stage"), [("pht", "S2"), ("pht", "S3"), ("strain", "A3")])
def test_nordic_curl_and_deadlift_on_different_days(pattern: str, stage: str) -> None:
    """RD and NH not on the same day in S2-S3, as far as the runner's days allow it."""
    for chosen, days in every(pattern, stage):
        if len(chosen) > 2:
            assert not set(days["NH"]) & set(days["RD"]), (chosen, days)


@pytest.mark.parametrize(
    ("chosen", "stage", "wanted"),
    [
        (("mon", "wed", "fri", "sat"), "S2", {"EB": (0, 2, 4)}),
        (SIX, "S0", {"run": (0, 1, 2, 3, 4, 5)}),
        (SIX, "A1", {"EB": (0, 2, 4), "run": (1, 3, 5)}),
        (SIX, "S2", {"EB": (0, 2, 4), "RD": (0, 4), "NH": (2,), "run": (1, 3, 5)}),
        (SIX, "A2", {"EB": (0, 4), "RD": (0, 4), "run": (1, 3, 5)}),
        (SIX, "S3", {"EB": (0, 4), "RD": (0, 4), "NH": (2,), "run": (1, 3, 5), "long": (5,)}),
        (SIX, "A3", {"EB": (0,), "RD": (0, 4), "NH": (3,), "run": (1, 2, 5), "speed": (2, 5)}),
        (SIX, "S4", {"EB": (0, 4), "RD": (0, 4), "NH": (3,), "run": (1, 2, 5), "speed": (2, 5)}),
        (SIX, "A4", {"EB": (0, 4), "RD": (0, 4), "NH": (3,), "run": (1, 2, 5), "speed": (2, 5)}),
        (SIX, "S5", {"EB": (1,), "NH": (1,), "run": (0, 2, 3, 4, 5), "speed": (3,), "long": (5,)}),
        (SIX, "A5", {"RD": (1,), "NH": (1,), "run": (0, 2, 3, 4, 5), "speed": (3,), "long": (5,)}),
    ],
)
def test_the_templates_of_8(chosen: tuple[str, ...], stage: str, wanted: dict[str, Days]) -> None:
    pattern = "strain" if stage.startswith("A") else "pht"
    days = days_of(load(pattern), stage, chosen, "mon")
    assert {name: days[name] for name in wanted} == wanted


@pytest.mark.parametrize(
    ("pattern", "stage"),
    [("pht", "S0"), ("pht", "S1"), ("strain", "A0"), ("strain", "A1"), ("strain", "A2")],
)
def test_what_was_placed_before_its_stage_has_the_days_of_the_first_that_has_it(
    pattern: str, stage: str
) -> None:
    protocol = load(pattern)
    missing = tuple(name for name in EXERCISES if name not in protocol.stages[stage].weekly)
    first = {"EB": ("A1",), "RD": ("S2", "A2"), "NH": ("S2", "A3")}
    for chosen in CHOICES:
        days = days_of(protocol, stage, chosen, "mon", placed=missing)
        for name in missing:
            (of,) = (one for one in first[name] if one in protocol.stages)
            assert 1 <= len(days[name]) <= protocol.stages[of].weekly[name], (chosen, days)
            assert {WEEKDAYS[day] for day in days[name]} <= set(chosen)
        assert gap_round(days["NH"]) >= 3
        assert gap_round(days["RD"]) >= 2
        assert all((hard - 1) % 7 not in days["NH"] for hard in days["long"]), (chosen, days)


def test_the_next_of_the_days() -> None:
    assert next_day(MONDAY, (0, 2)) == MONDAY
    assert next_day(MONDAY + timedelta(days=1), (0, 2)) == MONDAY + timedelta(days=2)
    assert next_day(MONDAY + timedelta(days=3), (0, 2)) == MONDAY + timedelta(days=7)
    assert next_day(MONDAY, ()) == MONDAY


def test_sessions_that_are_left() -> None:
    end = MONDAY + timedelta(days=7)
    assert [sessions_left(MONDAY + timedelta(days=n), end, (0, 2, 4)) for n in range(6)] == [
        3,
        2,
        2,
        1,
        1,
        1,
    ]


@pytest.mark.parametrize(("pattern", "stage"), [("pht", "S5"), ("strain", "A5")])
def test_maintenance_begins_with_two_strength_days(pattern: str, stage: str) -> None:
    """Twelve weeks with two, then one all year (MAINT_WEEKS, 16)."""
    protocol = load(pattern)
    for early, count in ((True, 2), (False, 1)):
        days = days_of(protocol, stage, SIX, "mon", early=early)
        assert [len(days[name]) for name in ("EB", "RD", "NH")] == [count, count, 1]
        assert gap_round(days["EB"]) >= 2
    assert is_early(protocol, stage, MONDAY, MONDAY + timedelta(days=83))
    assert not is_early(protocol, stage, MONDAY, MONDAY + timedelta(days=84))
    assert not is_early(protocol, stage[0] + "4", MONDAY, MONDAY)
