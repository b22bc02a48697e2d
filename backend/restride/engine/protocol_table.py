"""A table of a protocol file, read key by key; each fault is noted with its place.

Whatever is wrong, reading goes on with a stand-in of the right type, so that one reading tells
every fault. A place is written as the file writes it: `stages.S2.exit.SITTING.minutes`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from typing import Any, NamedTuple, TypeVar

from restride.engine.protocol_bounds import MARKS

Part = TypeVar("Part")
BARE = re.compile(r"[A-Za-z0-9_-]+")
LONGEST = 40


def place_of(*keys: str) -> str:
    """The dotted place of a key, quoted where TOML quotes."""
    return ".".join(key if BARE.fullmatch(key) else f'"{repr(key)[1:-1]}"' for key in keys)


class Misfit(NamedTuple):
    """What does not fit, and the places whose values show it."""

    told: str
    reads: tuple[str, ...]


def touched(reads: Collection[str], faults: Collection[str]) -> bool:
    """Whether any of these places has a fault, is in one that has, or has one inside."""
    places = {fault.split(": ", 1)[0] for fault in faults}
    return any(
        read == place or place.startswith(f"{read}.") or read.startswith(f"{place}.")
        for place in places
        for read in reads
    )


class Table:
    """One table. Read every key that it may have, then `close` it: the rest is unknown."""

    def __init__(self, data: object, keys: tuple[str, ...], faults: list[str]) -> None:
        self.name = keys[-1] if keys else ""
        self._keys, self._faults, self._before = keys, faults, len(faults)
        self._is_table = isinstance(data, dict)
        self._data: dict[str, Any] = dict(data) if isinstance(data, dict) else {}
        self._left = set(self._data)
        if data is not None and not self._is_table:
            self.note_here("must be a table")

    def sound(self, *keys: str) -> bool:
        """Whether nothing has been noted of these of its keys so far."""
        noted = self._faults[self._before :]
        return not noted or not touched([place_of(*self._keys, key) for key in keys], noted)

    def __contains__(self, key: str) -> bool:
        return key in self._data

    def __iter__(self) -> Iterator[str]:
        return iter(self._data)

    def is_table(self, key: str) -> bool:
        """Whether one of its keys, if it is there, holds a table."""
        return isinstance(self._data.get(key, {}), dict)

    def names(self, key: str) -> tuple[str, ...]:
        """The keys of a table in it, whatever they hold."""
        value = self._data.get(key)
        return tuple(value) if isinstance(value, dict) else ()

    def note(self, key: str, what: str) -> None:
        """Note a fault of one of its keys."""
        self._faults.append(f"{place_of(*self._keys, key)}: {what}")

    def note_here(self, what: str) -> None:
        """Note a fault of the table itself."""
        self._faults.append(f"{place_of(*self._keys)}: {what}" if self._keys else what)

    def text(self, key: str) -> str:
        """Words; not empty."""
        value = self._take(key)
        if value is not None and not (isinstance(value, str) and value.strip()):
            self._wrong(key, "must be a text", value)
        return value if isinstance(value, str) else ""

    def choice(self, key: str, allowed: Collection[str]) -> str:
        """One of some words; the first of them stands in for a wrong one."""
        value = self._take(key)
        if isinstance(value, str) and value in allowed:
            return value
        if value is not None:
            self._wrong(key, f"must be one of {', '.join(allowed)}", value)
        return next(iter(allowed), "")

    def maybe(self, key: str, allowed: Collection[str]) -> str | None:
        """One of some words, or nothing."""
        return self.choice(key, allowed) if key in self else None

    def whole(self, key: str, bounds: tuple[int, int], default: int | None = None) -> int:
        """A whole number; one with a default may be left out."""
        if default is not None and key not in self:
            return default
        value = self._take(key)
        if value is not None and not _is_whole(value, bounds):
            self._wrong(key, f"must be a whole number from {bounds[0]} to {bounds[1]}", value)
        return value if _is_whole(value, bounds) else bounds[0]

    def maybe_whole(self, key: str, bounds: tuple[int, int]) -> int | None:
        """A whole number, or nothing."""
        return self.whole(key, bounds) if key in self else None

    def flag(self, key: str) -> bool:
        """True or false; false if it is left out."""
        value = self._take(key) if key in self else False
        if not isinstance(value, bool):
            self._wrong(key, "must be true or false", value)
        return value is True

    def wholes(
        self, key: str, bounds: tuple[int, int], *, many: tuple[int, int]
    ) -> tuple[int, ...]:
        """A list of so many whole numbers."""
        value = self._take(key)
        if (
            isinstance(value, list)
            and many[0] <= len(value) <= many[1]
            and all(_is_whole(one, bounds) for one in value)
        ):
            return tuple(value)
        if value is not None:
            count = f"{many[0]}" if many[0] == many[1] else f"{many[0]} to {many[1]}"
            what = f"must be a list of {count} whole numbers from {bounds[0]} to {bounds[1]}"
            self._wrong(key, what, value)
        return (bounds[0],) * many[0]

    def pair(self, key: str, bounds: tuple[int, int]) -> tuple[int, int]:
        """Two whole numbers."""
        first, second = self.wholes(key, bounds, many=(2, 2))
        return first, second

    def table(self, key: str) -> Table:
        """A table in it; in one that is missing, nothing more is missed."""
        return Table(self._take(key), (*self._keys, key), self._faults)

    def counts(self, key: str, names: Collection[str], bounds: tuple[int, int]) -> dict[str, int]:
        """A table of whole numbers by name; left out, it is empty."""
        if key not in self:
            return {}
        table = self.table(key)
        made = {name: table.whole(name, bounds) for name in table if name in names}
        table.close()
        return made

    def each(self, key: str, make: Callable[[Table], Part]) -> dict[str, Part]:
        """A table of tables, each made into a part; in one with faults there are stand-ins."""
        table = self.table(key)
        return {name: _made(table.table(name), make) for name in table}

    def listed(self, key: str, make: Callable[[Table], Part]) -> list[Part]:
        """A list of tables, each made into a part; in one with faults there are stand-ins."""
        value = self._take(key)
        if not isinstance(value, list) or not value:
            if value is not None:
                self._wrong(key, "must be a list of tables", value)
            return []
        keys = (*self._keys, key)
        tables = [Table(one, (*keys, str(place)), self._faults) for place, one in enumerate(value)]
        return [_made(table, make) for table in tables]

    def forgive(self) -> None:
        """Take every key as read: which ones it may have is not known."""
        self._left.clear()

    def close(self) -> None:
        """Note every key that nobody has read."""
        for key in self._data:
            if key in self._left:
                self.note(key, "unknown key")

    def _take(self, key: str) -> Any:
        self._left.discard(key)
        value = self._data.get(key)
        # Where it is no table, that fault says enough.
        if value is None and self._is_table:
            self.note(key, "is missing")
        return value

    def _wrong(self, key: str, what: str, value: object) -> None:
        shown = repr(value)
        shown = shown if len(shown) <= LONGEST else f"{shown[:LONGEST]}…"
        self.note(key, f"{what}, not {shown}")


def _made(table: Table, make: Callable[[Table], Part]) -> Part:
    part = make(table)
    table.close()
    return part


def origin(table: Table) -> tuple[str, str]:
    """The rulebook's id that it comes from, and the mark of its evidence."""
    return table.text("source"), table.choice("mark", MARKS)


def _is_whole(value: object, bounds: tuple[int, int]) -> bool:
    return type(value) is int and bounds[0] <= value <= bounds[1]
