"""What was answered to the questions about the pattern."""

from __future__ import annotations

from dataclasses import dataclass, field

from restride.engine.records.dated import Timed


@dataclass(frozen=True, slots=True)
class Signs:
    """How easily it is irritated: pain 0-10, minutes of sitting until it hurts, hours to settle."""

    morning_pain: int
    walking_pain: int
    sitting_min: int
    settles_h: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Screened(Timed):
    """What was answered to the questions about the pattern (3.2, 3.3); no rule reads it.

    `version` is the questionnaire's; `flags` are the red flags that were told or that the
    answers raise, `spots` what was tapped on the drawing of the body.
    """

    version: str
    answers: dict[str, str] = field(hash=False)
    flags: tuple[str, ...] = ()
    any_pain: bool = True
    signs: Signs | None = None
    level_finder_reps: int | None = None
    spots: tuple[str, ...] = ()
