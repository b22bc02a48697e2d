"""The rulebook's invariants (20.1) as checks of a plan against the log it was made from.

They read the log themselves and ask the engine's own helpers only for a rung's first dose and
its sequence, so that they do not repeat the code that they judge.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from restride import texts
from restride.engine import ladders
from restride.engine import records as r
from restride.engine.pain import Band
from restride.engine.prescription import Item, Plan, Prescription, RunPrescription
from restride.engine.records import Dose
from restride.engine.week import days_of
from restride.schemas.plan import plan_out
from restride.schemas.plan_document import PlanOut
from tests.engine.rulebook_ids import known

PLAN = PlanOut()
UP = ("step", "load", "rung")
LOCKS = frozenset({"RF01", "RF02", "RF03", "RF04", "RF05", "RF06", "RF07", "RF08", "RF10", "RF15"})
RAISES = {"pop": "RF04", "numb": "RF09", "tingle": "RF09", "weak": "RF08"}
GAPS = {"EB": 2, "RD": 2, "NH": 3}
DAY = timedelta(days=1)
HOLDS = frozenset({"9.1-RUN", "9.1-RUN-HOLD", "9.3", "9.3-EFFORT", "9.3-PAIN", "9.3-SLEEP"})
AFTER = {Band.GREEN: 110, Band.YELLOW: 110, Band.ORANGE: 80, Band.RED: 50}
"""Percent of the longest run after a run of a band (7.2, RUN_STEP_DOWN)."""


def check_plan(plan: Plan, runner: r.Runner, log: Sequence[r.Event]) -> None:
    """Every invariant that one plan and the log behind it can show."""
    check_form(plan)
    check_locks(plan, log)
    if plan.state != "locked":
        for shown in plan.strength.values():
            check_dose(plan, shown, runner, log)
            check_dates(plan, shown, log)
        check_running(plan, log)
        check_week(plan, runner)
        check_shares(plan, runner, log)
    if plan.state in ("freeze", "flare", "paused", "review"):
        assert not rising(plan), "I5: nothing rises while something holds the plan"
    assert sum(s.change == "rung" for s in plan.strength.values()) <= 1, "I7: one rung at a time"


def check_form(plan: Plan) -> None:
    """The plan dumps, in the documented shape, with known rules and their texts (I15)."""
    out = plan_out(plan, texts.load("en"))
    assert PLAN.validate(json.loads(json.dumps(out, allow_nan=False))) == {}
    for shown in plan.strength.values():
        assert shown.reasons, "I15"
        assert all(known(reason.rule) for reason in shown.reasons)
    assert plan.running is None or plan.running.reasons, "I15"
    assert "None" not in json.dumps([p["reasons"] for p in out["strength"].values()])


def check_locks(plan: Plan, log: Sequence[r.Event]) -> None:
    """An emergency or urgent flag empties the plan; nothing else does (I4)."""
    held: set[str] = set()
    for event in sorted((e for e in log if hasattr(e, "at")), key=lambda e: e.at):
        if isinstance(event, r.RedFlag):
            held.add(event.flag)
        elif isinstance(event, r.Cleared):
            held -= set(event.ids)
        elif isinstance(event, r.Run):
            held |= {RAISES[word] for word in event.quality if word in RAISES}
        elif isinstance(event, r.Session):
            words = {word for exercise in event.exercises for word in exercise.quality}
            held |= {RAISES[word] for word in words if word in RAISES}
    assert (plan.state == "locked") == bool(held & LOCKS), "I4"
    if plan.state == "locked":
        assert not plan.strength, "I4"
        assert plan.running is None, "I4"
        assert not plan.week, "I4"
    if "RF09" in held and plan.state != "locked":
        assert plan.strength["RD"].dose is None, "RF09"
        assert plan.strength["NH"].dose is None, "RF09"
        assert not rising(plan), "RF09"


def rising(plan: Plan) -> bool:
    """Whether anything in the plan goes up."""
    run = plan.running
    up = any(shown.change in UP for shown in plan.strength.values())
    return up or (run is not None and run.change == "step")


def placed_on(log: Sequence[r.Event], exercise: str) -> date:
    """The day of the newest placement of an exercise."""
    days = [
        event.date
        for event in log
        if isinstance(event, r.Placement)
        and any(start.dose.exercise == exercise for start in event.strength)
    ]
    return max(days, default=date.min)


def last_done(log: Sequence[r.Event], exercise: str) -> tuple[date, list[Dose]] | None:
    """The newest day with an exercise since its placement, and what was done on it."""
    first = placed_on(log, exercise)
    found: dict[date, list[Dose]] = {}
    for event in log:
        if isinstance(event, r.Session) and event.date >= first:
            for done in event.exercises:
                if done.dose.exercise == exercise:
                    found.setdefault(event.date, []).append(done.dose)
    return (max(found), found[max(found)]) if found else None


def before_a_deload(log: Sequence[r.Event], exercise: str, last: Dose) -> Dose:
    """The dose that a deload may give back: of the same rung and load, with one set more (I1).

    It was done, or placed and lightened before anybody did it.
    """
    first = placed_on(log, exercise)
    known = [
        entry.dose
        for event in log
        if isinstance(event, r.Session | r.Placement) and event.date >= first
        for entry in (event.exercises if isinstance(event, r.Session) else event.strength)
    ]
    fuller = [
        dose
        for dose in known
        if (dose.rung, dose.load_g) == (last.rung, last.load_g)
        and len(dose.sets) == len(last.sets) + 1
    ]
    return max(fuller, key=lambda dose: dose.total, default=last)


def check_dose(plan: Plan, shown: Prescription, runner: r.Runner, log: Sequence[r.Event]) -> None:
    """Growth is bounded (I1), no step after pain or an open morning (I2, I3), real doses (I9)."""
    dose, protocol = shown.dose, plan.protocol
    if dose is None:
        assert shown.change in ("locked", "hold")
        return
    placed = {s.dose.sets for e in log if isinstance(e, r.Placement) for s in e.strength}
    known_sets = {*ladders.sequence(protocol, dose.rung), *placed, (10,)}
    if any(reason.rule.startswith("9.3") for reason in shown.reasons):
        known_sets |= {sets[:-1] for sets in known_sets}
    assert dose.sets in known_sets, f"I9: {dose}"
    before = last_done(log, shown.exercise)
    if before is None:
        return
    start = ladders.start_of(protocol, dose.rung, runner)
    bad = shown.provisional or (shown.band is not None and shown.band >= Band.YELLOW)
    if bad:
        assert shown.change not in UP, f"I2, I3: {shown}"
    most = max(before[1], key=lambda done: done.rank)
    if shown.band is Band.GREEN and not shown.provisional:
        most = before_a_deload(log, shown.exercise, most)
    if dose.level > most.level:
        between = r.RUNGS[shown.exercise][most.level + (1 if shown.exercise == "EB" else 0) : -1]
        skipped = [
            n
            for n in between
            if r.RUNGS[shown.exercise].index(n) < r.RUNGS[shown.exercise].index(dose.rung)
        ]
        assert all(protocol.rungs[name].opt_in for name in skipped), f"I1: {most} to {dose}"
        assert dose.total <= start.total, f"I1: {most} to {dose}"
    elif dose.level == most.level:
        assert dose.total <= max(most.total * 110 // 100, most.total + 1, start.total), (
            f"I1: {most} to {dose}"
        )
        if dose.load_g > most.load_g and dose.load_g > start.load_g:
            assert dose.load_g - most.load_g <= max(2500, 0), f"I1: {most} to {dose}"
            assert dose.total <= max(most.total, start.total), f"I1: {most} to {dose}"
    if bad and dose.level == most.level:
        floor = (dose.level, most.load_g, max(most.total, start.total))
        assert dose.rank <= max(floor, start.rank), f"I2: {most} to {dose}"


def check_dates(plan: Plan, shown: Prescription, log: Sequence[r.Event]) -> None:
    """The hours between two sessions of an exercise (MIN_GAP, 5.4)."""
    if shown.earliest is None or shown.next is None:
        return
    assert plan.today <= shown.earliest <= shown.next
    before = last_done(log, shown.exercise)
    if before is None:
        return
    holds = shown.dose is not None and shown.dose.rung in r.HOLD_RUNGS
    gap = 1 if holds else GAPS[shown.exercise]
    if shown.band is Band.ORANGE:
        gap += 1
    if shown.band is Band.RED:
        gap = max(gap, 3)
    if holds or all(done.rung not in r.HOLD_RUNGS for done in before[1]):
        assert shown.earliest >= before[0] + gap * DAY, f"I8, MIN_GAP: {shown}"


def run_days(log: Sequence[r.Event], today: date) -> list[r.Run]:
    """Runs, not walks, of the last thirty days."""
    return [
        event
        for event in log
        if isinstance(event, r.Run)
        and event.kind != "walk"
        and today - 30 * DAY < event.date <= today
    ]


def length(run: r.Run) -> int:
    """Its metres; a walk-run in minutes alone is no shorter than its walk, 100 m a minute (7.3)."""
    in_minutes = not run.distance_m and run.kind == "walk_run"
    return run.duration_s * 100 // 60 if in_minutes else run.distance_m


def check_running(plan: Plan, log: Sequence[r.Event]) -> None:
    """No run over 110% of the longest of thirty days, no week over its cap (I6).

    Nor over the longest while anything holds the plan, in a deload or a break (4.5, 9.1, 9.3), nor
    over 80% or 50% of it after an ORANGE or RED run (RUN_STEP_DOWN).
    """
    run = plan.running
    assert run is not None
    assert plan.today <= run.earliest <= run.next
    if run.week_cap_m is not None:
        assert run.week_cap_m >= 0
    lengths = [length(event) for event in run_days(log, plan.today)]
    lengths += [
        event.running.longest_m or 0
        for event in log
        if isinstance(event, r.Placement)
        and event.running is not None
        and event.date > plan.today - 30 * DAY
    ]
    if run.run_cap_m is not None and max(lengths, default=0):
        percent = 100 if held(plan) else 110
        if run.band is not None and not placed_again(log):
            percent = min(percent, AFTER[run.band])
        most = max(lengths) * percent // 100
        assert run.run_cap_m <= most, f"I6: {run.run_cap_m} after {lengths}: {run}"
    if run.provisional or (run.band is not None and run.band >= Band.ORANGE):
        assert run.change != "step", f"I2, I3: {run}"


def held(plan: Plan) -> bool:
    """Whether nothing may rise in running: a guard, a deload or a break (4.5, 9.1, 9.3)."""
    run = plan.running
    assert run is not None
    rules = {reason.rule for reason in run.reasons}
    return plan.state != "normal" or bool(rules & HOLDS)


def placed_again(log: Sequence[r.Event]) -> bool:
    """Whether running was placed on the day of the newest run or later: a clinician's word."""
    placed = [e.date for e in log if isinstance(e, r.Placement) and e.running is not None]
    ran = [e.date for e in log if isinstance(e, r.Run)]
    return max(placed, default=date.min) >= max(ran, default=date.min)


