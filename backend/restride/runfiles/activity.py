"""What is read from a file: an activity's numbers, or why there is none.

Positions never leave the readers: of where it was only a coarse hour of the clock is kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from traceback import walk_tb
from typing import Final

SPORTS: Final = ("run", "walk", "ride", "swim", "other")
FIRST_YEAR, LAST_YEAR = 1990, 2100
LONGEST_S: Final = 7 * 86_400
LONGEST_M: Final = 500_000
LAPS_KEPT: Final = 200
FRAMES_TOLD: Final = 4
REASONS: Final[dict[str, str]] = {
    "empty": "is empty.",
    "unknown": "is no FIT, GPX, TCX or CSV file.",
    "damaged": "is damaged and could not be read.",
    "cut_short": "ends too early; nothing in it could be used.",
    "not_an_activity": "holds a device's settings or measurements, no activity.",
    "no_times": "has no times, so nobody can tell when it was and how long it took.",
    "bad_times": "has times that cannot be right, before 1990 or after 2100.",
    "backwards": "has times that run backwards.",
    "too_long": "says more than seven days or 500 km for one activity.",
    "in_future": "is dated in the future.",
    "entities": "declares a document type or entities, which no activity needs.",
    "too_large": "is larger than what is read of one file.",
    "bomb": "unpacks to far more than an activity can be.",
    "too_deep": "holds archives within archives within archives.",
    "too_many": "holds more files than are read at once.",
    "too_many_a_day": "has more activities of one day than a day can have.",
    "too_slow": "takes too long to read; what is left of it may come in a smaller upload.",
    "no_room": "needs more room than the server's disk has just now.",
    "locked": "is locked with a password.",
    "no_columns": "is a table without a date and a distance or duration.",
    "ambiguous_days": "writes days so that day and month look alike; write them as 2026-03-14.",
    "bad_rows": "has a row whose date, distance or duration could not be read.",
    "unforeseen": "could not be read by a fault of Restride's own; the server's log says more.",
}
"""Why a file, or a row of it, gave nothing: a code for programs, with its words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lap:
    """A lap as the device counted it: metres and seconds."""

    distance_m: int
    moving_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """One activity: metres, seconds, beats and steps a minute; None where the file says nothing.

    `start` carries an offset, except where a table only names a local time; without
    `has_time` only its day is known. `offset_min` is the device's own clock, `place_min` the
    hour of the sun where it was, both in minutes east of UTC. `fast_s` and `hill_s` are
    guesses from pace and slope: a proposal for the runner, no judgement.
    """

    file: str
    sport: str
    start: datetime
    elapsed_s: int
    moving_s: int
    sport_guessed: bool = False
    """The file names no sport; it was guessed from the pace."""
    distance_m: int | None = None
    by_track: bool = False
    """The distance comes from the track, as no device told it."""
    climb_m: int | None = None
    heart_rate: int | None = None
    heart_rate_max: int | None = None
    cadence: int | None = None
    laps: tuple[Lap, ...] = ()
    fast_s: int = 0
    hill_s: int = 0
    has_time: bool = True
    offset_min: int | None = None
    place_min: int | None = None
    cut_short: bool = False
    rank: int = 0
    """Of two files of one activity the one of the higher rank is taken."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A file, or a row of a table, that gave no activity; `reason` is a key of REASONS."""

    file: str
    reason: str
    fault: str | None = None
    """Of one that nobody foresaw: what was raised and where, for the owner's log."""

    @property
    def text(self) -> str:
        return f"{self.file} {REASONS[self.reason]}"


class Unreadable(Exception):
    """Raised inside the readers: the file gives nothing (more), for this reason."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


Found = Activity | Refused


def refusal(file: str, error: Exception) -> Refused:
    """What an exception that comes out of a reader means for the one file.

    Raises it again where it is about the whole process: memory that is used up.
    """
    if isinstance(error, Unreadable):
        return Refused(file, error.reason)
    if isinstance(error, MemoryError):
        raise error
    # The message may quote the file, so only the kind and the lines of code are told.
    lines = [
        f"{Path(frame.f_code.co_filename).name}:{line}"
        for frame, line in walk_tb(error.__traceback__)
    ]
    told = " > ".join(lines[-FRAMES_TOLD:])
    return Refused(file, "unforeseen", f"{type(error).__name__} at {told}")


def checked(activity: Activity) -> Found:
    """The activity if its numbers can be true of one, else why not."""
    for reason, wrong in (
        ("bad_times", not FIRST_YEAR <= activity.start.year <= LAST_YEAR),
        ("backwards", activity.elapsed_s < 0 or activity.moving_s < 0),
        ("too_long", activity.elapsed_s > LONGEST_S or activity.moving_s > LONGEST_S),
        ("too_long", not 0 <= (activity.distance_m or 0) <= LONGEST_M),
        ("no_times", not activity.moving_s and not activity.distance_m),
    ):
        if wrong:
            return Refused(activity.file, reason)
    return activity


def instant(seconds: float) -> datetime:
    """The UTC instant of seconds since 1970. Raises Unreadable (`bad_times`)."""
    try:
        at = datetime.fromtimestamp(int(seconds), UTC)
    except (OverflowError, ValueError, OSError):
        raise Unreadable("bad_times") from None
    if not FIRST_YEAR <= at.year <= LAST_YEAR:
        raise Unreadable("bad_times")
    return at


def whole(value: float | None, low: int, high: int) -> int | None:
    """The number rounded half up, or None where there is none within the bounds."""
    if value is None or not low <= value <= high:
        # NaN is within no bounds.
        return None
    return int(value + 0.5)
