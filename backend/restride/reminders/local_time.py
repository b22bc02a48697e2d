"""Local times as instants, by the rules of the zone, and the hours that stay quiet.

A time that a clock change leaves out comes as much later as the clock was put forward; one that
comes twice is the first of the two. Calendars read it so as well (RFC 5545, 3.3.5).
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from restride.reminders.settings import ReminderSettings

BEFORE_QUIET_MIN = 30


def instant_of(day: date, at: time, zone: str) -> datetime:
    """The instant of a local time on a day."""
    return datetime.combine(day, at, ZoneInfo(zone)).astimezone(UTC)


def next_midnight(day: date, zone: str) -> datetime:
    """The instant at which the local day is over."""
    return instant_of(day + timedelta(days=1), time(), zone)


def local(instant: datetime, zone: str) -> datetime:
    return instant.astimezone(ZoneInfo(zone))


def is_quiet(settings: ReminderSettings, at: time) -> bool:
    """Whether nothing may ring at this local time."""
    first, last = settings.quiet_from, settings.quiet_until
    if first <= last:
        return first <= at < last
    return at >= first or at < last


def out_of_quiet(settings: ReminderSettings, at: time) -> time | None:
    """The time itself, or the nearest one of the same day that is not quiet; None without one.

    The morning's quiet hours are waited for; in the evening it comes half an hour before them.
    """
    if not is_quiet(settings, at):
        return at
    if at < settings.quiet_until:
        return settings.quiet_until
    minutes = minute_of(settings.quiet_from) - BEFORE_QUIET_MIN
    if minutes < 0:
        return None
    earlier = time_of(minutes)
    return None if is_quiet(settings, earlier) else earlier


def minute_of(at: time) -> int:
    return at.hour * 60 + at.minute


def time_of(minute: int) -> time:
    return time(minute // 60, minute % 60)