def check_shares(plan: Plan, runner: r.Runner, log: Sequence[r.Event]) -> None:
    """No run of this week is longer than its share of the week's metres (LONG_RUN_SHARE, 9.2).

    So none makes up for a missed one; but S3's longest run comes to half an hour (4.1).
    """
    run = plan.running
    if run is None or run.week_cap_m is None:
        return
    start = r.WEEKDAYS.index(runner.week_start)
    next_week = plan.today + (7 - (plan.today.weekday() - start) % 7) * DAY
    most = run.week_cap_m * max(map(_share, _runs_a_week(plan, runner))) // 100
    if plan.stage == "S3":
        paces = [-(-1800 * e.distance_m // e.duration_s) for e in run_days(log, plan.today)]
        most = max(most, -(-max(paces, default=0) // 100) * 100)
    for day in plan.week:
        for item in day.items:
            if item.kind == "run" and item.metres and not item.done and day.day < next_week:
                assert item.metres <= most, f"9.2: {item.metres} on {day.day} of {run.week_cap_m}"


def _share(runs: int) -> int:
    return {1: 100, 2: 55}.get(runs, 40)


def _runs_a_week(plan: Plan, runner: r.Runner) -> set[int]:
    """How many runs the stage has a week on the training days; more in its first weeks (16)."""
    return {
        len(
            days_of(plan.protocol, plan.stage, runner.training_days, runner.week_start, early=so)[
                "run"
            ]
        )
        for so in (False, True)
    }


def check_week(plan: Plan, runner: r.Runner) -> None:
    """The week's runs stay in the caps (I6); the days keep their distance (I8, MIN_GAP)."""
    run = plan.running
    assert isinstance(run, RunPrescription)
    days: dict[str, list[date]] = {}
    week_end = plan.today + 7 * DAY
    planned = 0
    start = r.WEEKDAYS.index(runner.week_start)
    next_week = plan.today + (7 - (plan.today.weekday() - start) % 7) * DAY
    for day in plan.week:
        assert plan.today <= day.day < week_end
        for item in day.items:
            if item.done:
                assert day.day == plan.today
            elif item.dose is not None:
                days.setdefault(item.dose.exercise, []).append(day.day)
            elif item.metres is not None:
                assert run.run_cap_m is not None
                assert item.metres <= run.run_cap_m, "I6: a run over its cap"
                planned += item.metres if day.day < next_week else 0
    fast = [day.day for day in plan.week for item in day.items if _fast(item)]
    assert all(b - a >= 3 * DAY for a, b in pairwise(fast)), f"MIN_GAP: fast running on {fast}"
    eves = {day - DAY for day in fast}
    assert not eves & set(days.get("NH", ())), f"I8: Nordic curls before fast running on {fast}"
    for day in plan.week:
        kinds = [item.kind for item in day.items]
        assert kinds == sorted(kinds), "8: strength comes after the run"
    if run.week_cap_m is not None:
        assert planned <= max(run.week_cap_m - run.week_done_m, 0), "I6: a week over its cap"
    for exercise, on in days.items():
        dose = plan.strength[exercise].dose
        gap = 1 if dose is not None and dose.rung in r.HOLD_RUNGS else GAPS[exercise]
        assert all(b - a >= gap * DAY for a, b in pairwise(sorted(on))), f"I8: {exercise} {on}"


def _fast(item: Item) -> bool:
    return item.step in r.SPEED and not item.done


def check_advances(steps: Iterable[tuple[date, Prescription]]) -> None:
    """Rungs taken as prescribed are at least seven days apart, of all exercises together (I7)."""
    taken = sorted(day for day, shown in steps if shown.change == "rung")
    for a, b in pairwise(taken):
        assert (b - a).days >= 7, f"I7: rungs taken on {a} and {b}"
