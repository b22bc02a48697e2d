"""One simulated runner's months under one plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from restride.engine import records as r
from restride.engine.records import HOLD_RUNGS, Dose
from tests.cohort import checks
from tests.cohort.plans import POLICIES, Policy, Told
from tests.cohort.rules import Judge
from tests.cohort.runners import TOO_MUCH, Luck, Person, days, luck
from tests.cohort.tissue import Body, load_of, load_of_run

EFFORT_PCT: Final = {"walk": 30, "walk_run": 60, "easy": 100}
"""What a metre asks, in percent of easy running; whatever is faster asks for FAST_PCT."""
FAST_PCT: Final = 140
MORE_PCT: Final = 125
PACE_S: Final = 400
"""Seconds for a kilometre of running."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a runner under a plan; a list has an entry a week."""

    policy: str
    number: int
    flares: int
    week_flaring: tuple[bool, ...]
    week_m: tuple[int, ...]
    week_strength: tuple[int, ...]
    """What the strength work asked of the tendon, in thousandths of a bridge repetition."""
    gained_pct: int
    violations: dict[str, int]
    """The days on which each rule was broken."""
    days_broken: int
    stages: dict[str, int]
    """Weeks from the start to the first day in each later stage."""


class Life:
    """A runner, the body, the plan and the judge, from day to day."""

    def __init__(self, person: Person, policy: str) -> None:
        self.person = person
        self.body: Body = person.body()
        self.plan: Policy = POLICIES[policy][1](person)
        self.judge = Judge(person)
        self.felt = person.baseline
        self.metres = 0
        self.strength = 0

    def day(self, day: date) -> None:
        """Wake up, look at the plan, do some of it, log some of it, and sleep."""
        chance = luck(self.person, day)
        events: list[r.Event] = []
        morning = None if chance.skips else self._says(self.felt)
        self.judge.wake(day, morning)
        if morning is not None:
            events.append(r.Morning(date=day, pain=morning))
        told = self.plan.tell(day, events)
        self.judge.look_at(day, told)
        if not chance.skips:
            events += [r.Acknowledged(date=day, rule=rule) for rule in told.notices]
        if not chance.misses_session:
            tells = self.person.understates
            events += [checks.done(name, day, self.body, tells) for name in told.tests]
        self.metres = self.strength = 0
        if self.felt < TOO_MUCH:
            events += self._work(day, told, chance)
        self.judge.take(day, told, events)
        self.plan.log(day, events)
        self.felt = self.body.night(chance.morning)

    def _says(self, pain: int) -> int:
        return max(pain - self.person.understates, 0)

    def _work(self, day: date, told: Told, chance: Luck) -> Iterator[r.Event]:
        if told.metres and not chance.misses_run:
            yield self._run(day, told, chance)
        if told.doses and not chance.misses_session:
            logs = tuple(self._exercise(dose, chance) for dose in told.doses)
            yield r.Session(at=datetime.combine(day, time(18)), exercises=logs)

    def _run(self, day: date, told: Told, chance: Luck) -> r.Run:
        plain = told.kind not in ("walk", "walk_run")
        metres = told.metres * MORE_PCT // 100 if chance.more and plain else told.metres
        load = load_of_run(metres, EFFORT_PCT.get(told.kind, FAST_PCT))
        self.metres = metres if told.kind != "walk" else 0
        return r.Run(
            at=datetime.combine(day, time(7)),
            distance_m=metres,
            duration_s=metres * PACE_S // 1000 if plain else 1800,
            pain_during=self._says(self.body.bear(load, chance.run)),
            kind=told.kind,
            step=told.step,
        )

    def _exercise(self, dose: Dose, chance: Luck) -> r.ExerciseLog:
        more = chance.more and dose.rung not in HOLD_RUNGS
        done = Dose(dose.rung, (*dose.sets, dose.sets[-1]), dose.load_g) if more else dose
        load = load_of(done)
        self.strength += load[0]
        pain = self._says(self.body.bear(load, chance.session))
        in_reserve = max(4 - max(self.body.percent - 40, 0) // 30, 0)
        return r.ExerciseLog(dose=done, pain_during=pain, rir=in_reserve, prescribed=dose)


def live(person: Person, policy: str, weeks: int) -> Outcome:
    """Follow one plan for some weeks."""
    life = Life(person, policy)
    flaring: list[bool] = [False] * weeks
    metres, strength = [0] * weeks, [0] * weeks
    stages: dict[str, int] = {}
    for number, day in enumerate(days(weeks)):
        life.day(day)
        week = number // 7
        flaring[week] |= life.body.flaring
        metres[week] += life.metres
        strength[week] += life.strength
        if life.plan.stage is not None:
            stages.setdefault(life.plan.stage, week)
    return Outcome(
        policy=policy,
        number=person.number,
        flares=life.body.flares,
        week_flaring=tuple(flaring),
        week_m=tuple(metres),
        week_strength=tuple(strength),
        gained_pct=life.body.gained_pct,
        violations={rule: n for rule, n in life.judge.found.items() if n},
        days_broken=life.judge.days,
        stages=stages,
    )
