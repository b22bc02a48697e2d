"""The protocol files, read once and checked.

`load(pattern)` gives a frozen `Protocol`; a file with faults raises `ProtocolError`, which
names all of them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from restride.engine import protocol_parts as parts
from restride.engine.protocol import Protocol

FOLDER = Path(__file__).parent / "protocols"
FILES = {"other": "careful"}
"""The file of a pattern that has none of its own name: the diary stands with the careful plan."""

OWN_STAGES = {"careful": ("CAREFUL",), "other": ("DIARY",)}
"""The stages of the patterns that share a file."""


class ProtocolError(ValueError):
    """A protocol file has faults; the text names them all."""


@cache
def load(pattern: str) -> Protocol:
    """The checked protocol of a pattern. Raises ProtocolError for a faulty file or no file."""
    if pattern not in available():
        raise ProtocolError(f"there is no protocol for the pattern {pattern!r}")
    return build(read(FILES.get(pattern, pattern)))


@cache
def available() -> tuple[str, ...]:
    """The patterns that have a protocol."""
    return tuple(sorted((*FILES, *(path.stem for path in FOLDER.glob("*.toml")))))


def stages_of(pattern: str) -> tuple[str, ...]:
    """The stages that an episode of this pattern can be in, the first one first."""
    return OWN_STAGES.get(pattern) or tuple(load(pattern).stages)


def read(name: str) -> dict[str, Any]:
    """A protocol file as plain data, with what it extends filled in."""
    data = tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))
    if "extends" not in data:
        return data
    base = read(data.pop("extends"))
    for own in ("stages", "unlocks", "changelog", "unsettled"):
        base.pop(own, None)
    return _merge(base, data)


def _merge(base: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    merged = dict(base)
    for key, value in over.items():
        old = merged.get(key)
        both = isinstance(old, dict) and isinstance(value, dict) and "value" not in value
        merged[key] = _merge(old, value) if both and isinstance(old, dict) else value
    return merged


def build(data: dict[str, Any]) -> Protocol:
    """Check plain data and freeze it. Raises ProtocolError that names every fault."""
    faults = [
        f"{key}: is missing" for key in sorted(_KEYS - data.keys() - {"unsettled", "unlocks"})
    ]
    faults += [f"{key}: unknown key" for key in data if key not in _KEYS]
    made = {
        name: checked_parts(faults, name, data.get(name, {}), make)
        for name, make in (
            ("stages", parts.stage),
            ("rungs", parts.rung),
            ("numbers", parts.number),
            ("unlocks", parts.unlock),
        )
    }
    gaps = checked_parts(faults, "gaps", dict(enumerate(data.get("gaps", ()))), parts.gap)
    run_gaps = checked_parts(
        faults, "run_gaps", dict(enumerate(data.get("run_gaps", ()))), parts.run_gap
    )
    missing = parts.BOUNDS.keys() - data.get("numbers", {}).keys() - parts.OPTIONAL
    faults += [f"numbers.{name}: is missing" for name in sorted(missing)]
    faults += [f"there is no stage {name}" for name in _named_stages(data, made)]
    if faults:
        raise ProtocolError(f"{data.get('name', '?')}: " + "; ".join(faults))
    return Protocol(
        name=data["name"],
        version=data["version"],
        first_stage=data["first_stage"],
        numbers=MappingProxyType(made["numbers"]),
        rungs=MappingProxyType(made["rungs"]),
        stages=MappingProxyType(made["stages"]),
        unlocks=tuple(made["unlocks"].values()),
        unsettled=data.get("unsettled"),
        gaps=tuple(sorted(gaps.values(), key=lambda gap: gap.days)),
        run_gaps=tuple(sorted(run_gaps.values(), key=lambda gap: gap.days)),
        walk_run={step: (p[0], p[1], p[2]) for step, p in data["walk_run"].items()},
    )


def _named_stages(data: dict[str, Any], made: dict[str, dict[Any, Any]]) -> list[str]:
    """The stages that are named somewhere and do not exist."""
    named = [data.get("first_stage"), data.get("unsettled")]
    named += [unlock.stage for unlock in made["unlocks"].values()]
    for stage in made["stages"].values():
        named += [stage.next, stage.back, stage.alarm]
    return [name for name in named if name is not None and name not in data.get("stages", {})]


def checked_parts(
    faults: list[str], place: str, items: dict[Any, Any], make: Callable[[Any, Any], Any]
) -> dict[Any, Any]:
    """Each item of a file made by `make`; what is wrong with one is noted, and the rest goes on."""
    made: dict[Any, Any] = {}
    for name, item in items.items():
        try:
            made[name] = make(name, item)
        except (KeyError, TypeError, ValueError, AttributeError) as fault:
            faults.append(f"{place}.{name}: {fault}")
    return made


_KEYS = frozenset(
    {
        *("name", "version", "first_stage", "changelog", "numbers", "rungs"),
        *("stages", "unlocks", "unsettled", "gaps", "run_gaps", "walk_run"),
    }
)
