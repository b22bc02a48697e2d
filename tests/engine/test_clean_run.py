"""A clean run grows by the 10% rule and never stalls (rulebook 2.1).

How long whole stages take comes with the stages; here an exercise and the running go as far
as one stage lets them.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from restride.engine import records as r
from restride.engine.plan import decide, fold
from restride.engine.records import Dose
from restride.engine.run_weeks import PLAIN
from tests.engine.clean_run import DayDone, live, placement, runner

FOUR = ("mon", "wed", "fri", "sat")
SIX = ("mon", "tue", "wed", "thu", "fri", "sat")
BRIDGE = Dose("EB1", (10, 10))
LIVES = {
    "S2": (runner("pht", FOUR), placement("S2", BRIDGE, week_m=20_000), 16),
    "S3": (runner("pht", SIX), placement("S3", Dose("EB2", (8, 8))), 20),
    "S3, two days": (runner("pht", ("tue", "sat")), placement("S3", week_m=12_000), 20),
    "S4": (runner("pht", SIX), placement("S4", week_m=20_000), 16),
    "S5, one day": (runner("pht", ("sun",)), placement("S5", BRIDGE, week_m=8000), 20),
    "A2": (runner("strain", FOUR, "mild"), placement("A2"), 6),
    "A4": (runner("strain", SIX), placement("A4", week_m=15_000), 16),
}


@pytest.fixture(scope="module", params=LIVES, ids=lambda name: name.replace(", ", "-"))
def days(request: pytest.FixtureRequest) -> list[DayDone]:
    return list(live(*LIVES[request.param]))


def weeks(days: list[DayDone]) -> list[list[DayDone]]:
    return [days[start : start + 7] for start in range(0, len(days), 7)]


def doses(days: list[DayDone], exercise: str) -> list[Dose]:
    """What was done, with the set that a deload leaves out: the dose it goes on from."""
    return [day.whole[exercise] for day in days if exercise in day.whole]


@pytest.mark.parametrize("exercise", r.EXERCISES)
def test_a_week_of_repetitions_grows_by_a_tenth_at_most(days: list[DayDone], exercise: str) -> None:
    for before, after in pairwise(doses(week, exercise) for week in weeks(days)):
        same = len({(dose.rung, dose.load_g) for dose in (*before, *after)}) == 1
        if same and len(before) == len(after):
            done = sum(dose.total for dose in before)
            more = sum(dose.total for dose in after)
            assert more <= max(done * 110 // 100, done + len(before))


def test_running_grows_by_a_tenth_at_most(days: list[DayDone]) -> None:
    totals = [sum(day.metres for day in week) for week in weeks(days)]
    full = [total for total, week in zip(totals, weeks(days), strict=True) if _plain(week)]
    for before, after in pairwise(full[1:]):
        assert after <= before * 110 // 100 + 200
    lengths = [day.metres for day in days if day.metres]
    for place in range(1, len(lengths)):
        assert lengths[place] <= max(8000, *lengths[:place]) * 110 // 100


def _plain(week: list[DayDone]) -> bool:
    states = {day.plan.running.state for day in week if day.plan.running is not None}
    return states <= PLAIN and not any(day.lighter for day in week)


@pytest.mark.parametrize("name", ["S4", "A4"])
def test_every_fourth_week_is_lighter(name: str) -> None:
    """One set fewer, and 80% of the week before, which the week after has again (9.3)."""
    lived = weeks(list(live(*LIVES[name])))
    lighter = [number for number, week in enumerate(lived, 1) if any(d.lighter for d in week)]
    assert lighter == [4, 8, 12, 16]
    for number in (4, 8, 12):
        before, week, after = (sum(d.metres for d in lived[number - n]) for n in (2, 1, 0))
        assert before * 79 // 100 - 300 <= week <= before * 80 // 100
        assert before - 300 <= after <= before
        for day in lived[number - 1]:
            for exercise, dose in day.doses.items():
                whole = day.whole[exercise]
                assert (dose.sets, dose.load_g) == (whole.sets[:-1], whole.load_g)
    assert all(d.doses == d.whole for n, w in enumerate(lived, 1) if n not in lighter for d in w)


def test_the_planned_lighter_week_can_be_switched_off() -> None:
    who, placed, _ = LIVES["S4"]
    off = r.Setting(date=placed.date, key="deload", value=False)
    day = placed.date + timedelta(days=23)
    assert decide(fold(who, [placed], through=day), day).strength["EB"].change == "deload"
    assert decide(fold(who, [placed, off], through=day), day).strength["EB"].change != "deload"


def test_one_harder_exercise_in_seven_days(days: list[DayDone]) -> None:
    taken = [
        day.day for day in days for name in day.doses if day.plan.strength[name].change == "rung"
    ]
    assert all((b - a).days >= 7 for a, b in pairwise(taken))


def test_nothing_goes_back(days: list[DayDone]) -> None:
    """But for the doses of maintenance, which are enough to stay well (16)."""
    days = [day for day in days if day.plan.stage == days[0].plan.stage or day.plan.stage != "S5"]
    for exercise in r.EXERCISES:
        for before, after in pairwise(doses(days, exercise)):
            assert after.rank >= before.rank
    assert {day.plan.state for day in days} == {"normal"}


def test_spacing(days: list[DayDone]) -> None:
    for exercise, gap in (("EB", 2), ("RD", 2), ("NH", 3)):
        on = [day.day for day in days if exercise in day.doses]
        assert all((b - a).days >= gap for a, b in pairwise(on))


@pytest.mark.parametrize(
    ("name", "exercise", "weeks_needed", "reached"),
    [
        ("S2", "EB", 6, Dose("EB2", (8, 8))),
        # S3 opens in the ninth week, and with it two bridge sessions a week instead of three.
        ("S2", "EB", 11, Dose("EB2", (12, 12))),
        ("S2", "RD", 6, Dose("RD1", (8, 8))),
        ("S2", "RD", 8, Dose("RD1", (10, 10))),
        ("S2", "NH", 9, Dose("NH1", (3, 3))),
        ("S3", "RD", 6, Dose("RD2", (8, 8))),
        ("S3", "RD", 12, Dose("RD3", (8, 8), 2000)),
        ("S3", "NH", 7, Dose("NH2", (3, 3))),
        ("S3", "NH", 11, Dose("NH2", (4, 4))),
        ("S3", "EB", 7, Dose("EB2", (12, 12))),
        ("S3, two days", "RD", 20, Dose("RD3", (8, 8), 2000)),
        ("S5, one day", "EB", 20, Dose("EB2", (8, 8))),
        ("A2", "EB", 2, Dose("EB2", (8, 8))),
        ("A2", "EB", 5, Dose("EB2", (9, 9))),
        ("A2", "RD", 4, Dose("RD2", (8, 8))),
    ],
)
def test_no_clean_runner_stalls(name: str, exercise: str, weeks_needed: int, reached: Dose) -> None:
    who, placed, _ = LIVES[name]
    found = doses(list(live(who, placed, weeks_needed)), exercise)
    assert found[-1].rank >= reached.rank


def test_the_walk_run_ladder_of_a_clean_runner() -> None:
    who, placed, _ = LIVES["S3"]
    states = [day.plan.running.state for day in live(who, placed, 8) if day.plan.running]
    assert list(dict.fromkeys(states))[:8] == ["WALK", *r.WALK_RUN, "BASE"]
    who, placed, _ = LIVES["A2"]
    mild = [day.plan.running.state for day in live(who, placed, 3) if day.plan.running]
    assert list(dict.fromkeys(mild)) == [*r.WALK_RUN, "BASE"]


def _sp5(days: list[DayDone]) -> int:
    return sum(day.step == "SP5" for day in days)


@pytest.mark.parametrize("chosen", [SIX, FOUR])
def test_a_clean_strain_reaches_the_fastest_strides_in_three_weeks(chosen: tuple[str, ...]) -> None:
    who = runner("strain", chosen, "mild")
    days = list(live(who, placement("A3", week_m=13_500), 3))
    assert _sp5(days) == 2
    steps = [day.step for day in days if day.step is not None]
    assert steps == ["SP1", "SP2", "SP3", "SP4", "SP5", "SP5"]


def test_a_clean_tendon_reaches_speed_and_volume_in_twelve_weeks() -> None:
    """From 20 km a week with a goal of 22: SP5 twice, and at least 90% of the goal."""
    for chosen in (SIX, FOUR, ("tue", "thu", "sat")):
        who = replace(runner("pht", chosen), goal_week_m=22_000)
        days = list(live(who, placement("S4", week_m=20_000), 12))
        assert _sp5(days) == 2
        # The twelfth week is a lighter one.
        assert sum(day.metres for day in weeks(days)[-2]) >= 19_800
        fast = [day.day for day in days if day.step is not None]
        assert all((b - a).days >= 3 for a, b in pairwise(fast))
        assert days[-1].plan.running is not None
        assert days[-1].plan.running.state == "FULL"


def test_all_running_goes_on_growing() -> None:
    """A clean runner in S5 with all running grows by the 10% rule."""
    days = list(live(runner("pht", SIX), placement("S5", week_m=20_000), 16))
    assert sum(day.metres for day in weeks(days)[-1]) > 22_000
