"""Which parts of a protocol a trace reads: a change of any other part cannot make it differ."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from restride.engine import protocol_file
from restride.engine.protocol import Protocol
from tests.mutation import swap

Part = tuple[str, str]
"""A table of the protocol file and a name in it, as `("rungs", "EB2")`."""
PARTS = ("numbers", "rungs", "stages", "walk_run", "speed")
V = TypeVar("V")


class Watched(Mapping[str, V]):
    """A table that notes what is read of it. Its names alone are the same in every mutant."""

    def __init__(self, table: Mapping[str, V], name: str, seen: set[Part]) -> None:
        self._table, self._name, self._seen = table, name, seen

    def __getitem__(self, key: str) -> V:
        self._seen.add((self._name, key))
        return self._table[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._table)

    def __len__(self) -> int:
        return len(self._table)


@dataclass(frozen=True)
class WatchedProtocol(Protocol):
    """A protocol whose tables are watched; a number is looked up each time it is asked for."""

    def __post_init__(self) -> None:
        """Unlike the real one, keep no numbers as attributes."""

    def __getattr__(self, name: str) -> int:
        try:
            return self.numbers[name]
        except KeyError:
            raise AttributeError(name) from None


def read_by(look: Callable[[], Any], pattern: str) -> frozenset[Part]:
    """The parts of the pattern's protocol that are read while `look` runs."""
    seen: set[Part] = set()
    real = protocol_file.load(pattern)
    content = {field.name: getattr(real, field.name) for field in fields(real)}
    for name in PARTS:
        content[name] = Watched(content[name], name, seen)
    with swap.protocols({pattern: WatchedProtocol(**content)}):
        look()
    return frozenset(seen)
