"""What stays in the log: a red flag that stops all training is taken back by a check alone.

So no edit leads past it (3.1, 19.2). A tap by mistake is answered by a check as well; the flag
can be raised again at any time, and an account goes with all that is in it.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from restride.engine import guards
from restride.engine.records import Event, RedFlag
from restride.errors import Conflict


def check_event(stored: Event | None) -> None:
    """Raise Conflict (`flag_stays`) where an entry that is to change or go is such a flag."""
    if isinstance(stored, RedFlag) and guards.locks([stored.flag]):
        raise _stays()


def check_first(
    stored: Collection[str], changed: Collection[str], *, started: date, changed_to: date
) -> None:
    """Raise Conflict (`flag_stays`) where one of an episode's first check, which counts as seen
    on its first day, would go or be seen sooner.

    Sooner it could come before a check of an earlier plan, which knew nothing of it.
    """
    kept = {flag for flag in stored if guards.locks([flag])}
    if kept and (kept - {*changed} or changed_to < started):
        raise _stays()


def _stays() -> Conflict:
    # It names nothing stored: there are no two versions to choose from.
    return Conflict(
        "A red flag that stops the training stays in the log. Only a check releases it: who"
        " looked at it, and when.",
        code="flag_stays",
    )
