"""Points of a track, one after the other, into distance, times and climb; no point is kept.

Handled here: pauses (standing still, a new segment), gaps (no points for a while) and jumps
(a position nobody could have reached). Metres and seconds.
"""

from __future__ import annotations

from math import asin, cos, isfinite, radians, sin, sqrt
from typing import Final, NamedTuple

from restride.runfiles.sports import WALKING_BELOW

EARTH_M: Final = 6_371_008.8
"""The mean radius of the earth, IUGG."""
FASTEST: Final = {"run": 12.0, "walk": 12.0, "swim": 6.0, "ride": 40.0, "other": 40.0}
"""Metres a second that no runner, rider or swimmer holds; a faster step is a jump."""
STANDING: Final = 0.3
"""Below so many metres a second a person stands, and the receiver's noise moves."""
GAP_S: Final = 60
"""So long without a point is a pause, unless the way went on at more than standing."""
LANDED: Final = 5
"""So many points in a row at the far side of a jump: it was the place before that was wrong."""
CLIMB_M: Final = 3.0
"""A rise counts from here on; less is the noise of the height."""
WINDOW_S: Final = 30.0
WINDOWS: Final = 20_000
FAST: Final = 1.2
"""Fast is a pace this much over the middle one of what was run of the same activity,"""
STEEP: Final = 0.05
"""and a hill is a slope of this much."""


class Point(NamedTuple):
    """One point as a file has it; None where it says nothing."""

    at: float
    lat: float | None = None
    lon: float | None = None
    height: float | None = None
    heart: float | None = None
    cadence: float | None = None
    distance: float | None = None
    """The device's own metres since the start."""


class Track:
    """Takes points in the order of the file."""

    def __init__(self, sport: str) -> None:
        self.fastest = FASTEST[sport]
        self.first: float | None = None
        self.last = 0.0
        self.backwards = False
        self.metres = 0.0
        self.has_places = False
        self.first_lon: float | None = None
        self.device_m: float | None = None
        self.moving_s = 0.0
        self.climb = Climb()
        self.heart = Mean(20, 250)
        self.cadence = Mean(1, 300)
        self.paces = Paces()
        self._place: tuple[float, float, float] | None = None
        self._far = 0
        self._was: Point | None = None

    def add(self, point: Point, *, new_segment: bool = False) -> None:
        """Take one point; what is impossible in it is passed over."""
        if self.first is None:
            self.first = self.last = point.at
        elif point.at < self.last:
            self.backwards = True
            return
        seconds = point.at - self.last
        if new_segment:
            self._place = None
            self._was = None
        metres = self._step(point)
        told = self._told(point)
        went = told if told is not None else metres
        if went is not None and seconds > 0 and not new_segment:
            self._moved(point, went, seconds)
        if point.height is not None and isfinite(point.height):
            self.climb.add(point.height)
        self.heart.add(point.heart)
        self.cadence.add(point.cadence)
        self.last = point.at
        self._was = point

    def _moved(self, point: Point, metres: float, seconds: float) -> None:
        if metres < STANDING * seconds:
            return
        if seconds <= GAP_S or metres > 1.0 * seconds:
            self.moving_s += seconds
            self.paces.add(seconds, metres, point.height)

    def _told(self, point: Point) -> float | None:
        """The device's metres of this step, None where it told none."""
        if point.distance is None or not isfinite(point.distance) or point.distance < 0:
            return None
        before, self.device_m = self.device_m, max(self.device_m or 0.0, point.distance)
        return None if before is None or self._was is None else self.device_m - before

    def _step(self, point: Point) -> float | None:
        """The metres on the ground since the last place that is believed."""
        lat, lon = point.lat, point.lon
        if lat is None or lon is None or not (-90 <= lat <= 90 and -180 <= lon <= 180):
            return None
        if lat == 0 and lon == 0:
            # Receivers without a fix write the point south of Ghana.
            return None
        self.has_places = True
        if self.first_lon is None:
            self.first_lon = lon
        before = self._place
        if before is None:
            self._place = (point.at, lat, lon)
            return None
        metres, seconds = _metres(before[1], before[2], lat, lon), point.at - before[0]
        if metres > self.fastest * max(seconds, 1.0):
            self._far += 1
            if self._far >= LANDED:
                self._place, self._far = (point.at, lat, lon), 0
            return None
        self._far = 0
        if metres < STANDING * seconds and seconds <= GAP_S:
            # The place is kept until the way is longer than the noise.
            return 0.0
        self._place = (point.at, lat, lon)
        self.metres += metres
        return metres

    @property
    def elapsed_s(self) -> float:
        return 0.0 if self.first is None else self.last - self.first

    @property
    def place_min(self) -> int | None:
        """The sun's clock where it began, in whole hours: the coarse trace of a place."""
        return None if self.first_lon is None else round(self.first_lon / 15) * 60


