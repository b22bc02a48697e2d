"""What overrules a dose: red flags and their locks, flare, freeze, review (rulebook 3.1, 4.5, 9.4).

Guards only ever take away. None of them raises a dose or brings one forward.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import NamedTuple

from restride.engine import deload, flares, ladders, review
from restride.engine.flares import Flare
from restride.engine.pain import FLAG_OF_QUALITY, ONE_DAY, Band
from restride.engine.prescription import Alert, Reason
from restride.engine.records import Cleared, Dose, Event, RedFlag, Run, Session
from restride.engine.view import View

EMERGENCY, URGENT, SEE = "emergency", "urgent", "see_professional"
LEVELS = {
    **dict.fromkeys(("RF01", "RF02"), EMERGENCY),
    **dict.fromkeys(("RF03", "RF04", "RF05", "RF06", "RF07", "RF08", "RF10"), URGENT),
    **dict.fromkeys(("RF09", "RF11", "RF12", "RF13", "RF14", "RF15", "RF16", "RF17"), SEE),
}
"""The level of each red flag of 3.1."""
NO_HINGE = "RF09"
"""Takes Nordic curls and deadlifts away until it is checked."""
NO_RUNNING = "RF12"
UNDER_AGE = "RF15"


def flags(view: View) -> dict[str, date]:
    """The red flags that hold today; an age under 18 is one of them (RF15)."""
    held = dict(view.state.flags)
    age = view.runner.age
    if age is not None and age < view.protocol.least_age and UNDER_AGE not in view.state.cleared:
        held.setdefault(UNDER_AGE, view.today)
    return held


def locks(held: Iterable[str]) -> bool:
    """Whether any of these flags forbids everything."""
    return any(LEVELS[flag] in (EMERGENCY, URGENT) or flag == UNDER_AGE for flag in held)


def unchecked(events: Iterable[Event]) -> tuple[str, ...]:
    """The flags that these events raise, that forbid everything and that nobody has checked since.

    They outlive the plan they were raised in: there is no way past them but a check (19.2).
    """
    found = [event for event in events if isinstance(event, RedFlag | Session | Run | Cleared)]
    held: set[str] = set()
    for event in sorted(found, key=_in_time):
        held = held - set(event.ids) if isinstance(event, Cleared) else held | _raised(event)
    return tuple(sorted(flag for flag in held if locks([flag])))


def _raised(event: RedFlag | Session | Run) -> set[str]:
    if isinstance(event, RedFlag):
        return {event.flag}
    parts = (event,) if isinstance(event, Run) else event.exercises
    words = {word for part in parts for word in part.quality}
    return {FLAG_OF_QUALITY[word] for word in words & FLAG_OF_QUALITY.keys()}


def _in_time(event: RedFlag | Session | Run | Cleared) -> tuple[datetime, bool]:
    """By the runner's own clock, as all is folded; of one moment the check comes later."""
    return event.at.replace(tzinfo=None), isinstance(event, Cleared)


def flag_alerts(held: Iterable[str]) -> tuple[Alert, ...]:
    """An alert a flag, the most urgent first."""
    order = (EMERGENCY, URGENT, SEE)
    ranked = sorted(held, key=lambda flag: (order.index(LEVELS[flag]), flag))
    return tuple(Alert(LEVELS[flag], flag) for flag in ranked)


def freeze_reason(view: View) -> Reason | None:
    """Why no load may rise today: trend, bad days, illness or a fall (4.5)."""
    protocol, state = view.protocol, view.state
    trend = view.trend
    if trend is not None and trend >= protocol.trend_freeze_tenths:
        return Reason("G5", {"tenths": trend})
    if state.frozen_on is not None:
        left = (state.frozen_on - view.today).days + protocol.freeze_days
        if left > 0:
            return Reason("4.5-FREEZE", {"days": left})
    if state.fall is not None:
        held = timedelta(days=protocol.fall_hold_days)
        if view.today < state.fall + held or view.calm_after(state.fall) is None:
            return Reason("FALL_HOLD", {"hours": protocol.fall_hold_days * 24})
    return None


