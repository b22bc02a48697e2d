"""What a runner logged: the history the engine folds, as frozen records.

Whole numbers only: metres, grams, seconds, repetitions, pain 0-10. A record says what
happened and judges nothing; `restride.schemas` checks the bounds at the edge.

`names` has what may stand in them, `dose` one exercise's work, `dated` what every event
has; the events are those of `work`, `notes`, `safety`, `screened` and `steering`, and `history`
puts them together.
"""

from restride.engine.records.dose import Dose, ExerciseLog
from restride.engine.records.history import KINDS, Event, History, Runner
from restride.engine.records.names import (
    ALL_RUNGS,
    AREAS,
    EXERCISES,
    FAST_KINDS,
    HOLD_RUNGS,
    PATTERNS,
    QUALITIES,
    RUN_KINDS,
    RUNGS,
    RUNNING,
    SIDES,
    SPEED,
    SPOTS,
    STAGES,
    WALK_RUN,
    WEEKDAYS,
)
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
from restride.engine.records.screened import Screened, Signs
from restride.engine.records.steering import (
    Limit,
    Move,
    Pause,
    Placement,
    RunningStart,
    Setting,
    Start,
)
from restride.engine.records.work import Cross, Morning, Run, Session

__all__ = [
    "ALL_RUNGS",
    "AREAS",
    "EXERCISES",
    "FAST_KINDS",
    "HOLD_RUNGS",
    "KINDS",
    "PATTERNS",
    "QUALITIES",
    "RUNGS",
    "RUNNING",
    "RUN_KINDS",
    "SIDES",
    "SPEED",
    "SPOTS",
    "STAGES",
    "WALK_RUN",
    "WEEKDAYS",
    "Acknowledged",
    "Cleared",
    "Cross",
    "Diary",
    "Dose",
    "Ending",
    "Event",
    "ExerciseLog",
    "Fall",
    "Flare",
    "History",
    "Limit",
    "Morning",
    "Move",
    "Pause",
    "Placement",
    "Prediction",
    "RedFlag",
    "Run",
    "Runner",
    "RunningStart",
    "Score",
    "Screened",
    "Session",
    "Setting",
    "Signs",
    "Sitting",
    "Start",
    "Test",
    "Treatment",
]
