"""What the engine and three simpler plans tell a runner to do on a day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Protocol

from restride.engine import records as r
from restride.engine.plan import decide, fold
from restride.engine.prescription import Plan
from restride.engine.records import Dose
from tests.cohort.runners import FIRST_DOSE, MONDAY, Person

WALK_M: Final = 2800
WALK_RUN_M: Final = 4500
SPEED_KINDS: Final = {"SP4": "hills", "SP6": "fast", "SP7": "fast"}
STRENGTH_DAYS: Final = (0, 2, 4)
RUN_SHARES: Final = {1: 30, 3: 30, 5: 40}
"""Weekday and percent of the week's metres, of the simpler plans."""


@dataclass(frozen=True, slots=True)
class Told:
    """One day's work: the doses, and a run with its kind and step; no metres is no run."""

    doses: tuple[Dose, ...] = ()
    metres: int = 0
    kind: str = "easy"
    step: str | None = None
    notices: tuple[str, ...] = ()
    """What is told besides, by rule id, to be read."""
    tests: tuple[str, ...] = ()
    """The tests that are asked for on the day (10)."""


class Policy(Protocol):
    """A plan, followed day by day."""

    stage: str | None

    def tell(self, day: date, so_far: Sequence[r.Event]) -> Told:
        """The day's work, when `so_far` was logged on that day."""
        ...

    def log(self, day: date, events: Sequence[r.Event]) -> None:
        """Take in all that was logged on a day."""
        ...


class Restride:
    """The engine, through its two doors only."""

    def __init__(self, person: Person) -> None:
        self._runner = person.record
        base = r.RunningStart(state="BASE", week_m=person.week_m, longest_m=person.longest_m)
        start = (r.Start(dose=FIRST_DOSE),)
        placed = r.Placement(date=MONDAY, stage="S2", strength=start, running=base)
        self._opening: tuple[r.Event, ...] = (placed,)
        self._state = fold(self._runner, (), through=MONDAY - timedelta(days=1))
        self.stage: str | None = "S2"

    def tell(self, day: date, so_far: Sequence[r.Event]) -> Told:
        events = (*self._opening, *so_far)
        plan = decide(fold(self._runner, events, through=day, start=self._state), day)
        self.stage = plan.stage
        doses = tuple(
            shown.dose
            for shown in plan.strength.values()
            if shown.dose is not None and shown.next == day
        )
        metres, kind, step = _run(plan, day)
        notices = tuple(alert.rule for alert in plan.alerts)
        return Told(doses, metres, kind, step, notices, _tests(plan, day))

    def log(self, day: date, events: Sequence[r.Event]) -> None:
        self._state = fold(self._runner, (*self._opening, *events), through=day, start=self._state)
        self._opening = ()


def _run(plan: Plan, day: date) -> tuple[int, str, str | None]:
    items = [item for of in plan.week if of.day == day for item in of.items if item.kind == "run"]
    if plan.running is None or plan.running.next != day or not items:
        return 0, "easy", None
    step, metres = items[0].step, items[0].metres or 0
    if step == "WALK":
        return WALK_M, "walk", None
    if step in r.WALK_RUN:
        return WALK_RUN_M, "walk_run", step
    if step is not None:
        return metres or WALK_RUN_M, SPEED_KINDS.get(step, "strides"), step
    fast = plan.running.state == "FULL" and plan.running.runs[0].fast
    return metres, "fast" if fast else "easy", None


def _tests(plan: Plan, day: date) -> tuple[str, ...]:
    items = [item for of in plan.week if of.day == day for item in of.items if item.kind == "test"]
    return tuple(item.name for item in items if item.name is not None and not item.done)


class Simple:
    """Strength on Monday, Wednesday and Friday, runs on the days between; no pain is looked at."""

    def __init__(self, person: Person) -> None:
        self.stage: str | None = None
        self._person = person

    def tell(self, day: date, so_far: Sequence[r.Event]) -> Told:
        week, weekday = divmod((day - MONDAY).days, 7)
        if weekday in RUN_SHARES:
            share = self.week_metres(week) * RUN_SHARES[weekday] // 100
            return Told(metres=share // 100 * 100)
        if weekday in STRENGTH_DAYS:
            return Told(doses=self.strength(week, STRENGTH_DAYS.index(weekday)))
        return Told()

    def log(self, day: date, events: Sequence[r.Event]) -> None:
        """Nothing that is logged changes these plans."""

    def week_metres(self, week: int) -> int:
        """The usual week's running goes on unchanged."""
        return self._person.week_m

    def strength(self, week: int, place: int) -> tuple[Dose, ...]:
        raise NotImplementedError


NORDIC: Final[tuple[tuple[tuple[int, ...], ...], ...]] = (
    ((5, 5),),
    ((6, 6), (6, 6)),
    ((6, 6, 6), (7, 7, 7), (8, 8, 8)),
    ((8, 8, 8), (9, 9, 9), (10, 10, 10)),
    *(((12, 10, 8),) * 3,) * 6,
)
"""The sessions of the ten weeks of Mjolsnes 2004 and Petersen 2011 (rulebook 6.5)."""


class Nordic(Simple):
    """The published ten weeks of Nordic curls, then once a week."""

    def strength(self, week: int, place: int) -> tuple[Dose, ...]:
        sessions = NORDIC[week] if week < len(NORDIC) else ((12, 10, 8),)
        return (Dose("NH2", sessions[place]),) if place < len(sessions) else ()


RISES: Final = (
    (("EB1", 10, 15), ("EB2", 8, 12), ("EB3", 8, 12)),
    (("RD1", 8, 10), ("RD2", 8, 12), ("RD3", 8, 12)),
    (("NH1", 3, 5), ("NH2", 3, 5)),
)
"""Rungs with their fewest and most repetitions a set, for double progression."""
SETS: Final = 2


class Double(Simple):
    """Double progression: a repetition a set more each week, at the top the next harder rung."""

    def strength(self, week: int, place: int) -> tuple[Dose, ...]:
        return tuple(_rise(ladder, week) for ladder in RISES)


def _rise(ladder: tuple[tuple[str, int, int], ...], week: int) -> Dose:
    for rung, least, most in ladder:
        if week <= most - least:
            return Dose(rung, (least + week,) * SETS)
        week -= most - least + 1
    rung, _, most = ladder[-1]
    return Dose(rung, (most,) * SETS, 1000 * week if rung == "RD3" else 0)


class TenPercent(Simple):
    """Ten percent more running each week up to the goal; two-leg bridges as on the first day."""

    def week_metres(self, week: int) -> int:
        metres = self._person.week_m
        for _ in range(week):
            metres = min(metres * 110 // 100, self._person.goal_m)
        return metres

    def strength(self, week: int, place: int) -> tuple[Dose, ...]:
        return (FIRST_DOSE,)


POLICIES: Final[dict[str, tuple[str, Callable[[Person], Policy]]]] = {
    "restride": ("Restride engine", Restride),
    "nordic": ("Fixed Nordic plan", Nordic),
    "double": ("Double progression", Double),
    "plus10": ("+10% running a week", TenPercent),
}
"""Every plan by its short name: what it is called, and what makes it."""
