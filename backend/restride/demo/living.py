"""Leads a made-up runner through the plan: each day they wake, look at it, and do what is due."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time
from random import Random
from typing import Final

from restride.demo.person import ONE_DAY, Away, Person, along
from restride.engine import records as r
from restride.engine.plan import decide, fold
from restride.engine.prescription import Item, Plan
from restride.engine.state import State

READ: Final = frozenset({"3.1", "RF14", "REVIEW_WEEKS", "16-RESCREEN", "9.1-RESCREEN"})
"""The safety check, the reviews and the questions, which are answered on the day they come."""
FUNCTION_EVERY: Final = 14
PACE_S: Final = 360
"""Seconds for a kilometre of easy running."""
RESTED_PCT: Final = 18
"""So many mornings are forgotten after a day without training; what asks for them is the work."""
TOO_SORE: Final = 7
"""On such a morning nobody trains."""


def live(person: Person, runner: r.Runner, first: date, days: int) -> Iterator[r.Event]:
    """The log of an episode that begins on `first`, `days` days of it; `runner` as placed there.

    The same for the same arguments. What is done is what the plan says, but for `too_far`.
    """
    life = _Life(person, runner, first)
    yield life.placement
    for number in range(days):
        yield from life.day(number)


class _Life:
    """A person, the state of their plan, and what is still to come of `too_far`."""

    def __init__(self, person: Person, runner: r.Runner, first: date) -> None:
        self.person, self.first = person, first
        self.placement = r.Placement(
            date=first, stage=person.stage, strength=person.strength, running=person.running
        )
        self.state: State = fold(runner, [self.placement], through=first)
        self.too_far = dict(person.too_far)
        self.trained = False

    def day(self, number: int) -> list[r.Event]:
        """What is logged on one day."""
        day, luck = self.first + number * ONE_DAY, self.person.luck(number)
        away = self.person.absence(number)
        events = [*self._morning(number, day, luck, away), *self._told(number, day, away)]
        plan = self._plan(events, day)
        read = [r.Acknowledged(date=day, rule=a.rule) for a in plan.alerts if a.rule in READ]
        if read and away is None:
            events += read
            plan = self._plan(read, day)
        woken = len(events)
        if away is None and self._pain(number - 1, luck) < TOO_SORE:
            events += self._done(plan, number, day, luck)
        self._plan(events[woken:], day)
        self.trained = any(isinstance(e, r.Session | r.Run) for e in events[woken:])
        return events

    def _plan(self, events: Sequence[r.Event], day: date) -> Plan:
        self.state = fold(self.state.runner, events, through=day, start=self.state)
        return decide(self.state, day)

    def _pain(self, number: int, luck: Random) -> int:
        return max(0, self.person.level(number) + luck.randint(-4, 4)) // 10

    def _morning(
        self, number: int, day: date, luck: Random, away: Away | None
    ) -> Iterator[r.Event]:
        """The morning, forgotten now and then and on holiday."""
        pain = self._pain(number - 1, luck)
        ill = away is not None and away.ill
        often = self.person.forgets_pct if self.trained else RESTED_PCT
        forgets = luck.randrange(100) < often
        if (away is None and not forgets) or ill:
            sleep = luck.choice((6, 7, 7, 8, 8))
            yield r.Morning(date=day, pain=pain, stiffness_min=pain * 5, sleep_h=sleep, ill=ill)

    def _told(self, number: int, day: date, away: Away | None) -> Iterator[r.Event]:
        """What else a diary has on a day."""
        if away is not None and away.told and number == away.day:
            yield r.Pause(date=day, until=day + (away.days - 1) * ONE_DAY)
        yield from (one.on(day) for one in self.person.happens if one.day == number)
        if number % FUNCTION_EVERY == 0 and away is None:
            yield r.Score(date=day, name="efi", value=along(self.person.function, number))

    def _done(self, plan: Plan, number: int, day: date, luck: Random) -> Iterator[r.Event]:
        due = [item for shown in plan.week if shown.day == day for item in shown.items]
        due = [item for item in due if not item.done]
        misses = luck.randrange(100) < self.person.misses_pct
        pain = max(0, self.person.level(number) - 6 + luck.randint(-4, 4)) // 10
        for item in due:
            if item.kind == "run" and not misses:
                yield self._run(item, number, day, pain, fast=_is_fast(plan, item, day))
        logs = tuple(_log(item.dose, pain) for item in due if item.dose and not misses)
        if logs:
            sets = sum(len(log.dose.sets) for log in logs)
            at = datetime.combine(day, time(18, luck.randrange(60)), UTC)
            yield r.Session(at=at, exercises=logs, duration_s=300 + sets * 180, rpe=6)
        if not due and luck.randrange(4) == 0:
            minutes = luck.choice((30, 40, 45, 60))
            sport, at = luck.choice(("ride", "swim")), datetime.combine(day, time(12), UTC)
            yield r.Cross(at=at, sport=sport, duration_s=minutes * 60, pain_during=pain // 2, rpe=3)
        yield from (self._test(item.name, number, day) for item in due if item.kind == "test")

    def _run(self, item: Item, number: int, day: date, pain: int, *, fast: bool) -> r.Run:
        """The run of the day as it is told, or further where that was to come."""
        kind, seconds, metres = "fast" if fast else _kind(item.step), 0, item.metres or 0
        if item.step in r.WALK_RUN or kind == "walk":
            seconds, metres = 1800, _metres_of_half_an_hour(item.step)
        due = [begun for begun in self.too_far if begun <= number]
        if due and kind == "easy":
            metres = metres * self.too_far.pop(due[0]) // 100
        return r.Run(
            at=datetime.combine(day, time(7), UTC),
            kind=kind,
            step=item.step if item.step in (*r.WALK_RUN, *r.SPEED) else None,
            distance_m=metres,
            duration_s=seconds or metres * PACE_S // 1000,
            pain_during=pain,
            rpe=2 if kind == "walk" else 5 if kind in r.FAST_KINDS else 4,
        )

    def _test(self, name: str | None, number: int, day: date) -> r.Event:
        """A test that the week asks for: better the better the leg works."""
        good = along(self.person.function, number)
        ache = self.person.level(number) // 10
        if name == "sitting":
            return r.Sitting(date=day, minutes=min(60, max(8, good - 25)), pain=min(ache, 3))
        if name == "psfs":
            return r.Score(date=day, name="psfs", value=good // 10)
        if name == "sl_bridge":
            sore, other = 8 + good // 5, 27
            left, right = (sore, other) if self.state.runner.side == "left" else (other, sore)
            return r.Test(date=day, name="sl_bridge", left=left, right=right)
        values = {"confidence": good // 10, "level_finder": 6 + good // 10, "walk": ache // 2}
        return r.Test(date=day, name=name or "touch", value=values.get(name or "", ache))


def _is_fast(plan: Plan, item: Item, day: date) -> bool:
    """Once all running is open nothing more is told of it; the day for fast running is kept."""
    runs = plan.running.runs if plan.running is not None else ()
    return item.step is None and any(run.day == day and run.fast for run in runs)


def _log(dose: r.Dose, pain: int) -> r.ExerciseLog:
    return r.ExerciseLog(dose=dose, pain_during=pain, pain_after=pain // 2, rir=3, prescribed=dose)


def _kind(step: str | None) -> str:
    if step in r.WALK_RUN:
        return "walk_run"
    if step == "SP4":
        return "hills"
    if step in r.SPEED:
        return "strides" if step < "SP6" else "fast"
    return "walk" if step == "WALK" else "easy"


def _metres_of_half_an_hour(step: str | None) -> int:
    """Slow, so that it is never more than the plan counts the step for."""
    runs = {"WR1": 6, "WR2": 12, "WR3": 18, "WR4": 24, "WR5": 27, "WR6": 30}.get(step or "", 0)
    return runs * 150 + (30 - runs) * 95
