"""The runner's log: write, read, delete and list events of every kind."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date as Day  # noqa: N812 - a field may then be called `date`
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from restride import clock
from restride.engine import records as r
from restride.engine.protocol_file import stages_of
from restride.errors import Conflict, Invalid, NotFound
from restride.models import Episode, Event
from restride.services import codec, kept_flags
from restride.services.database import Database
from restride.services.writes import check_base, check_day, next_seq, utc


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """An event as it stands; a deleted one has no record."""

    kind: str
    id: str
    date: Day
    seq: int
    record: r.Event | None

    @property
    def deleted(self) -> bool:
        return self.record is None


@dataclass(frozen=True, slots=True)
class WrittenEvent:
    event: StoredEvent
    is_new: bool


@dataclass(frozen=True, slots=True)
class Page:
    """Events from the newest day on; the rest is dated before `next_before`."""

    events: list[StoredEvent]
    next_before: Day | None


PAUSE_AHEAD = timedelta(days=366)
"""So far ahead a pause may begin."""
COLUMNS = (Event.kind, Event.id, Event.date, Event.seq, Event.body)
_IS_OWN = (Event.runner_id == bindparam("own"), Event.id == bindparam("own_id"))
FIND = select(*COLUMNS, Event.first_date).where(*_IS_OWN)
OPEN_PATTERN = select(Episode.pattern).where(
    Episode.runner_id == bindparam("own"), Episode.deleted.is_(False), Episode.ended.is_(None)
)
INSERT = insert(Event)
UPDATE = update(Event).where(*_IS_OWN)


def stored(row: Sequence[Any]) -> StoredEvent:
    """The event of a row of COLUMNS."""
    kind, id, date, seq, body = row
    record = codec.decode(kind, body, id) if body is not None else None
    return StoredEvent(kind, id, date, seq, record)


def put(
    database: Database, runner_id: str, id: str, record: r.Event, *, base: int | None
) -> WrittenEvent:
    """Write an event by the client's id. The same content again changes nothing.

    Raises Invalid for its day, Conflict (`changed_elsewhere`, `deleted_elsewhere`) with what is
    stored if the edit was not based on that, and (`flag_stays`) for a red flag that locks.
    """
    check_time(record)
    kind, body = codec.KIND_OF[type(record)], codec.encode(record)
    with database.write() as connection:
        seq = next_seq(connection, runner_id)
        row = _find(connection, runner_id, id)
        if row is not None and row.kind == kind and row.body == body:
            connection.rollback()
            return WrittenEvent(stored(_columns(row)), is_new=False)
        if isinstance(record, r.Placement):
            _check_stage(connection, runner_id, record)
        values = values_of(record, kind, body, seq)
        if row is None:
            connection.execute(INSERT, new_row(runner_id, id, values))
        else:
            _check_edit(row, kind, base)
            update_row(connection, runner_id, id, row.first_date, values)
    return WrittenEvent(StoredEvent(kind, id, record.date, seq, record), is_new=row is None)


def delete(
    database: Database, runner_id: str, id: str, kinds: Collection[str], *, base: int | None
) -> StoredEvent:
    """Turn an event into a tombstone.

    Raises NotFound, and Conflict (`changed_elsewhere`; `flag_stays` for a red flag that locks).
    """
    with database.write() as connection:
        seq = next_seq(connection, runner_id)
        row = _find(connection, runner_id, id)
        if row is None or row.kind not in kinds:
            raise NotFound("There is no such entry in your log.")
        event = stored(_columns(row))
        if event.deleted:
            connection.rollback()
            return event
        kept_flags.check_event(event.record)
        check_base(stored_seq=row.seq, deleted=False, base=base, current=event)
        values = {"body": None, "deleted": True, "seq": seq, "updated_at": clock.now()}
        update_row(connection, runner_id, id, row.first_date, values)
    return replace(event, seq=seq, record=None)


def add(connection: Connection, runner_id: str, id: str, record: r.Event) -> int | None:
    """Write an event within a transaction of the caller's; the number of the write.

    None if the log has this id already. One that was deleted comes back. Raises Invalid for
    its day.
    """
    check_time(record)
    row = _find(connection, runner_id, id)
    if row is not None and row.body is not None:
        return None
    kind, seq = codec.KIND_OF[type(record)], next_seq(connection, runner_id)
    values = values_of(record, kind, codec.encode(record), seq)
    if row is None:
        connection.execute(INSERT, new_row(runner_id, id, values))
    else:
        update_row(connection, runner_id, id, row.first_date, values)
    return seq


def change(
    connection: Connection, runner_id: str, id: str, record: r.Event | None, *, base: int
) -> int | None:
    """Edit an event, or with None delete it, within a transaction of the caller's.

    The number of the write; None if the event is no more what was written with `base`.
    """
    row = _find(connection, runner_id, id)
    if row is None or row.seq != base or row.body is None:
        return None
    seq = next_seq(connection, runner_id)
    values = {"body": None, "deleted": True, "seq": seq, "updated_at": clock.now()}
    if record is not None:
        values = values_of(record, codec.KIND_OF[type(record)], codec.encode(record), seq)
    update_row(connection, runner_id, id, row.first_date, values)
    return seq


def find(connection: Connection, runner_id: str, id: str) -> StoredEvent | None:
    """An event within a transaction of the caller's, None if there never was one."""
    row = _find(connection, runner_id, id)
    return None if row is None else stored(_columns(row))


