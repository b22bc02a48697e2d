"""Simulated runners, drawn from a seed, and the luck of each of their days.

The same runner meets the same luck under every plan, so that plans differ by their rules alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final, NamedTuple

from restride.engine import records as r
from restride.engine.records import Dose
from tests.cohort import tissue

MONDAY: Final = date(2026, 1, 5)
SIX_DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat")
FIRST_DOSE: Final = Dose("EB1", (10, 10))
TOO_MUCH: Final = 8

ASSUMPTIONS: Final = (
    (
        "Everyone has the gradual tendon pattern in stage S2, two-leg bridges 2x10 to begin "
        "with, runs 8 to 30 km a week on three of six days, and wants to run 1.5 to 2.5 times "
        "as much."
    ),
    (
        "At the start the capacity is 70 to 160% of the load of the usual longest run and a "
        "first bridge session on one day."
    ),
    (
        "60% tell their pain as it is; 25% tell one point less; 15% tell two points less and "
        "leave out three mornings in ten."
    ),
    (
        "Of the sessions and runs, 0, 5, 10, 20 or 35% are missed; on 0, 0, 5 or 15% of the "
        "days a quarter more is run and a set more is done than told."
    ),
    f"Nobody trains on a morning of {TOO_MUCH} or more, under any plan.",
    (
        "Notices are read on the day they are shown, but not on a day whose morning is left "
        "out. Nobody has a red flag or a fall; who is sent to a professional goes, and goes on."
    ),
)


@dataclass(frozen=True, slots=True)
class Person:
    """One simulated runner; shares in percent, distances in metres."""

    seed: int
    number: int
    robust_pct: int
    gain: int
    """The most that a capacity grows in a day, in hundredths of a percent."""
    irritation: int
    understates: int
    skips_pct: int
    misses_pct: int
    more_pct: int
    week_m: int
    goal_m: int

    @property
    def record(self) -> r.Runner:
        return r.Runner(
            timezone="Europe/Berlin",
            pattern="pht",
            side="left",
            onset=date(2025, 11, 3),
            training_days=SIX_DAYS,
            baseline_morning_pain=self.baseline,
            body_mass_g=70_000,
            goal_week_m=self.goal_m,
        )

    @property
    def baseline(self) -> int:
        """The usual morning pain at the start, 0 to 2."""
        return (self.irritation + 5) // 10

    @property
    def longest_m(self) -> int:
        return self.week_m * 40 // 100

    def body(self) -> tissue.Body:
        run = tissue.load_of_run(self.longest_m, 100)
        bridges = tissue.load_of(FIRST_DOSE)
        tendon, muscle = (
            (one + other) * self.robust_pct // 100 for one, other in zip(run, bridges, strict=True)
        )
        return tissue.Body((tendon, muscle), self.gain, self.irritation)


class Luck(NamedTuple):
    """What a day brings to a runner, whatever is planned; noise in tenths of a point."""

    session: int
    run: int
    morning: int
    misses_session: bool
    misses_run: bool
    more: bool
    skips: bool


def draw(seed: int, number: int) -> Person:
    """The runner of that number; the same for the same seed."""
    by = Random(f"{seed}/{number}")
    understates, skips = by.choices(((0, 0), (1, 0), (2, 30)), weights=(60, 25, 15))[0]
    week_m = by.randrange(8, 31) * 1000
    return Person(
        seed=seed,
        number=number,
        robust_pct=by.randint(70, 160),
        gain=by.randint(30, 100),
        irritation=by.randint(0, 24),
        understates=understates,
        skips_pct=skips,
        misses_pct=by.choice((0, 5, 10, 20, 35)),
        more_pct=by.choice((0, 0, 5, 15)),
        week_m=week_m,
        goal_m=week_m * by.randint(15, 25) // 10,
    )


def luck(person: Person, day: date) -> Luck:
    """The luck of one runner's day; the same under every plan."""
    by = Random(f"{person.seed}/{person.number}/{day}")
    bad = 10 if by.randrange(30) == 0 else 0
    session, run, morning = (by.randint(-3, 3) + by.randint(-2, 2) + bad for _ in range(3))
    return Luck(
        session=session,
        run=run,
        morning=morning,
        misses_session=by.randrange(100) < person.misses_pct,
        misses_run=by.randrange(100) < person.misses_pct,
        more=by.randrange(100) < person.more_pct,
        skips=by.randrange(100) < person.skips_pct,
    )


def days(weeks: int) -> list[date]:
    return [MONDAY + timedelta(days=number) for number in range(7 * weeks)]
