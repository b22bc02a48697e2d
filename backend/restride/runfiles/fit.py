"""FIT files into activities: sessions of a device's activity file, else its records alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from restride.runfiles.activity import (
    LAPS_KEPT,
    Activity,
    Found,
    Lap,
    Refused,
    Unreadable,
    checked,
    instant,
    whole,
)
from restride.runfiles.fit_messages import TIMESTAMP, Chain, FitFile, Message
from restride.runfiles.sports import by_pace
from restride.runfiles.track import Point, Track

FILE_ID, SPORT, SESSION, LAP, RECORD, ACTIVITY = 0, 12, 18, 19, 20, 34
WANTED: Final = {
    FILE_ID: frozenset({0}),
    SPORT: frozenset({0}),
    SESSION: frozenset({2, 5, 7, 8, 9, 16, 17, 18, 22}),
    LAP: frozenset({2, 7, 8, 9}),
    RECORD: frozenset({0, 1, 2, 3, 4, 5, 78}),
    ACTIVITY: frozenset({5}),
}
ACTIVITY_FILE: Final = 4
SPORTS: Final = {1: "run", 2: "ride", 5: "swim", 11: "walk", 17: "walk", 21: "ride"}
"""FIT's numbers of running, cycling, swimming, walking, hiking and e-biking."""
EPOCH: Final = 631_065_600
"""FIT counts seconds from the last day of 1989, this many after 1970's beginning."""
DEGREES: Final = 180 / 2**31
SESSIONS_KEPT: Final = 50
LEFT_OVER_S: Final = 60
"""Records of less than this after the last session are its tail, no activity."""


def read(file: str, data: bytes, check_time: Callable[[], None]) -> Iterator[Found]:
    """The activities of a FIT file, or of a chain of them. Raises Unreadable if it has none.

    `check_time` is asked now and then, and may raise Unreadable to end the reading.
    """
    found: list[Found] = []
    faults: list[str] = []
    for fit in Chain(data, WANTED, check_time).files():
        try:
            found += _Reader(file, fit).activities()
        except Unreadable as fault:
            if fault.reason not in faults:
                faults.append(fault.reason)
    if not found:
        raise Unreadable(faults[0] if faults else "unknown")
    yield from found
    # Settings beside an activity are no loss; an activity that could not be read is one.
    yield from (Refused(file, reason) for reason in faults if reason != "not_an_activity")


class _Reader:
    def __init__(self, file: str, fit: FitFile) -> None:
        self.file = file
        self.fit = fit
        self.kind: int | None = None
        self.sport: int | None = None
        self.offset_min: int | None = None
        self.track = Track("other")
        self.laps: list[Lap] = []
        self.sessions: list[tuple[Message, Track, list[Lap]]] = []

    def activities(self) -> Iterator[Found]:
        """Raises Unreadable if there is none."""
        for number, message in self.fit.messages():
            self._take(number, message)
            if self.kind is not None and self.kind != ACTIVITY_FILE:
                raise Unreadable("not_an_activity")
        self._take_the_rest()
        if not self.sessions:
            raise Unreadable("cut_short" if self.fit.cut_short else "not_an_activity")
        for message, track, laps in self.sessions:
            try:
                yield checked(self._activity(message, track, laps))
            except Unreadable as fault:
                yield Refused(self.file, fault.reason)

    def _take_the_rest(self) -> None:
        """Records after the last sum: of a device that sums up first, or never came to it."""
        if self.track.first is None:
            return
        if len(self.sessions) == 1 and self.sessions[0][1].first is None:
            message, _, laps = self.sessions[0]
            self.sessions[0] = (message, self.track, laps or self.laps)
        elif all(track.first is not None for _, track, _ in self.sessions) and (
            not self.sessions or self.track.elapsed_s >= LEFT_OVER_S
        ):
            self.sessions.append(({}, self.track, self.laps))

    def _take(self, number: int, message: Message) -> None:
        if number == RECORD:
            if TIMESTAMP in message:
                self.track.add(_point(message))
        elif number == LAP:
            if len(self.laps) < LAPS_KEPT:
                moving = message.get(8, message.get(7, 0)) / 1000
                self.laps.append(Lap(distance_m=message.get(9, 0) // 100, moving_s=int(moving)))
        elif number == SESSION:
            if len(self.sessions) < SESSIONS_KEPT:
                self.sessions.append((message, self.track, self.laps))
            self.track, self.laps = Track("other"), []
        elif number == FILE_ID:
            self.kind = message.get(0, self.kind)
        elif number == SPORT:
            self.sport = message.get(0)
        elif number == ACTIVITY and 5 in message and TIMESTAMP in message:
            self.offset_min = _quarters(message[5] - message[TIMESTAMP])

    def _activity(self, message: Message, track: Track, laps: list[Lap]) -> Activity:
        begin = message.get(2)
        if begin is None and track.first is None:
            raise Unreadable("no_times")
        start = instant(begin + EPOCH if begin is not None else track.first or 0)
        elapsed = message.get(7, track.elapsed_s * 1000) / 1000
        told = message.get(9)
        metres = told / 100 if told is not None else track.device_m
        by_track = metres is None and track.has_places
        moved = message.get(8)
        moving = moved / 1000 if moved is not None else track.moving_s or elapsed
        way = track.metres if by_track else metres
        # The sum names the sport; a file that ends before it often does not.
        number = message.get(5, self.sport)
        sport = by_pace(way, moving) if number is None else SPORTS.get(number, "other")
        cadence = message.get(18, track.cadence.mean)
        legs = 2 if sport in ("run", "walk") else 1
        return Activity(
            file=self.file,
            sport=sport,
            sport_guessed=number is None,
            start=start,
            elapsed_s=int(elapsed),
            moving_s=int(moving),
            distance_m=None if way is None else int(way),
            by_track=by_track,
            climb_m=whole(message.get(22, track.climb.total()), 0, 20_000),
            heart_rate=whole(message.get(16, track.heart.mean), 20, 250),
            heart_rate_max=whole(message.get(17, track.heart.highest), 20, 250),
            cadence=whole(cadence * legs if cadence is not None else None, 1, 300),
            laps=tuple(laps) if len(laps) > 1 else (),
            fast_s=int(track.paces.fast_s()),
            hill_s=int(track.paces.hill_s()),
            offset_min=self.offset_min,
            place_min=track.place_min,
            cut_short=self.fit.cut_short,
            rank=3,
        )


def _point(message: Message) -> Point:
    lat, lon, height = message.get(0), message.get(1), message.get(78, message.get(2))
    distance = message.get(5)
    return Point(
        at=message[TIMESTAMP] + EPOCH,
        lat=lat * DEGREES if lat is not None else None,
        lon=lon * DEGREES if lon is not None else None,
        height=height / 5 - 500 if height is not None else None,
        heart=message.get(3),
        cadence=message.get(4),
        distance=distance / 100 if distance is not None else None,
    )


def _quarters(seconds: int) -> int | None:
    """The offset of a clock in minutes, to the quarter of an hour; None if no zone has it.

    None for none at all as well: many apps write their UTC there, and in London it is no loss.
    """
    minutes = round(seconds / 900) * 15
    return minutes if minutes and -12 * 60 <= minutes <= 14 * 60 else None
