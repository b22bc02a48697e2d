"""Flare-ups: the RED days that begin or prolong one, and how long it lasts (rulebook 9.4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from restride.engine.pain import ONE_DAY, TWO_DAYS, Band, MorningPain, band_of_morning
from restride.engine.state import RunWork, Work
from restride.engine.view import View


@dataclass(frozen=True, slots=True)
class Flare:
    """A flare-up: its first and its newest trigger, and the day it was over (None: not yet)."""

    first: date
    last: date
    over: date | None

    def active(self, today: date) -> bool:
        return self.over is None or today < self.over


def red_known_on(view: View, work: Work | RunWork) -> date | None:
    """The day on which this work was known to be RED; None if it is not."""
    if view.verdict(work).band is not Band.RED:
        return None
    if work.during is Band.RED:
        return work.day
    return work.day + (ONE_DAY if _red_morning(view, work) else 2 * ONE_DAY)


def _red_morning(view: View, work: Work | RunWork) -> bool:
    first = view.mornings.get(work.day + ONE_DAY)
    if first is None:
        return False
    return band_of_morning(view.protocol, first.pain, work.baseline) is Band.RED


def flare_triggers(view: View) -> list[date]:
    """Every day that started or prolonged a flare-up, in order (9.4)."""
    if view.triggers is None:
        view.triggers = _find_triggers(view)
    return view.triggers


def _find_triggers(view: View) -> list[date]:
    """What the state knows, and what today's view adds: its newest mornings and work."""
    state = view.state
    days = set(state.red_days)
    if state.flare_days:
        days.update(day for day in state.flare_days if day <= view.today)
    for morning in view.mornings[len(state.mornings) :]:
        days.update(_red_by_morning(view, morning))
    if view.derived or state.red_lately:
        days.update(red_by_newest(view))
    return sorted(days)


def red_by_newest(view: View) -> Iterator[date]:
    """The days on which work was known to be RED that the state's RED days do not cover yet."""
    through = view.state.red_through
    for work in view.work_since(through + ONE_DAY) if through is not None else view.all_work():
        if may_be_red(view, work):
            yield from red_by_work(view, work)


def _red_by_morning(view: View, morning: MorningPain) -> Iterator[date]:
    if morning.pain >= view.protocol.morning_red or morning.pain >= view.protocol.morning_red_at:
        baseline = view.baseline_of(morning.day)
        if band_of_morning(view.protocol, morning.pain, baseline) is Band.RED:
            yield morning.day


def red_by_work(view: View, work: Work | RunWork) -> Iterator[date]:
    """The days on which a piece of work was known to be RED."""
    known = red_known_on(view, work)
    if known is not None:
        yield known
        # Pain during it must not hide that the morning after was RED as well (I12).
        if _red_morning(view, work):
            yield work.day + ONE_DAY
        if view.verdict(work).still_above:
            yield work.day + 2 * ONE_DAY


def may_be_red(view: View, work: Work | RunWork) -> bool:
    """Whether a closer look is needed: work without pain, and no sore morning after, is not RED."""
    if work.during is not Band.GREEN:
        return True
    for days in (ONE_DAY, TWO_DAYS):
        morning = view.mornings.get(work.day + days)
        if morning is None:
            continue
        if morning.pain > work.baseline or morning.pain >= view.protocol.morning_red_at:
            return True
    return False


def note_red_morning(view: View, morning: MorningPain) -> tuple[date, ...]:
    """The RED days with a morning's, once it is among the answers."""
    return (*view.state.red_days, *_red_by_morning(view, morning))


def newest_flare(view: View) -> Flare | None:
    """The newest flare-up; it lasts 72 hours and until a morning is back at the baseline."""
    if view.flare is None:
        view.flare = (_find_newest(view),)
    return view.flare[0]


def _find_newest(view: View) -> Flare | None:
    triggers = flare_triggers(view)
    if not triggers:
        return None
    first = last = triggers[-1]
    for trigger in reversed(triggers[:-1]):
        over = _over(view, trigger)
        if over is not None and over <= first:
            break
        first = trigger
    return Flare(first, last, _over(view, last))


def _over(view: View, trigger: date) -> date | None:
    calm = view.calm_after(trigger)
    return None if calm is None else max(calm, trigger + timedelta(days=view.protocol.flare_days))


def rests(view: View, flare: Flare | None) -> bool:
    """Whether the 72 hours of rest after a flare-up's newest trigger are still running (9.4)."""
    return flare is not None and (view.today - flare.last).days < view.protocol.flare_days
