"""The tests of section 10 as a simulated runner does them: from the body, as it is told.

What is counted or measured comes from the body alone; what is felt is told as the runner tells
pain. The numbers are this simulation's own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from restride.engine import records as r
from tests.cohort.tissue import PER_REP, Body

ASSUMPTIONS: Final = (
    (
        "Tests are done on the day on which the plan asks for them, unless that day's session is "
        "missed. Sitting is an hour at an irritation of 1 point and 20 minutes less for each "
        "more. The sore leg does as many single-leg bridges as it bears on that day, up to the "
        "other leg's 25. Confidence and daily tasks are 10 less the "
        "irritation."
    ),
)

FULL_SITTING: Final = 60
"""Minutes; the test ends there."""
OTHER_LEG: Final = 25


def done(name: str, day: date, body: Body, understates: int) -> r.Event:
    """The result of a test that the plan asks for; `understates` in points of pain."""
    felt = max(body.irritation - 10 * understates, 0)
    if name == "sitting":
        minutes = min(max(80 - 2 * felt, 1), FULL_SITTING)
        return r.Sitting(date=day, minutes=minutes)
    if name == "sl_bridge":
        return r.Test(date=day, name=name, left=_bridges(body), right=OTHER_LEG)
    if name == "psfs":
        return r.Score(date=day, name=name, value=10 - felt // 10)
    return r.Test(date=day, name=name, value=VALUES[name](felt))


def _bridges(body: Body) -> int:
    """Single-leg bridges of the sore leg until the form is lost: what both tissues bear today."""
    pairs = zip(body.tissues, PER_REP["EB4"], strict=True)
    return max(min(OTHER_LEG, *(tissue.borne // rep for tissue, rep in pairs)), 1)


VALUES: Final[dict[str, Callable[[int], int]]] = {
    "confidence": lambda felt: 10 - felt // 10,
    "level_finder": lambda felt: max(15 - felt // 4, 0),
    "touch": lambda felt: felt // 10,
    "walk": lambda felt: felt // 20,
}
"""The other tests by the irritation that is told, in tenths of a point."""
