"""TCX files: each activity with its laps; courses and workouts are none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from restride.runfiles.activity import LAPS_KEPT, Found, Lap
from restride.runfiles.sports import sport_of
from restride.runfiles.times import offset_of, seconds_of
from restride.runfiles.track import Point, Track
from restride.runfiles.tracks import Draft, TrackReader
from restride.runfiles.xml_stream import number

ACTIVITIES_KEPT: Final = 1_000
POINT: Final = {
    "Time": "time",
    "LatitudeDegrees": "lat",
    "LongitudeDegrees": "lon",
    "AltitudeMeters": "height",
    "DistanceMeters": "distance",
    "Cadence": "cadence",
    "RunCadence": "cadence",
}


def read(file: str, chunks: Iterable[bytes]) -> Iterator[Found]:
    """The activities of a TCX file. Raises Unreadable if it has none."""
    return _Reader(file).read(chunks)


class _Reader(TrackReader):
    rank = 2
    without_any = "not_an_activity"

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.point: dict[str, str] | None = None
        self.lap: dict[str, float] | None = None
        self.in_heart = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "Activity" and len(self.found) < ACTIVITIES_KEPT:
            sport = sport_of(attributes.get("Sport", ""))
            # The format knows three sports only: its "Other" may be anything.
            self.draft = Draft(Track(sport or "other"), sport)
        elif name == "Lap" and self.draft is not None:
            self.lap = {}
            self._begin(attributes.get("StartTime", ""))
        elif name == "Trackpoint" and self.draft is not None:
            self.point = {}
        elif name == "HeartRateBpm":
            self.in_heart = True

    def _begin(self, time: str) -> None:
        """A lap without points, of a treadmill say, has a beginning all the same."""
        at = seconds_of(time)
        if self.draft is not None and self.draft.track.first is None and at is not None:
            self.draft.offset_min = offset_of(time)
            self.draft.track.add(Point(at))

    def end(self, name: str, text: str) -> None:
        if self.point is not None:
            self._in_point(self.point, name, text)
        elif self.lap is not None:
            if name == "Lap":
                self._add_lap(self.lap)
                self.lap = None
            elif name in ("TotalTimeSeconds", "DistanceMeters"):
                self.lap[name] = number(text) or 0.0
        elif name == "Activity":
            self.close()

    def _in_point(self, point: dict[str, str], name: str, text: str) -> None:
        if name == "Trackpoint":
            self._add_point(point)
            self.point = None
        elif name == "Value" and self.in_heart:
            point["heart"] = text
        elif name == "HeartRateBpm":
            self.in_heart = False
        elif name in POINT:
            point[POINT[name]] = text

    def _add_point(self, told: dict[str, str]) -> None:
        at = seconds_of(told.pop("time", ""))
        if at is not None and self.draft is not None:
            self.draft.track.add(Point(at, **{name: number(told[name]) for name in told}))

    def _add_lap(self, lap: dict[str, float]) -> None:
        if self.draft is None:
            return
        metres, seconds = lap.get("DistanceMeters", 0.0), lap.get("TotalTimeSeconds", 0.0)
        if metres < 0 or seconds < 0:
            self.draft.track.backwards = True
            return
        self.draft.told_m += metres
        self.draft.told_s += seconds
        if len(self.draft.laps) < LAPS_KEPT:
            self.draft.laps.append(Lap(distance_m=int(metres), moving_s=int(seconds)))
