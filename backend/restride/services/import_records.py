"""An activity of a file as a stored item, and as an entry of the log."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from typing import Any, Final
from zoneinfo import ZoneInfo

from restride.engine import records as r
from restride.runfiles.activity import Activity
from restride.services.import_doubles import Span

NAMES: Final = uuid.UUID("5a0c6f5e-3f0b-5d3c-9a55-0d1d5b1f7a11")
"""Makes an imported entry's id from its start: the same activity never comes in twice."""
ABROAD_MIN: Final = 240
"""No zone is so far from the sun; a run that is, was somewhere else than the runner's zone."""
SHORT_M, SHORT_S = 200, 60
HILLS_S, FAST_S = 300, 180
"""From here on hills or fast running are proposed as the kind of the run."""
CHOICES: Final = ("run", "cross", "merge", "leave")
NUMBERS: Final = (
    *("elapsed_s", "moving_s", "distance_m", "climb_m", "heart_rate", "heart_rate_max"),
    *("cadence", "fast_s", "hill_s", "by_track", "cut_short", "sport_guessed", "has_time"),
)


def local_start(activity: Activity, zone: ZoneInfo) -> datetime:
    """The start by the device's clock, else by the runner's zone, far from it by the sun."""
    if activity.start.tzinfo is None:
        at = activity.start.replace(tzinfo=zone)
        return at.astimezone(timezone(_minutes(at)))
    offset = _minutes(activity.start.astimezone(zone))
    if activity.offset_min is not None:
        offset = timedelta(minutes=activity.offset_min)
    elif activity.place_min is not None:
        sun = timedelta(minutes=activity.place_min)
        if abs(sun - offset) >= timedelta(minutes=ABROAD_MIN):
            offset = sun
    return activity.start.astimezone(timezone(offset))


def _minutes(at: datetime) -> timedelta:
    """The offset in whole minutes; long ago zones had seconds."""
    offset = at.utcoffset() or timedelta(0)
    return timedelta(minutes=offset // timedelta(minutes=1))


def body_of(activity: Activity, at: datetime) -> dict[str, Any]:
    """The numbers of an activity as they are stored: no place, no name."""
    body = {name: getattr(activity, name) for name in NUMBERS}
    laps = [[lap.distance_m, lap.moving_s] for lap in activity.laps]
    return {
        **body,
        "sport": activity.sport,
        "at": at.isoformat(),
        "laps": laps,
        "rank": activity.rank,
    }


@dataclass(frozen=True, slots=True)
class Item:
    """An item of an import as it stands, with what is proposed for it."""

    number: int
    file: str
    reason: str | None
    body: dict[str, Any] | None
    double_of: int | None
    same_as: str | None
    chosen: str | None
    event_id: str | None
    is_deleted: bool
    """Whether the entry `same_as` is deleted now."""

    @property
    def left_out(self) -> str | None:
        """Why it is not proposed to be taken, None if it is."""
        body = self.body or {}
        if self.same_as is not None:
            return "deleted" if self.is_deleted else "in_log"
        if self.double_of is not None:
            return "double"
        if (body.get("distance_m") or 0) < SHORT_M and body.get("moving_s", 0) < SHORT_S:
            return "short"
        return "other_sport" if body.get("sport") == "other" else None

    @property
    def proposed(self) -> str:
        if self.left_out is not None:
            return "leave"
        is_run = self.body is not None and self.body["sport"] == "run"
        return "run" if is_run and "run" in self.can else "cross"

    @property
    def proposed_kind(self) -> str | None:
        """Hills or fast running, where pace and slope look like it; a question, no finding."""
        body = self.body or {}
        if body.get("sport") != "run":
            return None
        if body["hill_s"] >= HILLS_S:
            return "hills"
        return "fast" if body["fast_s"] >= FAST_S else None

    @property
    def can(self) -> tuple[str, ...]:
        """The choices that there are for it."""
        if self.body is None:
            return ()
        with_metres = ("run",) if self.body["distance_m"] is not None else ()
        is_there = self.same_as is not None and not self.is_deleted
        return (*with_metres, "cross", *(("merge",) if is_there else ()), "leave")

    def span(self) -> Span:
        """As it is compared with others; only of an item with a body."""
        body = self.body or {}
        at = datetime.fromisoformat(body["at"])
        return Span(
            key=str(self.number),
            start=at,
            day=at.date(),
            seconds=body["moving_s"],
            elapsed=body["elapsed_s"],
            metres=body["distance_m"],
            sport=body["sport"],
            exact=body["has_time"],
            worth=(not body["cut_short"], body["rank"], body["moving_s"]),
        )

    def record(self, choice: str, kind: str | None) -> r.Run | r.Cross:
        """The entry of the log that it becomes. How it felt is left open: no file knows."""
        body = self.body or {}
        at, seconds = datetime.fromisoformat(body["at"]), body["moving_s"]
        if choice == "cross":
            return r.Cross(at=at, sport=body["sport"], duration_s=seconds)
        return r.Run(at=at, distance_m=body["distance_m"], duration_s=seconds, kind=kind or "easy")

    def merged(self, entry: r.Event) -> r.Event | None:
        """A typed entry with the file's start and numbers; what was felt stays as it was told."""
        body = self.body or {}
        at, seconds = datetime.fromisoformat(body["at"]), body["moving_s"]
        if isinstance(entry, r.Run):
            metres = body["distance_m"]
            if not body["has_time"]:
                at = entry.at
            kept = metres if metres is not None else entry.distance_m
            # A table may have no times; the typed one is better than none.
            return replace(entry, at=at, distance_m=kept, duration_s=seconds or entry.duration_s)
        if isinstance(entry, r.Cross):
            return replace(entry, at=at if body["has_time"] else entry.at, duration_s=seconds)
        return None


def event_id(runner_id: str, record: r.Run | r.Cross, *, extra: str = "") -> str:
    """The id of an imported entry: the same for the same runner, start and kind."""
    kind = "run" if isinstance(record, r.Run) else "cross"
    start = int(record.at.timestamp())
    return str(uuid.uuid5(NAMES, f"{runner_id} {kind} {start}{extra}"))


def span_of(id: str, record: r.Run | r.Cross, *, exact: bool) -> Span:
    """An entry of the log as it is compared."""
    metres, sport = (
        # A walk-run by time names no distance; its file is the same one all the same.
        (record.distance_m or None, "run") if isinstance(record, r.Run) else (None, record.sport)
    )
    return Span(
        key=id,
        start=record.at,
        day=record.date,
        seconds=record.duration_s,
        elapsed=record.duration_s,
        metres=metres,
        sport=sport,
        exact=exact,
    )
