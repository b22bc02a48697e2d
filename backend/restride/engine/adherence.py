"""How much of what was planned was done (rulebook 9.2). It offers less, and never blames.

Each exercise and the running count on their own: an exercise done on a day is one of its
planned sessions. What is locked is not planned, and a pause is taken out. A week counts with the
training days that were in force then.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from restride.engine import week
from restride.engine.prescription import Alert

if TYPE_CHECKING:
    from restride.engine.view import View
    from restride.engine.week import Days

RULE = "9.2"


def kept_up(view: View) -> bool:
    """Whether at least half of the last 28 days' plan was done."""
    return not _below(view, view.today)


def offer(view: View) -> tuple[Alert, ...]:
    """Fewer days, after two weeks under half of the plan; quiet for 28 days once it was read."""
    protocol, began = view.protocol, view.state.signs.began
    if began is None or (view.today - began).days < protocol.adherence_days:
        return ()
    read = view.state.acknowledged.get(RULE)
    if read is not None and (view.today - read).days < protocol.adherence_days:
        return ()
    half = timedelta(days=protocol.adherence_low_days) // 2
    days = (view.today, view.today - half, view.today - 2 * half)
    return (Alert("info", RULE),) if all(_below(view, day) for day in days) else ()


def _below(view: View, until: date) -> bool:
    """Whether less than half of the 28 days up to `until` was done; `until` itself may be open."""
    done, planned = 0, 0
    for name, start, days, rung in items(view):
        first = max(start, until - timedelta(days=view.protocol.adherence_days))
        for since, end, weekdays in spans(view, first, until):
            span = (end - since).days - _paused(view, since, end)
            planned += max(span, 0) * len(week.daily_holds(rung, weekdays[name]))
        done += 7 * sum(first <= day <= until for day in days)
    return done * 100 < planned * view.protocol.adherence_least_pct


def spans(view: View, first: date, until: date) -> Iterator[tuple[date, date, Mapping[str, Days]]]:
    """The days from `first` to `until`, parted where the training days changed."""
    for changed, before in view.state.other_days:
        if first < changed:
            yield first, min(changed, until), view.days_with(before)
            first = min(changed, until)
    yield first, until, view.days


def items(view: View) -> Iterator[tuple[str, date, set[date], str | None]]:
    """What can be done at present: since when, on which days it was done, its present rung."""
    state, days = view.state, view.days
    began = state.signs.began or view.today
    for name, track in view.tracks.items():
        starts = [track.placed_on, track.unlocked]
        if name in view.stage.first:
            starts.append(state.stage_since)
        opened = [start for start in starts if start is not None]
        if not days[name] or not (opened or track.works):
            continue
        done = {work.day for work in track.works}
        start = max(began, min((*opened, *done)))
        rung = track.works[-1].base.rung if track.works else None
        yield name, start, done, rung
    if days["run"]:
        yield "run", began, {work.day for work in view.run.works if not work.cross}, None


def _paused(view: View, first: date, until: date) -> int:
    pause = view.state.paused
    if pause is None:
        return 0
    return max((min(pause[1], until) - max(pause[0], first)).days, 0)
