"""Imports of files: begin one, take its bytes, look at what was found, let it go.

States: `uploading`, `reading`, `ready` (a preview), `done` (taken into the log), `undone`,
`failed`. What was read is in the database; the bytes are deleted as soon as they were read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, and_, func, insert, select, update

from restride import clock
from restride.errors import Conflict, NotFound
from restride.models import Episode, Event, ImportItem, RunImport
from restride.runfiles.upload import said
from restride.services import import_files, import_room
from restride.services.database import Database
from restride.services.import_log import ITEM
from restride.services.import_records import Item
from restride.services.service import Service
from restride.services.writes import lock

PIECE_MOST: Final = 8_000_000
"""Bytes of one request: none takes long, whatever the file's size."""
LISTED: Final = 50
Counts = dict[str, tuple[dict[str, int], int]]
"""Of each import how many activities of each sport, and how many entries came of it."""
COLUMNS = (
    *(RunImport.id, RunImport.state, RunImport.timezone, RunImport.files, RunImport.total_bytes),
    *(RunImport.done_bytes, RunImport.files_read, RunImport.passed_over, RunImport.refused),
    *(RunImport.beat, RunImport.created_at, RunImport.expires, RunImport.found),
)


@dataclass(frozen=True, slots=True)
class Import:
    """One import as it stands; `received` bytes of each file while it is uploading."""

    id: str
    state: str
    timezone: str
    files: list[dict[str, Any]]
    total_bytes: int
    done_bytes: int
    files_read: int
    passed_over: int
    refused: int
    beat: datetime
    created_at: datetime
    expires: datetime | None
    found: Mapping[str, int] | None
    """How many activities of each sport."""
    received: tuple[int, ...] = ()
    taken: int = 0
    """How many entries that are in the log now came of it, or were given its numbers."""


@dataclass(frozen=True, slots=True)
class FileSaid:
    """A file as the client announces it."""

    name: str
    size: int


@dataclass(frozen=True, slots=True)
class ItemPage:
    """Items in the order of their numbers; the rest comes after `next_after`."""

    items: list[Item]
    next_after: int | None


def begin(
    service: Service, runner_id: str, id: str, files: Sequence[FileSaid], timezone: str | None
) -> tuple[Import, bool]:
    """Announce files by the client's id; whether it is new. The same again changes nothing.

    Raises Conflict (`id_taken`) for other files under a known id, and as `make_room` does.
    """
    import_room.purge(service)
    said_files = [asdict(FileSaid(said(file.name), file.size)) for file in files]
    now = clock.now()
    with service.database.write() as connection:
        # The same request may come twice at once, to two processes.
        lock(connection, runner_id)
        known = header(connection, runner_id, id)
        if known is not None:
            if known.files != said_files:
                raise Conflict("This id belongs to another import.", code="id_taken")
            connection.rollback()
            return find(service, runner_id, id), False
        total = sum(file.size for file in files)
        gone = import_room.make_room(connection, service, runner_id, total)
        values = {
            "runner_id": runner_id,
            "id": id,
            "state": "uploading",
            "timezone": timezone or _zone(connection, runner_id),
            "files": said_files,
            "total_bytes": total,
            **dict.fromkeys(("done_bytes", "files_read", "passed_over", "refused"), 0),
            "beat": now,
            "created_at": now,
            "expires": now + import_room.UPLOAD_LIFETIME,
        }
        connection.execute(insert(RunImport).values(values))
    for other in gone:
        import_files.drop(service.settings, runner_id, other)
    return find(service, runner_id, id), True


def _zone(connection: Connection, runner_id: str) -> str:
    query = select(Episode.timezone).where(
        Episode.runner_id == runner_id, Episode.ended.is_(None), Episode.deleted.is_(False)
    )
    return connection.execute(query).scalar_one_or_none() or "UTC"


def take_piece(
    service: Service, runner_id: str, id: str, *, file: int, offset: int, pieces: Iterable[bytes]
) -> Import:
    """Take a part of a file. Raises NotFound, Invalid and Conflict (`not_uploading`, …)."""
    known = find(service, runner_id, id)
    if known.state != "uploading":
        raise Conflict("This import takes no more files.", code="not_uploading")
    if file >= len(known.files):
        raise NotFound("There is no such file in this import.")
    import_room.check_disk(service)
    place = import_files.folder(service.settings, runner_id, id)
    import_files.write(place, file, offset, pieces, most=known.files[file]["size"])
    return find(service, runner_id, id)


