"""The screening file, read once and checked: questions, their points, thresholds (3.2 to 3.4).

`load()` gives a frozen `Questionnaire`; a file with faults raises `ProtocolError`, which names
all of them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from restride.engine import records as r
from restride.engine.guards import LEVELS
from restride.engine.protocol_bounds import MARKS
from restride.engine.protocol_file import ProtocolError

FILE = Path(__file__).parent / "screening.toml"
POINTS = re.compile(r"([STO])([1-9])")
IRRITABLE = ("high", "moderate", "low")


class Totals(NamedTuple):
    """Points for a sudden strain (S), a gradual tendon problem (T), something else (O)."""

    strain: int = 0
    tendon: int = 0
    other: int = 0

    def plus(self, more: Totals) -> Totals:
        return Totals(*(mine + its for mine, its in zip(self, more, strict=True)))


@dataclass(frozen=True, slots=True)
class Raise:
    """An answer that is a red flag, unless another answer is one of those named."""

    question: str
    answer: str
    flag: str
    unless: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """The checked file. `questions` has the points of each answer, by question, in order."""

    name: str
    version: str
    questions: Mapping[str, Mapping[str, Totals]]
    raises: tuple[Raise, ...]
    numbers: Mapping[str, int]
    stages: Mapping[str, str]
    level_finder: tuple[tuple[int, tuple[int, ...]], ...]
    """From so many bridges on, the repetitions of each set; the most bridges last."""

    @property
    def title(self) -> str:
        """Name and version, as answers are kept with them."""
        return f"{self.name} {self.version}"


@cache
def load() -> Questionnaire:
    """The questionnaire. Raises ProtocolError for a faulty file."""
    return build(read())


def read() -> dict[str, Any]:
    """The screening file as plain data."""
    return tomllib.loads(FILE.read_text("utf-8"))


def build(data: dict[str, Any]) -> Questionnaire:
    """Check plain data and freeze it. Raises ProtocolError that names every fault."""
    faults = [f"{key}: unknown key" for key in data if key not in _KEYS]
    missing = sorted(_KEYS - data.keys())
    if missing:
        raise ProtocolError(_in_file([*faults, *(f"{key}: is missing" for key in missing)]))
    questions = _checked(faults, "questions", data["questions"], _question)
    rows = enumerate(data["flags"])
    raised = _checked(faults, "flags", dict(rows), lambda _, row: _raise(data["questions"], row))
    numbers = _checked(faults, "numbers", data["numbers"], _number)
    stages = _checked(faults, "stages", data["stages"], _stage)
    levels = _checked(faults, "level_finder", dict(enumerate(data["level_finder"])), _level)
    faults += [f"numbers.{name}: is missing" for name in _BOUNDS if name not in data["numbers"]]
    faults += [f"stages.{name}: is missing" for name in IRRITABLE if name not in data["stages"]]
    if len(questions) == len(data["questions"]):
        faults += _wrong_maxima(questions, data["maxima"])
    if any(a[0] >= b[0] or sum(a[1]) >= sum(b[1]) for a, b in pairwise(levels.values())):
        faults.append("level_finder: more bridges must give more repetitions, the fewest first")
    if faults:
        raise ProtocolError(_in_file(faults))
    return Questionnaire(
        name=data["name"],
        version=data["version"],
        questions=MappingProxyType(questions),
        raises=tuple(raised.values()),
        numbers=MappingProxyType(numbers),
        stages=MappingProxyType(stages),
        level_finder=tuple(levels.values()),
    )


def _in_file(faults: list[str]) -> list[str]:
    return [f"{FILE.name}: {fault}" for fault in faults]


def _checked(
    faults: list[str], place: str, items: dict[Any, Any], make: Callable[[Any, Any], Any]
) -> dict[Any, Any]:
    """Each item made by `make`; what is wrong with one is noted, and the rest goes on."""
    made: dict[Any, Any] = {}
    for name, item in items.items():
        try:
            made[name] = make(name, item)
        except KeyError as fault:
            faults.append(f"{place}.{name}: {fault.args[0]} is missing")
        except (TypeError, ValueError, AttributeError) as fault:
            faults.append(f"{place}.{name}: {fault}")
    return made


_KEYS = frozenset(
    {
        *("name", "version", "changelog", "questions", "maxima"),
        *("flags", "numbers", "stages", "level_finder"),
    }
)
_BOUNDS: dict[str, tuple[int, int]] = {
    "other_least": (1, 30),
    "mixed_within": (0, 10),
    "lead_least": (1, 28),
    "lead_by": (1, 10),
    "walking_high": (1, 10),
    **dict.fromkeys(("sitting_high_min", "sitting_moderate_min"), (1, 120)),
    **dict.fromkeys(("settles_high_h", "settles_moderate_h"), (1, 72)),
}


def _check_origin(data: dict[str, Any]) -> None:
    if data["mark"] not in MARKS or not data["source"]:
        raise ValueError("needs a source and a mark")


def _question(name: str, data: dict[str, Any]) -> Mapping[str, Totals]:
    if not re.fullmatch(r"Q\d\d", name):
        raise ValueError("must be named like Q01")
    _check_origin(data)
    if len(data["points"]) < 2:
        raise ValueError("needs at least two answers")
    return MappingProxyType({answer: _points(text) for answer, text in data["points"].items()})


def _points(text: str) -> Totals:
    """`T1 O1` as points. Raises ValueError for anything else."""
    found = {"S": 0, "T": 0, "O": 0}
    for word in text.split():
        match = POINTS.fullmatch(word)
        if match is None or found[match[1]]:
            raise ValueError(f"{text!r} are no points like 'T1 O1'")
        found[match[1]] = int(match[2])
    return Totals(*found.values())


def _wrong_maxima(
    questions: Mapping[str, Mapping[str, Totals]], wanted: Mapping[str, int]
) -> list[str]:
    most = Totals()
    for answers in questions.values():
        most = most.plus(Totals(*(max(kind) for kind in zip(*answers.values(), strict=True))))
    sums = dict(zip("STO", most, strict=True))
    return [] if sums == wanted else [f"maxima: the answers give {sums}"]


def _raise(questions: dict[str, Any], data: dict[str, Any]) -> Raise:
    _check_origin(data)
    unless = data.get("unless", {})
    named = [(data["question"], data["answer"])]
    named += [(question, answer) for question, answers in unless.items() for answer in answers]
    for question, answer in named:
        if answer not in questions.get(question, {}).get("points", {}):
            raise ValueError(f"there is no answer {answer} to {question}")
    if data["flag"] not in LEVELS:
        raise ValueError(f"there is no red flag {data['flag']}")
    frozen = {question: tuple(answers) for question, answers in unless.items()}
    return Raise(data["question"], data["answer"], data["flag"], MappingProxyType(frozen))


def _number(name: str, data: dict[str, Any]) -> int:
    if name not in _BOUNDS:
        raise ValueError("unknown key")
    value, low, high = data["value"], *_BOUNDS[name]
    if type(value) is not int or not low <= value <= high:
        raise ValueError(f"must be a whole number {low}..{high}")
    _check_origin(data)
    return value


def _stage(name: str, stage: str) -> str:
    if name not in IRRITABLE or stage not in r.STAGES:
        raise ValueError(f"{name} = {stage} is no level with its stage")
    return stage


def _level(_: int, data: dict[str, Any]) -> tuple[int, tuple[int, ...]]:
    _check_origin(data)
    fewest, reps = data["from"], tuple(data["reps"])
    if any(type(number) is not int or number < 1 for number in (fewest, *reps)) or not reps:
        raise ValueError("needs whole numbers of repetitions")
    return fewest, reps
