"""A runner's coming weeks behind a secret address, for calendars that know no sign-in.

An entry is the n-th of its kind in its week: where the plan moves it, it stays the same one and
counts a change; where the plan has fewer, the last ones are cancelled.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, delete, insert, select, update

from restride import clock, texts
from restride.engine.ahead import Ahead
from restride.errors import NotFound
from restride.models import CalendarFeed
from restride.services import plans, throttle
from restride.services.database import Database
from restride.services.service import Service
from restride.services.sign_ins import hash_token

if TYPE_CHECKING:
    from restride.reports.calendar_feed import Entry

TIME: Final = "18:00"
READ_NOTED_EVERY: Final = timedelta(hours=1)
MINUTES: Final = {"strength": 30, "run": 45, "walk": 30, "test": 15, "review": 10}
"""How long an entry is drawn; nobody knows how long it takes."""


@dataclass(frozen=True, slots=True)
class StoredFeed:
    """A feed as its runner sees it: not by which address."""

    time: str
    created_at: datetime
    read_at: datetime | None


class Shown(NamedTuple):
    """An entry as it was last shown."""

    start: str
    sequence: int
    changed: str
    cancelled: int


class Planned(NamedTuple):
    uid: str
    kind: str
    start: datetime


FEED = tuple(getattr(CalendarFeed, name) for name in StoredFeed.__dataclass_fields__)


def find(database: Database, runner_id: str) -> StoredFeed | None:
    """The runner's feed, if there is one."""
    with database.read() as connection:
        row = connection.execute(select(*FEED).where(CalendarFeed.runner_id == runner_id))
        found = row.one_or_none()
    return None if found is None else StoredFeed(*found)


def make(database: Database, runner_id: str, language: str) -> tuple[StoredFeed, str]:
    """A new secret; a former address of this runner leads nowhere from now on."""
    secret = secrets.token_urlsafe(32)
    changes = {"secret_hash": hash_token(secret), "language": language}
    own = CalendarFeed.runner_id == runner_id
    with database.write() as connection:
        renewed = update(CalendarFeed).where(own).values(**changes, created_at=clock.now())
        row = connection.execute(renewed.values(read_at=None).returning(*FEED)).one_or_none()
        if row is None:
            new = {**changes, "runner_id": runner_id, "time": TIME, "shown": {}}
            made = insert(CalendarFeed).values(**new, created_at=clock.now())
            row = connection.execute(made.returning(*FEED)).one()
    return StoredFeed(*row), secret


def change(database: Database, runner_id: str, at: str) -> StoredFeed:
    """Show training at another time of the day. Raises NotFound."""
    changed = update(CalendarFeed).where(CalendarFeed.runner_id == runner_id).values(time=at)
    with database.write() as connection:
        row = connection.execute(changed.returning(*FEED)).one_or_none()
    if row is None:
        raise NotFound("There is no calendar address.")
    return StoredFeed(*row)


def remove(database: Database, runner_id: str) -> None:
    """The address leads nowhere from now on."""
    with database.write() as connection:
        connection.execute(delete(CalendarFeed).where(CalendarFeed.runner_id == runner_id))


def read(service: Service, secret: str, *, address: str) -> str:
    """The calendar behind a secret, as iCalendar. Raises NotFound, and Throttled for guessing."""
    columns = (CalendarFeed.runner_id, CalendarFeed.read_at)
    query = select(*columns).where(CalendarFeed.secret_hash == hash_token(secret))
    with service.database.read() as connection:
        row = connection.execute(query).one_or_none()
    if row is None:
        throttle.take(service.database, throttle.guessed(address))
        raise NotFound("There is no calendar at this address.")
    now = clock.now()
    if row.read_at is None or now - row.read_at >= READ_NOTED_EVERY:
        with service.database.write() as connection:
            own = CalendarFeed.runner_id == row.runner_id
            connection.execute(update(CalendarFeed).where(own).values(read_at=now))
    return text(service, row.runner_id)[0]


