"""The protocol files, read once and checked.

`load(pattern)` gives a frozen `Protocol`; a file with faults raises `ProtocolError`, which
names all of them. `check_all` names those of every file.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from restride.engine import protocol_fit as fit
from restride.engine import protocol_parts as parts
from restride.engine.protocol import Protocol
from restride.engine.protocol_gates import unlock
from restride.engine.protocol_table import Table
from restride.engine.records import PATTERNS

FOLDER = Path(__file__).parent / "protocols"
FILES = {"other": "careful"}
"""The file of a pattern that has none of its own name: the diary stands with the careful plan."""

NAME = re.compile(r"[a-z]{1,20}", re.ASCII)

OWN_STAGES = {"careful": ("CAREFUL",), "other": ("DIARY",)}
"""The stages of the patterns that share a file."""

OF_ONE_FILE = ("name", "version", "changelog", "first_stage", "unsettled", "stages", "unlocks")
"""What a file says for itself, whatever it extends."""


class ProtocolError(ValueError):
    """Protocol files have faults; `faults` has a line for each, with its place."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


@cache
def load(pattern: str) -> Protocol:
    """The checked protocol of a pattern. Raises ProtocolError for a faulty file or no file."""
    if pattern not in available():
        raise ProtocolError([f"there is no protocol for the pattern {pattern!r}"])
    name = FILES.get(pattern, pattern)
    data = read(name)
    try:
        return build(data)
    except ProtocolError as error:
        raise ProtocolError(_in_file(name, error.faults)) from None


@cache
def available() -> tuple[str, ...]:
    """The patterns that have a protocol."""
    return tuple(sorted((*FILES, *(path.stem for path in FOLDER.glob("*.toml")))))


def stages_of(pattern: str) -> tuple[str, ...]:
    """The stages that an episode of this pattern can be in, the first one first."""
    return OWN_STAGES.get(pattern) or tuple(load(pattern).stages)


@cache
def file_names() -> tuple[str, ...]:
    """The protocols by the names of their files, each once."""
    return tuple(name for name in available() if name not in FILES)


def patterns_of(name: str) -> tuple[str, ...]:
    """The patterns that a file stands for."""
    return tuple(pattern for pattern in PATTERNS if FILES.get(pattern, pattern) == name)


def check_all(folder: Path = FOLDER) -> list[str]:
    """Every fault of every protocol file in a folder, a line each; empty if all is well.

    A fault that a file has from the one it extends is told once, with that one.
    """
    expected = {FILES.get(pattern, pattern) for pattern in PATTERNS}
    names = expected | {path.stem for path in folder.glob("*.toml")}
    # Each file is read once; what comes of it is not changed here.
    parse = cache(partial(_parse, folder))
    told: list[str] = []
    found: dict[str, list[str]] = {}
    for name in sorted(names):
        try:
            data = _read(name, parse)
            found[name] = [*_made(data)[1], *_misplaced(name, data)]
        except ProtocolError as error:
            told += error.faults
    for name, faults in found.items():
        base = found.get(parse(name).get("extends", ""), [])
        told += _in_file(name, [fault for fault in faults if fault not in base])
    return list(dict.fromkeys(told))


def ensure_sound(folder: Path = FOLDER) -> None:
    """Raise ProtocolError with every fault of every file, if there is one."""
    faults = check_all(folder)
    if faults:
        raise ProtocolError(faults)


def read(name: str, folder: Path = FOLDER) -> dict[str, Any]:
    """A protocol file as plain data, with what it extends filled in.

    Raises ProtocolError for a file that is missing or is no TOML.
    """
    return _read(name, partial(_parse, folder))


