"""The next seven days: what falls on which day, and what of today is done (rulebook 8)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from restride.engine import measures, moves, run_limit, volume, week
from restride.engine.prescription import DayPlan, Item, PlannedRun, Prescription, RunPrescription
from restride.engine.records import HOLD_RUNGS, SPEED, WALK_RUN, Dose
from restride.engine.run_weeks import next_week_cap
from restride.engine.state import RunWork
from restride.engine.view import WEEK, View


def week_ahead(
    view: View, strength: Mapping[str, Prescription], running: RunPrescription
) -> tuple[DayPlan, ...]:
    """Seven days from today; a day without anything is left out. Strength comes after the run."""
    items: dict[date, list[Item]] = {}
    for day, item in _runs(view, running):
        items.setdefault(day, []).append(item)
    for name, shown in strength.items():
        for group in view.groups(name).newest(1):
            if group.day == view.today:
                items.setdefault(view.today, []).append(
                    Item("strength", done=True, dose=group.work.base)
                )
        for day, dose in sessions(view, shown, view.today + WEEK):
            items.setdefault(day, []).append(Item("strength", done=False, dose=dose))
    for day, name, done in measures.due(view):
        items.setdefault(day, []).append(Item("test", done=done, name=name))
    return tuple(DayPlan(day, tuple(items[day])) for day in sorted(items))


def sessions(view: View, shown: Prescription, until: date) -> Iterator[tuple[date, Dose]]:
    """The next session, and the ones after it before `until` at the same dose."""
    dose, day = shown.dose, shown.next
    if dose is None or day is None:
        return
    holds = dose.rung in HOLD_RUNGS
    days = week.daily_holds(dose.rung, view.days[dose.exercise])
    gap = 1 if holds else view.protocol.numbers[f"gap_{dose.exercise.lower()}"]
    while day < until:
        yield day, dose
        day = moves.free_day(view, dose.exercise, day + timedelta(days=gap), days)


def _runs(view: View, shown: RunPrescription) -> Iterator[tuple[date, Item]]:
    for work in view.runs():
        if work.day == view.today:
            yield work.day, ran(work)
    if shown.state == "NO_RUN":
        return
    runs = [run for run in shown.runs if run.day < view.today + WEEK]
    if shown.week_cap_m is None:
        told = run_limit.steps(view, shown.state, shown.step, runs)
        for run, step in zip(runs, told, strict=True):
            yield run.day, Item("run", done=False, step=step)
        return
    yield from _shared(view, shown, runs)


def ran(work: RunWork) -> Item:
    """A run or walk that was done."""
    step = work.state if work.as_told and _stepped(work) else None
    return Item("run", done=True, metres=work.metres or None, step=step)


def _stepped(work: RunWork) -> bool:
    return work.state in WALK_RUN or (work.fast and work.state in SPEED)


def _shared(
    view: View, shown: RunPrescription, runs: list[PlannedRun]
) -> Iterator[tuple[date, Item]]:
    """Share the week's metres over its runs (LONG_RUN_SHARE)."""
    first = volume.week_of(view.today, view.runner.week_start)
    goal = view.runner.goal_week_m
    cap = shown.week_cap_m or 0
    cap = cap if goal is None else min(cap, goal)
    if shown.step == "WALK" and runs:
        yield runs[0].day, Item("run", done=False, step="WALK")
        runs = runs[1:]
    this_week = [run for run in runs if run.day < first + WEEK]
    left, given = max(cap - shown.week_done_m, 0), 0
    for start, some in ((first, this_week), (first + WEEK, runs[len(this_week) :])):
        if start == first:
            metres, total = left, len(some)
        else:
            level = shown.state in SPEED
            ahead = next_week_cap(view, cap, shown.week_done_m + given, level=level)
            metres, total = min(cap, ahead), max(len(some), len(view.days["run"]))
        for run in some:
            share = _share(view, total, run, some)
            length = min(metres * share // 100, shown.run_cap_m or 0)
            length = volume.round_down(view.protocol, length)
            given += length
            if length:
                yield run.day, Item("run", done=False, metres=length, step=_step(shown, run))


def _step(shown: RunPrescription, run: PlannedRun) -> str | None:
    """The step of a run: the next one's own, or the step of speed."""
    if run is shown.runs[0]:
        return shown.step
    return shown.state if run.fast and shown.state in SPEED else None


def _share(view: View, total: int, run: PlannedRun, some: list[PlannedRun]) -> int:
    """Percent of the week's metres for one of its runs."""
    protocol = view.protocol
    if total == 1:
        return 100
    whole = len(some) == total
    if whole and not any(other.longest for other in some):
        return 100 // total
    share = (
        protocol.long_share_two_pct if total == 2 else max(protocol.long_share_pct, 100 // total)
    )
    if total > 3:
        share = protocol.long_share_pct
    return share if run.longest else (100 - share) // (total - 1)
