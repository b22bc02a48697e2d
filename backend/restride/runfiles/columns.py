"""Which column of a table is what: the words of the large services and of one's own tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from restride.runfiles.activity import Unreadable

WORDS: Final[dict[str, tuple[str, ...]]] = {
    "date": (
        *("activity date", "aktivitätsdatum", "date", "datum", "day", "tag", "start time"),
        *("startzeit", "start", "start_time", "starttime", "beginn", "timestamp", "when"),
    ),
    "clock": ("time of day", "uhrzeit", "start time", "startzeit", "start_time"),
    "sport": (
        *("activity type", "aktivitätstyp", "aktivitätsart", "type", "typ", "sport", "sportart"),
        *("art", "activity", "aktivität", "kind"),
    ),
    "distance": (
        *("distance", "distanz", "strecke", "km", "kilometer", "kilometers", "kilometres"),
        *("miles", "meilen", "meters", "metres", "meter"),
    ),
    "moving": (
        *("moving time", "bewegungszeit", "zeit in bewegung", "duration", "dauer", "minutes"),
        *("minuten", "seconds", "sekunden", "time", "zeit"),
    ),
    "elapsed": ("elapsed time", "verstrichene zeit", "gesamtzeit", "total time"),
    "climb": (
        *("elevation gain", "total ascent", "höhenmeter", "anstieg gesamt", "höhenzunahme"),
        *("ascent", "climb", "anstieg"),
    ),
    "heart": (
        *("average heart rate", "avg hr", "durchschnittliche herzfrequenz", "ø hf", "heart rate"),
        *("herzfrequenz", "puls", "hr"),
    ),
    "heart_max": ("max heart rate", "max hr", "maximale herzfrequenz", "maximum heart rate"),
    "file": ("filename", "dateiname"),
}
UNITS: Final = {
    **dict.fromkeys(("km", "kilometer", "kilometers", "kilometres"), "km"),
    **dict.fromkeys(("m", "meter", "meters", "metres"), "m"),
    **dict.fromkeys(("mi", "mile", "miles", "meilen"), "mi"),
    **dict.fromkeys(("s", "sec", "secs", "seconds", "sekunden", "sek"), "s"),
    **dict.fromkeys(("min", "mins", "minutes", "minuten"), "min"),
    **dict.fromkeys(("h", "hours", "stunden", "std"), "h"),
}
IDS: Final = frozenset({"activity id", "aktivitäts-id", "aktivitäts id"})
UNIT: Final = re.compile(r"[\s_]*[(\[]?([a-z]+)[)\]]?$")


@dataclass(frozen=True, slots=True)
class Column:
    place: int
    unit: str | None


@dataclass(frozen=True, slots=True)
class Columns:
    """The places of what a table tells; `is_service` for the archive of a large service."""

    known: dict[str, Column]
    is_service: bool

    def get(self, name: str, row: Sequence[str]) -> str:
        """The text of a column, empty if the table or the row has none."""
        column = self.known.get(name)
        return row[column.place].strip() if column and column.place < len(row) else ""

    def unit(self, name: str) -> str | None:
        column = self.known.get(name)
        return column.unit if column else None


def find(header: Sequence[str]) -> Columns:
    """The columns of a header line. Raises Unreadable (`no_columns`)."""
    names = [text.strip().strip("\ufeff").lower()[:60] for text in header[:500]]
    is_service = any(name in IDS for name in names)
    known: dict[str, Column] = {}
    for key, words in WORDS.items():
        column = _column(names, words, last=is_service and key in ("distance", "elapsed"))
        if column is not None and all(column.place != other.place for other in known.values()):
            known[key] = column
    if is_service and "distance" in known:
        # The archive tells it twice, in kilometres for people and then in metres.
        twice = names.count(names[known["distance"].place]) > 1
        known["distance"] = Column(known["distance"].place, "m" if twice else "km")
    _part_clock(names, known)
    if "date" not in known or not ({"distance", "moving", "elapsed"} & set(known)):
        raise Unreadable("no_columns")
    return Columns(known, is_service)


def _column(names: list[str], words: tuple[str, ...], *, last: bool) -> Column | None:
    for word in words:
        places = [place for place, name in enumerate(names) if _is(name, word)]
        if places:
            place = places[-1 if last else 0]
            return Column(place, _unit(names[place]))
    return None


def _is(name: str, word: str) -> bool:
    if name == word:
        return True
    rest = name.removeprefix(word)
    found = UNIT.fullmatch(rest) if rest != name else None
    return found is not None and found.group(1) in UNITS


def _unit(name: str) -> str | None:
    found = UNIT.search(name)
    return UNITS.get(found.group(1)) if found else None


def _part_clock(names: list[str], known: dict[str, Column]) -> None:
    """A plain "time" beside another duration is the time of the day."""
    if "clock" in known or known.get("moving") is None:
        return
    for word in ("time", "zeit"):
        if word in names and names.index(word) != known["moving"].place:
            known["clock"] = Column(names.index(word), None)
