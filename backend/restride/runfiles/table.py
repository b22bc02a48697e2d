"""Tables of activities: one's own columns, and the lists that the large services hand out."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from datetime import UTC
from itertools import chain, islice
from typing import Final, NamedTuple

from restride.runfiles import columns, values
from restride.runfiles.activity import Activity, Refused, Unreadable, checked, whole
from restride.runfiles.columns import Columns
from restride.runfiles.sports import by_pace, sport_of
from restride.runfiles.track import FASTEST

ROWS: Final = 50_000
LOOKED_AT: Final = 200
"""Rows by which units and the order of day and month are told."""
LONGEST_LINE: Final = 200_000
NOON_H: Final = 12


class Row(NamedTuple):
    """An activity of a table, or a refusal, and the file of the archive that has more of it."""

    found: Activity | Refused
    of_file: str | None


class Way(NamedTuple):
    """How this table writes what can be read in two ways."""

    distance: str
    duration: str
    comma: bool
    days_first: bool


def read(file: str, chunks: Iterable[bytes]) -> Iterator[Row]:
    """The activities of a table. Raises Unreadable if it is none of activities."""
    lines = _lines(chunks)
    first = next(lines, "")
    mark = max(",;\t", key=first.count)
    rows = csv.reader(chain([first], lines), delimiter=mark)
    try:
        found = columns.find(next(rows, []))
        head = list(islice(rows, LOOKED_AT))
        way = _way(found, head, mark)
        for row in islice(chain(head, rows), ROWS):
            if any(row):
                yield _row(file, found, way, row)
    except csv.Error:
        yield Row(Refused(file, "damaged"), None)


def _row(file: str, known: Columns, way: Way, row: list[str]) -> Row:
    of_file = known.get("file", row) or None
    wrong = Row(Refused(file, "bad_rows"), of_file)
    moment = values.moment(
        known.get("date", row), known.get("clock", row), days_first=way.days_first
    )
    if moment is None:
        return wrong
    start, has_time = moment
    if not has_time:
        start = start.replace(hour=NOON_H)
    if known.is_service and start.tzinfo is None:
        # The archive of the one service that names its files tells UTC.
        start = start.replace(tzinfo=UTC)
    sport = sport_of(known.get("sport", row))
    metres = _metres(known, way, row, sport)
    moving = values.seconds(known.get("moving", row), way.duration, distance_m=metres)
    told = known.unit("elapsed") or ("s" if known.is_service else way.duration)
    elapsed = values.seconds(known.get("elapsed", row), told, distance_m=metres)
    seconds = moving if moving is not None else elapsed
    if (metres is None and seconds is None) or (metres or 0) < 0:
        return wrong
    if metres and seconds and metres > seconds * FASTEST[sport or "other"]:
        # Nobody is that fast: one of the two was meant in another unit.
        return wrong
    activity = Activity(
        file=file,
        sport=sport or by_pace(metres, seconds or 0),
        sport_guessed=sport is None,
        start=start,
        moving_s=int(seconds or 0),
        elapsed_s=int(max(elapsed or 0, seconds or 0)),
        distance_m=None if metres is None else int(metres + 0.5),
        climb_m=whole(values.number(known.get("climb", row), comma=way.comma), 0, 20_000),
        heart_rate=whole(values.number(known.get("heart", row), comma=way.comma), 20, 250),
        heart_rate_max=whole(values.number(known.get("heart_max", row), comma=way.comma), 20, 250),
        has_time=has_time,
    )
    return Row(checked(activity), of_file)


def _metres(known: Columns, way: Way, row: list[str], sport: str | None) -> float | None:
    text = known.get("distance", row)
    value = values.number(text, comma=way.comma)
    if sport == "swim" and way.distance == "km" and value is not None and value >= 25:
        # Pools are told in metres, also in a column of kilometres.
        return value
    return values.metres(text, way.distance, comma=way.comma)


def _way(known: Columns, head: list[list[str]], mark: str) -> Way:
    comma = mark != ","
    distances = [values.number(known.get("distance", row), comma=comma) for row in head]
    durations = [values.number(known.get("moving", row), comma=comma) for row in head]
    far, long = _middle(distances), _middle(durations)
    days_first = values.day_first(known.get("date", row) for row in head)
    if days_first is None:
        raise Unreadable("ambiguous_days")
    return Way(
        distance=known.unit("distance") or ("m" if far > 300 else "km"),
        # A whole log of runs of less than seven minutes is told in minutes.
        duration=known.unit("moving") or ("s" if known.is_service or long > 400 else "min"),
        comma=comma,
        days_first=days_first,
    )


def _middle(found: list[float | None]) -> float:
    known = sorted(value for value in found if value is not None)
    return known[(len(known) - 1) // 2] if known else 0.0


def _lines(chunks: Iterable[bytes]) -> Iterator[str]:
    """The lines with their ends. Raises Unreadable for one without end, and for bytes."""
    rest = b""
    for chunk in chunks:
        if b"\x00" in chunk:
            raise Unreadable("unknown")
        *whole_lines, rest = (rest + chunk).split(b"\n")
        if len(rest) > LONGEST_LINE:
            raise Unreadable("damaged")
        for line in whole_lines:
            yield _text(line) + "\n"
    if rest:
        yield _text(rest)


def _text(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", errors="replace")
