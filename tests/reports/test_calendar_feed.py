"""The calendar as text: read by other libraries it has the same minutes in every zone."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import recurring_ical_events
from dateutil.tz import tzical
from icalendar import Calendar

from restride.reports.calendar_feed import Entry, calendar_text

ZONES = (
    *("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Asia/Kathmandu", "UTC"),
    *("Australia/Lord_Howe", "America/St_Johns", "Pacific/Apia", "Pacific/Chatham"),
    *("Africa/Casablanca", "America/Sao_Paulo", "Europe/Dublin"),
)
CHANGED = datetime(2026, 3, 20, 12, tzinfo=UTC)


def entry(start: datetime, uid: str = "run-2026-03-16-1@restride", **changes: Any) -> Entry:
    given = {"minutes": 45, "title": "Restride: run", "sequence": 0, "changed": CHANGED}
    return Entry(uid=uid, start=start, cancelled=False, **{**given, **changes})


def written(*entries: Entry, **changes: Any) -> str:
    given = {"uid": "a@restride", "name": "Restride", "about": "More in Restride."}
    return calendar_text(entries, **{**given, "language": "en", **changes})


@pytest.mark.parametrize("name", ZONES)
def test_another_library_reads_the_same_local_times(name: str) -> None:
    """A year of evenings, with every change of the clock in it."""
    zone = ZoneInfo(name)
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]
    # Times that a change leaves out are no times; 18:00 is one everywhere.
    starts = [datetime.combine(day, time(18), zone) for day in days]
    text = written(*(entry(start, f"run-{n}@restride") for n, start in enumerate(starts)))
    found = recurring_ical_events.of(Calendar.from_ical(text)).between((2025, 12, 1), (2027, 2, 1))
    assert sorted(event.start.astimezone(zone) for event in found) == starts
    assert [event.start.astimezone(zone).hour for event in found] == [18] * 365
    assert {event.end - event.start for event in found} == {timedelta(minutes=45)}


@pytest.mark.parametrize("name", [zone for zone in ZONES if zone != "UTC"])
def test_the_rules_of_the_zone_that_go_along_are_its_own(name: str) -> None:
    """By a reader that knows nothing but them, each half hour of two years."""
    zone = ZoneInfo(name)
    text = written(entry(datetime(2026, 3, 20, 18, tzinfo=zone)))
    told = tzical(io.StringIO(text.replace("\r\n", "\n"))).get(name)
    at = datetime(2025, 12, 1, tzinfo=UTC)
    while at < datetime(2027, 12, 1, tzinfo=UTC):
        local = at.astimezone(zone)
        # What a clock on the wall shows twice, or leaves out, no calendar can tell by itself.
        if local.fold == 0 and (local + timedelta(hours=3)).utcoffset() == local.utcoffset():
            naive = local.replace(tzinfo=None)
            assert naive.replace(tzinfo=told).utcoffset() == local.utcoffset(), local
        at += timedelta(minutes=30)


def test_the_first_minute_after_a_change_is_summer_time() -> None:
    """RFC 5545, 3.6.5: an onset is told by the clock before it."""
    text = written(entry(datetime(2026, 3, 29, 3, tzinfo=ZoneInfo("Europe/Berlin"))))
    assert "DTSTART:20260329T020000\r\n" in text
    text = written(entry(datetime(2026, 3, 8, 3, tzinfo=ZoneInfo("America/New_York"))))
    assert "DTSTART:20260308T020000\r\n" in text


def test_utc_needs_no_rules() -> None:
    text = written(entry(datetime(2026, 3, 20, 18, tzinfo=ZoneInfo("UTC"))))
    assert "DTSTART:20260320T180000Z" in text
    assert "VTIMEZONE" not in text


def test_the_same_entries_are_the_same_text() -> None:
    start = datetime(2026, 3, 20, 18, tzinfo=ZoneInfo("Europe/Berlin"))
    assert written(entry(start)) == written(entry(start))
    assert written() == written()


def test_what_a_calendar_app_needs() -> None:
    start = datetime(2026, 3, 20, 18, tzinfo=ZoneInfo("Europe/Berlin"))
    one = entry(start, sequence=3, title="Restride: Lauf, 10; \\ mit Ä und " + "lang " * 30)
    text = written(one, entry(start, "gone@restride")._replace(cancelled=True))
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert text.endswith("END:VCALENDAR\r\n")
    calendar = Calendar.from_ical(text)
    assert (calendar.calendar_name, calendar.refresh_interval) == ("Restride", timedelta(hours=4))
    first, second = calendar.events
    assert (first.uid, first.sequence, first.summary) == (one.uid, 3, one.title)
    assert (first["STATUS"], second["STATUS"]) == ("CONFIRMED", "CANCELLED")
    assert first.stamp == first.last_modified == CHANGED
    assert (first["CLASS"], first["TRANSP"]) == ("PRIVATE", "TRANSPARENT")
    assert not first.alarms.times


def test_an_empty_calendar_is_one() -> None:
    assert Calendar.from_ical(written()).events == []
