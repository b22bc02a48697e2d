"""What opens a stage, an exercise or running: named criteria with their numbers (rulebook 4)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from restride.engine import protocol_bounds as b
from restride.engine import records as r
from restride.engine.protocol import Gate, Unlock
from restride.engine.protocol_table import Table, origin


def gate(table: Table, *, prefix: str) -> Gate:
    """A criterion with its numbers; each within its bounds, none missing, none unknown."""
    criterion = table.choice("is", b.CRITERIA)
    bounds = b.CRITERIA[criterion] if table.sound("is") else {}
    if not table.sound("is"):
        # Which keys it may have is not known; one fault is enough.
        table.forgive()
    numbers = {
        key: table.whole(key, bounds[key])
        for key in bounds
        if key in table or key not in b.MAY_LACK
    }
    rung = table.choice("rung", r.ALL_RUNGS) if criterion == "dose" and bounds else ""
    # Of a rung that there is not, nobody knows whether it is held or repeated.
    holds = rung in r.HOLD_RUNGS if table.sound("rung") else "hold_s" in table
    sets_key = "hold_s" if holds else "reps"
    has_sets = bool(rung) and sets_key in table
    made = Gate(
        f"{prefix}-{table.name}",
        criterion,
        MappingProxyType(numbers),
        rung,
        table.wholes(sets_key, b.REPS, many=b.SETS) if has_sets else (),
        table.choice("step", r.RUNNING) if criterion == "step" and bounds else "",
        *origin(table),
    )
    for fewer, more in (("days_mild", "days"), ("times_mild", "times"), ("least", "days")):
        both = fewer in numbers and more in numbers and table.sound(fewer, more)
        if both and numbers[fewer] > numbers[more]:
            table.note(fewer, f"must not be more than {more}")
    return made


def gates(table: Table, key: str, prefix: str) -> tuple[Gate, ...]:
    return tuple(table.each(key, partial(gate, prefix=prefix)).values())


def of_trial(gate: Gate, reps: int) -> Gate:
    """A gate of EB1 that names no repetitions: where the stage has no more of it, the trial's."""
    asks = gate.rung == "EB1" and not gate.sets
    return replace(gate, sets=(reps,)) if asks else gate


def unlock(table: Table, *, stages: Collection[str]) -> Unlock:
    """What opens an exercise, or running, in a stage."""
    return Unlock(
        table.name,
        table.choice("exercise", (*r.EXERCISES, "run")),
        table.choice("stage", stages),
        gates(table, "criteria", table.name),
    )
