"""Every number of the protocol files, changed a little: up, down, flipped or dropped.

A change is made where the number stands; a protocol that takes it over from another file gets it
too. What only explains (sources, marks, names, versions) is left as it is.
"""

from __future__ import annotations

import copy
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from restride.engine import protocol_file
from restride.engine import records as r
from restride.engine.protocol_bounds import GAP_MOVES
from tests.mutation.watch import PARTS, Part

Place = tuple[str | int, ...]
FILES = ("pht", "strain", "careful", "prevent")
WORDS = frozenset({"source", "mark", "name", "version", "changelog", "extends", "is", "exercise"})
NOT_HANDED_ON = frozenset({"stages", "unlocks", "changelog", "unsettled"})
FLAGS = ("walks", "apart", "trial", "red_morning_back")
DROPPED = ("back", "next", "alarm", "unsettled")
STEPS = {
    "_pct": 5,
    "percent": 5,
    "_g": 500,
    "run_round_m": 50,
    "plain_least_m": 100,
    "walk_s": 300,
    "unknown_mass_g": 10_000,
    "hold_step_s": 1,
    "fast_s": 60,
}
"""How far a number is moved, by the end of its name; the others by one."""

LADDERS: tuple[tuple[str, ...], ...] = (*r.RUNGS.values(), r.RUNNING, GAP_MOVES)
GONE = object()


@dataclass(frozen=True)
class Mutant:
    """One change: the file and the place in it, and what stands there instead."""

    file: str
    place: Place
    now: Any

    @property
    def name(self) -> str:
        """The place and the change, as `pht numbers.green_max.value = 3`."""
        said = "dropped" if self.now is GONE else f"= {self.now}"
        return f"{self.file} {'.'.join(map(str, self.place))} {said}"

    @property
    def part(self) -> Part | None:
        """The table and the name in it where the change is; None outside the watched tables."""
        table, name = str(self.place[0]), str(self.place[1]) if len(self.place) > 1 else ""
        return (table, name) if table in PARTS else None

    def patterns(self) -> dict[str, dict[str, Any]]:
        """The plain data of each pattern that the change reaches."""
        made: dict[str, dict[str, Any]] = {}
        for pattern in protocol_file.available():
            name = protocol_file.FILES.get(pattern, pattern)
            if name == self.file or self._handed_to(name):
                data = copy.deepcopy(protocol_file.read(name))
                _put(data, self.place, self.now)
                made[pattern] = data
        return made

    def _handed_to(self, name: str) -> bool:
        own = _raw(name)
        if own.get("extends") != self.file or self.place[0] in NOT_HANDED_ON:
            return False
        found: Any = own
        for key in self.place[:3]:
            if not isinstance(found, dict) or key not in found:
                return True
            found = found[key]
        return False


def _raw(name: str) -> dict[str, Any]:
    return tomllib.loads((protocol_file.FOLDER / f"{name}.toml").read_text("utf-8"))


def _put(data: Any, place: Place, value: Any) -> None:
    *above, last = place
    for key in above:
        data = data[key]
    if value is GONE:
        del data[last]
    else:
        data[last] = value


def mutants() -> list[Mutant]:
    """Every mutant of every file, in the order in which the numbers stand."""
    return [
        Mutant(file, place, now) for file in FILES for place, now in _changes((), _raw(file), file)
    ]


def _changes(place: Place, value: Any, file: str) -> Iterator[tuple[Place, Any]]:
    if isinstance(value, dict):
        if "is" in value or (place and place[-1] in DROPPED):
            yield place, GONE
        if len(place) == 2 and place[0] == "stages":
            yield from (((*place, flag), True) for flag in FLAGS if flag not in value)
        for key, item in value.items():
            if key not in WORDS:
                yield from _changes((*place, key), item, file)
    elif isinstance(value, list):
        if place[-1] in ("start", "hold_s") or (place[-1] == "reps" and place[0] != "rungs"):
            step = 5 if max(value) > 20 else 1
            yield from ((place, [value[0] + move, *value[1:]]) for move in (step, -step))
            return
        for index, item in enumerate(value):
            yield from _changes((*place, index), item, file)
    else:
        yield from ((place, now) for now in _other(place, value))


def _other(place: Place, value: Any) -> list[Any]:
    if isinstance(value, bool):
        return [not value]
    if isinstance(value, int):
        return [value + _step(place, value), value - _step(place, value)]
    if place[-1] in DROPPED:
        return [GONE]
    for ladder in LADDERS:
        if value in ladder:
            at = ladder.index(value)
            return [ladder[other] for other in (at + 1, at - 1) if 0 <= other < len(ladder)]
    return []


def _step(place: Place, value: int) -> int:
    names = [str(key) for key in place if key != "value" and not isinstance(key, int)]
    for end, step in STEPS.items():
        if names[-1].endswith(end):
            return step
    return 30 if "rest_s" in names else 1 if value < 100 else 5