class Climb:
    """Adds up rises, each counted once it is more than noise."""

    def __init__(self) -> None:
        self.metres = 0.0
        self.known = False
        self._low = 0.0
        self._high = 0.0

    def add(self, height: float) -> None:
        if not -500 <= height <= 9_500:
            return
        if not self.known:
            self.known, self._low, self._high = True, height, height
        elif height > self._high:
            self._high = height
        elif self._high - height >= CLIMB_M:
            self._close(height)
        elif height < self._low and self._high - self._low < CLIMB_M:
            self._low = self._high = height

    def _close(self, height: float) -> None:
        if self._high - self._low >= CLIMB_M:
            self.metres += self._high - self._low
        self._low = self._high = height

    def total(self) -> float | None:
        """Metres up so far, None without any height."""
        if not self.known:
            return None
        open_rise = self._high - self._low
        return self.metres + (open_rise if open_rise >= CLIMB_M else 0.0)


class Mean:
    """Mean and highest of the values that can be true."""

    def __init__(self, low: float, high: float) -> None:
        self.low, self.high = low, high
        self.total, self.count, self.most = 0.0, 0, 0.0

    def add(self, value: float | None) -> None:
        if value is not None and self.low <= value <= self.high:
            self.total += value
            self.count += 1
            self.most = max(self.most, value)

    @property
    def mean(self) -> float | None:
        return self.total / self.count if self.count else None

    @property
    def highest(self) -> float | None:
        return self.most if self.count else None


class Paces:
    """Half minutes of moving with their pace and slope, for the guess at fast and hill minutes."""

    def __init__(self) -> None:
        self.windows: list[tuple[float, float, float]] = []
        self._seconds = 0.0
        self._metres = 0.0
        self._height: float | None = None

    def add(self, seconds: float, metres: float, height: float | None) -> None:
        if self._height is None:
            self._height = height
        self._seconds += seconds
        self._metres += metres
        if self._seconds < WINDOW_S:
            return
        rise = height - self._height if height is not None and self._height is not None else 0.0
        if len(self.windows) < WINDOWS:
            self.windows.append((self._seconds, self._metres, rise))
        self._seconds, self._metres, self._height = 0.0, 0.0, height

    def fast_s(self) -> float:
        """Seconds at a pace clearly over the middle one of what was run, not walked."""
        speeds = sorted(metres / seconds for seconds, metres, _ in self.windows)
        # Beside the walking of a walk-run session its calm running would look fast.
        ran = [speed for speed in speeds if speed >= WALKING_BELOW]
        if not ran:
            return 0.0
        least = FAST * ran[len(ran) // 2]
        return sum(s for s, metres, _ in self.windows if metres / s >= least)

    def hill_s(self) -> float:
        """Seconds uphill on a clear slope."""
        return sum(s for s, metres, rise in self.windows if metres > 0 and rise / metres >= STEEP)


def _metres(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """The way along the earth between two places (haversine)."""
    low, high = radians(lat1), radians(lat2)
    north, east = sin((high - low) / 2), sin(radians(lon2 - lon1) / 2)
    part = north * north + cos(low) * cos(high) * east * east
    return 2 * EARTH_M * asin(min(1.0, sqrt(part)))
