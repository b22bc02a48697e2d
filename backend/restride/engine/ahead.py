"""The week and the next four: what stands on which day, and where it could be moved (rulebook 8).

Only this week has doses: those of later weeks follow from what is still to be done. Nothing is
decided here; the days come from the plan, and a move is checked as the plan itself would.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from restride.engine import calendar, deload, moves, review, running, stages, volume
from restride.engine import records as r
from restride.engine.pain import ONE_DAY
from restride.engine.prescription import Item, Plan, Reason
from restride.engine.records import HOLD_RUNGS
from restride.engine.state import State
from restride.engine.view import WEEK, View

WEEKS = 5
MOVE_ON = timedelta(days=3)
"""So many days after its own one an item may go at least, also if that is beyond the week."""


class Lighter(NamedTuple):
    """The days of a week that are in a deload, and the rule of it (9.3)."""

    rule: str
    first: date
    last: date


class Day(NamedTuple):
    """A day of the calendar: what was done, and what is due or planned."""

    day: date
    items: tuple[Item, ...]
    paused: bool


class CalendarWeek(NamedTuple):
    """Seven days from the runner's first weekday on."""

    start: date
    lighter: Lighter | None
    days: tuple[Day, ...]


class Choice(NamedTuple):
    """A day to which an item could be moved; `clash` is what would keep it from there."""

    day: date
    clash: Reason | None


class Movable(NamedTuple):
    """The next session of an exercise, or the next run."""

    item: str
    day: date
    own: date
    """The day it would have without a move by hand."""
    made: date
    """The day that a move of it bears: today, or the day of the move that waits."""
    choices: tuple[Choice, ...]


class Ahead(NamedTuple):
    """The calendar as of a day; `review`: when one will be due if nothing changes, if ever."""

    today: date
    weeks: tuple[CalendarWeek, ...]
    moves: tuple[Movable, ...]
    review: date | None


def ahead(state: State, plan: Plan, pauses: Iterable[r.Pause] = ()) -> Ahead:
    """The calendar of a plan. `state` is what it was decided from; `pauses` begin after today."""
    view = stages.seen(state, plan.today)
    state = view.state
    away = tuple((pause.date, pause.until) for pause in pauses)
    first = volume.week_of(plan.today, view.runner.week_start)
    until = first + WEEKS * WEEK
    items: dict[date, list[Item]] = {}
    for day, item in (*_done(view, first), *_due(plan, first + WEEK), *_later(view, plan, until)):
        if item.done or not _within(day, away):
            items.setdefault(day, []).append(item)
    spans = away if state.paused is None else (state.paused, *away)
    return Ahead(
        today=plan.today,
        weeks=tuple(_week(view, first + n * WEEK, items, spans) for n in range(WEEKS)),
        moves=tuple(_movable(view, plan, away)),
        review=None if plan.state == "locked" else review.coming(view, until),
    )


def _within(day: date, spans: Iterable[tuple[date, date]]) -> bool:
    return any(first <= day <= last for first, last in spans)


def _done(view: View, first: date) -> Iterator[tuple[date, Item]]:
    """What was done in the week before today; today's stands in the plan."""
    for work in view.run.works:
        if first <= work.day < view.today and not work.cross:
            yield work.day, calendar.ran(work)
    for track in view.tracks.values():
        for day, dose in {w.day: w.base for w in track.works if w.day >= first}.items():
            if day < view.today:
                yield day, Item("strength", done=True, dose=dose)
    for name, noted in view.state.tests.items():
        if first <= noted.day < view.today:
            yield noted.day, Item("test", done=True, name=name)


def _due(plan: Plan, until: date) -> Iterator[tuple[date, Item]]:
    """The plan's own days; of next week's only the tests, for the rest has no dose yet."""
    for day in plan.week:
        for item in day.items:
            if day.day < until or item.kind == "test":
                yield day.day, item


def _later(view: View, plan: Plan, until: date) -> Iterator[tuple[date, Item]]:
    """What is planned from next week on, without doses and metres."""
    start = volume.week_of(plan.today, view.runner.week_start) + WEEK
    run = plan.running
    if run is not None and run.state != "NO_RUN":
        step = "WALK" if run.state == "WALK" else None
        for day in (run.next, *running.days_after(view, run.state, run.next, until)):
            if start <= day < until:
                yield day, Item("run", done=False, step=step)
    for name, shown in plan.strength.items():
        for day, _ in calendar.sessions(view, shown, until):
            if day >= start:
                yield day, Item("strength", done=False, name=name)


def _week(
    view: View, start: date, items: dict[date, list[Item]], spans: Iterable[tuple[date, date]]
) -> CalendarWeek:
    dates = [start + n * ONE_DAY for n in range(7)]
    days = tuple(Day(day, tuple(items.get(day, ())), _within(day, spans)) for day in dates)
    eased = [(day, why) for day in dates if (why := deload.on(view, day)) is not None]
    lighter = Lighter(eased[0][1].rule, eased[0][0], eased[-1][0]) if eased else None
    return CalendarWeek(start, lighter, days)


def _movable(view: View, plan: Plan, away: tuple[tuple[date, date], ...]) -> Iterator[Movable]:
    """What stands in the coming seven days and is not for every day anyway."""
    for name, shown in plan.strength.items():
        if shown.dose is None or shown.dose.rung in HOLD_RUNGS:
            continue
        if shown.next is not None and shown.earliest is not None:
            yield from _choices(view, name, shown.next, shown.earliest, away)
    if plan.running is not None and plan.running.state != "NO_RUN":
        yield from _choices(view, "run", plan.running.next, plan.running.earliest, away)


def _choices(
    view: View, item: str, day: date, earliest: date, away: tuple[tuple[date, date], ...]
) -> Iterator[Movable]:
    if day >= view.today + WEEK or not moves.may_move(view, item):
        return
    goal = moves.target(view, item)
    last = max(view.today + WEEK - ONE_DAY, day + MOVE_ON)
    yield Movable(
        item=item,
        day=day,
        own=moves.own_day(view, item, earliest, view.days[item]),
        made=view.today if goal is None else view.state.moves[item][0],
        choices=tuple(
            Choice(to, _check(view, item, to, earliest, away))
            for to in (view.today + n * ONE_DAY for n in range((last - view.today).days + 1))
        ),
    )


def _check(
    view: View, item: str, to: date, earliest: date, away: tuple[tuple[date, date], ...]
) -> Reason | None:
    if _within(to, away):
        return Reason("4.5-PAUSE")
    return moves.check(view, item, to, earliest)
