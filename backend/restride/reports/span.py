"""An episode as the reports take it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from restride.engine.records import Event, Runner


class Span(NamedTuple):
    """A dated span of the log with how things stood at its start."""

    id: str
    started: date
    ended: date | None
    runner: Runner
    red_flags: tuple[str, ...]


class Entry(NamedTuple):
    """An event by the id of its row; a morning's is its date."""

    id: str
    record: Event
