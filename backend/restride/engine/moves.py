"""Sessions and runs moved by hand, checked again against the spacing of rulebook 8.

A move is for the one session after it. What it clashes with is looked up in the week's days and
in other moves, never in what pain made of them: more pain must not bring anything forward (I12).
"""

from __future__ import annotations

from datetime import date, timedelta

from restride.engine import speed, week
from restride.engine.pain import ONE_DAY
from restride.engine.prescription import Reason
from restride.engine.view import View

OTHER = {"RD": "NH", "NH": "RD"}


def target(view: View, item: str) -> date | None:
    """The day to which the next session or run was moved, whether it may be then or not."""
    made, to = view.state.moves.get(item, (None, None))
    if made is None or to is None or to < view.today:
        return None
    last = _last_day(view, item)
    return None if last is not None and last >= made else to


def _last_day(view: View, item: str) -> date | None:
    if item == "run":
        done = view.runs()
        return done[-1].day if done else None
    groups = view.groups(item).newest(1)
    return groups[0].day if groups else None


def follow(view: View, item: str, earliest: date) -> tuple[date | None, Reason | None]:
    """The day of a move that fits; for one that does not fit, what it clashes with."""
    to = target(view, item)
    if to is None:
        return None, None
    if to < earliest:
        return None, Reason("8-EARLY", {"date": to.isoformat()})
    clash = _clash(view, item, to)
    return (to, None) if clash is None else (None, clash)


def check(view: View, item: str, to: date, earliest: date) -> Reason | None:
    """What the next session or run would clash with if it were moved to a day; None if it fits.

    The move would be made today, or be another day for one that still waits.
    """
    made = view.state.moves[item][0] if target(view, item) is not None else view.today
    moved = view.with_moves({**view.state.moves, item: (made, to)})
    return follow(moved, item, earliest)[1]


def may_move(view: View, item: str) -> bool:
    """Whether a move of today would be for a session still to come: not after one of today."""
    return _last_day(view, item) != view.today


def own_day(view: View, item: str, earliest: date, days: week.Days) -> date:
    """The day that the next session or run has without its own move."""
    return free_day(_unmoved(view, item), item, earliest, days)


def _unmoved(view: View, item: str) -> View:
    """The same without the move of one item."""
    return view.with_moves({name: of for name, of in view.state.moves.items() if name != item})


def _goal(view: View, item: str, asking: str) -> date | None:
    """The day to which another item goes; one that clashes keeps its own day, and frees none.

    Where the asking one is moved itself does not matter to that: neither has the right of way.
    """
    to = target(view, item)
    if to is None or _clash(_unmoved(view, asking), item, to) is not None:
        return None
    return to


def _clash(view: View, item: str, to: date) -> Reason | None:
    other = OTHER.get(item)
    if other is not None and _apart(view) and _on(view, other, to, item):
        return Reason("8-APART", {"date": to.isoformat(), "exercise": other})
    if item == "NH" and _hard(view, to + ONE_DAY):
        return Reason("8-NORDIC", {"date": to.isoformat()})
    if item == "run" and slot_of(view, to) in _hard_days(view):
        if _on(view, "NH", to - ONE_DAY, item):
            return Reason("8-RUN", {"date": to.isoformat()})
        newest = speed.last_fast(view) if slot_of(view, to) in speed.fast_days(view) else None
        if newest is not None and to < newest + timedelta(days=view.protocol.gap_speed):
            return Reason("8-SPEED", {"date": to.isoformat()})
    return None


def _apart(view: View) -> bool:
    """Whether RD and NH keep to different days here (8); with one or two training days they share.

    Where the week itself has them on one day, no move is refused for it.
    """
    return view.stage.apart and not set(view.days["RD"]) & set(view.days["NH"])


def _opened(view: View, exercise: str) -> bool:
    track = view.tracks[exercise]
    known = track.placed is not None or track.unlocked is not None
    return known or exercise in view.stage.first


def _on(view: View, exercise: str, day: date, asking: str) -> bool:
    """Whether an exercise was done on a day, or has it for its own: moved to it, or in the week."""
    if any(work.day == day for work in view.tracks[exercise].works[-3:]):
        return True
    if day < view.today or not _opened(view, exercise):
        return False
    goal = _goal(view, exercise, asking)
    if goal is not None and day <= goal:
        return day == goal
    return day.weekday() in view.days[exercise]


def _hard_days(view: View) -> frozenset[int]:
    return frozenset((*speed.fast_days(view), *view.days["long"]))


def _hard(view: View, day: date) -> bool:
    """Whether the day has fast running, hills or the longest run, for a Nordic curl's eve."""
    goal = _goal(view, "run", "NH")
    if goal is not None and day <= goal:
        return day == goal and slot_of(view, day) in _hard_days(view)
    return day.weekday() in _hard_days(view)


def slot_of(view: View, day: date) -> int:
    """The weekday that a run on this day stands for: a moved one stands for where it came from."""
    made, to = view.state.moves.get("run", (None, None))
    if made is None or to != day or target(view, "run") is None:
        return day.weekday()
    return week.next_day(made, view.days["run"]).weekday()


def free_day(view: View, exercise: str, earliest: date, days: week.Days) -> date:
    """The first of the days from `earliest` on that no move of another item is in the way of."""
    day = week.next_day(earliest, days)
    if not view.state.moves or exercise not in OTHER:
        return day
    other, run = target(view, OTHER[exercise]), target(view, "run")
    barred = set()
    if other is not None and _apart(view) and _clash(view, OTHER[exercise], other) is None:
        barred.add(other)
    hard = run is not None and exercise == "NH" and slot_of(view, run) in _hard_days(view)
    if run is not None and hard and _clash(view, "run", run) is None:
        barred.add(run - ONE_DAY)
    while day in barred:
        day = week.next_day(day + ONE_DAY, days)
    return day
