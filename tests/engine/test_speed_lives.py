"""Random lives with speed and hills: spacing, one dimension a week, and more pain never more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from hypothesis import given, note
from hypothesis import strategies as st

from restride.engine import records as r
from restride.engine.plan import decide, fold
from restride.engine.prescription import Plan
from tests.engine import monotone
from tests.engine.lives import Life, Step
from tests.engine.strategies import FIRST
from tests.engine.test_properties import some

DAY = timedelta(days=1)
ORDER = ("BASE", *r.SPEED, "FULL")
PAINS = (0,) * 9 + (2, 3, 4, 6)


@st.composite
def fast_lives(draw: st.DrawFn) -> Life:
    """A runner in a stage with speed who runs as planned, now and then in pain or not at all."""
    strain = draw(st.booleans())
    runner = r.Runner(
        timezone="Europe/Berlin",
        pattern="strain" if strain else "pht",
        side="left",
        onset=date(2025, 11, 20),
        training_days=draw(st.sampled_from((r.WEEKDAYS[:6], ("mon", "wed", "fri", "sat")))),
        baseline_morning_pain=1,
        severity="mild" if strain else None,
    )
    stage = draw(st.sampled_from(("A3", "A4") if strain else ("S4", "S5")))
    running = r.RunningStart(
        state=draw(st.sampled_from(("BASE", "SP1", "SP3", "SP5", "FULL"))),
        week_m=20_000,
        longest_m=8000,
    )
    life = Life(runner, [r.Placement(date=FIRST, stage=stage, running=running)])
    for number in range(draw(st.integers(4, 30))):
        day = life.today = FIRST + number * DAY
        rise = draw(st.sampled_from((0,) * 14 + (1, 2, None)))
        if rise is not None:
            life.events.append(r.Morning(date=day, pain=1 + rise))
        plan = life.plan()
        life.steps.append(Step(day, plan, ()))
        life.events += draw(_done(plan, day))
    note(life.history())
    return life


@st.composite
def _done(draw: st.DrawFn, plan: Plan, day: date) -> list[r.Event]:
    """The run and the Nordic curls of a day, mostly as planned."""
    events: list[r.Event] = []
    running, nordic = plan.running, plan.strength["NH"]
    at = datetime.combine(day, time(7))
    items = [item for of in plan.week if of.day == day for item in of.items if item.kind == "run"]
    if running is not None and items and draw(st.sampled_from((True,) * 7 + (False,))):
        step, metres = items[0].step, items[0].metres or 0
        if step == "WALK" or running.state == "WALK":
            kind, step, metres = "walk", None, 2800
        elif step in r.WALK_RUN:
            kind, metres = "walk_run", 4000
        else:
            kind = plan.protocol.speed[step].kind if step is not None else "easy"
        pain = draw(st.sampled_from(PAINS))
        events.append(
            r.Run(at=at, distance_m=metres, duration_s=1800, pain_during=pain, kind=kind, step=step)
        )
    if nordic.dose is not None and nordic.next == day:
        log = r.ExerciseLog(dose=nordic.dose, pain_during=0, rir=3)
        events.append(r.Session(at=at, exercises=(log,)))
    return events


@some(30)
@given(fast_lives())
def test_fast_days_keep_their_distance(life: Life) -> None:
    """72 hours between fast days, no Nordic curl on the day before one, one step at a time."""
    plans = [step.plan for step in life.steps]
    runs = [event for event in life.events if isinstance(event, r.Run)]
    nordics = {event.date for event in life.events if isinstance(event, r.Session)}
    for plan in plans:
        fast = [run.date for run in runs if run.step in r.SPEED and run.date < plan.today]
        steps = [
            day.day
            for day in plan.week
            for item in day.items
            if item.step in r.SPEED and not item.done
        ]
        planned = {
            day.day
            for day in plan.week
            for item in day.items
            if item.dose is not None and item.dose.exercise == "NH"
        }
        for day in steps:
            assert all((day - before).days >= 3 for before in fast), (plan.today, day)
            assert day - DAY not in planned | nordics or plan.today > day, (plan.today, day)
            fast.append(day)


@some(30)
@given(fast_lives())
def test_no_new_step_in_a_week_that_grows(life: Life) -> None:
    """A week's metres stay at those of the week before where a step was run for the first time."""
    plans = [step.plan for step in life.steps]
    runs = [event for event in life.events if isinstance(event, r.Run)]
    for start in range(7, len(plans), 7):
        first, end = FIRST + start * DAY, FIRST + (start + 7) * DAY
        earlier = [ORDER.index(e.step) for e in runs if e.step in r.SPEED and e.date < first]
        placed = next(e.running for e in life.events if isinstance(e, r.Placement))
        assert placed is not None
        before = earlier[-1] if earlier else ORDER.index(placed.state)
        new = [e for e in runs if e.step in r.SPEED and first <= e.date < end and _above(e, before)]
        if not new:
            continue
        old = max(_metres(runs, first - back * 7 * DAY, first) for back in (1, 2, 3, 4))
        allowed = max(_metres(runs, first - 7 * DAY, first), 20_000, old)
        assert _metres(runs, first, end) <= allowed, (first, new)


def _above(run: r.Run, before: int) -> bool:
    return run.step is not None and ORDER.index(run.step) > before


def _metres(runs: list[r.Run], start: date, end: date) -> int:
    return sum(
        run.distance_m
        for run in runs
        if start <= run.date < min(end, start + 7 * DAY) and run.kind != "walk"
    )


@some(40)
@given(fast_lives(), st.integers(1, 8))
def test_more_pain_in_a_run_never_gives_more(life: Life, more: int) -> None:
    """I12, and also for the week's metres where the step is another one."""
    runs = [event for event in life.events if isinstance(event, r.Run)]
    if not runs or any(e.date > runs[-1].date for e in life.events if isinstance(e, r.Session)):
        return
    newest = runs[-1]
    worse = replace(newest, pain_during=min(10, (newest.pain_during or 0) + more))
    events = [worse if event is newest else event for event in life.events]
    for ahead in (0, 1, 2, 3, 4, 6, 8):
        day = life.today + ahead * DAY
        was = decide(fold(life.runner, life.events, through=day), day)
        now = decide(fold(life.runner, events, through=day), day)
        monotone.no_higher(was, now)
        if was.running is None or now.running is None or now.running.week_cap_m is None:
            continue
        if was.running.week_cap_m is not None:
            assert now.running.week_cap_m <= was.running.week_cap_m, (day, was.running, now.running)
