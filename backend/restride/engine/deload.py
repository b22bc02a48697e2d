"""The deload: a lighter week, planned or called for (rulebook 9.3).

A day that calls for one makes it last through the seventh day after, whenever that became
known; calls only ever add days. So more pain never ends a deload sooner (I12).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from restride.engine import volume
from restride.engine.draft import Draft
from restride.engine.pain import ONE_DAY, TWO_DAYS, Band
from restride.engine.prescription import Reason
from restride.engine.protocol import Protocol
from restride.engine.records import Dose

if TYPE_CHECKING:
    from restride.engine.groups import Group
    from restride.engine.view import View

PLANNED_FROM = ("S4", "S5", "A4", "A5")
PLANNED = "9.3"
"""The lighter week that nothing called for but the calendar."""
KEEPS_ITS_NAME = frozenset({"back", "rung_back", "restart", "hold"})
"""Changes that say more than that the week is a lighter one."""


def bad_days(view: View, least: Band) -> set[date]:
    """The days, today and the two before, whose work is known to be `least` or worse."""
    recent = view.work_since(view.today - TWO_DAYS)
    return {work.day for work in recent if view.verdict(work).band >= least}


def called_by(protocol: Protocol, bad: list[date], first: date) -> list[date]:
    """The bad days from `first` on that are the second one within fourteen days."""
    span = timedelta(days=protocol.deload_bad_window_days)
    return [
        day
        for day in bad
        if day >= first and sum(day - span < other <= day for other in bad) >= protocol.deload_bad
    ]


def _calls(view: View) -> tuple[tuple[date, str], ...]:
    """The calls that are known; in an outlook also those of the work that is asked about."""
    signs = view.state.signs
    if not view.derived:
        return signs.deloads
    fresh = bad_days(view, Band.ORANGE).difference(signs.bad_days)
    if not fresh:
        return signs.deloads
    bad = sorted(fresh.union(signs.bad_days))
    more = ((day, "PAIN") for day in called_by(view.protocol, bad, min(fresh)))
    return (*signs.deloads, *more)


def on(view: View, day: date) -> Reason | None:
    """Why `day` is in a deload; None where it is not."""
    last = timedelta(days=view.protocol.deload_days)
    calls = _calls(view)
    words = [word for called, word in calls if called <= day <= called + last] if calls else ()
    if words:
        return Reason(f"9.3-{words[-1]}")
    return Reason(PLANNED) if _planned(view, day) else None


def _planned_from(view: View) -> date | None:
    """The week in which the fourth stage was first reached; a step back does not move it."""
    if view.planned_deload is None:
        entered = view.state.entered
        days = [entered[stage] for stage in PLANNED_FROM if stage in entered]
        off = view.state.signs.deload_off or not days
        first = None if off else volume.week_of(min(days), view.runner.week_start)
        view.planned_deload = (first,)
    return view.planned_deload[0]


def _planned(view: View, day: date) -> bool:
    first = _planned_from(view)
    if first is None or day < first:
        return False
    every = view.protocol.deload_weeks
    return (day - first).days // 7 % every == every - 1


def last_day(view: View, until: date) -> date | None:
    """The newest day up to `until` that is or was in a deload."""
    span = timedelta(days=view.protocol.deload_days)
    days = [min(called + span, until) for called, _ in _calls(view) if called <= until]
    first = _planned_from(view)
    if first is not None and until >= first:
        over = (until - first).days // 7 // view.protocol.deload_weeks
        if _planned(view, until):
            days.append(until)
        elif over:
            weeks = over * view.protocol.deload_weeks
            days.append(first + timedelta(days=7 * weeks) - ONE_DAY)
    return max(days, default=None)


def in_week(view: View, start: date) -> bool:
    """Whether any day of the week that begins on `start` is in a deload."""
    signs = view.state.signs
    if not signs.deloads and not view.derived and not view.state.entered:
        return False
    newest = last_day(view, start + timedelta(days=6))
    return newest is not None and newest >= start


def holds_steps(view: View, last: Group, when: date) -> Reason | None:
    """No step in a deload, nor in the first session after it (G6, 9.3)."""
    newest = last_day(view, when)
    if not last.work.eased and (newest is None or newest < last.day):
        return None
    return on(view, when) or Reason("9.3-RETURN")


def fewer_sets(dose: Dose) -> Dose:
    """The dose of a deload: one set fewer, the same rung and load."""
    return Dose(dose.rung, dose.sets[:-1], dose.load_g) if len(dose.sets) > 1 else dose


def ease(view: View, draft: Draft, last: Group | None, unhurt: date, when: date) -> Draft:
    """One set fewer in a deload; and after it, until a session of it went well (19.3).

    `when` is the day of the session, `unhurt` the day it would have had without pain.
    """
    if draft.dose is None:
        return draft
    newest = last_day(view, when)
    reason = on(view, newest) if newest is not None and newest >= min(unhurt, when) else None
    if reason is None and last is not None and last.work.eased and not last.verdict.green:
        reason = Reason("9.3-WAIT")
    if reason is None:
        return draft
    less = fewer_sets(draft.dose)
    others = tuple(other for other in draft.reasons if other.rule != reason.rule)
    if draft.change in KEEPS_ITS_NAME:
        return Draft(less, draft.change, (*others, reason))
    return Draft(less, "deload", (reason, *others))


def eases_today(view: View) -> bool:
    """Whether what was shown today may have had a set fewer."""
    if any(track.works and track.works[-1].eased for track in view.tracks.values()):
        return True
    return on(view, view.today) is not None
