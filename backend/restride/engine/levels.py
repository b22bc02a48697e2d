"""The level finder: one slow set of the two-leg bridge says where the bridge begins (rulebook 3.4).

It is for the first session, for holds that turn out to be too easy, and for whoever comes back
after eight weeks (9.1); not while it settles.
"""

from __future__ import annotations

from datetime import date

from restride.engine import ladders, questionnaire, screening
from restride.engine.records import HOLD_RUNGS, Dose
from restride.engine.state import State
from restride.engine.view import View

TEST = "level_finder"


def found(view: View) -> Dose | None:
    """The bridge's first dose by the level finder, as far as the stage goes; None without one."""
    test, stage = view.state.tests.get(TEST), view.stage
    highest = stage.highest.get("EB")
    if test is None or highest is None or stage.trial:
        return None
    dose = screening.level_dose(questionnaire.load(), test.value)
    if "EB" in stage.closed:
        # The careful plan begins with 2 x 10, however well the bridges went (4.3).
        start = ladders.start_of(view.protocol, stage.closed["EB"], view.runner)
        dose = min(dose, start, key=lambda one: one.rank)
    return dose if dose.rung <= highest else None


def ends_holds(view: View, last: Dose) -> Dose | None:
    """The bridge's first dose, where it is more than the holds that were done last (D08)."""
    if last.rung not in HOLD_RUNGS:
        return None
    dose = found(view)
    return dose if dose is not None and dose.level > last.level else None


def due(view: View) -> bool:
    """Whether nobody knows, or knows any more, how many bridges go well."""
    track = view.tracks["EB"]
    begun = any(not work.hold for work in track.works)
    known = track.placed is not None or begun
    return TEST not in view.state.tests and (not known or returns(view))


def returns(view: View) -> bool:
    """Whether the bridge comes back after eight weeks or more, in a stage that has it (9.1)."""
    since = _newest(view)
    if since is None or view.stage.trial or "EB" not in view.stage.highest:
        return False
    return (view.today - since).days >= view.protocol.rescreen_gap_days


def forget(view: View) -> State:
    """The state without a level finder from before a break of eight weeks or more (9.1)."""
    state, test = view.state, view.state.tests.get(TEST)
    since = _newest(view) if test is not None else None
    if test is None or since is None or test.day > since:
        return state
    if (view.today - since).days < view.protocol.rescreen_gap_days:
        return state
    return state._replace(tests={name: kept for name, kept in state.tests.items() if name != TEST})


def found_since(view: View, day: date) -> Dose | None:
    """The bridge's dose by a level finder after a day; None without one, or where no bridge is."""
    test = view.state.tests.get(TEST)
    return found(view) if test is not None and test.day > day else None


def _newest(view: View) -> date | None:
    """The newest day on which the bridge was done or placed."""
    track = view.tracks["EB"]
    days = [track.placed_on, track.works[-1].day if track.works else None]
    return max((day for day in days if day is not None), default=None)
