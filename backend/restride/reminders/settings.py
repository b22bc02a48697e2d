"""What a runner wants to be reminded of, when, and on which ways."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import time
from typing import Any, Final

KINDS: Final = (
    *("morning", "session", "run", "missing"),
    *("review", "sitting_test", "sitting_break"),
)
"""What there is to be reminded of, the most useful first: it goes first where a day is full."""
CHANNELS: Final = ("push", "email")
MOST_A_DAY: Final = 3
LEAST_BETWEEN_BREAKS, MOST_BETWEEN_BREAKS = 30, 240
"""Minutes; the rulebook's SIT_BREAK is 30, later 45."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderSettings:
    """As they are for whoever never looked at them. Times are the runner's local ones."""

    kinds: frozenset[str] = frozenset(KINDS)
    channels: frozenset[str] = frozenset(CHANNELS)
    most_a_day: int = MOST_A_DAY
    morning_at: time = time(8)
    session_at: time = time(17)
    run_at: time = time(17)
    other_at: time = time(18)
    """For what has no time of its own: a test, a review."""
    quiet_from: time = time(21)
    quiet_until: time = time(7)
    """Where both are the same, no hours are quiet."""
    sitting_days: tuple[str, ...] = ()
    """The weekdays with breaks from sitting; none without being asked for."""
    sitting_from: time = time(9)
    sitting_until: time = time(17)
    sitting_every_min: int = 120


def stored(settings: ReminderSettings) -> dict[str, Any]:
    """The settings as JSON."""
    return {field.name: _plain(getattr(settings, field.name)) for field in fields(settings)}


def restored(found: Mapping[str, Any]) -> ReminderSettings:
    """The settings of `stored`; what a later version has added is as in new ones."""
    known = {field.name: field.type for field in fields(ReminderSettings)}
    return ReminderSettings(
        **{name: _made(known[name], value) for name, value in found.items() if name in known}
    )


def _plain(value: Any) -> Any:
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, frozenset):
        return sorted(value)
    return list(value) if isinstance(value, tuple) else value


def _made(kind: Any, value: Any) -> Any:
    if isinstance(value, str):
        return time.fromisoformat(value)
    if isinstance(value, list):
        return frozenset(value) if kind.startswith("frozenset") else tuple(value)
    return value
