"""What is still to be shown: for the next stage, for an exercise that waits, for running (4).

The criteria themselves, each a function of what was logged, are in `criteria.py`.
"""

from __future__ import annotations

from collections.abc import Sequence

from restride.engine import ladders
from restride.engine.criteria import CRITERIA
from restride.engine.prescription import Criterion, Value
from restride.engine.protocol import Gate, Protocol
from restride.engine.records import HOLD_RUNGS
from restride.engine.view import View


def met(view: View, gate: Gate) -> bool:
    """Whether a criterion is met today."""
    return CRITERIA[gate.criterion](view, gate)[0]


def all_met(view: View, name: str, gates: Sequence[Gate]) -> bool:
    """Whether all criteria of a stage or an exercise are met today.

    What kept it shut when it was last asked mostly does so still, and is asked first.
    """
    shut = view.shut.get(name)
    if shut is not None and any(gate is shut for gate in gates) and not met(view, shut):
        return False
    for gate in gates:
        if not met(view, gate):
            view.shut[name] = gate
            return False
    return True


def may_run(view: View) -> bool:
    """Whether walking may become the walk-run ladder (7.3)."""
    gates = [u.criteria for u in view.protocol.unlocks if u.exercise == "run"]
    return not view.stage.walks and all(met(view, gate) for some in gates for gate in some)


def open_criteria(view: View) -> tuple[Criterion, ...]:
    """What the next stage asks for, and what opens each exercise that still waits."""
    gates = list(view.stage.exit)
    for unlock in view.protocol.unlocks:
        if unlock.exercise in view.tracks and _waits(view, unlock.exercise):
            gates += unlock.criteria
    return tuple(_shown(view, gate) for gate in gates)


def _waits(view: View, exercise: str) -> bool:
    track, stage = view.tracks[exercise], view.stage
    if track.placed is not None or track.unlocked is not None or exercise not in stage.highest:
        return False
    return exercise not in stage.first or exercise in stage.closed


def _shown(view: View, gate: Gate) -> Criterion:
    seen, values = CRITERIA[gate.criterion](view, gate)
    asked = asks(view.protocol, gate)
    asked |= {key: values[key] for key in ("needed",) if key in values}
    if asked.get("painless"):
        asked["most"] = ladders.painless(view.protocol, view.runner)
    return Criterion(gate.id, seen, gate.criterion, asked, values)


def asks(protocol: Protocol, gate: Gate) -> dict[str, Value]:
    """The values that a criterion's text shows, whoever asks; a mild strain may need less."""
    asked: dict[str, Value] = {"least": protocol.lsi_least, **gate.numbers}
    if gate.criterion == "since_onset":
        asked["needed"] = gate.numbers["days"]
    if gate.rung:
        asked |= {"rung": gate.rung, "dose": _sets(protocol, gate)}
    if asked.get("painless"):
        asked["most"] = protocol.rung_pain_max
    if gate.step:
        asked |= {"step": gate.step, "needed": gate.numbers["times"]}
    return asked


def _sets(protocol: Protocol, gate: Gate) -> str | int:
    """The sets of a gate, or the repetitions of its rung's exit in all."""
    sets, total = gate.sets, protocol.rungs[gate.rung].exit
    unit = " s" if gate.rung in HOLD_RUNGS else ""
    return f"{len(sets)} x {sets[0]}{unit}" if sets else total