def get(database: Database, runner_id: str, id: str, kinds: Collection[str]) -> StoredEvent:
    """One event. Raises NotFound, with the code `deleted` if it was there once."""
    with database.read() as connection:
        row = _find(connection, runner_id, id)
    if row is None or row.kind not in kinds:
        raise NotFound("There is no such entry in your log.")
    if row.body is None:
        raise NotFound("This entry was deleted.", code="deleted")
    return stored(_columns(row))


def newest(
    database: Database, runner_id: str, kind: str, *, before: Day | None, limit: int
) -> Page:
    """About `limit` events from the newest day on; a day is never divided between pages."""
    query = (
        select(*COLUMNS)
        .where(Event.runner_id == runner_id, Event.kind == kind, Event.deleted.is_(False))
        .order_by(Event.date.desc(), Event.at.desc(), Event.id.desc())
    )
    earlier = query if before is None else query.where(Event.date < before)
    with database.read() as connection:
        rows = connection.execute(earlier.limit(limit + 1)).all()
        if len(rows) <= limit:
            return Page([stored(row) for row in rows], None)
        day = rows[limit].date
        if rows[0].date == day:
            whole_day = list(connection.execute(query.where(Event.date == day)))
        else:
            # The day that the limit cuts through comes whole with the next page.
            whole_day = [row for row in rows if row.date > day]
    return Page([stored(row) for row in whole_day], whole_day[-1].date)


def _find(connection: Connection, runner_id: str, id: str) -> Row[Any] | None:
    return connection.execute(FIND, {"own": runner_id, "own_id": id}).one_or_none()


def _columns(row: Row[Any]) -> Any:
    return row[: len(COLUMNS)]


def values_of(record: r.Event, kind: str, body: dict[str, Any], seq: int) -> dict[str, Any]:
    """The columns of an event's row that are written with each change."""
    at = getattr(record, "at", None)
    offset = at.utcoffset() if at is not None else None
    return {
        "kind": kind,
        "date": record.date,
        "at": utc(at) if at is not None else None,
        "offset_min": offset // timedelta(minutes=1) if offset is not None else None,
        "body": body,
        "seq": seq,
        "deleted": False,
        "updated_at": clock.now(),
    }


def new_row(runner_id: str, id: str, values: dict[str, Any]) -> dict[str, Any]:
    """All columns of a row that was not there before."""
    own = {"runner_id": runner_id, "id": id}
    first = {"first_date": values["date"], "created_at": values["updated_at"]}
    return {**own, **values, **first}


def update_row(
    connection: Connection, runner_id: str, id: str, first: Day, values: dict[str, Any]
) -> None:
    """Write a row anew, within a transaction of the caller's; `first` is its first_date so far."""
    earliest = min(first, values.get("date", first))
    own = {"own": runner_id, "own_id": id}
    connection.execute(UPDATE, {**own, **values, "first_date": earliest})


def _check_edit(row: Row[Any], kind: str, base: int | None) -> None:
    if row.kind != kind:
        raise Conflict(
            f"This id belongs to an entry of the type {row.kind}.",
            code="id_taken",
            current=stored(_columns(row)),
        )
    current = stored(_columns(row))
    kept_flags.check_event(current.record)
    check_base(stored_seq=row.seq, deleted=current.deleted, base=base, current=current)


def _check_stage(connection: Connection, runner_id: str, placement: r.Placement) -> None:
    """Refuse a stage that the open episode's protocol does not have."""
    pattern = connection.execute(OPEN_PATTERN, {"own": runner_id}).scalar_one_or_none()
    if pattern is not None and placement.stage not in (stages := stages_of(pattern)):
        raise Invalid({"stage": [f"must be one of {', '.join(stages)} in this episode"]})


def check_time(record: r.Event) -> None:
    """Raise Invalid for an event without an offset, or on a day that cannot be yet."""
    at = getattr(record, "at", None)
    if at is not None and at.tzinfo is None:
        raise Invalid({"at": ["must carry its UTC offset, like 2026-01-07T18:00:00+01:00"]})
    # A holiday is known before it begins; until then it changes nothing.
    ahead = PAUSE_AHEAD if isinstance(record, r.Pause) else timedelta(0)
    check_day(record.date, field="date", ahead=ahead)
