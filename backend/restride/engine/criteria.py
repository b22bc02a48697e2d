"""The criteria that a protocol may name, each a function of what was logged (rulebook 4).

A protocol gives a criterion's numbers; what it looks at stands here, in Python. There is no
rule language.
"""

from __future__ import annotations

from restride.engine.prescription import Criterion
from restride.engine.records import Dose
from restride.engine.view import View

TWO_TENS = 20


def _reaches(dose: Dose, level: int, total: int) -> bool:
    """A dose means that dose or more, or a later rung (4.2)."""
    return dose.level > level or (dose.level == level and dose.total >= total)


def eb_exit(view: View) -> bool:
    """The exit dose of EB1 in a verified GREEN session, or a later rung (S2-RD-UNLOCK)."""
    placed = view.tracks["EB"].placed
    if placed is not None and placed.level > 1:
        return True
    return any(
        group.verdict.green
        and group.work.on_plan
        and _reaches(group.work.base, 1, view.protocol.rungs["EB1"].exit)
        for group in view.groups("EB")
    )


def sitting(view: View) -> bool:
    """Sitting on a hard chair for 15 minutes (S2-RD-UNLOCK)."""
    minutes = view.state.sitting_min
    return minutes is not None and minutes >= view.protocol.sitting_rd_min


def eb2_twenty_twice(view: View) -> bool:
    """EB2 2x10 or more, or a later rung, GREEN twice (S2-NH-UNLOCK)."""
    return _eb2_twenties(view) >= 2


def _eb2_twenties(view: View) -> int:
    return sum(
        group.verdict.green and group.work.on_plan and _reaches(group.work.base, 2, TWO_TENS)
        for group in view.groups("EB")
    )


CRITERIA = {"eb_exit": eb_exit, "sitting": sitting, "eb2_twenty_twice": eb2_twenty_twice}


def open_criteria(view: View) -> tuple[Criterion, ...]:
    """What is still to be seen before each locked exercise of the stage opens."""
    waiting = []
    for unlock in view.protocol.unlocks:
        track = view.tracks[unlock.exercise]
        if track.placed is not None or track.unlocked is not None:
            continue
        if unlock.exercise in view.stage.first or unlock.exercise not in view.stage.highest:
            continue
        for name in unlock.criteria:
            met = CRITERIA[name](view)
            waiting.append(Criterion(f"{unlock.rule}-{name.upper()}", met, _seen(view, name)))
    return tuple(waiting)


def _seen(view: View, name: str) -> dict[str, int | None]:
    """How far a criterion has come, for its text."""
    if name == "sitting":
        return {"minutes": view.state.sitting_min}
    return {"sessions": _eb2_twenties(view)} if name == "eb2_twenty_twice" else {}
