"""A judge who counts the days on which a plan breaks the rulebook, from what it told and the log.

Written from the rulebook alone, with nothing of the engine's. Where the rulebook leaves room
the judge is lenient, so that what is counted is a violation by any reading.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import IntEnum
from typing import Final

from restride.engine import records as r
from restride.engine.records import Dose
from tests.cohort.plans import Told
from tests.cohort.runners import MONDAY, Person

RULES: Final = {
    "week": "a week of running over 110% of the last four weeks (2.1)",
    "single": "a run over 110% of the longest of 30 days (7.2)",
    "pain": "more after a session that was not GREEN (5.4, I2)",
    "rest": "the same again within 72 h of RED (5.4, 7.1)",
    "hurting": "a harder exercise after pain in the last session (B15)",
    "rungs": "two harder exercises within 7 days (5.6)",
    "step": "a step of more than 10% and more than one repetition (2)",
    "nordic": "Nordic curls within 72 h (MIN_GAP)",
}
STARTS: Final = {
    "EB0": 150,
    "EB1": 20,
    "EB2": 16,
    "EB3": 16,
    "EB4": 24,
    "RD1": 16,
    "RD2": 16,
    "RD3": 16,
    "RD4": 18,
    "NH1": 6,
    "NH2": 6,
}
"""Repetitions (on EB0: seconds) of each rung's first dose (6.2-6.4), which is no step (I1)."""
NOT_CAPPED: Final = ("walk", "walk_run")
DAY: Final = timedelta(days=1)
DELOAD: Final = timedelta(days=21)
"""How far back a deload of a week may have taken something away, with missed sessions."""
ROUNDING_M: Final = 100
RUN_WEEKS: Final = 4
KEPT: Final = timedelta(days=70)
"""How far back runs matter: the last four weeks with any, which are never 30 days apart (9.1)."""


class Colour(IntEnum):
    GREEN = 0
    YELLOW = 1
    ORANGE = 2
    RED = 3


