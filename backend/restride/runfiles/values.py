"""A table's texts into days, metres and seconds; what two readings fit is decided by the rows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Final

METRES: Final = {"km": 1000.0, "m": 1.0, "mi": 1609.344}
SECONDS: Final = {"s": 1.0, "min": 60.0, "h": 3600.0}
NUMBER: Final = re.compile(r"([-+]?\d[\d.,\u00a0' ]*)[^\W\d]*\.?")
MONTHS: Final = (
    *(("jan",), ("feb",), ("mar", "mär", "mrz"), ("apr",), ("may", "mai"), ("jun",)),
    *(("jul",), ("aug",), ("sep",), ("oct", "okt"), ("nov",), ("dec", "dez")),
)
CLOCK: Final = re.compile(
    r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)?\s*([ap]\.?m\.?)?$", re.IGNORECASE
)
ISO_DAY: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
DOTTED: Final = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
SLASHED: Final = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})")
NAMED: Final = re.compile(
    r"(?:([^\W\d]{3,9})\.?\s+(\d{1,2})|(\d{1,2})\.?\s+([^\W\d]{3,9})\.?),?\s+(\d{4})"
)
LONGEST: Final = 60


def number(text: str, *, comma: bool) -> float | None:
    """The number of a text like 10.5 km; `comma`: one before three digits is a decimal one."""
    found = NUMBER.fullmatch(text[:LONGEST].strip())
    if not found:
        return None
    digits = re.sub(r"[\u00a0' ]", "", found.group(1))
    dot, last = digits.rfind("."), digits.rfind(",")
    if last > dot >= 0 or (last >= 0 and dot < 0 and (comma or len(digits) - last != 4)):
        digits = digits.replace(".", "").replace(",", ".")
    else:
        digits = digits.replace(",", "")
    try:
        return float(digits)
    except ValueError:
        return None


def metres(text: str, unit: str | None, *, comma: bool) -> float | None:
    """A distance; None also where its column says a unit that is none of a distance."""
    value = number(text, comma=comma)
    if value is None:
        return None
    said = re.search(r"(km|mi|m)\.?$", text.strip().lower())
    size = METRES.get(said.group(1) if said else unit or "km")
    return value * size if size is not None else None


def seconds(text: str, unit: str | None, *, distance_m: float | None) -> float | None:
    """A duration, as 1:02:03, 47:12 or a number of the unit; None if that is no unit of time."""
    parts = text[:LONGEST].strip().replace(",", ".").split(":")
    try:
        values = [float(part) for part in parts]
    except ValueError:
        return None
    if not all(0 <= value < 1e9 for value in values):
        return None
    if len(values) == 3:
        return values[0] * 3600 + values[1] * 60 + values[2]
    if len(values) == 2:
        short = values[0] * 60 + values[1]
        # 1:05 for ten kilometres are hours and minutes.
        return short * 60 if distance_m is not None and distance_m > 12 * short else short
    size = SECONDS.get(unit or "s")
    return values[0] * size if len(values) == 1 and size is not None else None


def day_first(texts: Iterable[str]) -> bool | None:
    """Whether 3/4/2026 means the third of April; None if the rows leave it open."""
    first = second = open_ = False
    for text in texts:
        found = SLASHED.match(text[:LONGEST].strip())
        if found:
            first = first or int(found.group(1)) > 12
            second = second or int(found.group(2)) > 12
            open_ = open_ or found.group(1) != found.group(2)
    if first != second:
        return first
    return None if first or open_ else True


def moment(text: str, clock: str, *, days_first: bool) -> tuple[datetime, bool] | None:
    """A day with its time and whether there was one; the time is naive unless text says a zone."""
    plain = text[:LONGEST].strip()
    try:
        if re.match(r"\d{4}-\d{2}-\d{2}[T ]\d", plain):
            return datetime.fromisoformat(plain.removesuffix(" UTC")), True
        day, rest = _day(plain, days_first=days_first)
        at = _clock(clock.strip()[:LONGEST]) or _clock(rest.strip(" ,T"))
        return day + (at or timedelta(0)), at is not None
    except (ValueError, OverflowError):
        return None


def _day(text: str, *, days_first: bool) -> tuple[datetime, str]:
    if found := ISO_DAY.match(text):
        year, month, day = map(int, found.groups())
    elif found := DOTTED.match(text):
        day, month, year = map(int, found.groups())
    elif found := SLASHED.match(text):
        one, two, year = map(int, found.groups())
        day, month = (one, two) if days_first else (two, one)
    elif found := NAMED.match(text):
        word = (found.group(1) or found.group(4)).lower()[:3]
        month = next(i for i, names in enumerate((*MONTHS, (word,)), 1) if word in names)
        day, year = int(found.group(2) or found.group(3)), int(found.group(5))
    else:
        raise ValueError(text)
    # Naive on purpose: whose zone it is, is known further up.
    return datetime(year, month, day, tzinfo=UTC).replace(tzinfo=None), text[found.end() :]


def _clock(text: str) -> timedelta | None:
    found = CLOCK.match(text)
    if not found:
        return None
    hours, half = int(found.group(1)), (found.group(4) or "").lower()
    if half:
        hours = hours % 12 + (12 if half.startswith("p") else 0)
    passed = timedelta(hours=hours, minutes=int(found.group(2)), seconds=int(found.group(3) or 0))
    return passed if passed < timedelta(days=1) else None
