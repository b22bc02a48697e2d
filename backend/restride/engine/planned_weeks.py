"""The planned training of the last four weeks and how much of it was done, for a picture (9.2).

It counts what adherence counts, and forgives more: days of a pause, an illness, a flare-up's rest
or a lock ask for nothing, what is left over of a week is rounded down, and what was done in the
week after counts as well. INFORMATION ONLY: no rule reads it, and no day is told apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from restride.engine import adherence, flares, guards, week
from restride.engine.logbook import Flagged, Logbook
from restride.engine.view import WEEK, View

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class PlannedWeek:
    """Seven days from `start`: the parts that were planned, and those of them that were done.

    Each exercise and the running of a day is one part.
    """

    start: date
    planned: int
    done: int


@dataclass(frozen=True, slots=True)
class Kept:
    """The weeks, the oldest first, and both sums; with nothing planned there is nothing to show.

    `done` may be more than that of the weeks together: what was moved into another week counts.
    """

    planned: int
    done: int
    weeks: tuple[PlannedWeek, ...]


def kept(view: View, log: Logbook) -> Kept:
    """The whole weeks of adherence's 28 days before today; what was done today counts already."""
    count = view.protocol.adherence_days // WEEK.days
    starts = [view.today - back * WEEK for back in range(count, 0, -1)]
    rest = set(_rest_days(view, log, starts[0]))
    planned, done = [0] * count, [0] * count
    whole = 0
    for name, since, days, rung in adherence.items(view):
        free = rest.union(_locked_days(view, log.flags, name, starts[0]))
        asked = [0] * count
        met = [0] * count
        for place, start in enumerate(starts):
            asked[place] = _asked(view, name, rung, max(start, since), start + WEEK, free)
            end = start + WEEK if start + WEEK < view.today else view.today + ONE_DAY
            met[place] = sum(start <= day < end for day in days)
            planned[place] += asked[place]
            done[place] += min(asked[place], met[place])
        whole += min(sum(asked), sum(met))
    weeks = map(PlannedWeek, starts, planned, done)
    return Kept(sum(planned), whole, tuple(weeks))


def _asked(view: View, name: str, rung: str | None, first: date, end: date, free: set[date]) -> int:
    """Whole parts that were planned from `first` until before `end`."""
    sevenths = 0
    for since, until, weekdays in adherence.spans(view, first, end):
        days = [since + number * ONE_DAY for number in range((until - since).days)]
        each = len(week.daily_holds(rung, weekdays[name]))
        sevenths += each * sum(day not in free for day in days)
    return sevenths // WEEK.days


def _rest_days(view: View, log: Logbook, first: date) -> Iterator[date]:
    """The days of a flare-up's 72 hours, an illness or a pause, which asked for nothing."""
    rest = view.protocol.flare_days
    for trigger in flares.flare_triggers(view):
        yield from (trigger + number * ONE_DAY for number in range(rest))
    for marker in log.markers:
        if marker.kind == "illness":
            yield marker.day
        elif marker.kind == "pause" and marker.until is not None and marker.until >= first:
            yield from _through(max(marker.day, first), min(marker.until, view.today))


def _locked_days(view: View, flags: Sequence[Flagged], name: str, first: date) -> Iterator[date]:
    """The days on which a red flag forbade this exercise or the running."""
    if guards.UNDER_AGE in guards.flags(view):
        yield from _through(first, view.today)
    held: set[str] = set()
    since: date | None = None
    for entry in flags:
        held = held | entry.ids if entry.raised else held - entry.ids
        if _forbids(held, name):
            since = since or entry.day
        elif since is not None:
            yield from _through(max(since, first), entry.day)
            since = None
    if since is not None:
        yield from _through(max(since, first), view.today)


def _forbids(held: set[str], name: str) -> bool:
    if guards.locks(held):
        return True
    return (guards.NO_RUNNING if name == "run" else guards.NO_HINGE) in held and name != "EB"


def _through(first: date, last: date) -> Iterator[date]:
    return (first + number * ONE_DAY for number in range((last - first).days + 1))
