"""The made-up runners: two weeks, half a year and five years of three different people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from restride.demo.person import Away, Person, Spell, at
from restride.engine import records as r

ANY_DAY: Final = date(2020, 1, 1)
"""Stands where a day is set once the life has a first one."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """An episode of a life: from a day of the life on, until the next one begins."""

    day: int
    person: Person


@dataclass(frozen=True, slots=True)
class Life:
    """So many days up to yesterday, with the episodes in them; the last one is open."""

    days: int
    chapters: tuple[Chapter, ...]


def _runner(**fields: Any) -> r.Runner:
    given: dict[str, Any] = {
        "timezone": "UTC",
        "onset": ANY_DAY,
        "training_days": (),
        "body_mass_g": 70_000,
    }
    return r.Runner(**{**given, **fields})


NEWCOMER: Final = Person(
    name="newcomer",
    runner=_runner(
        pattern="pht", side="right", baseline_morning_pain=2, age=47, goal_week_m=25_000
    ),
    sore_before=100,
    stage="S2",
    strength=(r.Start(dose=r.Dose("EB1", (10, 10))),),
    running=r.RunningStart(state="BASE", week_m=14_000, longest_m=6_000),
    ache=((0, 26), (14, 20), (60, 5)),
    happens=(at(4, r.Treatment, kind="physio", note="first visit: begin with two-leg bridges"),),
    function=((0, 52), (90, 85)),
    forgets_pct=6,
    misses_pct=0,
)
"""Somebody who has just begun: few days, nothing has gone wrong yet."""

SLIP: Final = 31
TENDON: Final = Person(
    name="tendon",
    runner=_runner(pattern="pht", side="left", baseline_morning_pain=3, age=41, goal_week_m=30_000),
    sore_before=60,
    stage="S1",
    strength=(r.Start(dose=r.Dose("EB1", (14, 14))), r.Start(dose=r.Dose("RD1", (10, 10)))),
    running=r.RunningStart(state="BASE", week_m=20_000, longest_m=8_000),
    ache=((0, 30), (30, 13), (52, 4), (120, 3), (150, 7), (183, 6)),
    spells=(
        Spell(SLIP, (16,)),
        Spell(149, (38, 26, 16, 10, 6, 3)),
    ),
    away=(Away(66, 4, ill=True), Away(112, 7, told=True)),
    too_far={147: 150},
    happens=(
        at(SLIP, r.Fall, surface="wet leaves", side="left", pain=3),
        at(SLIP + 3, r.Treatment, kind="physio", note="looked at it: carry on, a little less"),
        at(92, r.Treatment, kind="massage"),
        at(151, r.Treatment, kind="physio"),
    ),
    function=((0, 46), (60, 66), (120, 84), (180, 92)),
)
"""Half a year with a slip, a cold, a holiday, a run that was too far, and a flare-up."""

LONG_TENDON: Final = Person(
    name="long tendon",
    runner=_runner(
        pattern="pht",
        side="left",
        baseline_morning_pain=4,
        age=44,
        body_mass_g=64_000,
        goal_week_m=26_000,
    ),
    sore_before=210,
    stage="S1",
    running=r.RunningStart(state="WALK"),
    ache=((0, 36), (50, 26), (110, 14), (200, 8), (320, 3), (420, 2)),
    spells=(
        Spell(38, (14, 20, 16, 12, 8, 4)),
        Spell(131, (22, 30, 26, 20, 15, 12, 9, 6, 4, 2)),
        Spell(246, (18, 24, 20, 14, 9, 5)),
        Spell(505, (10, 14, 12, 8, 4)),
    ),
    away=(Away(84, 6, ill=True), Away(172, 11, told=True), Away(560, 9, told=True)),
    too_far={244: 150},
    happens=(
        at(9, r.Treatment, kind="imaging", note="MRI: tendon thickened, nothing torn"),
        at(16, r.Treatment, kind="physio"),
        at(36, r.Fall, surface="ice", side="left", pain=2),
        at(40, r.Treatment, kind="physio"),
        at(133, r.Treatment, kind="physio", note="holds for a week, then on"),
        at(150, r.Treatment, kind="shockwave"),
        at(157, r.Treatment, kind="shockwave"),
        at(164, r.Treatment, kind="shockwave"),
        at(248, r.Limit, by="physio", keys=frozenset({"max_week_m"}), max_week_m=20_000),
        at(290, r.Limit, by="physio", keys=frozenset({"max_week_m"})),
        at(330, r.Fall, surface="stairs"),
        at(420, r.Setting, key="deload", value=False),
    ),
    function=((0, 34), (120, 58), (240, 78), (360, 92), (420, 96)),
    misses_pct=3,
)
"""A tendon that was sore for months before: a year and more with its setbacks."""

PREVENTION: Final = Person(
    name="prevention",
    runner=_runner(
        pattern="prevent",
        side="left",
        baseline_morning_pain=0,
        age=46,
        body_mass_g=64_000,
        goal_week_m=32_000,
    ),
    sore_before=0,
    stage="PREVENT",
    strength=(
        r.Start(dose=r.Dose("EB2", (12, 12))),
        r.Start(dose=r.Dose("RD3", (8, 8), 6_000)),
        r.Start(dose=r.Dose("NH2", (4, 4))),
    ),
    running=r.RunningStart(state="BASE", week_m=20_000, longest_m=9_000),
    ache=((0, 2),),
    away=(Away(60, 14, told=True), Away(150, 5, ill=True)),
    function=((0, 97),),
    forgets_pct=5,
    misses_pct=4,
)
"""Well again: twice a week, and not every morning is noted."""

STRAIN: Final = Person(
    name="strain",
    runner=_runner(
        pattern="strain",
        side="right",
        severity="moderate",
        baseline_morning_pain=2,
        age=47,
        body_mass_g=64_000,
        goal_week_m=32_000,
    ),
    sore_before=1,
    stage="A0",
    ache=((0, 38), (4, 14), (10, 8), (30, 3), (60, 0), (400, 2)),
    spells=(
        Spell(52, (14, 18, 12, 6)),
        Spell(310, (12, 26, 30, 24, 18, 12, 8, 5)),
        Spell(655, (14, 16, 10, 5)),
    ),
    away=(
        *(Away(200, 9, told=True), Away(246, 5, ill=True), Away(505, 10, told=True)),
        *(Away(590, 6, ill=True), Away(700, 31)),
    ),
    too_far={308: 230},
    happens=(
        at(1, r.Treatment, kind="physio", note="felt along the muscle: a strain, nothing worse"),
        at(54, r.Treatment, kind="physio"),
        at(110, r.Setting, key="deload", value=False),
        at(295, r.Fall, surface="ice", side="right"),
        at(312, r.Treatment, kind="massage"),
        at(731, r.Treatment, kind="physio", note="after a month away: begin again below"),
    ),
    function=((0, 30), (14, 55), (45, 84), (70, 94), (120, 98)),
    forgets_pct=5,
    misses_pct=2,
)
"""The other leg, years later, and what comes after: a setback and a long break, but well."""

USUAL: Final = "six-months"
LIVES: Final = {
    "two-weeks": Life(13, (Chapter(0, NEWCOMER),)),
    USUAL: Life(183, (Chapter(0, TENDON),)),
    "five-years": Life(
        1826, (Chapter(0, LONG_TENDON), Chapter(640, PREVENTION), Chapter(880, STRAIN))
    ),
}
