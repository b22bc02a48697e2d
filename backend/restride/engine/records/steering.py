"""What sets the plan: a placement, pauses, moves, settings, a clinician's limits."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date as Day  # noqa: N812 - a field may then be called `date`

from restride.engine.records.dated import Dated
from restride.engine.records.dose import Dose


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """Where one exercise stands at a placement; `since` if the rung was reached before it."""

    dose: Dose
    since: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningStart:
    state: str
    week_m: int | None = None
    longest_m: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement(Dated):
    stage: str
    strength: tuple[Start, ...] = ()
    running: RunningStart | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause(Dated):
    until: Day


@dataclass(frozen=True, slots=True, kw_only=True)
class Move(Dated):
    item: str
    to: Day


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting(Dated):
    key: str
    value: bool | int | str | tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit(Dated):
    """A clinician's limits, downwards only; each given key replaces the one before, None ends it.

    `keys` names the keys that this event sets, since None is a value here.
    """

    by: str
    keys: frozenset[str] = frozenset()
    max_pain_during: int | None = None
    max_rung: dict[str, str] | None = field(default=None, hash=False)
    max_load_g: dict[str, int] | None = field(default=None, hash=False)
    max_week_m: int | None = None
