"""What was done, and the morning after it: the events that a plan is judged by."""

from __future__ import annotations

from dataclasses import dataclass

from restride.engine.records.dated import Dated, Timed
from restride.engine.records.dose import ExerciseLog


@dataclass(frozen=True, slots=True, kw_only=True)
class Session(Timed):
    exercises: tuple[ExerciseLog, ...]
    duration_s: int | None = None
    rpe: int | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Run(Timed):
    distance_m: int
    duration_s: int
    pain_during: int | None = None
    """None for a run that a file brought and that nobody has told about yet."""
    pain_before: int | None = None
    pain_after: int | None = None
    quality: frozenset[str] = frozenset()
    kind: str = "easy"
    step: str | None = None
    rpe: int | None = None
    sitting_pain_after: int | None = None
    analgesic_last_12h: bool = False
    surface: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cross(Timed):
    sport: str
    duration_s: int
    pain_during: int | None = None
    rpe: int | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Morning(Dated):
    pain: int
    stiffness_min: int | None = None
    sleep_h: int | None = None
    analgesic_last_12h: bool = False
    ill: bool = False
