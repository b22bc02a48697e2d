"""One mutant after the other: refused by the loader, noticed by a trace, or a survivor."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from restride.engine import protocol_file
from restride.engine.protocol_file import ProtocolError, build
from tests.mutation import places, swap
from tests.mutation.gates_gone import GONE
from tests.mutation.hunt import Hunter
from tests.mutation.places import Mutant

SURVIVED, LOADER = "survived", "at the loader"


@cache
def by_name() -> dict[str, Mutant]:
    """The mutants of the protocol files by their names."""
    return {mutant.name: mutant for mutant in places.mutants()}


def names() -> list[str]:
    """Every mutant: the numbers in the order of the files, then the gates."""
    return [*by_name(), *GONE]


def try_one(name: str, hunter: Hunter) -> str:
    """How a mutant was found: `at the loader`, `trace ...`, or `survived`."""
    if name in GONE:
        with GONE[name]():
            killer = hunter.killer(set(protocol_file.available()))
        return f"trace {killer}" if killer else SURVIVED
    mutant = by_name()[name]
    try:
        changed = {key: build(data) for key, data in mutant.patterns().items()}
    except ProtocolError:
        return LOADER
    with swap.protocols(changed):
        killer = hunter.killer(set(changed), mutant.part)
    return f"trace {killer}" if killer else SURVIVED


def try_all(chosen: Sequence[str]) -> list[tuple[str, str]]:
    """Each mutant's name and how it was found."""
    return [(name, try_one(name, _hunter())) for name in chosen]


@cache
def _hunter() -> Hunter:
    """The one of this process, so that it keeps what it has learned."""
    return Hunter()