def text(service: Service, runner_id: str) -> tuple[str, int]:
    """The calendar as it is now, and how many entries are still to come. Raises NotFound."""
    from restride.reports.calendar_feed import (  # noqa: PLC0415 - a fifth of the server's start
        calendar_text,
    )

    query = select(CalendarFeed).where(CalendarFeed.runner_id == runner_id)
    with service.database.read() as connection:
        row = connection.execute(query).one_or_none()
    if row is None:
        raise NotFound("There is no calendar address.")
    former = {uid: Shown(*values) for uid, values in row.shown.items()}
    planned = _planned(service, runner_id, time.fromisoformat(row.time))
    shown = _shown(planned, former, clock.now())
    if shown != former:
        with service.database.write() as connection:
            _keep(connection, runner_id, shown)
    words = texts.load(row.language).channels
    # Tells the entries of two runners apart in one calendar app, and nothing about either.
    mark = hash_token(runner_id)[:16]
    entries = list(_entries(shown, words, mark))
    found = calendar_text(
        entries,
        uid=f"{mark}.restride",
        name=words["calendar"],
        about=words["calendar.about"],
        language=row.language,
    )
    now = clock.now()
    return found, sum(entry.start > now and not entry.cancelled for entry in entries)


def _planned(service: Service, runner_id: str, at: time) -> list[Planned]:
    """What the plan has for this week and the next four; nothing without an open episode."""
    known = plans.decided(service, runner_id, None)
    ahead = plans.calendar(service, runner_id, None)
    if known is None or known.now is None or ahead is None:
        return []
    return list(_days(ahead, at, ZoneInfo(known.now.runner.timezone)))


def _days(ahead: Ahead, at: time, zone: ZoneInfo) -> Iterator[Planned]:
    for week in ahead.weeks:
        seen: dict[str, int] = {}
        for day in week.days:
            kinds = dict.fromkeys(_kind(item.kind, item.step) for item in day.items)
            if ahead.review == day.day:
                kinds["review"] = None
            for kind in kinds:
                seen[kind] = seen.get(kind, 0) + 1
                uid = f"{kind}-{week.start}-{seen[kind]}"
                yield Planned(uid, kind, datetime.combine(day.day, at, zone))


def _kind(kind: str, step: str | None) -> str:
    return "walk" if step == "WALK" else kind


def _shown(planned: list[Planned], former: Mapping[str, Shown], now: datetime) -> dict[str, Shown]:
    """What is shown now: each entry counts its changes; what fell away is cancelled for a while."""
    moment = now.replace(microsecond=0).isoformat()
    shown: dict[str, Shown] = {}
    for one in planned:
        start, last = _written(one.start), former.get(one.uid)
        if last is None:
            shown[one.uid] = Shown(start, 0, moment, 0)
        elif (last.start, last.cancelled) == (start, 0):
            shown[one.uid] = last
        else:
            shown[one.uid] = Shown(start, last.sequence + 1, moment, 0)
    for uid, last in former.items():
        if uid not in shown and _start(last.start) > now:
            gone = Shown(last.start, last.sequence + 1, moment, 1)
            shown[uid] = last if last.cancelled else gone
    return shown


def _entries(shown: Mapping[str, Shown], words: Mapping[str, str], mark: str) -> Iterator[Entry]:
    from restride.reports.calendar_feed import Entry  # noqa: PLC0415 - as above

    for uid, one in sorted(shown.items(), key=lambda item: (item[1].start[:10], item[0])):
        kind = uid.split("-", 1)[0]
        yield Entry(
            uid=f"{uid}@{mark}.restride",
            start=_start(one.start),
            minutes=MINUTES[kind],
            title=words[f"calendar.{kind}"],
            sequence=one.sequence,
            changed=datetime.fromisoformat(one.changed),
            cancelled=bool(one.cancelled),
        )


def _keep(connection: Connection, runner_id: str, shown: Mapping[str, Shown]) -> None:
    values = {uid: list(one) for uid, one in shown.items()}
    own = CalendarFeed.runner_id == runner_id
    connection.execute(update(CalendarFeed).where(own).values(shown=values))


def _written(start: datetime) -> str:
    return f"{start.replace(tzinfo=None).isoformat(timespec='minutes')} {start.tzinfo}"


def _start(written: str) -> datetime:
    local, _, zone = written.partition(" ")
    return datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(zone))
