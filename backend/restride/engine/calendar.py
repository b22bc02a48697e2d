"""The next seven days: what falls on which day, and what of today is done (rulebook 8)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from restride.engine import measures, volume, week
from restride.engine.prescription import DayPlan, Item, Prescription, RunPrescription
from restride.engine.records import HOLD_RUNGS, WALK_RUN, Dose
from restride.engine.run_weeks import next_week_cap
from restride.engine.view import WEEK, View
from restride.engine.week import Days


def week_ahead(
    view: View,
    strength: Mapping[str, Prescription],
    running: RunPrescription,
    days: Mapping[str, Days],
) -> tuple[DayPlan, ...]:
    """Seven days from today; a day without anything is left out."""
    items: dict[date, list[Item]] = {}
    for name, shown in strength.items():
        for group in view.groups(name).newest(1):
            if group.day == view.today:
                items.setdefault(view.today, []).append(
                    Item("strength", done=True, dose=group.work.base)
                )
        for day, dose in _sessions(view, shown, days[name]):
            items.setdefault(day, []).append(Item("strength", done=False, dose=dose))
    for day, item in _runs(view, running, days):
        items.setdefault(day, []).append(item)
    for day, name, done in measures.due(view):
        items.setdefault(day, []).append(Item("test", done=done, name=name))
    return tuple(DayPlan(day, tuple(items[day])) for day in sorted(items))


def _sessions(view: View, shown: Prescription, days: Days) -> Iterator[tuple[date, Dose]]:
    """The next session, and the ones after it at the same dose."""
    dose, day = shown.dose, shown.next
    if dose is None or day is None:
        return
    holds = dose.rung in HOLD_RUNGS
    days = week.daily_holds(dose.rung, days)
    gap = 1 if holds else view.protocol.numbers[f"gap_{dose.exercise.lower()}"]
    while day < view.today + WEEK:
        yield day, dose
        day = week.next_day(day + timedelta(days=gap), days)


def _runs(
    view: View, shown: RunPrescription, days: Mapping[str, Days]
) -> Iterator[tuple[date, Item]]:
    for work in view.runs():
        if work.day == view.today:
            step = work.state if work.state in WALK_RUN and work.as_told else None
            yield work.day, Item("run", done=True, metres=work.metres or None, step=step)
    if shown.state == "NO_RUN":
        return
    planned = _run_days(view, shown, days["run"])
    if shown.week_cap_m is None:
        for day in planned:
            yield day, Item("run", done=False, step="WALK" if shown.state == "WALK" else shown.step)
        return
    yield from _shared(view, shown, days, planned)


def _run_days(view: View, shown: RunPrescription, days: Days) -> list[date]:
    gap = view.protocol.gap_walk_run if shown.state in WALK_RUN else view.protocol.gap_run
    planned, day = [], shown.next
    while day < view.today + WEEK:
        planned.append(day)
        day = week.next_day(day + timedelta(days=gap), days)
    return planned


def _shared(
    view: View, shown: RunPrescription, days: Mapping[str, Days], planned: list[date]
) -> Iterator[tuple[date, Item]]:
    """Share the week's metres over its runs, the last one the longest (LONG_RUN_SHARE)."""
    first = volume.week_of(view.today, view.runner.week_start)
    goal = view.runner.goal_week_m
    cap = shown.week_cap_m or 0
    cap = cap if goal is None else min(cap, goal)
    this_week = [day for day in planned if day < first + WEEK]
    left, given = max(cap - shown.week_done_m, 0), 0
    for start, some in ((first, this_week), (first + WEEK, planned[len(this_week) :])):
        if start == first:
            metres = left
        else:
            metres = min(cap, next_week_cap(view, cap, shown.week_done_m + given))
        total = max(len(some), len(days["run"])) if start != first else len(some)
        for place, day in enumerate(some):
            share = _share(view, place, total, days)
            length = min(metres * share // 100, shown.run_cap_m or 0)
            length = volume.round_down(view.protocol, length)
            given += length
            step = shown.step if place == 0 and start == first else None
            if length:
                yield day, Item("run", done=False, metres=length, step=step)


def _share(view: View, place: int, total: int, days: Mapping[str, Days]) -> int:
    """Percent of the week's metres for one of its runs."""
    protocol = view.protocol
    if total == 1:
        return 100
    nordic, run = days["NH"], days["run"]
    near = any((run[-1] - day) % 7 == 1 for day in nordic) if run else False
    if near:
        return 100 // total
    longest = (
        protocol.long_share_two_pct if total == 2 else max(protocol.long_share_pct, 100 // total)
    )
    if total > 3:
        longest = protocol.long_share_pct
    return longest if place == total - 1 else (100 - longest) // (total - 1)
