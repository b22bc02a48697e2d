"""A judge who counts the days on which a plan breaks the rulebook, from what it told and the log.

Written from the rulebook alone, with nothing of the engine's. Where the rulebook leaves room
the judge is lenient, so that what is counted is a violation by any reading.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from typing import Final

from restride.engine import records as r
from restride.engine.records import Dose
from tests.cohort.plans import Told
from tests.cohort.run_log import (
    DAY,
    KEPT,
    SHARES,
    WEEK,
    Placed,
    Ran,
    lately,
    level,
    monday_of,
    week_m,
)
from tests.cohort.runners import MONDAY, Person

RULES: Final = {
    "week": "a week of running over 110% of the last four weeks (2.1)",
    "single": "a run over 110% of the longest of 30 days (7.2)",
    "share": "a run over 40% of what its week may have, and over half an hour (2, 9.2)",
    "back": "a run over the share of the longest that a break or a RED run leaves (9.1, 2)",
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
RESTART: Final = {"EB": 14 * DAY, "RD": 14 * DAY, "NH": 21 * DAY}
"""Breaks after which a rung begins again, so that nothing is given back (9.1); NH is weekly."""
ROUNDING_M: Final = 100
LONGEST_PCT: Final = 40
"""LONG_RUN_SHARE of three runs a week, which is what everybody here has."""
HALF_HOUR_M: Final = 4500
"""Thirty minutes at everybody's pace: a run may grow to that in any week (4.1)."""


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
    runs: list[Ran] = field(default_factory=list)
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
            if isinstance(event, r.Run) and event.kind != "walk":
                pain = event.pain_during or 0
                self.runs.append(Ran(day, event.distance_m, pain, event.step))
            elif isinstance(event, r.Session):
                for log in event.exercises:
                    self._take_dose(day, log.dose, log.pain_during)
        self.runs = [run for run in self.runs if day - run.day < KEPT]

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
        lengths = [run.metres for run in self.runs if run.day > day - 30 * DAY]
        monday, placed = monday_of(day), Placed(MONDAY, self.person.week_m)
        weeks = lately(self.runs, day, placed)
        if day < MONDAY + 30 * DAY:
            lengths.append(self.person.longest_m)
        before, most = week_m(self.runs, monday), max(weeks, default=0)
        total = before + metres
        hurt = self._worst(monday - WEEK)
        percent = 100 if level(self.runs, day, placed) else 110
        longest, may = max(lengths, default=0), most * percent // 100
        broken = {
            "single": metres > longest * 110 // 100,
            "share": metres > max(may * LONGEST_PCT // 100 + ROUNDING_M, HALF_HOUR_M),
            "back": 0 < longest * self._left_pct(day) // 100 < metres,
            "week": total > most * percent // 100 + ROUNDING_M >= before,
            "pain": bool(hurt) and total > most + ROUNDING_M >= before,
        }
        return {rule for rule, is_so in broken.items() if is_so}

    def _left_pct(self, day: date) -> int:
        """Percent of the longest run that a break, or RED until GREEN, leaves; 0 for neither."""
        if not self.runs:
            return 0
        away = (day - self.runs[-1].day).days
        left = min((percent for days, percent in SHARES if away >= days), default=0)
        for run in reversed(self.runs):
            colour = self.colour(run.day, run.pain)
            if colour is Colour.GREEN:
                return left
            if colour is Colour.RED:
                return min(left, 50) if left else 50
        return left

    def _worst(self, monday: date) -> Colour:
        week = [run for run in self.runs if monday <= run.day < monday + WEEK]
        return max((self.colour(run.day, run.pain) for run in week), default=Colour.GREEN)

    def _red_run(self, day: date) -> bool:
        near = [run for run in self.runs if run.day > day - 3 * DAY]
        return any(self.colour(run.day, run.pain) is Colour.RED for run in near)

    def _by_dose(self, day: date, dose: Dose) -> set[str]:
        """The rules that a dose breaks."""
        done = self.sessions.get(dose.exercise)
        if not done:
            return set()
        last, before, pain = done[-1]
        near = [(on, hurt) for on, _, hurt in done[-3:] if day - on < 3 * DAY]
        harder = dose.level > before.level and before.rung != "EB0"
        broken = {
            "pain": bool(self.colour(last, pain)) and dose.rank > before.rank,
            "rest": any(self.colour(on, hurt) is Colour.RED for on, hurt in near),
            "hurting": harder and pain > 0,
            "rungs": harder and any(day - on < 7 * DAY for on in self.advances[-3:]),
            "step": self._too_far(day, dose, before),
            "nordic": dose.exercise == "NH" and day - last < 3 * DAY,
        }
        return {rule for rule, is_so in broken.items() if is_so}

    def _too_far(self, day: date, dose: Dose, before: Dose) -> bool:
        if (dose.level, dose.load_g) != (before.level, before.load_g):
            return False
        start, before_deload = STARTS.get(dose.rung, 0), self._before_deload(day, dose)
        return dose.total > max(before.total * 110 // 100, before.total + 1, start, before_deload)

    def _before_deload(self, day: date, dose: Dose) -> int:
        """The repetitions that a deload interrupted, which come back after it (9.3); 0 for none.

        A deload takes a set: its sessions are those with fewer sets than the one before them.
        """
        later, fewer, left_pct = day, 0, 100
        for on, past, hurt in reversed(self.sessions[dose.exercise]):
            same = (past.level, past.load_g) == (dose.level, dose.load_g)
            colour = self.colour(on, hurt)
            if not same or colour is Colour.RED or later - on >= RESTART[dose.exercise]:
                break
            # An ORANGE day takes its share (5.4) of the dose in force, not of what is left of it.
            left_pct = left_pct * 80 // 100 if colour is Colour.ORANGE else left_pct
            if fewer and len(past.sets) > fewer:
                return past.total * left_pct // 100
            later, fewer = on, max(fewer, len(past.sets))
        return 0

    def _take_dose(self, day: date, dose: Dose, pain: int) -> None:
        done = self.sessions.setdefault(dose.exercise, [])
        if done and done[-1][1].level < dose.level and done[-1][1].rung != "EB0":
            self.advances.append(day)
        done.append((day, dose, pain))


def _band(value: int, edges: tuple[int, int, int]) -> Colour:
    return Colour(sum(value >= edge for edge in edges))
