"""What makes a record an event: a local day, or a local time that has one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Day  # noqa: N812 - a field may then be called `date`
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """An event that has a local day and no time."""

    date: Day
    id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """An event that has a local time; its day is the runner's own, fixed when it was logged."""

    at: datetime
    id: str | None = None

    @property
    def date(self) -> Day:
        return self.at.date()