def freezes_today(view: View) -> bool:
    """Whether something seen today freezes the plan, or keeps a frozen one frozen (4.5)."""
    protocol, state = view.protocol, view.state
    trend = view.trend
    if trend is not None and trend >= protocol.trend_freeze_tenths:
        return True
    morning = view.mornings.get(view.today)
    if morning is not None and morning.ill:
        return True
    frozen = state.frozen_on
    if frozen is None or (view.today - frozen).days >= protocol.freeze_days:
        return False
    recent = view.today - 2 * ONE_DAY
    verdicts = (view.verdict(work) for work in view.work_since(recent))
    return any(verdict.band > Band.GREEN for verdict in verdicts)


def too_many_bad_days(view: View) -> bool:
    """Two RED or three ORANGE days in fourteen, counted from the last regress (5.4)."""
    protocol, signs = view.protocol, view.state.signs
    if not signs.bad_days:
        return False
    after = view.today - timedelta(days=protocol.freeze_window_days)
    if view.state.regressed_on is not None:
        after = max(after, view.state.regressed_on)
    reds = len(signs.red) - bisect_right(signs.red, after)
    bad = len(signs.bad_days) - bisect_right(signs.bad_days, after)
    return reds >= protocol.freeze_red_days or bad >= protocol.freeze_orange_days


def needs_review(view: View, flare: Flare | None) -> bool:
    """RF14 after a flare-up that is not back at the baseline in seven days, until it was read."""
    if flare is None or not flare.active(view.today):
        return False
    due = flare.first + timedelta(days=view.protocol.flare_review_days)
    read = view.state.acknowledged.get("RF14")
    return view.today >= due and (read is None or read < due)


def reviews(view: View, flare: Flare | None) -> tuple[Alert, ...]:
    """Every review that is due and not read yet, each rule once (4.5)."""
    due = review.due(view)
    if flare is not None and needs_review(view, flare):
        days = (view.today - flare.first).days
        due = (Alert(SEE, "RF14", {"days": days}), *(a for a in due if a.rule != "RF14"))
    return due


def limit_dose(view: View, dose: Dose) -> tuple[Dose, Reason] | None:
    """The dose under a clinician's limits, if they are lower (14)."""
    limit = view.state.limit("max_rung")
    most = (limit.max_rung or {}).get(dose.exercise) if limit is not None else None
    if limit is not None and most is not None and most[2] < dose.rung[2]:
        start = ladders.start_of(view.protocol, most, view.runner)
        lighter = Dose(most, start.sets, min(start.load_g, dose.load_g))
        return lighter, Reason("LIMIT", {"by": limit.by})
    limit = view.state.limit("max_load_g")
    load = (limit.max_load_g or {}).get(dose.exercise) if limit is not None else None
    if limit is not None and load is not None and load < dose.load_g:
        return Dose(dose.rung, dose.sets, load), Reason("LIMIT", {"by": limit.by})
    return None


class Guards(NamedTuple):
    """All that overrules, gathered once for a view."""

    held: dict[str, date]
    flare: Flare | None
    flaring: bool
    blocks: tuple[Reason, ...]
    """Why nothing may rise today; empty on a normal day."""
    review: tuple[Alert, ...]
    """The reviews that wait to be read."""
    paused: bool
    frozen: bool
    deload: Reason | None


def gather(view: View) -> Guards:
    """All that overrules; every guard is looked at once."""
    if view.guards is None:
        view.guards = _gather(view)
    return view.guards


def _gather(view: View) -> Guards:
    held, flare = flags(view), flares.newest_flare(view)
    flaring = flare is not None and flare.active(view.today)
    freeze, waiting = freeze_reason(view), reviews(view, flare)
    paused = view.state.paused is not None and view.state.paused[1] >= view.today
    blocks = [Reason(flag) for flag in sorted(held)]
    if paused:
        blocks.append(Reason("4.5-PAUSE"))
    if flaring:
        blocks.append(Reason("9.4-REST" if flares.rests(view, flare) else "9.4-HOLD"))
    if freeze is not None:
        blocks.append(freeze)
    blocks += [Reason(alert.rule, alert.values) for alert in waiting]
    return Guards(
        held=held,
        flare=flare,
        flaring=flaring,
        blocks=tuple(blocks),
        review=waiting,
        paused=paused,
        frozen=freeze is not None,
        deload=deload.on(view, view.today),
    )