@dataclass
class Judge:
    """One runner's log as the rulebook looks at it, and the violations so far."""

    person: Person
    found: Counter[str] = field(default_factory=Counter)
    """The days on which each rule was broken."""
    days: int = 0
    """The days on which any was."""
    mornings: dict[date, int] = field(default_factory=dict)
    last_seven: list[int] = field(default_factory=list)
    recent: dict[date, list[int]] = field(default_factory=dict)
    sessions: dict[str, list[tuple[date, Dose, int]]] = field(default_factory=dict)
    runs: list[tuple[date, int, int]] = field(default_factory=list)
    told: dict[str, Dose] = field(default_factory=dict)
    advances: list[date] = field(default_factory=list)

    def wake(self, day: date, pain: int | None) -> None:
        """Take in the morning, None where it is not logged, before the day's work is told."""
        self.recent[day] = self.last_seven
        if pain is not None:
            self.mornings[day] = pain
            self.last_seven = [*self.last_seven, pain][-7:]

    def look_at(self, day: date, told: Told) -> None:
        """Judge the work that was told for a day, before it is done; each rule counts once."""
        broken: set[str] = set()
        if told.metres and told.kind not in NOT_CAPPED:
            broken |= self._by_run(day, told.metres)
        if told.metres and self._red_run(day):
            broken.add("rest")
        for dose in told.doses:
            broken |= self._by_dose(day, dose)
        self.found.update(broken)
        self.days += bool(broken)

    def take(self, day: date, told: Told, events: Sequence[r.Event]) -> None:
        """Take in the work that was done and logged."""
        for event in events:
            if isinstance(event, r.Run):
                self.runs.append((day, event.distance_m, event.pain_during))
            elif isinstance(event, r.Session):
                for log in event.exercises:
                    self._take_dose(day, log.dose, log.pain_during)
        for dose in told.doses:
            self.told[dose.exercise] = dose
        self.runs = [run for run in self.runs if day - run[0] < KEPT]

    def colour(self, day: date, during: int) -> Colour:
        """The band of a past day's work (5.3); a morning that is not logged is YELLOW."""
        by_work = _band(during, (3, 4, 6))
        morning = self.mornings.get(day + DAY)
        if morning is None:
            return max(by_work, Colour.YELLOW)
        by_morning = Colour.RED if morning >= 6 else _band(morning - self._usual(day), (1, 2, 3))
        return max(by_work, by_morning)

    def _usual(self, day: date) -> int:
        """The lower median of the last seven mornings before a day (BASELINE_MORNING)."""
        last = self.recent[day]
        if len(last) < 3:
            return self.person.baseline
        return sorted(last)[(len(last) - 1) // 2]

    def _by_run(self, day: date, metres: int) -> set[str]:
        """The rules that a run of so many metres breaks."""
        lengths = [length for on, length, _ in self.runs if on > day - 30 * DAY]
        monday = day - day.weekday() * DAY
        weeks = self._weeks_run(monday)
        if day < MONDAY + 30 * DAY:
            lengths.append(self.person.longest_m)
            weeks.append(self.person.week_m)
        before, most = self._week(monday), max(weeks, default=0)
        total = before + metres
        hurt = self._worst(monday - 7 * DAY)
        broken = {
            "single": metres > max(lengths, default=0) * 110 // 100,
            "week": total > most * 110 // 100 + ROUNDING_M >= before,
            "pain": bool(hurt) and total > most + ROUNDING_M >= before,
        }
        return {rule for rule, is_so in broken.items() if is_so}

    def _weeks_run(self, monday: date) -> list[int]:
        """The metres of the last weeks with any; weeks without are a break, for 9.1 to judge."""
        starts = {on - on.weekday() * DAY for on, _, _ in self.runs}
        past = sorted(start for start in starts if start < monday)
        return [self._week(start) for start in past[-RUN_WEEKS:]]

    def _week(self, monday: date) -> int:
        return sum(metres for on, metres, _ in self.runs if monday <= on < monday + 7 * DAY)

    def _worst(self, monday: date) -> Colour:
        week = [run for run in self.runs if monday <= run[0] < monday + 7 * DAY]
        return max((self.colour(on, pain) for on, _, pain in week), default=Colour.GREEN)

    def _red_run(self, day: date) -> bool:
        near = [(on, pain) for on, _, pain in self.runs if on > day - 3 * DAY]
        return any(self.colour(on, pain) is Colour.RED for on, pain in near)

    def _by_dose(self, day: date, dose: Dose) -> set[str]:
        """The rules that a dose breaks."""
        done = self.sessions.get(dose.exercise)
        if not done:
            return set()
        last, before, pain = done[-1]
        most = max(before, self.told[dose.exercise], key=lambda one: one.rank)
        near = [(on, hurt) for on, _, hurt in done[-3:] if day - on < 3 * DAY]
        harder = dose.level > before.level and before.rung != "EB0"
        broken = {
            "pain": bool(self.colour(last, pain)) and dose.rank > most.rank,
            "rest": any(self.colour(on, hurt) is Colour.RED for on, hurt in near),
            "hurting": harder and pain > 0,
            "rungs": harder and any(day - on < 7 * DAY for on in self.advances[-3:]),
            "step": self._too_far(day, dose, most),
            "nordic": dose.exercise == "NH" and day - last < 3 * DAY,
        }
        return {rule for rule, is_so in broken.items() if is_so}

    def _too_far(self, day: date, dose: Dose, most: Dose) -> bool:
        if (dose.level, dose.load_g) != (most.level, most.load_g):
            return False
        start, before_deload = STARTS.get(dose.rung, 0), self._before_deload(day, dose)
        return dose.total > max(most.total * 110 // 100, most.total + 1, start, before_deload)

    def _before_deload(self, day: date, dose: Dose) -> int:
        """The most repetitions lately; a deload gives back what ORANGE and RED left (5.4, 9.3)."""
        most, left_pct = 0, 100
        for on, past, hurt in reversed(self.sessions[dose.exercise]):
            colour = self.colour(on, hurt)
            if day - on > DELOAD or colour is Colour.RED:
                break
            # An ORANGE day within the deload takes its share of what the deload interrupts.
            left_pct = left_pct * 80 // 100 if colour is Colour.ORANGE else left_pct
            if (past.level, past.load_g) == (dose.level, dose.load_g):
                most = max(most, past.total * left_pct // 100)
        return most

    def _take_dose(self, day: date, dose: Dose, pain: int) -> None:
        done = self.sessions.setdefault(dose.exercise, [])
        if done and done[-1][1].level < dose.level and done[-1][1].rung != "EB0":
            self.advances.append(day)
        done.append((day, dose, pain))


def _band(value: int, edges: tuple[int, int, int]) -> Colour:
    return Colour(sum(value >= edge for edge in edges))
