"""What the runner was told to do: as logged with the session, else as the engine gives it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from restride.engine import deload, guards, ladders, strength
from restride.engine.records import Dose
from restride.engine.state import Track
from restride.engine.view import View
from restride.engine.week import Days

if TYPE_CHECKING:
    from restride.engine.assess import Done


def doses_shown(
    view: View, logged: Sequence[Done], days: Mapping[str, Days]
) -> dict[str, tuple[Dose | None, Dose | None]]:
    """What was prescribed of each exercise: as logged, else as the engine gives it.

    Beside it the dose with all its sets, where a deload has taken one.
    """
    shown: dict[str, tuple[Dose | None, Dose | None]] = {}
    if any(done.prescribed is None for done in logged) or deload.eases_today(view):
        names = {done.dose.exercise for done in logged}
        plan = strength.decide(view, guards.gather(view), days, names)
        shown = {name: (given.dose, given.full) for name, given in plan.items()}
    for done in logged:
        if done.prescribed is not None:
            name = done.dose.exercise
            dose, full = shown.get(name, (None, None))
            if dose != done.prescribed:
                full = _whole(view, view.tracks[name], done.prescribed)
            shown[name] = (done.prescribed, full)
    return shown


def _whole(view: View, track: Track, prescribed: Dose) -> Dose | None:
    """The smallest dose that a deload made `prescribed` of, where it was shown before an edit.

    None for a dose of the rung's own, and for one that a clinician placed.
    """
    if prescribed in (track.placed, track.works[-1].base if track.works else None):
        return None
    doses = ladders.sequence(view.protocol, prescribed.rung)
    if prescribed.sets in doses:
        return None
    found = (sets for sets in doses if sets[:-1] == prescribed.sets)
    return next((Dose(prescribed.rung, sets, prescribed.load_g) for sets in found), None)
