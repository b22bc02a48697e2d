"""What a protocol is made of: numbers, ladders, stages, unlocks and breaks, all frozen.

`protocol_file.load` reads one. There is no rule language: numbers and names of criteria only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple


class Number(NamedTuple):
    """A number, the rulebook's id that it comes from, and the mark of its evidence."""

    value: int
    source: str
    mark: str


@dataclass(frozen=True, slots=True)
class Tempo:
    """Seconds: the shortest and longest lowering and lifting, and the hold; 0 is open."""

    down: tuple[int, int]
    hold: int
    up: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Rung:
    """One rung of a ladder. `top` and `exit` are total repetitions (seconds on EB0)."""

    name: str
    start: tuple[int, ...]
    fewest: int
    most: int
    sets: int
    top: int
    exit: int
    opt_in: bool
    load_exit_pct: int | None
    load_top_pct: int | None
    rest_s: tuple[int, int]
    tempo: Tempo | None
    source: str
    mark: str

    @property
    def weighted(self) -> bool:
        """Whether the rung progresses by its load alone (2.1)."""
        return self.load_top_pct is not None


@dataclass(frozen=True, slots=True)
class Gate:
    """A criterion by the name of its function, and the numbers that it reads."""

    id: str
    criterion: str
    numbers: Mapping[str, int]
    rung: str = ""
    sets: tuple[int, ...] = ()
    step: str = ""
    source: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage: what it holds, what opens the next one, where a setback leads."""

    name: str
    first: Mapping[str, str]
    """What an exercise starts with; one without waits for its unlock."""
    highest: Mapping[str, str]
    closed: Mapping[str, str]
    """The hardest rung until the exercise's unlock, where that is lower than `highest`."""
    weekly: Mapping[str, int]
    early: Mapping[str, int]
    """What a week has more of at first, for `maint_weeks` (16); empty where nothing is."""
    most: Mapping[str, int]
    """Repetitions of a rung that are enough here; the dose comes down to them (16)."""
    running: str
    walks: bool
    """Whether nobody runs in it, walking only."""
    apart: bool
    """Whether RD and NH keep to different days (8)."""
    trial: bool
    """Whether ten trial bridges are all that it has of EB1."""
    next: str | None
    back: str | None
    exit: tuple[Gate, ...]
    tests: Mapping[str, int]
    """Tests that the week asks for, each with the days between two of them (10)."""
    red_morning_back: bool
    """Whether one RED morning leads back (S1)."""
    alarm: str | None
    """The stage that an alarm leads back to (16)."""
    alarm_asks: bool
    """Whether an alarm asks the questions again and holds steps until they are answered (16)."""
    days: Mapping[str, tuple[int, ...]]
    """The days of the table of 8, counted from the first of the runner's week."""
    speed: str | None
    """How far speed and hills go here (7.4)."""


@dataclass(frozen=True, slots=True)
class Unlock:
    rule: str
    exercise: str
    stage: str
    criteria: tuple[Gate, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """What a break of `days` or more does to strength (9.1)."""

    days: int
    strength: str
    steps: Mapping[str, int]
    load_pct: int


@dataclass(frozen=True, slots=True)
class RunGap:
    """What a break of `days` or more does to running: a share of a GREEN week, or a state."""

    days: int
    week_pct: int
    first_run: str | None
    state: str | None
    walk_run_back: int
    speed_back: int


@dataclass(frozen=True, slots=True)
class Hazard:
    """Runs more than `above` percent over the longest: the hazard rate ratio x 100 and its 95% CI.

    Frandsen 2025, in runners in general: not monotonic, so bands and never a curve (7.2).
    """

    rule: str
    above: int
    ratio: int
    low: int
    high: int
    source: str
    mark: str


@dataclass(frozen=True, slots=True)
class SpeedStep:
    """A step of speed or hills (7.4): repeats, seconds of each, percent of effort; fewest, most.

    `fast_s`: where a step names its fast time in all, the seconds it begins with and its most.
    """

    kind: str
    repeats: tuple[int, int] | None
    seconds: tuple[int, int] | None
    effort_pct: tuple[int, int] | None
    fast_s: tuple[int, int] | None
    greens: int
    source: str
    mark: str


@dataclass(frozen=True)
class Protocol:
    """A checked protocol. Each of its numbers is an attribute by its name, `green_max`."""

    name: str
    version: str
    changelog: Mapping[str, str]
    """What each version brought."""
    first_stage: str
    numbers: Mapping[str, int]
    marked: Mapping[str, Number]
    """The same numbers, each with where it comes from."""
    rungs: Mapping[str, Rung]
    stages: Mapping[str, Stage]
    unlocks: tuple[Unlock, ...]
    unsettled: str | None
    """The stage that a flare-up leads to which has not settled in time (4.1)."""
    gaps: tuple[Gap, ...]
    run_gaps: tuple[RunGap, ...]
    hazards: tuple[Hazard, ...]
    """The published bands of runs beyond the longest, the lowest first (7.2)."""
    walk_run: Mapping[str, tuple[int, int, int]]
    speed: Mapping[str, SpeedStep]

    def __post_init__(self) -> None:
        vars(self).update(self.numbers)

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> int: ...
