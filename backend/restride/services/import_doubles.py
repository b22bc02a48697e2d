"""Which two readings are one activity: by their times, or by day, distance and duration.

Nobody does two things at once, so two recorded activities that overlap by half of the shorter
one are the same. What was typed has no exact time; there distance and duration decide.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import chain
from typing import Final

NEAR_M, NEAR_M_PCT = 300, 10
NEAR_S, NEAR_S_PCT = 180, 15
ROUGH_PCT: Final = 35
"""So far apart the metres of a typed run and a file may be if they are of the same hour."""
ONE_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """An activity as it is compared. `exact`: a device wrote its start."""

    key: str
    start: datetime
    day: date
    seconds: int
    elapsed: int
    metres: int | None
    sport: str
    exact: bool
    worth: tuple[bool, int, int] = (False, 0, 0)
    """The better one of two readings has the higher worth."""
    starts_s: float = field(init=False)
    ends_s: float = field(init=False)
    """Seconds since 1970, worked out once: each reading is compared with many others."""

    def __post_init__(self) -> None:
        starts_s = self.start.timestamp()
        object.__setattr__(self, "starts_s", starts_s)
        object.__setattr__(self, "ends_s", starts_s + max(self.elapsed, self.seconds))


def is_same(one: Span, other: Span) -> bool:
    """Whether two readings are one activity."""
    if one.exact and other.exact:
        return _overlap(one, other)
    if one.day != other.day:
        return False
    if one.metres is None or other.metres is None:
        return one.sport == other.sport and _near_s(one, other)
    apart = abs(one.metres - other.metres)
    longer = max(one.metres, other.metres)
    if _overlap(one, other) and apart * 100 <= ROUGH_PCT * longer:
        return True
    return apart <= max(NEAR_M, longer * NEAR_M_PCT // 100) and _near_s(one, other)


def _near_s(one: Span, other: Span) -> bool:
    longer = max(one.seconds, other.seconds)
    return abs(one.seconds - other.seconds) <= max(NEAR_S, longer * NEAR_S_PCT // 100)


def _overlap(one: Span, other: Span) -> bool:
    common = min(one.ends_s, other.ends_s) - max(one.starts_s, other.starts_s)
    if common < 0:
        return False
    shorter = min(one.ends_s - one.starts_s, other.ends_s - other.starts_s)
    return 2 * common >= shorter


def in_log(found: Sequence[Span], log: Iterable[Span]) -> dict[str, str]:
    """Key of what was found to the key of the log's entry that is the same; each entry once."""
    by_day: dict[date, list[Span]] = defaultdict(list)
    for entry in log:
        by_day[entry.day].append(entry)
    pairs = [
        (abs(span.starts_s - entry.starts_s), span.key, entry.key)
        for span in found
        for entry in chain.from_iterable(by_day.get(day, ()) for day in _days_around(span.day))
        if is_same(span, entry)
    ]
    same: dict[str, str] = {}
    taken: set[str] = set()
    for _, key, entry_key in sorted(pairs):
        if key not in same and entry_key not in taken:
            same[key] = entry_key
            taken.add(entry_key)
    return same


def among(found: Iterable[Span]) -> dict[str, str]:
    """Key of a reading to the key of the better one of the same activity."""
    best: dict[str, str] = {}
    kept: dict[date, list[Span]] = defaultdict(list)
    has_row: set[str] = set()
    # The best first, so that each group is known by it.
    for span in sorted(found, key=lambda one: (one.exact, one.worth, one.key), reverse=True):
        around = chain.from_iterable(kept.get(day, ()) for day in _days_around(span.day))
        # Of a table without times each activity has one row: two alike are two activities.
        free = (other for other in around if span.exact or other.key not in has_row)
        better = next((other for other in free if is_same(span, other)), None)
        if better is None:
            kept[span.day].append(span)
        else:
            best[span.key] = better.key
        if not span.exact:
            has_row.add(better.key if better is not None else span.key)
    return best


def _days_around(day: date) -> tuple[date, date, date]:
    return (day, day - ONE_DAY, day + ONE_DAY)
