"""What YELLOW, ORANGE, RED or an open morning makes of a dose (rulebook 5.4): never more."""

from __future__ import annotations

from itertools import takewhile

from restride.engine import ladders
from restride.engine.draft import Draft
from restride.engine.groups import Group, Groups
from restride.engine.pain import ONE_DAY, Band
from restride.engine.prescription import Reason
from restride.engine.state import RunWork, Work
from restride.engine.view import View


def by_band(view: View, groups: Groups) -> Draft | None:
    """What RED, ORANGE, YELLOW or an open morning makes of the dose (5.4); None for GREEN."""
    last = groups[0]
    base, verdict = last.work.base, last.verdict
    if verdict.band is Band.RED:
        return _down(view, last, Reason("5.4-RED"))
    if verdict.band is Band.ORANGE:
        return _orange(view, last)
    extra = (Reason("5.3-OPEN"),) if verdict.open else ()
    if verdict.band is Band.YELLOW:
        reason = yellow(view, last.work, last.pain)
        yellows = _yellows(groups)
        if yellows % view.protocol.yellows_back == 0:
            back = ladders.step_back(view.protocol, base, view.runner)
            change = "back" if back != base else "repeat"
            return Draft(back, change, (Reason("5.4-YELLOWS", {"times": yellows}), reason))
        return Draft(base, "repeat", (*extra, reason))
    return Draft(base, "repeat", extra) if verdict.open else None


def yellow(view: View, work: Work | RunWork, pain: int) -> Reason:
    """Why a YELLOW one is not GREEN: sore, without its morning's answer, or masked (5.3)."""
    verdict, morning = view.verdict(work), view.mornings.get(work.day + ONE_DAY)
    if verdict.missing:
        return Reason("5.3-MISSING", {"pain": pain})
    calm = morning is None or morning.pain <= work.baseline
    masked = calm and pain <= view.protocol.green_max
    return Reason("5.3-MASKED" if masked else "5.4-YELLOW", {"pain": pain})


def _yellows(groups: Groups) -> int:
    count = 0
    for group in groups:
        if group.verdict.band is not Band.YELLOW:
            break
        count += 1
    return count


def _orange(view: View, last: Group) -> Draft:
    protocol, base = view.protocol, last.work.base
    reason = Reason("5.4-ORANGE", {"percent": protocol.orange_reps_pct})
    if ladders.at_start(protocol, base, view.runner):
        return _down(view, last, Reason("5.4-ORANGE-DOWN"))
    less = ladders.eased(protocol, base, protocol.orange_reps_pct, view.runner)
    if last.work.eased:
        # What hurt was a set fewer: a deload gives back no more than pain has left (2, 9.3).
        left = ladders.at_most(protocol, base, last.work.least * protocol.orange_reps_pct // 100)
        less = min(less, left, key=lambda dose: dose.rank)
    return Draft(less, "back", (reason,))


def _down(view: View, last: Group, reason: Reason) -> Draft:
    """The previous rung's start dose; from the lowest rung RD and NH are suspended (5.4)."""
    protocol, base = view.protocol, last.work.base
    below = ladders.rung_below(protocol, base.rung, view.state.opted)
    if below is not None:
        return Draft(ladders.start_of(protocol, below, view.runner), "rung_back", (reason,))
    start = ladders.start_of(protocol, base.rung, view.runner)
    start = min(start, base, key=lambda dose: dose.rank)
    if base.exercise == "EB":
        return Draft(start, "restart", (reason,))
    if base.exercise == "RD":
        needed = protocol.suspend_greens
        since = takewhile(lambda group: group.day > last.day, view.groups("EB"))
        greens = sum(group.verdict.green for group in since)
        if greens >= needed:
            return Draft(start, "restart", (Reason("5.4-RETURN"), reason))
        return Draft(None, "hold", (Reason("5.4-SUSPEND-RD", {"left": needed - greens}), reason))
    left = protocol.suspend_days - (view.today - last.day).days
    if left <= 0:
        return Draft(start, "restart", (Reason("5.4-RETURN"), reason))
    return Draft(None, "hold", (Reason("5.4-SUSPEND-NH", {"days": left}), reason))
