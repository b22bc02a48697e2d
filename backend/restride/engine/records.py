"""What a runner logged: the history the engine folds, as frozen records.

Whole numbers only: metres, grams, seconds, repetitions, pain 0-10. A record says what
happened and judges nothing; `restride.schemas` checks the bounds at the edge.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date as Day  # noqa: N812 - a field may then be called `date`
from datetime import datetime
from typing import Final

EXERCISES: Final = ("EB", "RD", "NH")
RUNGS: Final[dict[str, tuple[str, ...]]] = {
    "EB": ("EB0", "EB1", "EB2", "EB3", "EB4"),
    "RD": ("RD1", "RD2", "RD3", "RD4"),
    "NH": ("NH1", "NH2", "NH3", "NH4", "NH5"),
}
ALL_RUNGS: Final = tuple(rung for ladder in RUNGS.values() for rung in ladder)
HOLD_RUNGS: Final = frozenset({"EB0"})
PATTERNS: Final = ("pht", "strain", "careful", "other", "prevent")
SIDES: Final = ("left", "right", "both")
AREAS: Final = (
    *("low_back", "buttock", "sit_bone", "upper_thigh", "mid_thigh", "behind_knee", "calf"),
    *("outer_hip", "groin", "front_thigh"),
)
SPOTS: Final = tuple(f"{side}/{area}" for side in ("left", "right") for area in AREAS)
"""Where it can hurt: "left/sit_bone"."""
STAGES: Final = (
    *("S0", "S1", "S2", "S3", "S4", "S5"),
    *("A0", "A1", "A2", "A3", "A4", "A5"),
    *("CAREFUL", "DIARY", "PREVENT"),
)
QUALITIES: Final = (
    *("ache", "tight", "sharp", "pop", "burning"),
    *("numb", "tingle", "weak", "limp"),
)
WALK_RUN: Final = ("WR1", "WR2", "WR3", "WR4", "WR5", "WR6")
SPEED: Final = ("SP1", "SP2", "SP3", "SP4", "SP5", "SP6", "SP7")
RUNNING: Final = ("NO_RUN", "WALK", *WALK_RUN, "BASE", *SPEED, "FULL")
RUN_KINDS: Final = ("walk", "walk_run", "easy", "long", "strides", "hills", "fast", "race")
FAST_KINDS: Final = frozenset({"strides", "hills", "fast", "race"})
WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class Dose:
    """One exercise's work: a rung, its sets (repetitions per leg, or seconds on EB0), a load."""

    rung: str
    sets: tuple[int, ...]
    load_g: int = 0

    @property
    def exercise(self) -> str:
        return self.rung[:2]

    @property
    def level(self) -> int:
        """The rung's place on its ladder: EB0 is 0, RD1 and NH1 are 1."""
        return ord(self.rung[2]) - 48

    @property
    def total(self) -> int:
        return sum(self.sets)

    @property
    def rank(self) -> tuple[int, int, int]:
        """Rung, then load, then repetitions: the order in which doses are compared (I2)."""
        return (ord(self.rung[2]) - 48, self.load_g, sum(self.sets))


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


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseLog:
    """One exercise of a session, of one side or (side None) of both alike."""

    dose: Dose
    pain_during: int
    side: str | None = None
    rir: int | None = None
    pain_before: int | None = None
    pain_after: int | None = None
    pain_by_set: tuple[int, ...] = ()
    """The pain of each set in order, where it was told: a climb from one to the next counts."""
    quality: frozenset[str] = frozenset()
    form_ok: bool = True
    tempo_ok: bool = True
    doms: int | None = None
    analgesic_last_12h: bool = False
    prescribed: Dose | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dated:
    """An event that has a local day and no time."""

    date: Day
    id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Timed:
    """An event that has a local time; its day is the runner's own, fixed when it was logged."""

    at: datetime
    id: str | None = None

    @property
    def date(self) -> Day:
        return self.at.date()


@dataclass(frozen=True, slots=True, kw_only=True)
class Session(_Timed):
    exercises: tuple[ExerciseLog, ...]
    duration_s: int | None = None
    rpe: int | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Run(_Timed):
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
class Cross(_Timed):
    sport: str
    duration_s: int
    pain_during: int | None = None
    rpe: int | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Morning(_Dated):
    pain: int
    stiffness_min: int | None = None
    sleep_h: int | None = None
    analgesic_last_12h: bool = False
    ill: bool = False


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
class Placement(_Dated):
    stage: str
    strength: tuple[Start, ...] = ()
    running: RunningStart | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting(_Dated):
    minutes: int
    seat: str | None = None
    pain: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fall(_Dated):
    surface: str | None = None
    side: str | None = None
    pain: int | None = None
    injured: bool = False
    note: str | None = None
    part: str | None = None
    """What hit the ground, in the runner's words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Test(_Dated):
    name: str
    value: int | None = None
    left: int | None = None
    right: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Score(_Dated):
    name: str
    value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Flare(_Dated):
    """The runner's own flare-up button."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RedFlag(_Timed):
    flag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleared(_Timed):
    """Somebody checked these flags: a lock is released, what they took away is given back."""

    ids: tuple[str, ...]
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledged(_Dated):
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment(_Dated):
    kind: str
    note: str | None = None
    part: str | None = None
    """What a scan or an X-ray was of, in the runner's words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prediction(_Dated):
    """By when the runner expects to run as before, as said on `date`; no rule reads it.

    Each one stands as it was said; None leaves it open again.
    """

    back_by: Day | None = None


@dataclass(frozen=True, slots=True)
class Signs:
    """How easily it is irritated: pain 0-10, minutes of sitting until it hurts, hours to settle."""

    morning_pain: int
    walking_pain: int
    sitting_min: int
    settles_h: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Screened(_Timed):
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Diary(_Dated):
    """How a day was beside the training, for the runner and whoever helps; no rule reads it.

    Pain 0-10 in daily tasks; mood and stress 0-10, where more is better and worse.
    """

    spots: tuple[str, ...] = ()
    tying: int | None = None
    stairs: int | None = None
    carrying: int | None = None
    driving: int | None = None
    carried: str | None = None
    driven_min: int | None = None
    mood: int | None = None
    stress: int | None = None
    shoes: str | None = None
    new_shoes: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending(_Dated):
    """How an episode ended, in the runner's own view; no rule reads it."""

    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause(_Dated):
    until: Day


@dataclass(frozen=True, slots=True, kw_only=True)
class Move(_Dated):
    item: str
    to: Day


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting(_Dated):
    key: str
    value: bool | int | str | tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit(_Dated):
    """A clinician's limits, downwards only; each given key replaces the one before, None ends it.

    `keys` names the keys that this event sets, since None is a value here.
    """

    by: str
    keys: frozenset[str] = frozenset()
    max_pain_during: int | None = None
    max_rung: dict[str, str] | None = field(default=None, hash=False)
    max_load_g: dict[str, int] | None = field(default=None, hash=False)
    max_week_m: int | None = None


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
