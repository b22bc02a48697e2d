"""What a plan is made of: doses and runs with their reasons, alerts, the week (replay.md)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from restride.engine.pain import Band
from restride.engine.protocol import Protocol, Rung
from restride.engine.records import Dose

Value = int | str | None


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule of the rulebook by its id, with the values its text needs."""

    rule: str
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Alert:
    """`level`: emergency, urgent, see_professional or info."""

    level: str
    rule: str
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Prescription:
    """The next dose of one exercise; `dose` None where there is none (locked, on hold)."""

    exercise: str
    dose: Dose | None
    change: str
    reasons: tuple[Reason, ...]
    rung: Rung | None = None
    earliest: date | None = None
    next: date | None = None
    band: Band | None = None
    provisional: bool = False
    full: Dose | None = None
    """The dose with all its sets, where a deload has taken one (9.3)."""
    outlook: Mapping[str, Dose | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlannedRun:
    """A run of the week: its day, whether it is for fast running, whether it is the longest."""

    day: date
    fast: bool = False
    longest: bool = False


@dataclass(frozen=True, slots=True)
class RunOutlook:
    state: str
    week_cap_m: int | None
    run_cap_m: int | None


class FastPart(NamedTuple):
    """The fast part of a step of speed (7.4): fewest and most repeats, seconds, percent of effort.

    `fast_s`: where the step names its fast time in all, the most seconds of it now.
    """

    repeats: tuple[int, int] | None
    seconds: tuple[int, int] | None
    effort_pct: tuple[int, int] | None
    fast_s: int | None


@dataclass(frozen=True, slots=True)
class RunPrescription:
    """The running that is allowed. Caps are metres; None on the walk-run ladder."""

    state: str
    week_cap_m: int | None
    week_done_m: int
    run_cap_m: int | None
    earliest: date
    next: date
    change: str
    reasons: tuple[Reason, ...]
    band: Band | None = None
    provisional: bool = False
    step: str | None = None
    """The step of the next run: of speed, of walking and running, or a walk before running."""
    fast: FastPart | None = None
    """What the next run's step of speed is made of."""
    longest_m: int = 0
    """The longest run of the last 30 days; 0 without one, and where no cap is."""
    cap_why: Reason | None = None
    """Why a single run is this long at most."""
    runs: tuple[PlannedRun, ...] = ()
    """The runs of the next seven days."""
    outlook: Mapping[str, RunOutlook] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Item:
    """Something on a day of the week: a dose, a run of some metres or of a step, or a test."""

    kind: str
    done: bool
    dose: Dose | None = None
    metres: int | None = None
    step: str | None = None
    name: str | None = None
    """The test's name (10); in a later week, whose doses nobody knows yet, the exercise."""


@dataclass(frozen=True, slots=True)
class DayPlan:
    day: date
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Criterion:
    """Something that is still to be seen before a stage or an exercise opens."""

    id: str
    met: bool
    kind: str
    """The criterion's function, by which its text is found."""
    asked: Mapping[str, Value] = field(default_factory=dict)
    values: Mapping[str, Value] = field(default_factory=dict)


class Live(NamedTuple):
    """The most pain of the bands GREEN, YELLOW and ORANGE, and the climb that stops (NRS)."""

    green: int
    yellow: int
    orange: int
    climb: int


@dataclass(frozen=True, slots=True)
class Plan:
    """The answer of the engine for one day; empty strength and week where it is locked."""

    today: date
    protocol: Protocol
    stage: str
    state: str
    strength: Mapping[str, Prescription]
    running: RunPrescription | None
    live: Live
    week: tuple[DayPlan, ...]
    criteria: tuple[Criterion, ...]
    alerts: tuple[Alert, ...]
