"""The days of work of one exercise, the newest first, each with its band."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import NamedTuple

from restride.engine.pain import Verdict
from restride.engine.state import Work


class Group(NamedTuple):
    """All work of one exercise on one day; `work` is the one the plan asked for."""

    day: date
    work: Work
    verdict: Verdict
    pain: int

    @property
    def hold(self) -> bool:
        """Whether nothing but holds was done."""
        return self.work.hold

    @property
    def counts(self) -> bool:
        """A verified GREEN session, done as prescribed, with reps in reserve and good form."""
        work = self.work
        return self.verdict.green and work.on_plan and work.full and work.easy


class Groups:
    """The days of work of an exercise, the newest first; made only as far as they are asked for."""

    def __init__(self, source: Iterator[Group]) -> None:
        self._source = source
        self._known: list[Group] = []

    def __bool__(self) -> bool:
        return bool(self._known) or bool(self.newest(1))

    def __getitem__(self, place: int) -> Group:
        return self._known[place] if place < len(self._known) else self.newest(place + 1)[place]

    def __iter__(self) -> Iterator[Group]:
        place = 0
        while place < len(self._known) or len(self.newest(place + 1)) > place:
            yield self._known[place]
            place += 1

    def newest(self, count: int) -> list[Group]:
        """The newest `count` days, or as many as there are."""
        if len(self._known) < count:
            self._known += islice(self._source, count - len(self._known))
        return self._known[:count]
