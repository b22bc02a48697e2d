"""The level finder: one slow set of the two-leg bridge says where the bridge begins (rulebook 3.4).

It is for the first session, and for holds that turn out to be too easy; not while it settles.
"""

from __future__ import annotations

from restride.engine import questionnaire, screening
from restride.engine.records import HOLD_RUNGS, Dose
from restride.engine.view import View

TEST = "level_finder"


def found(view: View) -> Dose | None:
    """The bridge's first dose by the level finder, as far as the stage goes; None without one."""
    test, stage = view.state.tests.get(TEST), view.stage
    highest = stage.highest.get("EB")
    if test is None or highest is None or stage.trial:
        return None
    dose = screening.level_dose(questionnaire.load(), test.value)
    return dose if dose.rung <= highest else None


def ends_holds(view: View, last: Dose) -> Dose | None:
    """The bridge's first dose, where it is more than the holds that were done last (D08)."""
    if last.rung not in HOLD_RUNGS:
        return None
    dose = found(view)
    return dose if dose is not None and dose.level > last.level else None


def due(view: View) -> bool:
    """Whether nobody knows yet how many bridges go well, and no bridge was done or placed."""
    track = view.tracks["EB"]
    begun = any(not work.hold for work in track.works)
    return TEST not in view.state.tests and track.placed is None and not begun
