"""Bands: how a piece of work was answered, during it and on the mornings after (rulebook 5).

A band is GREEN, YELLOW, ORANGE or RED. It is open until the morning of the next day is in;
a morning that never came in counts as YELLOW, so not logging never pays.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from restride.engine.protocol import Protocol

ONE_DAY = timedelta(days=1)
TWO_DAYS = timedelta(days=2)
STOPS = ("sharp", "pop", "numb", "tingle", "weak", "limp")
"""What ends a session at once (5.2)."""
FLAG_OF_QUALITY = {"pop": "RF04", "numb": "RF09", "tingle": "RF09", "weak": "RF08"}


class Band(IntEnum):
    GREEN = 0
    YELLOW = 1
    ORANGE = 2
    RED = 3

    @property
    def word(self) -> str:
        return self.name.lower()


class MorningPain(NamedTuple):
    """A morning's answer. `masked`: a painkiller in the 12 hours before."""

    day: date
    pain: int
    masked: bool = False
    ill: bool = False


class Mornings(tuple[MorningPain, ...]):
    """Mornings in the order of their days, and what was already read off them."""

    _trend: tuple[date, int | None]
    _baseline: tuple[date, int, int]

    def since(self, day: date) -> tuple[MorningPain, ...]:
        """The answers of `day` and later."""
        return self[place_of(self, day) :]

    def get(self, day: date) -> MorningPain | None:
        """The answer of a day, None where there is none; mostly the newest are asked for."""
        for answer in reversed(self):
            if answer.day <= day:
                return answer if answer.day == day else None
        return None

    def trend(self, protocol: Protocol, today: date) -> int | None:
        """`trend_tenths`; a day asks for it over and over, so the newest answer is kept."""
        known = self.__dict__.get("_trend")
        if known is None or known[0] != today:
            known = self._trend = (today, trend_tenths(protocol, self, today))
        return known[1]

    def baseline(self, protocol: Protocol, day: date, start: int) -> int:
        """`baseline_before`, of which the newest answer is kept."""
        known = self.__dict__.get("_baseline")
        if known is None or known[:2] != (day, start):
            known = self._baseline = (day, start, baseline_before(protocol, self, day, start))
        return known[2]


NO_MORNINGS = Mornings()


@dataclass(frozen=True, slots=True)
class Verdict:
    """A work's band as known on a day; `open` while its next morning may still come."""

    band: Band
    open: bool = False
    missing: bool = False
    still_above: bool = False

    @property
    def green(self) -> bool:
        """GREEN and verified by its morning (gate G1)."""
        return self.band is Band.GREEN and not self.open


_verdict = cache(Verdict)
"""Verdicts are asked for by the thousand, and there are few different ones."""


def band_during(
    protocol: Protocol, pain: int, quality: Iterable[str], *, masked: bool, most: int | None
) -> Band:
    """The band of the worst pain during and soon after (BAND_*, 5.2, 5.3).

    `masked`: a painkiller in the 12 hours before makes GREEN YELLOW. `most`: a clinician's
    highest pain; above it the exercise ends, which is ORANGE.
    """
    if any(word in STOPS for word in quality):
        return Band.RED
    if pain > protocol.orange_max:
        return Band.RED
    if pain > protocol.yellow_max or (most is not None and pain > most):
        return Band.ORANGE
    if pain > protocol.green_max or masked:
        return Band.YELLOW
    return Band.GREEN


def climb(pains: Sequence[int]) -> int:
    """The most that pain rose from one set to the next (5.2)."""
    return max((later - first for first, later in pairwise(pains)), default=0)


def mildest_yellow(protocol: Protocol) -> int:
    """The pain that an answer is taken for which was never given: the least that is YELLOW."""
    return protocol.green_max + 1


def band_of_morning(protocol: Protocol, pain: int, baseline: int) -> Band:
    """The band of a morning against the baseline of the work's day (NEXT_MORNING)."""
    rise = pain - baseline
    if rise >= protocol.morning_red or pain >= protocol.morning_red_at:
        return Band.RED
    if rise >= protocol.morning_orange:
        return Band.ORANGE
    return Band.YELLOW if rise >= protocol.morning_yellow else Band.GREEN


def judge(
    protocol: Protocol,
    mornings: Mornings,
    *,
    day: date,
    during: Band,
    baseline: int,
    today: date,
) -> Verdict:
    """The band of work done on `day`, as it is known on `today` (5.3).

    Worst of during and next morning; still above the baseline on the second morning makes it
    one band worse.
    """
    band, first = during, mornings.get(day + ONE_DAY)
    if first is None and today <= day + ONE_DAY:
        return _verdict(band, open=True)
    if first is None or (first.masked and band is Band.GREEN):
        band = max(band, Band.YELLOW)
    if first is not None:
        band = max(band, band_of_morning(protocol, first.pain, baseline))
    second = mornings.get(day + TWO_DAYS)
    if second is None or second.pain <= baseline:
        return _verdict(band, missing=first is None)
    if first is not None and first.pain <= baseline:
        return _verdict(band)
    worse = Band(min(band + 1, Band.RED))
    return _verdict(worse, missing=first is None, still_above=True)


def baseline_before(
    protocol: Protocol, mornings: Sequence[MorningPain], day: date, start: int
) -> int:
    """The median of the last seven mornings before `day`, the lower of the middle two.

    With fewer than three mornings it is `start`, the answer given at the start. `mornings`
    are in order of their days.
    """
    end = place_of(mornings, day)
    newest = mornings[max(0, end - protocol.baseline_mornings) : end]
    last = sorted([morning.pain for morning in newest])
    if len(last) < protocol.baseline_least:
        return start
    return last[(len(last) - 1) // 2]


def trend_tenths(protocol: Protocol, mornings: Sequence[MorningPain], today: date) -> int | None:
    """Mean of the last seven days' mornings minus that of the seven before, in tenths.

    Rounded down; None with fewer than four mornings in either week (WEEK_TREND_FREEZE).
    """
    tomorrow, week = today + ONE_DAY, timedelta(days=protocol.trend_days)
    end, half = place_of(mornings, tomorrow), place_of(mornings, tomorrow - week)
    new = [morning.pain for morning in mornings[half:end]]
    old = [morning.pain for morning in mornings[place_of(mornings, tomorrow - 2 * week) : half]]
    if min(len(new), len(old)) < protocol.trend_least:
        return None
    return (sum(new) * len(old) - sum(old) * len(new)) * 10 // (len(new) * len(old))


def place_of(dated: Sequence[tuple[Any, ...]], day: date) -> int:
    """The place of the first of `day` or later; each begins with its day, and they are in order."""
    return bisect_left(dated, (day,))
