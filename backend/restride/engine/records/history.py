"""One episode: who the runner is, and the events, each of a type that has a name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Day  # noqa: N812 - a field may then be called `date`
from typing import Final

from restride.engine.records.notes import (
    Diary,
    Ending,
    Fall,
    Prediction,
    Score,
    Sitting,
    Test,
    Treatment,
)
from restride.engine.records.safety import Acknowledged, Cleared, Flare, RedFlag
from restride.engine.records.screened import Screened
from restride.engine.records.steering import Limit, Move, Pause, Placement, Setting
from restride.engine.records.work import Cross, Morning, Run, Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Runner:
    """How things stood at the start; later changes are `Setting` events."""

    timezone: str
    pattern: str
    side: str
    onset: Day
    training_days: tuple[str, ...]
    baseline_morning_pain: int
    age: int | None = None
    body_mass_g: int | None = None
    guided: bool = False
    smallest_plate_g: int = 1000
    week_start: str = "mon"
    severity: str | None = None
    goal_week_m: int | None = None


Event = (
    Session
    | Run
    | Cross
    | Morning
    | Placement
    | Sitting
    | Fall
    | Test
    | Score
    | Flare
    | RedFlag
    | Cleared
    | Acknowledged
    | Treatment
    | Prediction
    | Screened
    | Diary
    | Ending
    | Pause
    | Move
    | Setting
    | Limit
)

KINDS: Final[dict[str, type[Event]]] = {
    "session": Session,
    "run": Run,
    "cross": Cross,
    "morning": Morning,
    "placement": Placement,
    "sitting": Sitting,
    "fall": Fall,
    "test": Test,
    "score": Score,
    "flare": Flare,
    "red_flag": RedFlag,
    "cleared": Cleared,
    "acknowledged": Acknowledged,
    "treatment": Treatment,
    "prediction": Prediction,
    "screening": Screened,
    "diary": Diary,
    "ending": Ending,
    "pause": Pause,
    "move": Move,
    "setting": Setting,
    "limit": Limit,
}
"""The event types by name: those of a history file, and those of `fold.UNREAD`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """One episode: the runner as things stood at the start, and what happened since."""

    runner: Runner
    events: tuple[Event, ...]
