"""A runner who does what the plan asks for, day after day, from wherever they stand.

Never in pain but on the days they are told to be; answers every morning, takes the tests that
the week asks for, reads what is to be read, and lets a professional check what was flagged.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from restride.engine import records as r
from restride.engine.plan import decide, fold
from restride.engine.prescription import Plan
from restride.engine.state import State
from tests.engine.clean_run import run_of, session_of, tests_of

BY = "Physio Anna"
READ = ("3.1", "RF14", "REVIEW_WEEKS", "16-RESCREEN", "16-STRAIN", "4.2-AGAIN")
"""What is asked of a runner to read or to answer before anything goes up again."""
FLARE_PAIN = 7


def never(_: int) -> bool:
    return False


@dataclass(frozen=True)
class Fate:
    """What goes wrong: on which days (counted from the first) no work is done, or it flares."""

    misses: Callable[[int], bool] = never
    flares: Callable[[int], bool] = never
    eases: bool = False
    """Whether all running is run easily, also where the day is one for fast running."""


def every_tenth_missed_and_a_flare_in_eight_weeks() -> Fate:
    """One day in ten without what was due, and one very sore morning every eight weeks."""
    return Fate(misses=lambda day: day % 10 == 7, flares=lambda day: day % 56 == 30)


def follow(
    who: r.Runner,
    state: State | None,
    first: date,
    opening: Sequence[r.Event],
    fate: Fate | None = None,
    pace_s: int = 400,
) -> Iterator[tuple[date, Plan]]:
    """The plan of every day from `first` on, each followed as it says, without end.

    `pace_s` are the seconds that a kilometre of running takes.
    """
    fate, number = fate or Fate(), 0
    while True:
        day = first + timedelta(days=number)
        pain = FLARE_PAIN if fate.flares(number) else who.baseline_morning_pain
        events: list[r.Event] = [*(opening if number == 0 else ()), r.Morning(date=day, pain=pain)]
        plan = decide(fold(who, events, through=day, start=state), day)
        yield day, plan
        events += _read(plan, day)
        if not fate.misses(number):
            events += _work(plan, day, pace_s, eases=fate.eases)
        events += tests_of(plan, day)
        state = fold(who, events, through=day, start=state)
        number += 1


def _work(plan: Plan, day: date, pace_s: int, *, eases: bool) -> list[r.Event]:
    doses = {
        name: shown.dose
        for name, shown in plan.strength.items()
        if shown.dose is not None and shown.next == day
    }
    run = run_of(plan, day, pace_s)
    if run is not None and eases and plan.running is not None and plan.running.state == "FULL":
        run = replace(run, kind="easy")
    made: list[r.Event] = [run] if run is not None else []
    return [*made, session_of(day, doses)] if doses else made


def _read(plan: Plan, day: date) -> list[r.Event]:
    rules = {alert.rule for alert in plan.alerts}
    made: list[r.Event] = [r.Acknowledged(date=day, rule=rule) for rule in READ if rule in rules]
    if "4.3-RESCREEN" in rules:
        made.append(r.Acknowledged(date=day, rule="4.3"))
    flags = tuple(sorted(rule for rule in rules if rule.startswith("RF") and rule != "RF14"))
    if flags:
        made.append(r.Cleared(at=datetime.combine(day, time(12)), ids=flags, by=BY))
    return made


def stages(days: Iterator[tuple[date, Plan]], weeks: int, last: str) -> dict[str, int]:
    """For each stage the day (from 0) it was first seen, until `last` or so many weeks."""
    seen: dict[str, int] = {}
    for number, (_, plan) in enumerate(days):
        seen.setdefault(plan.stage, number)
        if plan.stage == last or number == 7 * weeks:
            return seen
    return seen
