"""GPX files: each track is an activity; routes and waypoints are none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from restride.runfiles.activity import Found
from restride.runfiles.sports import sport_of
from restride.runfiles.times import offset_of, seconds_of
from restride.runfiles.track import Point, Track
from restride.runfiles.tracks import Draft, TrackReader
from restride.runfiles.xml_stream import number

TRACKS_KEPT: Final = 1_000


def read(file: str, chunks: Iterable[bytes]) -> Iterator[Found]:
    """The activities of a GPX file. Raises Unreadable if it has none."""
    return _Reader(file).read(chunks)


class _Reader(TrackReader):
    rank = 1

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.point: dict[str, str] | None = None
        self.new_segment = False
        self.in_link = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "trkpt" and self.draft is not None:
            self.point = {"lat": attributes.get("lat", ""), "lon": attributes.get("lon", "")}
        elif name == "trkseg":
            self.new_segment = True
        elif name == "link":
            self.in_link = True
        elif name == "trk" and len(self.found) < TRACKS_KEPT:
            self.draft = Draft(Track("other"))

    def end(self, name: str, text: str) -> None:
        if self.point is not None:
            if name == "trkpt":
                self._add(self.point)
                self.point = None
            elif name in KEPT:
                self.point[name] = text
        elif name == "link":
            self.in_link = False
        elif name == "type" and self.draft is not None and not self.in_link:
            # A link has a type as well, of the page it leads to.
            self.draft.sport = sport_of(text)
        elif name == "trk":
            self.close()

    def _add(self, told: dict[str, str]) -> None:
        at = seconds_of(told.get("time", ""))
        if at is None or self.draft is None:
            return
        if not self.draft.points:
            self.draft.offset_min = offset_of(told["time"])
            self.draft.track.fastest = Track(self.draft.sport or "other").fastest
        self.draft.points += 1
        point = Point(
            at=at,
            lat=number(told["lat"]),
            lon=number(told["lon"]),
            height=number(told.get("ele", "")),
            heart=number(told.get("hr", "")),
            cadence=number(told.get("cad", "")),
        )
        self.draft.track.add(point, new_segment=self.new_segment)
        self.new_segment = False


KEPT: Final = frozenset({"ele", "time", "hr", "cad"})
