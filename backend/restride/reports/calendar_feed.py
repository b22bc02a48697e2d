"""The coming weeks as iCalendar (RFC 5545), for a phone's own calendar: records in, text out.

Each entry has its place on the clock in its zone, whose rules go along, so that a phone in
another zone or with older rules shows the same minute.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vDuration
from icalendar.enums import CLASS, STATUS, TRANSP

REFRESH: Final = timedelta(hours=4)
"""How often a calendar app is asked to look again; many do so daily whatever is said."""
DAY: Final = timedelta(days=1)
SECOND: Final = timedelta(seconds=1)


class Entry(NamedTuple):
    """Something to do. `start` bears its zone; `changed` is when this entry last did.

    `sequence` counts its changes. What fell away after it was shown comes as `cancelled` until
    its time is over: some calendars keep what is merely missing.
    """

    uid: str
    start: datetime
    minutes: int
    title: str
    sequence: int
    changed: datetime
    cancelled: bool


def calendar_text(
    entries: Sequence[Entry], *, uid: str, name: str, about: str, language: str
) -> str:
    """The calendar, the same text for the same entries."""
    zones = {str(entry.start.tzinfo) for entry in entries} - {"UTC"}
    year = min((entry.start.year for entry in entries), default=0)
    calendar = Calendar.new(
        prodid="-//Restride//Restride//EN",
        uid=uid,
        name=name,
        language=language,
        refresh_interval=REFRESH,
        subcomponents=[
            *(_zone(zone, year) for zone in sorted(zones)),
            *(_event(entry, about) for entry in entries),
        ],
    )
    # Outlook and some on Android know only this older word for it.
    calendar.add("X-PUBLISHED-TTL", vDuration(REFRESH))
    text: bytes = calendar.to_ical()
    return text.decode()


def _event(entry: Entry, about: str) -> Event:
    return Event.new(
        uid=entry.uid,
        start=entry.start,
        end=entry.start + timedelta(minutes=entry.minutes),
        summary=entry.title,
        description=about,
        sequence=entry.sequence,
        # Without a METHOD this is when the entry was last changed (3.8.7.2), so it stands still.
        stamp=entry.changed,
        last_modified=entry.changed,
        status=STATUS.CANCELLED if entry.cancelled else STATUS.CONFIRMED,
        # Training takes no place that others would see as busy, and is nobody else's to read.
        transparency=TRANSP.TRANSPARENT,
        classification=CLASS.PRIVATE,
    )


@lru_cache(maxsize=64)
def _zone(name: str, year: int) -> Timezone:
    """The rules of a zone through the year, the one before and the one after.

    The library's own `Timezone.from_tzid` tells the onset of a change forward by the clock after
    it, where the standard wants the one before (3.6.5): an hour late.
    """
    zone = ZoneInfo(name)
    first, last = (datetime(one, 1, 1, tzinfo=UTC) for one in (year - 1, year + 2))
    made = Timezone()
    made.add("TZID", name)
    for change in (first, *_changes(zone, first, last)):
        local = change.astimezone(zone)
        before = (change - SECOND if change > first else change).astimezone(zone).utcoffset()
        part = TimezoneDaylight() if local.dst() else TimezoneStandard()
        part.TZOFFSETFROM = before
        part.TZOFFSETTO = local.utcoffset()
        part.add("TZNAME", local.tzname())
        part.DTSTART = change.replace(tzinfo=None) + (before or timedelta())
        made.add_component(part)
    return made


def _changes(zone: ZoneInfo, first: datetime, last: datetime) -> Iterator[datetime]:
    """The instants from which on the zone's clock is another one."""
    day = first
    while day < last:
        low, high = day, day + DAY
        day = high
        if _offset(zone, low) == _offset(zone, high):
            continue
        while high - low > SECOND:
            middle = low + (high - low) // 2 // SECOND * SECOND
            low, high = (
                (low, middle) if _offset(zone, middle) != _offset(zone, low) else (middle, high)
            )
        yield high


def _offset(zone: ZoneInfo, at: datetime) -> timedelta | None:
    return at.astimezone(zone).utcoffset()
