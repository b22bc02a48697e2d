"""The next seven days: what falls on which day, and what of today is done (rulebook 8)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from restride.engine import guards, measures, moves, run_limit, running, speed, volume, week
from restride.engine.prescription import DayPlan, Item, PlannedRun, Prescription, RunPrescription
from restride.engine.records import HOLD_RUNGS, SPEED, WALK_RUN, Dose
from restride.engine.run_weeks import away_from, half_hour, next_week_cap
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
    coming = dict(_coming(view, shown))
    yield from (coming if shown.next <= view.today else _by_then(view, shown, coming)).items()


def _by_then(view: View, shown: RunPrescription, coming: dict[date, Item]) -> dict[date, Item]:
    """The coming runs, lowered where a break will have begun, or grown, by the next one (9.1).

    Like a dose, a run is decided for the day on which it will be done.
    """
    later = View(view.state, shown.next)
    if away_from(later)[1] == away_from(view)[1]:
        return coming
    then = dict(_coming(later, running.decide(later, guards.gather(later))))
    return {day: _lower(item, then[day]) for day, item in coming.items() if day in then}


def _lower(item: Item, other: Item) -> Item:
    """The shorter of two runs; one of a step, by minutes, is where running begins again."""
    if item.metres is None or other.metres is None:
        return other
    return min(item, other, key=lambda one: one.metres or 0)


def _coming(view: View, shown: RunPrescription) -> Iterator[tuple[date, Item]]:
    """The runs of the coming seven days as they would be if their day were today."""
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
    metres = None if work.by_time else work.metres or None
    return Item("run", done=True, metres=metres, step=step)


def _stepped(work: RunWork) -> bool:
    return work.state in WALK_RUN or (work.fast and work.state in SPEED)


def _shared(
    view: View, shown: RunPrescription, runs: list[PlannedRun]
) -> Iterator[tuple[date, Item]]:
    """Give each run its own share of its week's metres (LONG_RUN_SHARE)."""
    first = volume.week_of(view.today, view.runner.week_start)
    most = shown.week_cap_m or 0
    # No metres are no goal, as for the stages: nobody gets anywhere with runs of nothing.
    cap = min(most, view.runner.goal_week_m or most)
    if shown.step == "WALK" and runs:
        yield runs[0].day, Item("run", done=False, step="WALK")
        runs = runs[1:]
    this_week = [run for run in runs if run.day < first + WEEK]
    given = 0
    for start, some in ((first, this_week), (first + WEEK, runs[len(this_week) :])):
        done, room = shown.week_done_m, most
        if start > first:
            room = next_week_cap(view, cap, done + given, level=shown.state in SPEED)
            done = 0
        metres, total = min(cap, room), max(_runs_a_week(view, start), len(some))
        shares = _within(
            [metres * _share(view, shown.state, total, run, some) // 100 for run in some],
            max(metres - done, 0),
        )
        room = max(room - done, 0)
        for run, share in zip(some, shares, strict=True):
            # The goal is no reason never to run as long as the next stage asks for (4.1).
            alone = run.longest or total == 1
            wanted = min(half_hour(view), room - sum(shares) + share) if alone else 0
            length = min(max(share, wanted), shown.run_cap_m or 0)
            length = volume.round_down(view.protocol, length)
            given += length
            if length:
                yield run.day, Item("run", done=False, metres=length, step=_step(shown, run))


def _runs_a_week(view: View, start: date) -> int:
    """How many runs the week from `start` is shared by: also those that were missed (9.2).

    Fewer training days since then make none of what was missed come back in the others.
    """
    days = [view.runner.training_days]
    days += [before for changed, before in view.state.other_days if changed > start]
    return max(len(view.days_with(chosen)["run"]) for chosen in days)


def _within(shares: list[int], left: int) -> list[int]:
    """The shares as they are; where less is left of the week, each as much lower."""
    whole = sum(shares)
    return shares if whole <= left else [share * left // whole for share in shares]


def _step(shown: RunPrescription, run: PlannedRun) -> str | None:
    """The step of a run: the next one's own, or the step of speed."""
    if run is shown.runs[0]:
        return shown.step
    return shown.state if run.fast and shown.state in SPEED else None


def _share(view: View, state: str, total: int, run: PlannedRun, some: list[PlannedRun]) -> int:
    """Percent of the week's metres for one of its `total` runs, done, missed or to come."""
    protocol = view.protocol
    if total == 1:
        return 100
    if not speed.long_at(view, state) or (
        len(some) == total and not any(other.longest for other in some)
    ):
        return 100 // total
    share = (
        protocol.long_share_two_pct if total == 2 else max(protocol.long_share_pct, 100 // total)
    )
    if total > 3:
        share = protocol.long_share_pct
    return share if run.longest else (100 - share) // (total - 1)