def find(service: Service, runner_id: str, id: str) -> Import:
    """One import. Raises NotFound."""
    with service.database.read() as connection:
        row = header(connection, runner_id, id)
        if row is None:
            raise NotFound("There is no such import.")
        found, taken = counts(connection, runner_id, id)
    return _standing(service, runner_id, row, found, taken)


def _standing(
    service: Service, runner_id: str, row: Any, found: Mapping[str, int], taken: int
) -> Import:
    """The import of a row, with the bytes that are there while it is uploading."""
    received: tuple[int, ...] = ()
    if row.state == "uploading":
        place = import_files.folder(service.settings, runner_id, row.id)
        received = tuple(import_files.received(place, len(row.files)))
    kept = row.found if row.found is not None else found
    return replace(Import(*row), received=received, found=kept, taken=taken)


def newest(service: Service, runner_id: str) -> list[Import]:
    """The newest imports of a runner."""
    query = (
        select(*COLUMNS)
        .where(RunImport.runner_id == runner_id)
        .order_by(RunImport.created_at.desc(), RunImport.id)
        .limit(LISTED)
    )
    with service.database.read() as connection:
        rows = connection.execute(query).all()
        known = _all_counts(connection, runner_id, [row.id for row in rows])
    return [_standing(service, runner_id, row, *known.get(row.id, ({}, 0))) for row in rows]


def items(
    database: Database, runner_id: str, id: str, *, after: int | None, limit: int
) -> ItemPage:
    """Part of what was found, or refused. Raises NotFound."""
    query = (
        select(*ITEM)
        .where(ImportItem.runner_id == runner_id, ImportItem.import_id == id)
        .where(ImportItem.number > (-1 if after is None else after))
        .order_by(ImportItem.number)
        .limit(limit + 1)
    )
    with database.read() as connection:
        if header(connection, runner_id, id) is None:
            raise NotFound("There is no such import.")
        found = [Item(*row) for row in connection.execute(query)]
    page = found[:limit]
    return ItemPage(page, page[-1].number if len(found) > limit else None)


def drop(service: Service, runner_id: str, id: str) -> None:
    """Let an import go; one that is in the log has to be undone first. Raises NotFound."""
    with service.database.write() as connection:
        row = header(connection, runner_id, id)
        if row is None:
            raise NotFound("There is no such import.")
        if row.state == "done":
            raise Conflict("This import is in your log; undo it first.", code="in_log")
        import_room.remove(connection, runner_id, id)
    import_files.drop(service.settings, runner_id, id)


def zone_of(known: Import) -> ZoneInfo:
    return ZoneInfo(known.timezone)


def header(connection: Connection, runner_id: str, id: str) -> Any:
    """The row of an import within the caller's transaction, None if there is none."""
    query = select(*COLUMNS).where(RunImport.runner_id == runner_id, RunImport.id == id)
    return connection.execute(query).one_or_none()


def counts(connection: Connection, runner_id: str, id: str) -> tuple[dict[str, int], int]:
    """Of the items that are there: the activities of each sport, and how many have an entry in the
    log. One that was deleted by hand is none any more, though its item goes on naming it.
    """
    return _all_counts(connection, runner_id, [id]).get(id, ({}, 0))


def _all_counts(connection: Connection, runner_id: str, ids: Sequence[str]) -> Counts:
    sport = ImportItem.body["sport"].as_string()
    in_log = and_(
        Event.runner_id == ImportItem.runner_id,
        Event.id == ImportItem.event_id,
        Event.deleted.is_(False),
    )
    query = (
        select(ImportItem.import_id, sport, func.count(), func.count(Event.id))
        .join_from(ImportItem, Event, in_log, isouter=True)
        .where(ImportItem.runner_id == runner_id, ImportItem.import_id.in_(ids))
        .group_by(ImportItem.import_id, sport)
    )
    known: Counts = {}
    for id, name, count, taken in connection.execute(query):
        sports, so_far = known.get(id, ({}, 0))
        if name is not None:
            sports[name] = count
        known[id] = (sports, so_far + taken)
    return known


def set_state(
    connection: Connection, runner_id: str, id: str, state: str, expires: datetime | None
) -> None:
    """Write the state of an import within the caller's transaction."""
    own = (RunImport.runner_id == runner_id, RunImport.id == id)
    connection.execute(update(RunImport).where(*own).values(state=state, expires=expires))
