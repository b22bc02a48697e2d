"""A year of ticks at odd times: each day's reminder once, at its local minute, in every zone."""

from __future__ import annotations

import random
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from restride import clock
from restride.services.database import open_database
from restride.services.reminder_tick import Ticker
from restride.services.service import make_service
from tests.databases import migrated
from tests.services.reminding import ALONE, Clock, Phones, make_runner
from tests.settings import settings_for

ZONES = (
    *("Europe/Berlin", "America/New_York", "Asia/Kolkata"),
    *("Australia/Lord_Howe", "Pacific/Apia"),
)
USEFUL = timedelta(hours=5)
MINUTE = timedelta(minutes=1)


def eight_o_clocks(zone: str, first: datetime, last: datetime) -> dict[date, datetime]:
    """Each local day's first minute at which the clock on the wall has reached eight.

    Found by walking along UTC, whose minutes have one local time each.
    """
    found: dict[date, datetime] = {}
    at, place = first, ZoneInfo(zone)
    while at < last:
        wall = at.astimezone(place)
        if wall.time() >= time(8) and wall.date() not in found:
            found[wall.date()] = at
            at += timedelta(hours=12)
        at += 15 * MINUTE
    return found


@pytest.mark.parametrize("year", [2011, 2028])
def test_each_day_s_reminder_comes_once(
    year: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """2011 is the year in which Apia left out a day; 2028 has a 29 February."""
    begin = datetime(year, 1, 1, tzinfo=UTC)
    standing = Clock(begin)
    monkeypatch.setattr(clock, "now", lambda: standing.now)
    settings = settings_for(migrated("sqlite", tmp_path), tmp_path)
    service = make_service(settings, open_database(settings.database_url))
    phones, rolled = Phones(), random.Random(year)
    runners = {}
    for zone in ZONES:
        id = make_runner(service, date(year, 1, 1), zone=zone, settings=ALONE)
        phones.add(id)
        runners[id] = zone
    ticker = Ticker(service, [phones], threads=2)
    end = begin + timedelta(days=366)
    got: dict[str, list[tuple[date, datetime]]] = {id: [] for id in runners}
    ticks = []
    while standing.now < end:
        ticker.tick()
        ticks.append(standing.now)
        for _, note in phones.given:
            # On the first day the accounts are made, somewhere after eight already.
            if note.day > date(year, 1, 1):
                got[note.runner_id].append((note.day, standing.now))
        phones.given.clear()
        # Now and then a machine is asleep for longer than the reminder is of use.
        pause = rolled.randrange(5, 31) if rolled.random() < 0.03 else 0
        standing.on(hours=pause, minutes=rolled.randrange(1, 260))
    ticker.close()
    service.database.close()
    for id, zone in runners.items():
        expected = {}
        for day, due in eight_o_clocks(zone, begin, end).items():
            tick = next((tick for tick in ticks if tick >= due), None)
            if day > date(year, 1, 1) and tick is not None and tick < due + USEFUL:
                expected[day] = tick
        twice = [day for day, count in Counter(day for day, _ in got[id]).items() if count > 1]
        assert twice == []
        assert dict(got[id]) == expected
        assert len(expected) > 280
