"""A runner who does exactly what the plan says, never in pain and never missing a morning."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from restride.engine import records as r
from restride.engine.plan import decide, fold
from restride.engine.prescription import Plan
from restride.engine.records import Dose

MONDAY = date(2026, 1, 5)


@dataclass(frozen=True)
class DayDone:
    """A day's plan, the doses that were done, the metres and the step that were run."""

    day: date
    plan: Plan
    doses: dict[str, Dose]
    metres: int
    step: str | None

    @property
    def lighter(self) -> bool:
        """Whether the day is in a deload."""
        run = self.plan.running
        return run is not None and run.change == "deload"

    @property
    def whole(self) -> dict[str, Dose]:
        """The doses that were done, with the set that a deload took away."""
        return {name: self.plan.strength[name].full or dose for name, dose in self.doses.items()}


def runner(pattern: str, days: tuple[str, ...], severity: str | None = None) -> r.Runner:
    return r.Runner(
        timezone="Europe/Berlin",
        pattern=pattern,
        side="left",
        onset=date(2025, 12, 1),
        training_days=days,
        baseline_morning_pain=1,
        body_mass_g=70_000,
        severity=severity,
    )


def placement(stage: str, *doses: Dose, week_m: int | None = None) -> r.Placement:
    running = (
        r.RunningStart(state="BASE", week_m=week_m, longest_m=week_m * 2 // 5)
        if week_m is not None
        else None
    )
    starts = tuple(r.Start(dose=dose) for dose in doses)
    return r.Placement(date=MONDAY, stage=stage, strength=starts, running=running)


def live(who: r.Runner, placed: r.Placement, weeks: int) -> Iterator[DayDone]:
    """Follow the plan day by day, and read the reviews."""
    state = fold(who, [placed, r.Sitting(date=MONDAY, minutes=60)], through=MONDAY - _days(1))
    opening: list[r.Event] = [placed, r.Sitting(date=MONDAY, minutes=60)]
    for number in range(7 * weeks):
        day = MONDAY + _days(number)
        morning = r.Morning(date=day, pain=who.baseline_morning_pain)
        events: list[r.Event] = [*opening, morning] if number == 0 else [morning]
        plan = decide(fold(who, events, through=day, start=state), day)
        if plan.state == "review":
            events.append(r.Acknowledged(date=day, rule="REVIEW_WEEKS"))
            plan = decide(fold(who, events, through=day, start=state), day)
        doses = {
            name: shown.dose
            for name, shown in plan.strength.items()
            if shown.dose is not None and shown.next == day
        }
        run = run_of(plan, day)
        if doses:
            events.append(session_of(day, doses))
        if run is not None:
            events.append(run)
        events += tests_of(plan, day)
        state = fold(who, events, through=day, start=state)
        plain = run.distance_m if run is not None and run.kind not in ("walk", "walk_run") else 0
        yield DayDone(day, plan, doses, plain, run.step if run is not None else None)


def tests_of(plan: Plan, day: date) -> list[r.Event]:
    """The tests that the week asks for, passed."""
    names = [item.name for of in plan.week if of.day == day for item in of.items]
    made: list[r.Event] = []
    for name in names:
        if name == "sitting":
            made.append(r.Sitting(date=day, minutes=60))
        elif name == "sl_bridge":
            made.append(r.Test(date=day, name=name, left=20, right=21))
        elif name == "psfs":
            made.append(r.Score(date=day, name=name, value=9))
        elif name is not None:
            values = {"confidence": 9, "level_finder": 11}
            made.append(r.Test(date=day, name=name, value=values.get(name, 0)))
    return made


def _days(number: int) -> timedelta:
    return timedelta(days=number)


def session_of(day: date, doses: dict[str, Dose]) -> r.Session:
    logs = tuple(r.ExerciseLog(dose=dose, pain_during=0, rir=3) for dose in doses.values())
    return r.Session(at=datetime.combine(day, time(18)), exercises=logs)


def run_of(plan: Plan, day: date, pace_s: int = 400) -> r.Run | None:
    """The run of the day as it is told, at so many seconds a kilometre."""
    items = [item for of in plan.week if of.day == day for item in of.items if item.kind == "run"]
    if plan.running is None or plan.running.next != day or not items:
        return None
    state, step, length = plan.running.state, items[0].step, items[0].metres or 0
    kind = "easy"
    if step == "WALK":
        kind, step, length = "walk", None, 2800
    elif step in r.WALK_RUN:
        kind, length = "walk_run", 4500
    elif step is not None:
        kind = plan.protocol.speed[step].kind
    elif state == "FULL" and plan.running.runs[0].fast:
        kind = "fast"
    return r.Run(
        at=datetime.combine(day, time(7)),
        distance_m=length,
        duration_s=1800 if kind in ("walk", "walk_run") else length * pace_s // 1000,
        pain_during=0,
        kind=kind,
        step=step,
    )