def _read(
    name: str, parse: Callable[[str], dict[str, Any]], above: tuple[str, ...] = ()
) -> dict[str, Any]:
    data = dict(parse(name))
    if "extends" not in data:
        return data
    extended = data.pop("extends")
    if not isinstance(extended, str) or not NAME.fullmatch(extended):
        fault = f"extends: must be the name of a protocol, not {extended!r}"
    elif extended in (name, *above):
        fault = f"extends: {extended} and this file extend each other"
    else:
        base = _read(extended, parse, (name, *above))
        return _merge({key: base[key] for key in base if key not in OF_ONE_FILE}, data)
    raise ProtocolError(_in_file(name, [fault]))


def _parse(folder: Path, name: str) -> dict[str, Any]:
    """The file as it stands."""
    try:
        raw = (folder / f"{name}.toml").read_bytes()
        return tomllib.loads(raw.decode("utf-8-sig"))
    except OSError as error:
        fault = f"cannot be read: {error.strerror}"
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        fault = f"is not UTF-8 (at line {line})"
    except (ValueError, RecursionError) as error:
        fault = f"is not TOML: {error}"
    raise ProtocolError(_in_file(name, [fault]))


def _merge(base: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    merged = dict(base)
    for key, value in over.items():
        old = merged.get(key)
        both = isinstance(old, dict) and isinstance(value, dict) and "value" not in value
        merged[key] = _merge(old, value) if both and isinstance(old, dict) else value
    return merged


def build(data: dict[str, Any]) -> Protocol:
    """Check plain data and freeze it. Raises ProtocolError that names every fault."""
    protocol, faults = _made(data)
    if faults:
        raise ProtocolError(faults)
    return protocol


def _made(data: dict[str, Any]) -> tuple[Protocol, list[str]]:
    """The protocol, with stand-ins for what is wrong, and every fault."""
    faults: list[str] = []
    top = Table(data, (), faults)
    stages, version = top.names("stages"), parts.version(top)
    numbers = top.each("numbers", parts.number)
    opens = partial(unlock, stages=stages)
    trial = numbers["trial_reps"].value if "trial_reps" in numbers else None
    stage = partial(parts.stage, stages=stages, trial_reps=trial)
    protocol = Protocol(
        name=top.text("name"),
        version=version,
        changelog=parts.changelog(top, version),
        first_stage=top.choice("first_stage", stages),
        numbers=MappingProxyType({name: number.value for name, number in numbers.items()}),
        marked=MappingProxyType(numbers),
        rungs=MappingProxyType(top.each("rungs", parts.rung)),
        stages=MappingProxyType(top.each("stages", stage)),
        unlocks=tuple(top.each("unlocks", opens).values()) if "unlocks" in top else (),
        unsettled=top.maybe("unsettled", stages),
        gaps=tuple(top.listed("gaps", parts.gap)),
        run_gaps=tuple(top.listed("run_gaps", parts.run_gap)),
        hazards=tuple(top.each("hazards", parts.hazard).values()),
        walk_run=MappingProxyType(parts.walk_run(top.table("walk_run"))),
        speed=MappingProxyType(top.each("speed", parts.speed)),
    )
    top.close()
    faults += fit.missing(set(top.names("numbers")), set(top.names("rungs")))
    faults += fit.misfits(protocol, faults)
    return protocol, faults


def _misplaced(name: str, data: dict[str, Any]) -> list[str]:
    """What does not go with the file's name: its own name, and its patterns' stages."""
    found = []
    patterns = patterns_of(name)
    if not patterns:
        found.append(f"there is no pattern {name}; the files are those of {', '.join(PATTERNS)}")
    if isinstance(data.get("name"), str) and data["name"] != name:
        found.append(f"name: must be {name!r} like the file's")
    stages = data.get("stages")
    needed = [(stage, pattern) for pattern in patterns for stage in OWN_STAGES.get(pattern, ())]
    found += [
        f"stages.{stage}: is missing; the pattern {pattern} begins in it"
        for stage, pattern in needed
        if not isinstance(stages, dict) or stage not in stages
    ]
    return found


def _in_file(name: str, faults: list[str]) -> list[str]:
    return [f"{name}.toml: {fault}" for fault in faults]
